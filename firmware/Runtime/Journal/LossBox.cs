using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>What was given up and is not told yet; any thread puts, the scan takes.</summary>
internal sealed class LossBox
{
    /// <summary>Losses that wait apart; more of them are told as one that covers all of a start.</summary>
    internal const int Capacity = 8;

    private readonly object _lock = new object();
    private readonly JournalLoss[] _losses = new JournalLoss[Capacity];
    private readonly JournalLoss _page = new JournalLoss();
    private int _count;

    internal LossBox()
    {
        for (int i = 0; i < Capacity; i++)
        {
            _losses[i] = new JournalLoss();
        }
    }

    /// <summary>Losses since start-up.</summary>
    internal int TotalCount { get; private set; }

    /// <summary>True while one waits; the scan asks this instead of taking the lock each time.</summary>
    internal bool IsAny => _count > 0;

    /// <summary>Puts the loss of a whole page in.</summary>
    internal void Put(JournalPage page, JournalLossReason reason)
    {
        lock (_lock)
        {
            _page.Take(page, reason);
            Add(_page);
        }
    }

    /// <summary>Puts a loss in; it is copied.</summary>
    internal void Put(JournalLoss loss)
    {
        lock (_lock)
        {
            Add(loss);
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

            JournalLoss first = _losses[0];
            loss.CopyFrom(first);
            for (int i = 1; i < _count; i++)
            {
                _losses[i - 1] = _losses[i];
            }

            _losses[--_count] = first;
            return true;
        }
    }

    private void Add(JournalLoss loss)
    {
        TotalCount++;
        for (int i = 0; i < _count; i++)
        {
            bool isSame = _losses[i].BootId == loss.BootId && _losses[i].Stream == loss.Stream;
            if (isSame && (_count == Capacity || _losses[i].Reason == loss.Reason))
            {
                _losses[i].Widen(loss);
                return;
            }
        }

        // Of other starts than all that wait: the oldest of these is named no more. Its sequences stay missing at the backend.
        int place = _count < Capacity ? _count++ : 0;
        _losses[place].CopyFrom(loss);
    }
}
