using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.Modbus;
using Zibo.EdgeCtl.Core.Shedding.Feeders;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>A metered circuit of the site.</summary>
public sealed class CircuitConfiguration
{
    /// <summary>The index where nothing else measures the same.</summary>
    public const int NoCheck = -1;

    /// <summary>Name in topics and messages: a to z, 0 to 9 and -, at most <c>SiteRules.MaximumIdLength</c>.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>Where its figures come from.</summary>
    public MeterKind MeterKind { get; set; } = MeterKind.Pulse;

    /// <summary>Channel of the board: a pulse, contact or analog input by <see cref="MeterKind"/> and <see cref="InputKind"/>.</summary>
    public int Channel { get; set; }

    /// <summary>Constants where <see cref="MeterKind"/> is Pulse.</summary>
    public PulseMeterOptions Pulse { get; private set; } = new PulseMeterOptions();

    /// <summary>Constants where <see cref="MeterKind"/> is Current.</summary>
    public CurrentSensorOptions Current { get; private set; } = new CurrentSensorOptions();

    /// <summary>How pulses are counted where <see cref="MeterKind"/> is Pulse.</summary>
    public PulseInputKind InputKind { get; set; } = PulseInputKind.Counter;

    /// <summary>The filter where <see cref="InputKind"/> is Contact.</summary>
    public PulseFilterOptions Filter { get; private set; } = new PulseFilterOptions();

    /// <summary>Constants where <see cref="MeterKind"/> is Modbus; <see cref="Channel"/> is then a serial port.</summary>
    public ModbusMeterOptions Modbus { get; private set; } = new ModbusMeterOptions();

    /// <summary>What the meter counts up.</summary>
    public MeterDirection Direction { get; set; } = MeterDirection.Import;

    /// <summary>Index of the circuit that measures the same by other means, or <see cref="NoCheck"/>.</summary>
    public int Checks { get; set; } = NoCheck;

    /// <summary>Code of the sub-item that the circuit belongs to (MOHURD 2008), 5 characters; empty where it has none.</summary>
    public string SubItemCode { get; set; } = string.Empty;

    /// <summary>Index of the circuit that feeds this one, or <see cref="NoCheck"/>: the site's circuit does.</summary>
    public int Parent { get; set; } = NoCheck;

    /// <summary>What the circuit may carry.</summary>
    public FeederOptions Feeder { get; private set; } = new FeederOptions();

    /// <summary>Takes those options of another circuit that are the same, so that they are there once; nobody sets them after that.</summary>
    public void Share(CircuitConfiguration other)
    {
        Pulse = Pulse.IsSame(other.Pulse) ? other.Pulse : Pulse;
        Current = Current.IsSame(other.Current) ? other.Current : Current;
        Filter = Filter.IsSame(other.Filter) ? other.Filter : Filter;
        Modbus = Modbus.IsSame(other.Modbus) ? other.Modbus : Modbus;
        Feeder = Feeder.IsSame(other.Feeder) ? other.Feeder : Feeder;
    }
}
