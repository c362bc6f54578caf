using Zibo.EdgeCtl.Core.Journal;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>What the journal tells of itself: where the start before ended, what time a start began, and what was given up.</summary>
internal sealed class JournalReporter
{
    private readonly MessageJournal _journal;
    private readonly MessageComposer _composer;
    private readonly JsonWriter _json;
    private readonly JournalLoss _loss = new JournalLoss();
    private bool _hasBegun;

    internal JournalReporter(MessageJournal journal, MessageComposer composer)
    {
        _journal = journal;
        _composer = composer;
        _json = composer.Json;
    }

    /// <summary>Reports this scan, before anything else is.</summary>
    /// <returns>True where this start has learned late what time it began: what it has recorded can be told with its time from now on.</returns>
    internal bool Report(long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        bool isLate = _hasBegun && _journal.ZeroUtcMilliseconds < 0;
        if (!_hasBegun)
        {
            _hasBegun = true;
            _composer.Begin(Topics.Boots, string.Empty, nowMilliseconds);
            _composer.WriteKnown("previousBootId", _journal.PreviousBootId, _journal.PreviousBootId > 0);
            _json.Write("previousLastSequence", _journal.PreviousLastSequence);
            _composer.Commit();
        }

        if (_journal.TakeTime(nowMilliseconds, utcMilliseconds, isUtcValid))
        {
            _composer.Begin(Topics.Clock, string.Empty, nowMilliseconds);
            _json.Write("zeroUtcMilliseconds", _journal.ZeroUtcMilliseconds);
            _composer.Commit();
        }

        while (_journal.Losses.IsAny && _journal.Losses.TryTake(_loss))
        {
            _composer.Begin(Topics.Losses, string.Empty, nowMilliseconds);
            _json.Write("lostBootId", _loss.BootId);
            _json.Write("fromSequence", _loss.FromSequence);
            _json.Write("toSequence", _loss.ToSequence);
            _composer.WriteUtc("fromUtcMilliseconds", _loss.FromUtcMilliseconds, _loss.FromUtcMilliseconds >= 0);
            _composer.WriteUtc("toUtcMilliseconds", _loss.ToUtcMilliseconds, _loss.ToUtcMilliseconds >= 0);
            _json.Write("stream", _loss.Stream == PageKind.Intervals ? "intervals" : "events");
            _json.Write("reason", Names.Of(_loss.Reason));
            _composer.Commit();
        }

        return isLate && _journal.ZeroUtcMilliseconds >= 0;
    }
}
