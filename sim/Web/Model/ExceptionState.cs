namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What became of an exception from a schedule.</summary>
public enum ExceptionState
{
    /// <summary>No answer has come: it may hold or not.</summary>
    Unanswered,

    /// <summary>The controller refused it.</summary>
    Refused,

    /// <summary>It was accepted, and begins later.</summary>
    Coming,

    /// <summary>It was accepted, and the schedule says that it holds.</summary>
    InForce,

    /// <summary>It was accepted and its time is now, but the schedule does not say that it holds.</summary>
    Untold,

    /// <summary>It was accepted and its time is now, and a newer one goes before it.</summary>
    Outranked,

    /// <summary>It was accepted, and its time is over.</summary>
    Over,
}
