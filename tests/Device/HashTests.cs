using nanoFramework.TestFramework;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Security;

namespace Zibo.EdgeCtl.Device.Tests;

/// <summary>CRC-32, SHA-256 (FIPS 180-4) and HMAC (RFC 4231) against published values.</summary>
[TestClass]
public class HashTests
{
    [TestMethod]
    public void Crc_has_its_check_value() => Assert.AreEqual(0xCBF43926u, Crc32.OfName("123456789"));

    [TestMethod]
    [DataRow("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [DataRow("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [DataRow("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void Digests_are_those_of_the_standard(string text, string digest)
    {
        Sha256 sha = new Sha256();
        byte[] bytes = Bytes(text);
        sha.Add(bytes, 0, bytes.Length);
        byte[] result = new byte[Sha256.DigestBytes];
        sha.Finish(result);
        Check(digest, result);
    }

    [TestMethod]
    public void Ten_thousand_letters_have_their_digest_in_pieces_too()
    {
        Sha256 sha = new Sha256();
        byte[] piece = new byte[1_000];
        for (int i = 0; i < piece.Length; i++)
        {
            piece[i] = (byte)'a';
        }

        for (int i = 0; i < 10; i++)
        {
            sha.Add(piece, 0, piece.Length);
        }

        byte[] result = new byte[Sha256.DigestBytes];
        sha.Finish(result);
        Check("27dd1f61b867b6a0f6e9d8a41c43231de52107e53ae424de8f847b821db4b711", result);
    }

    [TestMethod]
    [DataRow("Jefe", "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    public void Codes_are_those_of_the_standard(string key, string message, string code)
    {
        HmacSha256 hmac = new HmacSha256(Bytes(key));
        byte[] result = new byte[HmacSha256.CodeBytes];
        hmac.Add(message);
        hmac.Finish(result);
        Check(code, result);
        hmac.Add(message);
        hmac.Finish(result);
        Check(code, result);
    }

    private static byte[] Bytes(string text)
    {
        byte[] bytes = new byte[text.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)text[i];
        }

        return bytes;
    }

    private static void Check(string digits, byte[] actual)
    {
        byte[] expected = new byte[actual.Length];
        Assert.IsTrue(Hexadecimal.TryRead(Bytes(digits), 0, expected));
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.AreEqual(expected[i], actual[i], "byte " + i.ToString());
        }
    }
}
