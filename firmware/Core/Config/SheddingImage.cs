using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteImage"/> about what loads can bear and how they come back after an outage.</summary>
internal static class SheddingImage
{
    /// <summary>Writes the part.</summary>
    public static void Write(ByteWriter writer, SiteConfiguration site)
    {
        for (int i = 0; i < site.Loads.Length; i++)
        {
            LoadOptions options = site.Loads[i].Options;
            writer.WriteInt32(options.MaximumShedMilliseconds);
            writer.WriteInt32(options.MaximumShedPerDayMilliseconds);
            writer.WriteInt32(options.MaximumStartsPerHour);
        }

        writer.WriteInt32(site.PowerUp.HoldSeconds);
        writer.WriteInt32(site.PowerUp.StaggerSeconds);
        writer.WriteInt32(site.PowerUp.SpreadSeconds);
    }

    /// <summary>Reads the part into a configuration whose loads have been read.</summary>
    public static void Read(ByteReader reader, SiteConfiguration site)
    {
        for (int i = 0; i < site.Loads.Length; i++)
        {
            LoadOptions options = site.Loads[i].Options;
            options.MaximumShedMilliseconds = reader.ReadInt32();
            options.MaximumShedPerDayMilliseconds = reader.ReadInt32();
            options.MaximumStartsPerHour = reader.ReadInt32();
        }

        site.PowerUp.HoldSeconds = reader.ReadInt32();
        site.PowerUp.StaggerSeconds = reader.ReadInt32();
        site.PowerUp.SpreadSeconds = reader.ReadInt32();
    }
}
