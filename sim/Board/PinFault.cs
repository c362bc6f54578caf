namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>How a virtual input or output fails.</summary>
public enum PinFault
{
    /// <summary>It works.</summary>
    None,

    /// <summary>It answers that it cannot, as its contract has it.</summary>
    Fails,

    /// <summary>It throws, which its contract forbids and a faulty adapter may do all the same.</summary>
    Throws,
}
