using Zibo.EdgeCtl.Core.Schedule;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>When people are somewhere: a group of loads, a setpoint or a bank of lifts goes by it.</summary>
public sealed class ScheduleConfiguration
{
    /// <summary>The index of a schedule where there is none.</summary>
    public const int NoSchedule = -1;

    /// <summary>Name in topics and commands.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>The tables; the first that fits the day and the season holds, and where none does nobody comes.</summary>
    public ScheduleTable[] Tables { get; set; } = new ScheduleTable[0];

    /// <summary>Days with periods of their own.</summary>
    public ExceptionDay[] Exceptions { get; set; } = new ExceptionDay[0];

    /// <summary>What holds while the local time is not known: nobody freezes where that is Occupied.</summary>
    public ScheduleMode WithoutClock { get; set; } = ScheduleMode.Occupied;

    /// <summary>When to start before people come.</summary>
    public OptimumStartOptions OptimumStart { get; } = new OptimumStartOptions();
}
