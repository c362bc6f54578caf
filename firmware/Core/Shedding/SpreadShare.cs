using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>A controller's place in a time over which many are spread: the same each time, uniform over many.</summary>
public static class SpreadShare
{
    /// <summary>The place that the names of site and device give it.</summary>
    /// <param name="site">Has the names.</param>
    /// <param name="spreadSeconds">Length of the time in s.</param>
    /// <returns>0 to that, in ms.</returns>
    public static long Milliseconds(SiteConfiguration site, int spreadSeconds)
    {
        // The CRC is there already. Its bits are mixed once more, as MurmurHash3 ends: names that differ in their last character
        // alone would else lie in a row.
        uint hash = Crc32.OfName(site.SiteId) ^ (Crc32.OfName(site.DeviceId) * 0x9E3779B1);
        hash ^= hash >> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35;
        hash ^= hash >> 16;
        return hash % ((spreadSeconds * 1000L) + 1);
    }
}
