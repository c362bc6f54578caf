using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime.Responses;

/// <summary>Reports demand response events, topic responses: announced, begun, over, and what came of them.</summary>
public sealed class ResponseReporter
{
    private const long MilliwattHoursPerWattHour = 1_000;

    private readonly ResponseDesk _desk;
    private readonly Reporter _reporter;
    private readonly MessageComposer _composer;
    private readonly JsonWriter _writer;
    private readonly string _topic;

    /// <summary>Binds the reporter to its desk.</summary>
    public ResponseReporter(ResponseDesk desk, Reporter reporter, SiteDigest site)
    {
        _desk = desk;
        _reporter = reporter;
        _composer = reporter.Composer;
        _writer = _composer.Json;
        _topic = Topics.RootOf(site) + "responses";
    }

    /// <summary>Reports every event whose state has changed.</summary>
    public void Report(long nowMilliseconds)
    {
        if (!_desk.HasNews || !_reporter.IsIdentified)
        {
            return;
        }

        for (int i = 0; i < EventBook.Capacity; i++)
        {
            if (_desk.At(i).HasNews)
            {
                Report(_desk.At(i), nowMilliseconds);
                _desk.At(i).Acknowledge();
            }
        }

        _desk.HasNews = false;
    }

    private void Report(ResponseLedger ledger, long nowMilliseconds)
    {
        bool hasBaseline = ledger.Basis != ResponseBasis.None;
        bool isOver = !ledger.IsOpen && ledger.IsWhole;
        long baseline = ledger.BaselineMilliwattHours / MilliwattHoursPerWattHour;
        long measured = ledger.MeasuredMilliwattHours / MilliwattHoursPerWattHour;
        _composer.Begin(_topic, nowMilliseconds);
        _writer.Write("eventId", ledger.EventId);
        _writer.Write("state", CommandWords.Of(ledger.State));
        _writer.Write("level", ledger.Level);
        _writer.Write("startUtcMilliseconds", ledger.StartUtcMilliseconds);
        _writer.Write("endUtcMilliseconds", ledger.EndUtcMilliseconds);
        _writer.Write("noticeSeconds", ledger.NoticeSeconds);
        _writer.Write("baselineBasis", CommandWords.Of(ledger.Basis));
        _writer.Write("adjustmentPermille", ledger.AdjustmentPermille);
        _composer.WriteKnown("baselineWattHours", baseline, hasBaseline);
        _composer.WriteKnown("measuredWattHours", measured, isOver);
        _composer.WriteKnown("reductionWattHours", baseline - measured, isOver && hasBaseline);
        _writer.Write("wasDeclined", ledger.WasDeclined);
        _composer.WriteKnown("limitWatts", ledger.LimitWatts, ledger.LimitWatts != DemandEvent.NoBaseline);
        _writer.Write("hasGap", ledger.HasGap);
        _composer.Commit();
    }
}
