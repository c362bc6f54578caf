using System.Globalization;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Watts and watt hours as people read them.</summary>
internal static class Kilo
{
    /// <summary>Power in kW with one decimal.</summary>
    public static string Watts(double watts) => (watts / 1000).ToString("N1", CultureInfo.InvariantCulture);

    /// <summary>Energy in kWh with one decimal.</summary>
    public static string WattHours(double wattHours) => Watts(wattHours);
}
