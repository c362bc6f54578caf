namespace Zibo.EdgeCtl.Core.Reporting;

/// <summary>One fault of one source, present or past, as it was when the register was asked.</summary>
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

    internal void Assign(FaultCode code, int source, bool isActive, int occurrenceCount)
    {
        Code = code;
        Source = source;
        IsActive = isActive;
        OccurrenceCount = occurrenceCount;
    }
}
