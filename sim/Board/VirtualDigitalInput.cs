using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>A contact that is set from outside; inactive at first.</summary>
public sealed class VirtualDigitalInput : IDigitalInput
{
    /// <summary>What the contact reads as.</summary>
    public DigitalLevel Level { get; set; } = DigitalLevel.Inactive;

    /// <summary>How readings fail.</summary>
    public PinFault Fault { get; set; }

    /// <inheritdoc/>
    public DigitalLevel Read() => PinFaults.Answers(Fault) ? Level : DigitalLevel.Unknown;
}
