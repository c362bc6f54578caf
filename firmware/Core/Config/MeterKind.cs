namespace Zibo.EdgeCtl.Core.Config;

/// <summary>What a circuit's figures come from.</summary>
public enum MeterKind : byte
{
    /// <summary>A pulse meter on a pulse input.</summary>
    Pulse = 1,

    /// <summary>A current transformer on an analog input.</summary>
    Current = 2,

    /// <summary>A Modbus RTU meter on a serial port.</summary>
    Modbus = 3,
}
