using System.Buffers.Binary;
using System.Text;

namespace Zibo.EdgeCtl.Sim.Commissioning.Tests;

/// <summary>Writes application images of assemblies with a name, a version, and nothing that could run.</summary>
internal static class ImageBuilder
{
    private const int HeaderBytes = 0x7C;

    /// <summary>The application and two libraries, one of them with native methods.</summary>
    public static byte[] Application { get; } =
        [.. Assembly("mscorlib", 1, 0x1549C856), .. Assembly("Zibo.EdgeCtl", 3, 0), .. Assembly(ApplicationImage.ApplicationName, 7, 0)];

    /// <summary>One assembly of version 0.1.0.BUILD.</summary>
    public static byte[] Assembly(string name, ushort build, uint nativeChecksum)
    {
        byte[] text = [0, .. Encoding.ASCII.GetBytes(name), 0];
        byte[] body = new byte[(text.Length + 3) / 4 * 4];
        text.CopyTo(body, 0);
        byte[] bytes = [.. new byte[HeaderBytes], .. body];
        Encoding.ASCII.GetBytes("NFMRK1\0\0").CopyTo(bytes, 0);
        Put(bytes, 0x0C, ApplicationImage.Crc(body));
        Put(bytes, 0x14, nativeChecksum);
        Put(bytes, 0x18, 0xFFFFFFFF);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(0x1E), 1);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(0x22), build);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(0x24), 1);
        for (int table = 0; table < 16; table++)
        {
            Put(bytes, 0x28 + (4 * table), (uint)(table <= 11 ? HeaderBytes : bytes.Length));
        }

        Put(bytes, 0x08, ApplicationImage.Crc(bytes.AsSpan(0, HeaderBytes)));
        return bytes;
    }

    private static void Put(byte[] bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
}
