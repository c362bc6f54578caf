using System.Globalization;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>Says what the ingest does: a line where it connects, one for each ten seconds in which something came, and the end.</summary>
internal sealed class IngestView(CommandContext context, IngestSession session, Func<Phrase> title)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    /// <summary>A connection stands.</summary>
    public void Connected() => Say(title());

    /// <summary>Shows a run until it ends.</summary>
    public async Task ShowAsync(Task run)
    {
        long shownCount = 0;
        string? shownTrouble = null;
        long startTimestamp = TimeProvider.System.GetTimestamp();
        while (!run.IsCompleted)
        {
            await Task.WhenAny(run, Task.Delay(Period)).ConfigureAwait(false);
            IngestSnapshot snapshot = session.Snapshot;
            double seconds = TimeProvider.System.GetElapsedTime(startTimestamp).TotalSeconds;
            startTimestamp = TimeProvider.System.GetTimestamp();
            WriteResult written = snapshot.Written;
            if (written.StoredCount != shownCount && !run.IsCompleted)
            {
                Say(IngestCliTexts.Progress.Format(
                    written.StoredCount,
                    ((written.StoredCount - shownCount) / seconds).ToString("F0", CultureInfo.InvariantCulture),
                    written.DuplicateCount,
                    written.LiveCount,
                    written.RejectedCount,
                    snapshot.QueuedCount));
                shownCount = written.StoredCount;
            }

            shownTrouble = ShowTrouble(snapshot, run.IsCompleted, shownTrouble);
        }

        await run.ConfigureAwait(false);
    }

    /// <summary>The last line.</summary>
    public void End(long missingCount)
    {
        WriteResult written = session.Snapshot.Written;
        Say(IngestCliTexts.Ended.Format(
            written.StoredCount, written.DuplicateCount, written.LiveCount, written.RejectedCount, missingCount));
    }

    // Once for each trouble, not once for each look at it.
    private string? ShowTrouble(IngestSnapshot snapshot, bool isEnded, string? shown)
    {
        Phrase? trouble = snapshot switch
        {
            _ when isEnded => null,
            { StoreTrouble: { } reason } => IngestCliTexts.StoreWaits.Format(reason),
            { IsConnected: false, ConnectCount: > 0 } => IngestCliTexts.BrokerWaits,
            _ => null,
        };
        if (trouble is not null && trouble.English != shown)
        {
            context.Error.WriteLine(trouble.In(context.Language));
        }

        return trouble?.English;
    }

    private void Say(Phrase phrase) => context.Output.WriteLine(phrase.In(context.Language));
}
