namespace Zibo.EdgeCtl.Core.Config;

/// <summary>What a circuit's meter counts up. Power and totals of every circuit have import positive, whatever this says.</summary>
public enum MeterDirection : byte
{
    /// <summary>What flows into the circuit.</summary>
    Import = 1,

    /// <summary>What flows back to the supplier: the second register or pulse output of a supply's meter.</summary>
    Export = 2,

    /// <summary>What a generator of the circuit makes, such as a PV inverter.</summary>
    Generation = 3,
}
