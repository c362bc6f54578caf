using System.Globalization;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands.Sites;

/// <summary>Turns what people type into the numbers of a site; null where it is none.</summary>
internal static class SiteInputs
{
    private const decimal MaximumKilowatts = 100_000;

    /// <summary>A whole number in a range.</summary>
    public static int? Whole(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most ? number : null;

    /// <summary>A power in kW with up to three places, as watts.</summary>
    public static int? Watts(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal kilowatts)
        && kilowatts is > 0 and <= MaximumKilowatts && decimal.Truncate(kilowatts * 1_000) == kilowatts * 1_000
            ? (int)(kilowatts * 1_000)
            : null;

    /// <summary>A meter: impulses per kWh, and behind transformers their ratio, such as 6400,800/5.</summary>
    public static MeterAnswer? Meter(string text)
    {
        string[] parts = text.Split(',');
        if (parts.Length > 2 || Whole(parts[0].Trim(), 1, PulseMeterOptions.MaximumImpulsesPerKilowattHour) is not { } impulses)
        {
            return null;
        }

        string[] ratio = parts.Length == 1 ? ["1", "1"] : parts[1].Split('/');
        return ratio.Length == 2
            && Whole(ratio[0].Trim(), 1, PulseMeterOptions.MaximumRatio) is { } numerator
            && Whole(ratio[1].Trim(), 1, numerator) is { } denominator
                ? new MeterAnswer(impulses, numerator, denominator)
                : null;
    }

    /// <summary>A load: kind and kW, and the meter that sees it alone, such as chiller=182,6400,400/5.</summary>
    public static LoadAnswer? Load(string text)
    {
        string[] sides = text.Split('=', 2);
        string[] parts = sides[^1].Split(',', 2);
        MeterAnswer? meter = parts.Length == 2 ? Meter(parts[1]) : null;
        return sides.Length == 2 && SiteWords.KindOf(sides[0].Trim()) is { } kind && Watts(parts[0].Trim()) is { } watts
            && (parts.Length == 1 || meter != null)
                ? new LoadAnswer(kind, watts, meter)
                : null;
    }

    /// <summary>A circuit that is only metered: its name and its meter, such as lifts=800.</summary>
    public static MeteredAnswer? Metered(string text)
    {
        string[] sides = text.Split('=', 2);
        return sides.Length == 2 && SiteRules.IsValidId(sides[0].Trim()) && Meter(sides[1]) is { } meter
            ? new MeteredAnswer(sides[0].Trim(), meter)
            : null;
    }
}
