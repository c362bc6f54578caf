namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>Settings of the controller that a command may change. The numbers are part of the record of commands.</summary>
public enum ParameterName : byte
{
    /// <summary>Seconds between two state messages.</summary>
    StatePeriodSeconds = 0,

    /// <summary>Seconds between two health messages.</summary>
    HealthPeriodSeconds = 1,

    /// <summary>Most messages of the backlog that are sent in a minute.</summary>
    ReplayMessagesPerMinute = 2,

    /// <summary>Shortest time between two powers of a circuit in seconds; 0 tells none.</summary>
    LivePeriodSeconds = 3,

    /// <summary>UTC in seconds since 1970 until which the controller only watches.</summary>
    MonitorOnlyUntilUtcSeconds = 4,
}
