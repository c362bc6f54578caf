namespace Zibo.EdgeCtl.Runtime;

/// <summary>The phases of a scan, in their order. The numbers are sources of <see cref="Core.Reporting.FaultCode.PhaseFailed"/>.</summary>
public enum ScanPhase : byte
{
    /// <summary>No phase.</summary>
    None = 0,

    /// <summary>Inputs are read and staged.</summary>
    Sample = 1,

    /// <summary>What was staged becomes the picture that this scan works with.</summary>
    Freeze = 2,

    /// <summary>Meters turn inputs into energy and power.</summary>
    Meter = 3,

    /// <summary>Windows advance and are projected.</summary>
    Forecast = 4,

    /// <summary>Controllers ask for sheds.</summary>
    Decide = 5,

    /// <summary>Guards overrule them.</summary>
    Guard = 6,

    /// <summary>Each relay is driven once.</summary>
    Write = 7,

    /// <summary>What happened goes to the outbox and the checkpoint.</summary>
    Report = 8,
}
