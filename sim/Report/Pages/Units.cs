using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>From what messages count in to what people read.</summary>
internal static class Units
{
    public const string KilowattHours = "kWh";
    public const string CubicMetres = "m³";
    public const string TonnesCe = "tce";
    public const string TonnesCo2 = "t";
    public const string Kilowatts = "kW";
    public const string Percent = "%";
    public const string Days = "d";

    private const double MilliwattHoursPerKilowattHour = 1e6;
    private const double MilligramsPerTonne = 1e9;
    private const double LitresPerCubicMetre = 1e3;
    private const double WattsPerKilowatt = 1e3;
    private const double MicroYuanPerYuan = 1e6;
    private const double MillisecondsPerHour = 3.6e6;

    public static double? Energy(long? milliwattHours) => milliwattHours / MilliwattHoursPerKilowattHour;

    public static double? Water(long? litres) => litres / LitresPerCubicMetre;

    public static double? Mass(long? milliwattHours, int milligramsPerKilowattHour) => Energy(milliwattHours) * milligramsPerKilowattHour / MilligramsPerTonne;

    public static double? Power(long? watts) => watts / WattsPerKilowatt;

    public static double? Money(long? microYuan) => microYuan / MicroYuanPerYuan;

    public static double? Hours(long? milliseconds) => milliseconds / MillisecondsPerHour;

    public static double? Per(double? amount, int? count) => count is > 0 ? amount / count : null;

    /// <summary>How much more in percent; null where nothing can be compared.</summary>
    public static double? Change(double? now, double? before) => before > 0 ? 100 * (now - before) / before : null;

    /// <summary>A number with as many digits as its size deserves, and groups of three.</summary>
    public static string Text(double value)
    {
        double size = Math.Abs(value);
        string format = size >= 100 ? "#,0" : size >= 10 ? "0.0" : size == 0 ? "0" : size >= 0.1 ? "0.00" : "0.0000";
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
