namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The first reason for which a configuration is refused, and where it lies.</summary>
public sealed class SiteError
{
    /// <summary>Makes an error.</summary>
    public SiteError(SiteErrorCode code, SiteField field, int index)
    {
        Code = code;
        Field = field;
        Index = index;
    }

    /// <summary>What is wrong.</summary>
    public SiteErrorCode Code { get; }

    /// <summary>Which member.</summary>
    public SiteField Field { get; }

    /// <summary>Index of the circuit or load, or -1.</summary>
    public int Index { get; }
}
