namespace Zibo.EdgeCtl.Runtime.Interop;

/// <summary>Types of Sparkplug metrics that the firmware uses, with the numbers of the specification.</summary>
internal enum SparkplugType
{
    /// <summary>Signed, 64 bits.</summary>
    Int64 = 4,

    /// <summary>Unsigned, 64 bits.</summary>
    UInt64 = 8,

    /// <summary>True or false.</summary>
    Boolean = 11,

    /// <summary>Text.</summary>
    String = 12,
}
