using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;

namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>The members of an exception from a schedule.</summary>
internal static class ScheduleMembers
{
    private const long MinimumMilliseconds = 60_000;
    private const int LongestName = 63;

    /// <summary>Takes them.</summary>
    /// <param name="members">Where from.</param>
    /// <param name="command">Where to; a start of 0 is at once.</param>
    /// <param name="site">Has the schedules.</param>
    public static void Parse(MemberReader members, Command command, SiteDigest site)
    {
        command.Schedule = IndexOf(members.Identifier("schedule", LongestName), site);
        if (command.Schedule < 0)
        {
            command.Refuse(CommandReason.UnknownSchedule, "schedule");
        }

        int mode = members.Word("mode", CommandWords.ScheduleModes, CommandReason.UnknownWord);
        command.ScheduleMode = mode < 0 ? ScheduleMode.Auto : (ScheduleMode)mode;
        if (command.ScheduleMode == ScheduleMode.Auto)
        {
            members.Exclude("startUtcMilliseconds");
            members.Exclude("endUtcMilliseconds");
            return;
        }

        bool hasStart = members.Has("startUtcMilliseconds");
        command.StartUtcMilliseconds = hasStart ? members.Number("startUtcMilliseconds", 1, CommandParser.MaximumInteger) : 0;
        command.EndUtcMilliseconds = members.Number("endUtcMilliseconds", 1, CommandParser.MaximumInteger);
        if (hasStart && command.EndUtcMilliseconds - command.StartUtcMilliseconds < MinimumMilliseconds)
        {
            command.Refuse(CommandReason.OutOfRange, "endUtcMilliseconds");
        }
    }

    private static int IndexOf(string id, SiteDigest site)
    {
        for (int i = 0; id != null && i < site.Schedules.Length; i++)
        {
            if (id == site.Schedules[i])
            {
                return i;
            }
        }

        return Command.None;
    }
}
