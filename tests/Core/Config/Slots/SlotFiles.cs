using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Config.Slots;

/// <summary>The two files of a site, in memory.</summary>
internal sealed class SlotFiles : IRecordStore
{
    /// <summary>The board that the tests stand on.</summary>
    public const string BoardId = "esp32-devkitc";

    private readonly byte[][] _files = [[], []];

    public int SlotCount => SiteSlot.Count;

    public int SlotBytes => SiteSlot.MaximumBytes;

    /// <summary>A board that has what the school needs and nothing more.</summary>
    public static BoardChannels Board() => new()
    {
        Board = BoardId,
        PulseInputCount = 2,
        ContactInputCount = 2,
        AnalogInputCount = 1,
        DigitalInputCount = 1,
        OutputCount = 2,
    };

    /// <summary>The file of a site.</summary>
    public static byte[] FileOf(SiteConfiguration site, long generation)
    {
        byte[] bytes = new byte[SiteSlot.MaximumBytes];
        int length = SiteSlot.Write(site, generation, bytes);
        Assert.True(length > 0);
        return bytes[..length];
    }

    /// <summary>CRC of the image in a file.</summary>
    public static long CrcOf(byte[] file) => SiteSlot.ImageCrcOf(file, file.Length);

    public SlotFiles With(int slot, byte[] file)
    {
        _files[slot] = file;
        return this;
    }

    public int Read(int slot, byte[] buffer)
    {
        if (_files[slot].Length > buffer.Length)
        {
            return 0;
        }

        _files[slot].CopyTo(buffer, 0);
        return _files[slot].Length;
    }

    public bool TryWrite(int slot, byte[] buffer, int length) => false;
}
