using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Contract.Tests.Stories;

/// <summary>The last evening of a month and of a tariff, with a demand response event that is called off.</summary>
internal static class TariffStory
{
    // 2026-07-31T18:00 in UTC+8.
    private const long StartUtcMilliseconds = 1_785_492_000_000;

    /// <summary>What the controller sends.</summary>
    public static IReadOnlyList<LinkMessage> Tell()
    {
        Workshop workshop = new("tariff", 200_000, StartUtcMilliseconds);
        workshop.Run(Workshop.Hour);
        long start = workshop.Board.Clock.UtcMilliseconds + 600_000;
        workshop.Send("event", "event-1", FormattableString.Invariant(
            $"'eventId':'dr-1','startUtcMilliseconds':{start},'endUtcMilliseconds':{start + 7_200_000},'level':2,'reductionWatts':5000"));
        workshop.Run(Workshop.Hour);
        workshop.Send("event", "event-2", "'eventId':'dr-1','cancel':true");
        workshop.Run(5 * Workshop.Hour);
        return workshop.Messages;
    }
}
