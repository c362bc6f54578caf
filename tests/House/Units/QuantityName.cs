using System.Text.RegularExpressions;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>Tells whether the name of a number says which quantity it is and leaves out in which unit.</summary>
internal static partial class QuantityName
{
    /// <summary>Words that stand for a physical quantity.</summary>
    private static readonly HashSet<string> Quantities = new(
        [
            "Age", "Area", "Budget", "Charge", "Current", "Deadline", "Debounce", "Delay", "Demand", "Duration", "Elapsed", "Energy",
            "Frequency", "Heat", "Interval", "Lag", "Latency", "Limit", "Margin", "Mass", "Offset", "Period", "Power", "Rate",
            "Remaining", "Reserve", "Resistance", "Risk", "Speed", "Temperature", "Time", "Timeout", "Uptime", "Voltage", "Wait",
            "Window",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Last words that say the unit, or that the number has none.</summary>
    private static readonly HashSet<string> Units = new(
        [
            "Watts", "Kilowatts", "Milliwatts", "Joules", "MilliwattHours", "WattHours", "KilowattHours",
            "Nanoseconds", "Microseconds", "Milliseconds", "Seconds", "Minutes", "Hours", "Days",
            "Amperes", "Milliamperes", "Volts", "Millivolts", "Microvolts", "Ohms", "Hertz",
            "Celsius", "Kelvin", "Metres", "Permille", "Percent", "Ppm", "Bytes", "Kilobytes",
            "Count", "Counts", "Number", "Index", "Scans", "Ticks", "Buckets",
            "Millihertz", "Channel",
            "Litres", "Yuan",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>True for a name that looks like a quantity and ends without a unit.</summary>
    public static bool LacksUnit(string name)
    {
        string[] words = [.. Word().Matches(name).Select(match => match.Value)];
        if (!words.Any(Quantities.Contains))
        {
            return false;
        }

        // A rate has its own unit at its end: WattsPerKelvin, MilliamperesPerVolt.
        bool isRate = words.Length >= 3 && words[^2] == "Per" && Units.Contains(words[^3]);
        return !isRate && !Units.Contains(words[^1]);
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")]
    private static partial Regex Word();
}
