using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>A metered circuit of the site.</summary>
public sealed class CircuitConfiguration
{
    /// <summary>Name in topics and messages: a to z, 0 to 9 and -, at most <see cref="SiteRules.MaximumIdLength"/>.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>Where its figures come from.</summary>
    public MeterKind MeterKind { get; set; } = MeterKind.Pulse;

    /// <summary>Channel of the board: a pulse input or an analog input by <see cref="MeterKind"/>.</summary>
    public int Channel { get; set; }

    /// <summary>Constants where <see cref="MeterKind"/> is Pulse.</summary>
    public PulseMeterOptions Pulse { get; } = new PulseMeterOptions();

    /// <summary>Constants where <see cref="MeterKind"/> is Current.</summary>
    public CurrentSensorOptions Current { get; } = new CurrentSensorOptions();

    /// <summary>Code of the sub-item that the circuit belongs to (MOHURD 2008), 5 characters; empty where it has none.</summary>
    public string SubItemCode { get; set; } = string.Empty;
}
