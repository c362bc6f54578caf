namespace Zibo.EdgeCtl.Core.Reporting;

/// <summary>One fault of one source, present or past.</summary>
public sealed class FaultEntry
{
    /// <summary>What went wrong.</summary>
    public FaultCode Code { get; private set; }

    /// <summary>Which circuit, load or controller.</summary>
    public int Source { get; private set; }

    /// <summary>True while it is present.</summary>
    public bool IsActive { get; private set; }

    /// <summary>Times that it appeared.</summary>
    public int OccurrenceCount { get; private set; }

    /// <summary>Monotonic time of the last change in ms.</summary>
    public long ChangedMilliseconds { get; private set; }

    /// <summary>True until the last change has been reported.</summary>
    public bool HasChanged { get; private set; }

    internal void Assign(FaultCode code, int source)
    {
        Code = code;
        Source = source;
        OccurrenceCount = 0;
    }

    internal void Change(bool isActive, long nowMilliseconds)
    {
        IsActive = isActive;
        OccurrenceCount += isActive ? 1 : 0;
        ChangedMilliseconds = nowMilliseconds;
        HasChanged = true;
    }

    internal void MarkReported() => HasChanged = false;
}
