namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Collects the messages about one load.</summary>
internal sealed class LoadModel(string id)
{
    private const int ReceiptCount = 8;

    private readonly Ring<ReceiptEntry> _receipts = new(ReceiptCount);
    private LoadMessage? _newest;
    private ReceiptMessage? _newestReceipt;
    private ReasonMessage? _reason;
    private long? _changedUtcMilliseconds;

    public string Id { get; } = id;

    /// <summary>Whether it is held off; null where no message has told.</summary>
    public bool? IsShed => IsReasonNewer ? _reason!.IsShed : _newest?.IsShed;

    // Both tell of the same boot, each with its own numbers: the controller's monotonic time is what they share.
    private bool IsReasonNewer => _reason is not null
        && (_newest is null || _reason.BootId > _newest.BootId || _reason.MonotonicMilliseconds >= _newest.MonotonicMilliseconds);

    /// <summary>Takes why it stands as it does.</summary>
    public void Take(ReasonMessage message)
    {
        if (_reason is null || (message.BootId, message.LiveSequence).CompareTo((_reason.BootId, _reason.LiveSequence)) > 0)
        {
            _reason = message;
        }
    }

    /// <summary>Takes a message; false where a newer one is known.</summary>
    public bool Take(LoadMessage message)
    {
        if (_newest is not null && (message.BootId, message.Sequence).CompareTo((_newest.BootId, _newest.Sequence)) <= 0)
        {
            return false;
        }

        _changedUtcMilliseconds = message.IsShed == _newest?.IsShed ? _changedUtcMilliseconds : message.UtcMilliseconds;
        _newest = message;
        return true;
    }

    /// <summary>Takes a receipt; false where a newer one is known.</summary>
    public bool Take(ReceiptMessage message)
    {
        if (_newestReceipt is not null
            && (message.BootId, message.Sequence).CompareTo((_newestReceipt.BootId, _newestReceipt.Sequence)) <= 0)
        {
            return false;
        }

        _newestReceipt = message;
        _receipts.Add(new ReceiptEntry(message.UtcMilliseconds, message.ExpectedWatts, message.DroppedWatts, message.IsConfirmed));
        return true;
    }

    /// <summary>After a start every load is connected; what sheds have shown stays.</summary>
    public void Restart() => (_newest, _reason, _changedUtcMilliseconds) = (null, null, null);

    /// <summary>The load as it stands.</summary>
    /// <param name="facts">What the site file says, or null.</param>
    /// <param name="isOthersOn">True where the number of loads that are off says that all that have told nothing are on.</param>
    /// <param name="nowUtcMilliseconds">The controller's UTC, or null.</param>
    /// <param name="powerWatts">Power of its own circuit in W, or null.</param>
    public LoadSnapshot Snapshot(LoadFacts? facts, bool isOthersOn, long? nowUtcMilliseconds, long? powerWatts)
    {
        bool? isShed = IsShed ?? (isOthersOn ? false : null);
        return new LoadSnapshot(
            Id,
            isShed,
            (IsReasonNewer ? _reason!.Reason : _newest?.Reason) ?? "",
            _changedUtcMilliseconds,
            Remaining(facts, isShed, nowUtcMilliseconds),
            _newest?.SwitchCount ?? 0,
            IsReasonNewer ? _reason!.LevelPermille : _newest?.LevelPermille,
            powerWatts,
            _newestReceipt?.LearnedWatts,
            _newestReceipt?.Confidence ?? 0,
            facts,
            _receipts.ToArray());
    }

    private long? Remaining(LoadFacts? facts, bool? isShed, long? nowUtcMilliseconds)
    {
        if (facts is null || isShed is null || nowUtcMilliseconds is null)
        {
            return null;
        }

        long minimum = isShed.Value ? facts.MinimumOffMilliseconds : facts.MinimumOnMilliseconds;
        return _changedUtcMilliseconds is { } changed ? Math.Max(0, changed + minimum - nowUtcMilliseconds.Value) : 0;
    }
}
