using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of the site image about steps and levels of loads.</summary>
internal static class LevelImage
{
    /// <summary>Writes it: for each load group 4, analog output 4, lowest level 4, kind 1 byte.</summary>
    public static void Write(ByteWriter writer, SiteConfiguration site)
    {
        for (int i = 0; i < site.Loads.Length; i++)
        {
            LoadConfiguration load = site.Loads[i];
            writer.WriteInt32(load.Group);
            writer.WriteInt32(load.AnalogOutput);
            writer.WriteInt32(load.Options.MinimumLevelPermille);
            writer.WriteByte((int)load.Options.LevelKind);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static void Read(ByteReader reader, SiteConfiguration site)
    {
        for (int i = 0; i < site.Loads.Length; i++)
        {
            LoadConfiguration load = site.Loads[i];
            load.Group = reader.ReadInt32();
            load.AnalogOutput = reader.ReadInt32();
            load.Options.MinimumLevelPermille = reader.ReadInt32();
            load.Options.LevelKind = (LevelKind)reader.ReadByte();
        }
    }
}
