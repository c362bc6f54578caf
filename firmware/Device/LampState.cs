namespace Zibo.EdgeCtl.Device;

/// <summary>What the status lamp says.</summary>
public enum LampState
{
    /// <summary>Nothing: without power, or the scans stand still.</summary>
    Dark = 0,

    /// <summary>The controller waits for a site image.</summary>
    Waiting = 1,

    /// <summary>It runs, and the broker hears it.</summary>
    Running = 2,

    /// <summary>It runs, and nobody hears it.</summary>
    Unheard = 3,

    /// <summary>It runs, and at least one fault is active.</summary>
    Faulty = 4,
}
