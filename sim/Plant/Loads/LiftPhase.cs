namespace Zibo.EdgeCtl.Sim.Plant.Loads;

/// <summary>What a lift car does.</summary>
internal enum LiftPhase
{
    /// <summary>Waits for a call.</summary>
    Idle,

    /// <summary>The motor starts.</summary>
    Starting,

    /// <summary>The car moves.</summary>
    Running,

    /// <summary>People get in and out.</summary>
    DoorsOpen,
}
