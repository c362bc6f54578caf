using System.Globalization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web.Parts;

/// <summary>Numbers and times as the pages write them. What is not known is a dash, never a zero.</summary>
public static class Show
{
    /// <summary>What is not known.</summary>
    public const string Unknown = "–";

    /// <summary>The language of the request that a page belongs to.</summary>
    public static Language Language =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Language.Chinese : Language.English;

    /// <summary>Power in kW without the unit.</summary>
    public static string Kilowatts(long? watts) => Scaled(watts, 1_000, "F1");

    /// <summary>Power in kW.</summary>
    public static string Power(long? watts) => $"{Kilowatts(watts)} kW";

    /// <summary>Energy in kWh from Wh.</summary>
    public static string Energy(long? wattHours) => $"{Scaled(wattHours, 1_000, "#,0.0")} kWh";

    /// <summary>Energy in MWh from Wh, for months.</summary>
    public static string MonthEnergy(long? wattHours) => $"{Scaled(wattHours, 1_000_000, "#,0.00")} MWh";

    /// <summary>Water in m³ from L.</summary>
    public static string Water(long? litres) => $"{Scaled(litres, 1_000, "#,0.0")} m³";

    /// <summary>A quantity of a quota: kWh for energy, m³ for water.</summary>
    public static string Quota(bool isWater, long? count) => isWater ? Water(count) : MonthEnergy(count);

    /// <summary>A mass in t from g.</summary>
    public static string Tonnes(double? grams) =>
        grams is { } known ? (known / 1_000_000).ToString("#,0.00", CultureInfo.InvariantCulture) : Unknown;

    /// <summary>Money in yuan, from millionths.</summary>
    public static string Yuan(long? microYuan) => $"¥ {Scaled(microYuan, 1_000_000, "#,0.00")}";

    /// <summary>A price of a kWh in yuan, from millionths.</summary>
    public static string Price(long? microYuan) => $"{Scaled(microYuan, 1_000_000, "0.0000")} ¥/kWh";

    /// <summary>Energy in kWh from mWh, whole.</summary>
    public static string WholeEnergy(long milliwattHours) => $"{Scaled(milliwattHours, 1_000_000, "#,0")} kWh";

    /// <summary>A quantity a square metre or a head, with its unit; a dash where one of the two is not known.</summary>
    public static string Each(double? quantity, int? count, string unit) =>
        $"{(quantity is { } known && count > 0 ? (known / count.Value).ToString("#,0.00", CultureInfo.InvariantCulture) : Unknown)} {unit}";

    /// <summary>A temperature from hundredths of a degree Celsius.</summary>
    public static string Celsius(int? centiCelsius) => $"{Scaled(centiCelsius, 100, "0.0#")} °C";

    /// <summary>A difference of temperatures with its sign, from hundredths of a kelvin.</summary>
    public static string Kelvin(int centiKelvin) => $"{Scaled(centiKelvin, 100, "+0.0#;−0.0#;0.0")} K";

    /// <summary>A local time to the minute, as 2026-07-15 08:00.</summary>
    public static string DayAndClock(long? utcMilliseconds, long offsetMilliseconds) => Local(utcMilliseconds, offsetMilliseconds, "yyyy-MM-dd HH:mm");

    /// <summary>A minute of a day as HH:mm; the end of the day is 24:00.</summary>
    public static string Minute(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    /// <summary>A share of 1 in percent.</summary>
    public static string Percent(double? share) =>
        share is { } known ? (known * 100).ToString("F0", CultureInfo.InvariantCulture) + " %" : Unknown;

    /// <summary>A length of time as m:ss, or h:mm:ss from an hour on.</summary>
    public static string Span(long? milliseconds) => milliseconds is { } known
        ? TimeSpan.FromMilliseconds(known).ToString(known >= 3_600_000 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture)
        : Unknown;

    /// <summary>Local date and time.</summary>
    public static string Moment(long? utcMilliseconds, long offsetMilliseconds) => Local(utcMilliseconds, offsetMilliseconds, "yyyy-MM-dd HH:mm:ss");

    /// <summary>Local time of day.</summary>
    public static string Clock(long? utcMilliseconds, long offsetMilliseconds) => Local(utcMilliseconds, offsetMilliseconds, "HH:mm");

    /// <summary>Coordinates of drawings.</summary>
    public static string Place(double place) => place.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Local(long? utcMilliseconds, long offsetMilliseconds, string format) => utcMilliseconds is { } utc
        ? DateTimeOffset.FromUnixTimeMilliseconds(utc + offsetMilliseconds).ToString(format, CultureInfo.InvariantCulture)
        : Unknown;

    private static string Scaled(long? count, double divisor, string format) =>
        count is { } known ? (known / divisor).ToString(format, CultureInfo.InvariantCulture) : Unknown;
}
