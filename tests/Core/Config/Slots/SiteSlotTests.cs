using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;

namespace Zibo.EdgeCtl.Core.Tests.Config.Slots;

public class SiteSlotTests
{
    [Theory]
    [InlineData(1, "site-a.bin")]
    [InlineData(2, "site-b.bin")]
    [InlineData(3, "site-a.bin")]
    [InlineData(SiteSlot.MaximumGeneration, "site-a.bin")]
    public void A_generation_takes_the_place_of_the_older_one_and_comes_back(long generation, string name)
    {
        byte[] file = SlotFiles.FileOf(Sites.School(), generation);

        Assert.Equal(name, SiteSlot.NameOf(SiteSlot.SlotOf(generation)));
        Assert.Equal(SlotProblem.None, SiteSlot.Inspect(file, file.Length));
        Assert.Equal(generation, SiteSlot.GenerationOf(file, file.Length));
        Assert.Equal(SiteImage.CrcOf(Sites.School()), SiteSlot.ImageCrcOf(file, file.Length));
        Assert.Equal(SiteImage.CrcOf(Sites.School()), SiteImage.CrcOf(SiteSlot.Read(file, file.Length)));
    }

    [Fact]
    public void Every_bit_that_flips_and_every_byte_that_is_missing_is_noticed()
    {
        byte[] file = SlotFiles.FileOf(Sites.School(), 7);
        for (int bit = 0; bit < file.Length * 8; bit++)
        {
            file[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Equal(SlotProblem.Damaged, SiteSlot.Inspect(file, file.Length));
            file[bit / 8] ^= (byte)(1 << (bit % 8));
        }

        for (int length = 1; length < file.Length; length++)
        {
            Assert.Equal(SlotProblem.Damaged, SiteSlot.Inspect(file, length));
        }

        byte[] longer = [.. file, 0];
        Assert.Equal(SlotProblem.Damaged, SiteSlot.Inspect(longer, longer.Length));
        Assert.Equal(SlotProblem.Empty, SiteSlot.Inspect(file, 0));
    }

    [Fact]
    public void A_generation_of_zero_is_none()
    {
        byte[] file = SlotFiles.FileOf(Sites.School(), 0);

        Assert.Equal(SlotProblem.Damaged, SiteSlot.Inspect(file, file.Length));
    }

    [Fact]
    public void A_buffer_one_byte_too_short_takes_no_file()
    {
        int length = SlotFiles.FileOf(Sites.School(), 1).Length;

        Assert.Equal(0, SiteSlot.Write(Sites.School(), 1, new byte[length - 1]));
        Assert.Equal(length, SiteSlot.Write(Sites.School(), 1, new byte[length]));
    }
}
