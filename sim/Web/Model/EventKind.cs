namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What happened.</summary>
public enum EventKind
{
    /// <summary>A load was switched off.</summary>
    LoadOff,

    /// <summary>A load came back.</summary>
    LoadOn,

    /// <summary>A fault appeared.</summary>
    FaultAppeared,

    /// <summary>A fault disappeared.</summary>
    FaultGone,

    /// <summary>It is known what a shed took.</summary>
    Receipt,

    /// <summary>The controller started.</summary>
    Boot,

    /// <summary>A command was carried out.</summary>
    CommandAccepted,

    /// <summary>A command was refused.</summary>
    CommandRefused,

    /// <summary>The controller came to the broker.</summary>
    Online,

    /// <summary>The controller went from the broker.</summary>
    Offline,
}
