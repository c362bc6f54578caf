using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Contract.Tests.Stories;

/// <summary>A backend that sends a command of every kind, and some that are refused.</summary>
internal static class CommandStory
{
    /// <summary>What the controller sends.</summary>
    public static IReadOnlyList<LinkMessage> Tell()
    {
        Workshop workshop = new("commands", 200_000);
        workshop.Run(60);
        Send(workshop, "limit", "limit-1", "'limitWatts':58000,'durationSeconds':3600");
        workshop.Run(Workshop.Hour);
        Send(workshop, "limit", "limit-1", "'limitWatts':58000,'durationSeconds':3600");
        Send(workshop, "limit", "limit-2", "'limitWatts':99,'durationSeconds':3600");
        long start = workshop.Board.Clock.UtcMilliseconds + 600_000;
        Send(workshop, "event", "event-1", FormattableString.Invariant(
            $"'eventId':'dr-1','startUtcMilliseconds':{start},'endUtcMilliseconds':{start + 1_800_000},'level':2,'limitWatts':55000"));
        workshop.Run(Workshop.Hour);
        Send(workshop, "override", "override-1", "'load':'heater','mode':'on','durationSeconds':600");
        Send(workshop, "override", "override-2", "'load':'stove','mode':'on','durationSeconds':600");
        Send(workshop, "parameter", "parameter-1", "'name':'statePeriodSeconds','value':120");
        Send(workshop, "parameter", "parameter-2", FormattableString.Invariant(
            $"'name':'monitorOnlyUntilUtcSeconds','value':{(start / 1_000) + 7_200}"));
        Send(workshop, "override", "override-3", "'load':'heater','mode':'off','durationSeconds':60");
        Send(workshop, "schedule", "schedule-1", FormattableString.Invariant(
            $"'schedule':'shifts','mode':'occupied','endUtcMilliseconds':{start + 36_000_000}"));
        Send(workshop, "schedule", "schedule-2", "'schedule':'nights','mode':'auto'");
        Send(workshop, "request", "request-1", "'what':'why','count':8");
        Send(workshop, "request", "request-2", "'what':'health'", -60);
        Send(workshop, "weather", "weather-1", "'isRaining':true");
        workshop.Run(Workshop.Quarter);
        return workshop.Messages;
    }

    private static void Send(Workshop workshop, string kind, string id, string arguments, int lifeSeconds = 300)
    {
        workshop.Send(kind, id, arguments, lifeSeconds);
        workshop.Run(60);
    }
}
