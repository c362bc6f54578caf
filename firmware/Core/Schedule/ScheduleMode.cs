namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>What a schedule says, or is told to say.</summary>
public enum ScheduleMode : byte
{
    /// <summary>Its tables decide.</summary>
    Auto = 0,

    /// <summary>People are there.</summary>
    Occupied = 1,

    /// <summary>Nobody is there.</summary>
    Unoccupied = 2,
}
