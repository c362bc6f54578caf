namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>How a virtual Modbus meter fails.</summary>
public enum MeterFault
{
    /// <summary>It works.</summary>
    None,

    /// <summary>It does not answer: no supply, or the wrong address.</summary>
    Silent,

    /// <summary>A bit of each answer flips.</summary>
    BadCrc,

    /// <summary>It refuses each question: illegal data address.</summary>
    Refuses,

    /// <summary>Another meter answers in its place.</summary>
    WrongDevice,

    /// <summary>Its answers come when nobody waits for them any more.</summary>
    Late,

    /// <summary>Its floating-point registers hold no numbers; one without them answers with all bits set.</summary>
    NotANumber,

    /// <summary>Two stray bytes come before each answer, as some transceivers make them.</summary>
    StrayBytes,
}
