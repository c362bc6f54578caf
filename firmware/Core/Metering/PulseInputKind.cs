namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>How pulses are counted.</summary>
public enum PulseInputKind : byte
{
    /// <summary>A hardware counter: any rate, but every bounce counts. For clean electronic outputs.</summary>
    Counter = 1,

    /// <summary>Edges of a pin through a <see cref="PulseFilter"/>. For contacts.</summary>
    Contact = 2,
}
