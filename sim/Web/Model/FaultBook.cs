namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>Which faults are active; the newest message about each counts.</summary>
internal sealed class FaultBook
{
    // Faults of one controller: some 60 words, some with a source. Words of a newer firmware count too.
    private const int MaximumCount = 512;

    private readonly Dictionary<(string Word, int Source), FaultMessage> _newest = [];

    /// <summary>The active ones, the youngest first.</summary>
    public FaultSnapshot[] Active =>
    [
        .. _newest.Values.Where(fault => fault.IsActive)
            .OrderByDescending(fault => (fault.BootId, fault.Sequence))
            .Select(fault => new FaultSnapshot(fault.Fault, fault.Source, fault.UtcMilliseconds, fault.OccurrenceCount)),
    ];

    /// <summary>Takes a message; false where a newer one about the same is known.</summary>
    public bool Take(FaultMessage message)
    {
        (string, int) key = (message.Fault, message.Source);
        bool isKnown = _newest.TryGetValue(key, out FaultMessage? known);
        if (isKnown ? (message.BootId, message.Sequence).CompareTo((known!.BootId, known.Sequence)) <= 0 : _newest.Count >= MaximumCount)
        {
            return false;
        }

        _newest[key] = message;
        return true;
    }

    /// <summary>A start begins without faults: those of earlier boots are over.</summary>
    public void Restart(long bootId)
    {
        foreach ((string, int) key in _newest.Where(pair => pair.Value.BootId < bootId).Select(pair => pair.Key).ToArray())
        {
            _newest.Remove(key);
        }
    }
}
