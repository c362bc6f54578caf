namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What tells one durable message from every other.</summary>
/// <param name="Site">The site.</param>
/// <param name="Device">The device.</param>
/// <param name="BootId">Number of the start.</param>
/// <param name="Sequence">Number within the start, from 1.</param>
public readonly record struct MessageIdentity(string Site, string Device, long BootId, long Sequence) : IComparable<MessageIdentity>
{
    /// <inheritdoc/>
    public int CompareTo(MessageIdentity other)
    {
        int order = string.CompareOrdinal(Site, other.Site);
        order = order != 0 ? order : string.CompareOrdinal(Device, other.Device);
        order = order != 0 ? order : BootId.CompareTo(other.BootId);
        return order != 0 ? order : Sequence.CompareTo(other.Sequence);
    }

    /// <summary>True where the left one comes first.</summary>
    public static bool operator <(MessageIdentity left, MessageIdentity right) => left.CompareTo(right) < 0;

    /// <summary>True where the right one comes first.</summary>
    public static bool operator >(MessageIdentity left, MessageIdentity right) => left.CompareTo(right) > 0;

    /// <summary>True where the left one does not come later.</summary>
    public static bool operator <=(MessageIdentity left, MessageIdentity right) => left.CompareTo(right) <= 0;

    /// <summary>True where the right one does not come later.</summary>
    public static bool operator >=(MessageIdentity left, MessageIdentity right) => left.CompareTo(right) >= 0;
}
