using System.Security.Cryptography;
using System.Text;
using CsCheck;

namespace Zibo.EdgeCtl.Core.Tests.Security;

/// <summary>The digest of the firmware against published vectors and against the platform's own.</summary>
public class Sha256Tests
{
    // FIPS 180-4 examples: one block, none, two blocks.
    [Theory]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void Published_digests_come_out(string message, string digest) =>
        Assert.Equal(digest, Digest(Encoding.ASCII.GetBytes(message)));

    [Fact]
    public void A_million_letters_a_come_out_as_published() => Assert.Equal(
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
        Digest(Encoding.ASCII.GetBytes(new string('a', 1_000_000))));

    [Fact]
    public void Every_message_has_the_digest_that_the_platform_gives_it() => Gen.Byte.Array[0, 300].Sample(message =>
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(message)), Digest(message)));

    [Fact]
    public void A_message_may_be_fed_in_pieces_of_any_size() => Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[0, 200]).Sample((message, cut) =>
    {
        cut = Math.Min(cut, message.Length);
        Core.Security.Sha256 digest = new();
        digest.Add(message, 0, cut);
        digest.Add(message, cut, message.Length - cut);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(message)), Finish(digest));
    });

    [Fact]
    public void A_finished_digest_begins_anew()
    {
        Core.Security.Sha256 digest = new();
        digest.Add(1);
        Finish(digest);
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Finish(digest));
    }

    private static string Digest(byte[] message)
    {
        Core.Security.Sha256 digest = new();
        digest.Add(message, 0, message.Length);
        return Finish(digest);
    }

    private static string Finish(Core.Security.Sha256 digest)
    {
        byte[] bytes = new byte[Core.Security.Sha256.DigestBytes];
        digest.Finish(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
