using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;

namespace Zibo.EdgeCtl.Sim.Site.Tests.Images;

/// <summary>Files of a slot whose payload is wrong and whose checksums are right, as a tool with a mistake would make them.</summary>
internal static class ForgedImage
{
    private const int HeaderBytes = 6;
    private const int CrcBytes = 4;

    /// <summary>A sound file with up to four bytes changed: at random, by one, or to a value at the end of a range.</summary>
    public static byte[] Make(Random random, SiteConfiguration site)
    {
        byte[] buffer = new byte[SiteSlot.MaximumBytes];
        byte[] file = buffer[..SiteSlot.Write(site, 1, buffer)];
        for (int change = random.Next(0, 5); change > 0; change--)
        {
            int place = random.Next(HeaderBytes, file.Length - SiteSlot.TrailerBytes - CrcBytes);
            file[place] = random.Next(4) switch
            {
                0 => (byte)random.Next(256),
                1 => (byte)(file[place] + 1),
                2 => (byte)(file[place] - 1),
                _ => (byte)(random.Next(2) * 255),
            };
        }

        return Seal(file);
    }

    /// <summary>Random bytes.</summary>
    public static byte[] Random(Random random)
    {
        byte[] file = new byte[random.Next(SiteSlot.TrailerBytes + HeaderBytes + CrcBytes, SiteSlot.MaximumBytes)];
        random.NextBytes(file);

        // Every other one has short texts and counts, so that the reader gets further.
        for (int i = 0; random.Next(2) == 0 && i < file.Length; i++)
        {
            file[i] &= 3;
        }

        "ZEC"u8.CopyTo(file);
        file[3] = SiteImage.Version;
        int payload = file.Length - SiteSlot.TrailerBytes - HeaderBytes - CrcBytes;
        file[4] = (byte)payload;
        file[5] = (byte)(payload >> 8);
        file[^8] = 1;
        return Seal(file);
    }

    private static byte[] Seal(byte[] file)
    {
        int image = file.Length - SiteSlot.TrailerBytes - CrcBytes;
        BitConverter.TryWriteBytes(file.AsSpan(image), Crc32.Compute(file, 0, image));
        BitConverter.TryWriteBytes(file.AsSpan(file.Length - CrcBytes), Crc32.Compute(file, 0, file.Length - CrcBytes));
        return file;
    }
}
