using System.Security.Cryptography;
using CsCheck;
using Zibo.EdgeCtl.Core.Security;

namespace Zibo.EdgeCtl.Core.Tests.Security;

/// <summary>The message authentication code of the firmware against RFC 4231 and against the platform's own.</summary>
public class HmacSha256Tests
{
    [Theory]
    [InlineData(
        "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b",
        "4869205468657265",
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7")]
    [InlineData(
        "4a656665",
        "7768617420646f2079612077616e7420666f72206e6f7468696e673f",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")]
    public void Codes_of_RFC_4231_come_out(string key, string message, string code) =>
        Assert.Equal(code, Convert.ToHexStringLower(Code(Convert.FromHexString(key), Convert.FromHexString(message))));

    [Fact]
    public void Any_key_and_message_have_the_code_that_the_platform_gives_them() =>
        Gen.Select(Gen.Byte.Array[0, 150], Gen.Byte.Array[0, 300]).Sample((key, message) =>
            Assert.Equal(HMACSHA256.HashData(key, message), Code(key, message)));

    [Fact]
    public void One_instance_gives_the_same_code_again_and_again()
    {
        HmacSha256 code = new([1, 2, 3]);
        byte[] first = new byte[32];
        byte[] second = new byte[32];
        code.Add("edgectl");
        code.Finish(first);
        code.Add("edgectl");
        code.Finish(second);
        Assert.Equal(first, second);
        Assert.True(HmacSha256.AreEqual(first, second));
    }

    [Fact]
    public void Codes_that_differ_in_any_one_bit_are_not_equal()
    {
        byte[] one = Code([7], [8]);
        for (int bit = 0; bit < 256; bit++)
        {
            byte[] other = [.. one];
            other[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(HmacSha256.AreEqual(one, other));
        }
    }

    [Theory]
    [InlineData("00fFaB09", true)]
    [InlineData("00fFaB0g", false)]
    [InlineData("00fFaB0/", false)]
    [InlineData("00fFaB0:", false)]
    [InlineData("00fFaB0@", false)]
    [InlineData("00fFaB0`", false)]
    public void Hexadecimal_digits_of_either_case_are_read_and_nothing_else(string digits, bool isRead)
    {
        byte[] bytes = new byte[4];
        Assert.Equal(isRead, Hexadecimal.TryRead(System.Text.Encoding.ASCII.GetBytes(digits), 0, bytes));
        if (isRead)
        {
            Assert.Equal([0x00, 0xFF, 0xAB, 0x09], bytes);
        }
    }

    private static byte[] Code(byte[] key, byte[] message)
    {
        HmacSha256 code = new(key);
        code.Add(message, 0, message.Length);
        byte[] bytes = new byte[HmacSha256.CodeBytes];
        code.Finish(bytes);
        return bytes;
    }
}
