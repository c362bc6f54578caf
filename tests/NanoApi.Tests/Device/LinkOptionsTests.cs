using System.Text;
using CsCheck;
using Zibo.EdgeCtl.Device;

namespace Zibo.EdgeCtl.NanoApi.Tests.Device;

public sealed class LinkOptionsTests
{
    [Fact]
    public void A_host_is_enough()
    {
        LinkOptions? options = Parse("host=192.168.1.10\n", out string? error);

        Assert.Null(error);
        Assert.NotNull(options);
        Assert.Equal("192.168.1.10", options.Host);
        Assert.Equal(1883, options.Port);
        Assert.False(options.IsEncrypted);
        Assert.Null(options.User);
    }

    [Fact]
    public void Everything_can_be_named_with_comments_and_Windows_line_ends()
    {
        LinkOptions? options = Parse("# broker\r\nhost=broker.local\r\nport=8883\r\ntls=yes\r\n\r\nuser=edge\r\npassword=a=b\r\n", out _);

        Assert.NotNull(options);
        Assert.Equal("broker.local", options.Host);
        Assert.Equal(8883, options.Port);
        Assert.True(options.IsEncrypted);
        Assert.Equal("edge", options.User);
        Assert.Equal("a=b", options.Password);
    }

    [Fact]
    public void Lines_that_name_certificates_for_a_desktop_are_passed_over()
    {
        LinkOptions? options = Parse("host=a\ntls=yes\nca=ca.crt\ncertificate=client.crt\ncertificateKey=client.key\n", out _);

        Assert.NotNull(options);
        Assert.True(options.IsEncrypted);
    }

    [Theory]
    [InlineData("host=a\nhots=b", "line 2")]
    [InlineData("host", "line 1")]
    [InlineData("host=a\n\nport=0", "line 3")]
    [InlineData("host=a\nport=65536", "line 2")]
    [InlineData("host=a\nport=many", "line 2")]
    [InlineData("host=a\ntls=perhaps", "line 2")]
    [InlineData("port=1883", "host=ADDRESS")]
    [InlineData("", "host=ADDRESS")]
    public void What_is_wrong_is_named_with_its_line(string text, string place)
    {
        Assert.Null(Parse(text, out string? error));
        Assert.Contains(place, error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_64_digits_is_taken()
    {
        string digits = string.Concat(Enumerable.Range(0, 32).Select(i => i.ToString("xX"[i % 2] + "2", System.Globalization.CultureInfo.InvariantCulture)));
        LinkOptions? options = Parse("host=a\nkey=" + digits, out _);
        Assert.NotNull(options);
        Assert.Equal(Enumerable.Range(0, 32).Select(i => (byte)i), options.Key);
        Assert.Null(Parse("host=a", out _)!.Key);
    }

    [Theory]
    [InlineData("key=")]
    [InlineData("key=5ec4e7")]
    [InlineData("key=5ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75eczz")]
    [InlineData("key=5ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75ec4e75e")]
    public void A_key_that_is_none_is_refused_and_not_repeated(string line)
    {
        Assert.Null(Parse("host=a\n" + line, out string? error));
        Assert.Contains("line 2", error, StringComparison.Ordinal);
        Assert.DoesNotContain("5ec4e7", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_give_options_or_an_error_and_never_an_exception()
    {
        Gen.Byte.Array[0, LinkOptions.MaximumBytes].Sample(bytes =>
            Assert.NotEqual(LinkOptions.Parse(bytes, bytes.Length, out string? error) is null, error is null));
    }

    private static LinkOptions? Parse(string text, out string? error)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        return LinkOptions.Parse(bytes, bytes.Length, out error);
    }
}
