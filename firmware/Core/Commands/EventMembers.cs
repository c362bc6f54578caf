namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>The members of a demand response event.</summary>
internal static class EventMembers
{
    private const long MinimumMilliseconds = 60_000;
    private const long MaximumMilliseconds = 86_400_000;
    private const long MaximumReductionWatts = 100_000_000;
    private const int HighestLevel = 3;
    private const long MaximumNoticeSeconds = 604_800;

    /// <summary>Takes them.</summary>
    /// <param name="members">Where from.</param>
    /// <param name="command">Where to.</param>
    /// <param name="siteLimitWatts">The site's own limit, which no event can raise.</param>
    public static void Parse(MemberReader members, Command command, long siteLimitWatts)
    {
        command.EventId = members.Identifier("eventId", CommandParser.MaximumEventIdLength);
        command.IsCancel = members.Mark("cancel");
        command.IsOptOut = members.Mark("optOut");
        if (command.IsCancel || command.IsOptOut)
        {
            ExcludeRest(members, command);
            return;
        }

        command.StartUtcMilliseconds = members.Number("startUtcMilliseconds", 1, CommandParser.MaximumInteger);
        command.EndUtcMilliseconds = members.Number("endUtcMilliseconds", 1, CommandParser.MaximumInteger);
        long length = command.EndUtcMilliseconds - command.StartUtcMilliseconds;
        if (length < MinimumMilliseconds || length > MaximumMilliseconds)
        {
            command.Refuse(CommandReason.OutOfRange, "endUtcMilliseconds");
        }

        if (members.Has("reductionWatts"))
        {
            members.Exclude("limitWatts");
            command.ReductionWatts = members.Number("reductionWatts", 1, MaximumReductionWatts);
        }
        else
        {
            command.LimitWatts = members.Number("limitWatts", CommandParser.MinimumLimitWatts, siteLimitWatts);
        }

        command.Level = (int)members.Number("level", 1, HighestLevel);
        if (members.Has("noticeSeconds"))
        {
            command.NoticeSeconds = members.Number("noticeSeconds", 0, MaximumNoticeSeconds);
        }
    }

    private static void ExcludeRest(MemberReader members, Command command)
    {
        if (command.IsCancel && command.IsOptOut)
        {
            command.Refuse(CommandReason.ConflictingMember, "optOut");
        }

        members.Exclude("startUtcMilliseconds");
        members.Exclude("endUtcMilliseconds");
        members.Exclude("limitWatts");
        members.Exclude("reductionWatts");
        members.Exclude("level");
        members.Exclude("noticeSeconds");
    }
}
