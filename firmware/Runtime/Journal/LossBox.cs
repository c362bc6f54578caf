using System;
using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>What was given up and is not told yet; any thread puts, the scan takes.</summary>
internal sealed class LossBox
{
    /// <summary>Losses that wait apart; more of them are told as one that covers all of a start.</summary>
    internal const int Capacity = 8;

    // Places of a loss among the numbers; in arrays, since objects would take three times the memory.
    private const int Boot = 0;
    private const int From = 1;
    private const int To = 2;
    private const int FromUtc = 3;
    private const int ToUtc = 4;
    private const int NumberCount = 5;

    private readonly object _lock = new object();
    private readonly long[] _numbers = new long[Capacity * NumberCount];
    private readonly byte[] _streams = new byte[Capacity];
    private readonly byte[] _reasons = new byte[Capacity];
    private int _count;

    /// <summary>Losses since start-up.</summary>
    internal int TotalCount { get; private set; }

    /// <summary>True while one waits; the scan asks this instead of taking the lock each time.</summary>
    internal bool IsAny => _count > 0;

    /// <summary>Puts the loss of a page in, from a sequence on.</summary>
    internal void Put(JournalPage page, long fromSequence, JournalLossReason reason) => Put(
        page.BootId, fromSequence, page.LastSequence, page.FirstUtcMilliseconds, page.LastUtcMilliseconds, page.Kind, reason);

    /// <summary>Puts a loss in.</summary>
    /// <param name="bootId">Start in which it was recorded.</param>
    /// <param name="fromSequence">Its first sequence.</param>
    /// <param name="toSequence">Its last.</param>
    /// <param name="fromUtcMilliseconds">UTC of the first in ms, or -1.</param>
    /// <param name="toUtcMilliseconds">UTC of the last, or -1.</param>
    /// <param name="stream">What its records were.</param>
    /// <param name="reason">Why it was given up.</param>
    internal void Put(
        long bootId,
        long fromSequence,
        long toSequence,
        long fromUtcMilliseconds,
        long toUtcMilliseconds,
        PageKind stream,
        JournalLossReason reason)
    {
        lock (_lock)
        {
            TotalCount++;
            int place = PlaceFor(bootId, stream, reason, out bool isWidened);
            int first = place * NumberCount;
            if (!isWidened)
            {
                _numbers[first + Boot] = bootId;
                _streams[place] = (byte)stream;
                _reasons[place] = (byte)reason;
            }

            if (!isWidened || fromSequence < _numbers[first + From])
            {
                _numbers[first + From] = fromSequence;
                _numbers[first + FromUtc] = fromUtcMilliseconds;
            }

            if (!isWidened || toSequence > _numbers[first + To])
            {
                _numbers[first + To] = toSequence;
                _numbers[first + ToUtc] = toUtcMilliseconds;
            }
        }
    }

    /// <summary>Takes the oldest loss out.</summary>
    /// <returns>False where there is none.</returns>
    internal bool TryTake(JournalLoss loss)
    {
        lock (_lock)
        {
            if (_count == 0)
            {
                return false;
            }

            loss.BootId = _numbers[Boot];
            loss.FromSequence = _numbers[From];
            loss.ToSequence = _numbers[To];
            loss.FromUtcMilliseconds = _numbers[FromUtc];
            loss.ToUtcMilliseconds = _numbers[ToUtc];
            loss.Stream = (PageKind)_streams[0];
            loss.Reason = (JournalLossReason)_reasons[0];
            _count--;
            Array.Copy(_numbers, NumberCount, _numbers, 0, _count * NumberCount);
            Array.Copy(_streams, 1, _streams, 0, _count);
            Array.Copy(_reasons, 1, _reasons, 0, _count);
            return true;
        }
    }

    private int PlaceFor(long bootId, PageKind stream, JournalLossReason reason, out bool isWidened)
    {
        for (int i = 0; i < _count; i++)
        {
            bool isSame = _numbers[(i * NumberCount) + Boot] == bootId && _streams[i] == (byte)stream;
            if (isSame && (_count == Capacity || _reasons[i] == (byte)reason))
            {
                isWidened = true;
                return i;
            }
        }

        // Of other starts than all that wait: the oldest of these is named no more. Its sequences stay missing at the backend.
        isWidened = false;
        return _count < Capacity ? _count++ : 0;
    }
}
