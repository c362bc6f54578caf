using CsCheck;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>The file that says how to reach a broker.</summary>
public sealed class LinkFileTests : IDisposable
{
    private static readonly string Key = new('a', 64);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_written_is_read_again()
    {
        Gen<string> word = Gen.String[Gen.Char.AlphaNumeric, 1, 20];
        Gen.Select(word, Gen.Int[1, 65_535], Gen.Bool, word, word).Sample((host, port, isEncrypted, user, password) =>
        {
            LinkFile link = new()
            {
                Host = host,
                Port = port,
                IsEncrypted = isEncrypted,
                User = user,
                Password = password,
                CommandKey = Key,
            };
            return Read(link.Write()).Write() == link.Write();
        }, threads: 1);
    }

    [Fact]
    public void Comments_and_Windows_line_ends_are_read_and_files_are_looked_for_beside_it()
    {
        LinkFile link = Read("# the broker\r\nhost=b\r\n\r\ntls=yes\r\nca=ca.crt\r\npassword=a=b\r\n");
        Assert.Equal(("b", 1883, true, "a=b"), (link.Host, link.Port, link.IsEncrypted, link.Password));
        Assert.Equal(_folder.In("ca.crt"), link.AuthorityFile);
    }

    [Theory]
    [InlineData("host=a\nhots=b", "line 2")]
    [InlineData("host=a\npassword", "line 2")]
    [InlineData("host=a\n\nport=0", "line 3")]
    [InlineData("host=a\nport=65536", "line 2")]
    [InlineData("host=a\ntls=perhaps", "line 2")]
    [InlineData("host=a\nkey=12", "line 2")]
    [InlineData("host=", "line 1")]
    [InlineData("port=1", "host=ADDRESS")]
    [InlineData("host=a\ncertificate=c", "certificateKey=")]
    public void What_is_wrong_is_named_with_its_line(string text, string place)
    {
        Assert.Contains(place, Assert.Throws<InputException>(() => Read(text)).Text(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_wrong_is_not_repeated()
    {
        foreach (string text in (string[])["host=a\nkey=5ecre7", "host=a\npasword=5ecre7", "host=a\n5ecre7"])
        {
            InputException refusal = Assert.Throws<InputException>(() => Read(text));
            Assert.DoesNotContain("5ecre7", refusal.Text(Language.English) + refusal.Text(Language.Chinese), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_certificate_that_is_none_or_missing_is_named_by_its_file()
    {
        LinkFile link = Read("host=a\ntls=yes\nca=ca.crt\n");
        Assert.Contains("ca.crt", Assert.Throws<InputException>(link.ReadTls).Message, StringComparison.Ordinal);
        File.WriteAllText(_folder.In("ca.crt"), "no certificate");
        Assert.Contains("not PEM", Assert.Throws<InputException>(link.ReadTls).Message, StringComparison.Ordinal);
    }

    private LinkFile Read(string text)
    {
        string path = _folder.In(LinkFile.FileName);
        File.WriteAllText(path, text);
        return LinkFile.Read(path);
    }
}
