using Zibo.EdgeCtl.Core.Schedule.Lighting;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>A load and what it is needed by: a schedule, daylight, somebody who is there.</summary>
public sealed class ScheduledLoad
{
    /// <summary>Binds a load; each of the others may be null, but not all.</summary>
    public ScheduledLoad(Load load, OccupancySchedule schedule, DaylightRule daylight, PresenceRule presence)
    {
        Load = load;
        Schedule = schedule;
        Daylight = daylight;
        Presence = presence;
    }

    /// <summary>The load.</summary>
    public Load Load { get; }

    /// <summary>Its schedule, or null.</summary>
    public OccupancySchedule Schedule { get; }

    /// <summary>Its daylight, or null.</summary>
    public DaylightRule Daylight { get; }

    /// <summary>Its presence, or null.</summary>
    public PresenceRule Presence { get; }

    /// <summary>Why the load is not needed now; None where it is. The schedule goes before the others.</summary>
    public DecisionReason OffReason
    {
        get
        {
            if (Schedule != null && !Schedule.IsOccupied)
            {
                return DecisionReason.Schedule;
            }

            if (Presence != null && Presence.IsEmpty)
            {
                return DecisionReason.Unoccupied;
            }

            return Daylight != null && Daylight.IsBright ? DecisionReason.Daylight : DecisionReason.None;
        }
    }

    /// <summary>Judges daylight and presence of this scan.</summary>
    public void Update(long nowMilliseconds)
    {
        if (Daylight != null)
        {
            Daylight.Update(nowMilliseconds);
        }

        if (Presence != null)
        {
            Presence.Update(nowMilliseconds);
        }
    }
}
