namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteImage"/> about the quantum of litres and the greatest power of current circuits.</summary>
internal static class MeteringLimitImage
{
    /// <summary>Writes the part: 4 bytes of litres, 4 bytes of watts for each circuit.</summary>
    public static void Write(ByteWriter writer, SiteConfiguration site)
    {
        writer.WriteInt32(site.Checkpoint.QuantumLitres);
        for (int i = 0; i < site.Circuits.Length; i++)
        {
            writer.WriteInt32(site.Circuits[i].Current.MaximumWatts);
        }
    }

    /// <summary>Reads the part into a configuration whose circuits have been read.</summary>
    public static void Read(ByteReader reader, SiteConfiguration site)
    {
        site.Checkpoint.QuantumLitres = reader.ReadInt32();
        for (int i = 0; i < site.Circuits.Length; i++)
        {
            site.Circuits[i].Current.MaximumWatts = reader.ReadInt32();
        }
    }
}
