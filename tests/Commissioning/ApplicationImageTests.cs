using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning.Tests;

/// <summary>What may be sent to a board as its application, and what not.</summary>
public class ApplicationImageTests
{
    // Header of an assembly that the metadata processor wrote, with its CRC.
    [Fact]
    public void The_checksum_is_the_interpreters()
    {
        Assert.Equal(0u, ApplicationImage.Crc([]));
        Assert.Equal(0x04C11DB7u, ApplicationImage.Crc([1]));
        Assert.Equal(0x89A1897Fu, ApplicationImage.Crc("123456789"u8));
    }

    [Fact]
    public void An_image_tells_its_assemblies()
    {
        ApplicationImage image = ApplicationImage.Parse("app.bin", [.. ImageBuilder.Application, 0xFF, 0xFF, 0xFF, 0xFF]);
        Assert.Equal(
            [new("mscorlib", "0.1.0.1", 0x1549C856), new("Zibo.EdgeCtl", "0.1.0.3", 0), new("Zibo.EdgeCtl.Device", "0.1.0.7", 0)],
            image.Assemblies);
    }

    [Fact]
    public void Every_byte_that_is_another_is_found()
    {
        byte[] good = ImageBuilder.Application;
        int let = 0;
        for (int i = 0; i < good.Length; i++)
        {
            byte[] bad = [.. good];
            bad[i] ^= 0x20;
            try
            {
                ApplicationImage.Parse("app.bin", bad);
                let++;
            }
            catch (InputException)
            {
                // As it should be.
            }
        }

        Assert.Equal(0, let);
    }

    [Theory]
    [InlineData(0, "no application image")]
    [InlineData(100, "no application image")]
    [InlineData(200, "damaged or cut")]
    public void A_cut_image_is_refused(int length, string text)
    {
        InputException refusal = Assert.Throws<InputException>(() => ApplicationImage.Parse("app.bin", ImageBuilder.Application[..length]));
        Assert.Contains(text, refusal.Text(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_application_is_refused_by_name()
    {
        InputException refusal = Assert.Throws<InputException>(() => ApplicationImage.Parse("blink.bin", ImageBuilder.Assembly("Blinky", 1, 0)));
        Assert.Contains("no Zibo.EdgeCtl.Device, but Blinky", refusal.Text(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_larger_than_the_boards_partition_is_refused()
    {
        InputException refusal = Assert.Throws<InputException>(() => ApplicationImage.Parse("app.bin", new byte[ApplicationImage.MaximumBytes + 1]));
        Assert.Contains("room for", refusal.Text(Language.English), StringComparison.Ordinal);
    }
}
