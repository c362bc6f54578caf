namespace Zibo.EdgeCtl.Core.Metering.Modbus;

/// <summary>A model of meter whose registers are known. The numbers are part of the site image and never reused.</summary>
public enum ModbusModel : byte
{
    /// <summary>None.</summary>
    Unknown = 0,

    /// <summary>Chint DTSU666, three phases, direct or behind transformers.</summary>
    Dtsu666 = 1,

    /// <summary>Eastron SDM120, one phase, direct.</summary>
    Sdm120 = 2,

    /// <summary>Eastron SDM630, three phases, direct.</summary>
    Sdm630 = 3,

    /// <summary>Peacefair PZEM-016, one phase, split core; knows no direction.</summary>
    Pzem016 = 4,
}
