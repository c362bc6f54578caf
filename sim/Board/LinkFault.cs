namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>How the virtual link fails.</summary>
public enum LinkFault
{
    /// <summary>It works.</summary>
    None,

    /// <summary>The broker cannot be reached.</summary>
    Down,

    /// <summary>Messages arrive but their acknowledgements are lost.</summary>
    LosesAcknowledgements,

    /// <summary>Every call throws, which its contract forbids.</summary>
    Throws,
}
