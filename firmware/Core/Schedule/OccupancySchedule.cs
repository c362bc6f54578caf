using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>Whether people are where a schedule stands for, at the time of the last scan, and why.</summary>
/// <remarks>
/// Judged anew in every minute and wherever the clock or a command changes, by what holds then:
///
///   local time | command    | table or exception    | optimum start | says        | source
///   -----------+------------+-----------------------+---------------+-------------+--------------------
///   unknown    | any        | any                   | any           | WithoutClock| Safe
///   known      | occupied   | any                   | any           | occupied    | Command
///   known      | unoccupied | any                   | any           | unoccupied  | Command
///   known      | none       | occupied              | any           | occupied    | Table or Exception
///   known      | none       | unoccupied            | started       | occupied    | OptimumStart
///   known      | none       | unoccupied            | not           | unoccupied  | Table or Exception
/// </remarks>
public sealed class OccupancySchedule
{
    private readonly ScheduleConfiguration _configuration;
    private readonly Timetable _timetable;

    /// <summary>Makes a schedule whose time is not known yet.</summary>
    /// <param name="configuration">Tables and exceptions.</param>
    /// <param name="timetable">The same as a function of time.</param>
    /// <param name="optimumStart">What decides when to start before people come, or null.</param>
    public OccupancySchedule(ScheduleConfiguration configuration, Timetable timetable, OptimumStart optimumStart)
    {
        _configuration = configuration;
        _timetable = timetable;
        OptimumStart = optimumStart;
        FollowWithoutClock();
    }

    /// <summary>What starts before people come, or null.</summary>
    public OptimumStart OptimumStart { get; }

    /// <summary>True where people are there, or the rooms are made ready for them.</summary>
    public bool IsOccupied { get; private set; }

    /// <summary>What makes it say so.</summary>
    public ScheduleSource Source { get; private set; }

    /// <summary>The time at which it may change next, in minutes since 1970 of local time, or <see cref="Timetable.NoChange"/>.</summary>
    public long NextChangeMinutes { get; private set; }

    /// <summary>Minutes until people come by table or exception; 0 while they are there, <see cref="Timetable.NoChange"/> where that is not known.</summary>
    public long LeadMinutes { get; private set; }

    /// <summary>Judges by a time that is known.</summary>
    /// <param name="localMinutes">Local time in minutes since 1970.</param>
    /// <param name="order">What a command wants now; Auto where none does.</param>
    /// <param name="orderChangeMinutes">When that changes next, in local minutes, or <see cref="Timetable.NoChange"/>.</param>
    /// <param name="season">The season of the day.</param>
    public void Follow(long localMinutes, ScheduleMode order, long orderChangeMinutes, Season season)
    {
        bool isThere = _timetable.IsOccupied(localMinutes);
        long next = _timetable.NextChange(localMinutes);
        LeadMinutes = isThere ? 0 : next == Timetable.NoChange ? Timetable.NoChange : next - localMinutes;
        bool isStarted = OptimumStart != null && OptimumStart.ShallStart(LeadMinutes, season);
        IsOccupied = isThere || isStarted;
        Source = _timetable.IsException(localMinutes) ? ScheduleSource.Exception : ScheduleSource.Table;
        Source = isStarted && !isThere ? ScheduleSource.OptimumStart : Source;
        if (order != ScheduleMode.Auto)
        {
            IsOccupied = order == ScheduleMode.Occupied;
            Source = ScheduleSource.Command;
            next = orderChangeMinutes;
        }

        bool isOrderFirst = orderChangeMinutes != Timetable.NoChange && (next == Timetable.NoChange || orderChangeMinutes < next);
        NextChangeMinutes = isOrderFirst ? orderChangeMinutes : next;
    }

    /// <summary>Judges while the time is not known.</summary>
    public void FollowWithoutClock()
    {
        IsOccupied = _configuration.WithoutClock != ScheduleMode.Unoccupied;
        Source = ScheduleSource.Safe;
        NextChangeMinutes = Timetable.NoChange;
        LeadMinutes = Timetable.NoChange;
        if (OptimumStart != null)
        {
            OptimumStart.Forget();
        }
    }
}
