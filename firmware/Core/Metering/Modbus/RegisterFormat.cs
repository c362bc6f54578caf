namespace Zibo.EdgeCtl.Core.Metering.Modbus;

/// <summary>How a number lies in registers. Within a register the high byte is always sent first.</summary>
public enum RegisterFormat : byte
{
    /// <summary>IEEE 754 single precision in two registers, high word first.</summary>
    Real = 1,

    /// <summary>Unsigned, one register.</summary>
    Word = 2,

    /// <summary>Unsigned, two registers, high word first.</summary>
    TwoWords = 3,

    /// <summary>Unsigned, two registers, low word first.</summary>
    TwoWordsLowFirst = 4,
}
