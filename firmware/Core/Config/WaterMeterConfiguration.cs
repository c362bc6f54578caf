using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>A water meter of the site.</summary>
public sealed class WaterMeterConfiguration
{
    /// <summary>Name in topics and messages: a to z, 0 to 9 and -, at most <c>SiteRules.MaximumIdLength</c>.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>How its pulses are counted.</summary>
    public PulseInputKind InputKind { get; set; } = PulseInputKind.Contact;

    /// <summary>Channel of the board: a pulse input or a contact input by <see cref="InputKind"/>.</summary>
    public int Channel { get; set; }

    /// <summary>The filter where <see cref="InputKind"/> is Contact; at first that of a reed contact.</summary>
    public PulseFilterOptions Filter { get; } = MakeFilter();

    /// <summary>Litres per pulse, night and alarms.</summary>
    public WaterMeterOptions Options { get; } = new WaterMeterOptions();

    private static PulseFilterOptions MakeFilter()
    {
        PulseFilterOptions filter = new PulseFilterOptions();
        filter.Use(PulseMeterClass.Reed);
        return filter;
    }
}
