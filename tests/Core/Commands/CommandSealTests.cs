using System.Security.Cryptography;
using System.Text;
using Zibo.EdgeCtl.Core.Commands;

namespace Zibo.EdgeCtl.Core.Tests.Commands;

/// <summary>Only the holder of the key makes commands, and only for the topic that it made them for.</summary>
public class CommandSealTests
{
    private const string Topic = "edgectl/v1/school-7/edge-1/commands/limit";
    private const string Body = "{\"id\":\"a\",\"counter\":1,\"expiresUtcMilliseconds\":1,\"clear\":true";

    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private readonly CommandSeal _seal = new(Key);

    [Fact]
    public void What_the_platform_signs_is_genuine_in_either_case_of_digits()
    {
        byte[] message = Sign(Topic, Body);
        Assert.True(IsGenuine(Topic, message));
        string upper = Encoding.ASCII.GetString(message);
        int digits = upper.Length - 66;
        Assert.True(IsGenuine(Topic, Encoding.ASCII.GetBytes(upper[..digits] + upper[digits..^2].ToUpperInvariant() + "\"}")));
    }

    [Fact]
    public void A_message_altered_in_any_one_bit_is_not_genuine()
    {
        byte[] message = Sign(Topic, Body);
        for (int bit = 0; bit < message.Length * 8; bit++)
        {
            byte[] altered = [.. message];
            altered[bit / 8] ^= (byte)(1 << (bit % 8));

            // A digit of the other case is the same digit.
            bool isSame = Encoding.ASCII.GetString(altered).Equals(Encoding.ASCII.GetString(message), StringComparison.OrdinalIgnoreCase)
                && bit / 8 >= message.Length - 66;
            Assert.Equal(isSame, IsGenuine(Topic, altered));
        }
    }

    [Theory]
    [InlineData("edgectl/v1/school-7/edge-2/commands/limit")]
    [InlineData("edgectl/v1/school-7/edge-1/commands/event")]
    public void A_command_for_another_controller_or_of_another_kind_is_not_genuine(string topic) =>
        Assert.False(IsGenuine(topic, Sign(Topic, Body)));

    [Fact]
    public void A_key_that_differs_in_its_last_bit_is_another_key()
    {
        byte[] other = [.. Key];
        other[31] ^= 1;
        Assert.False(new CommandSeal(other).IsGenuine(Topic, Sign(Topic, Body), Sign(Topic, Body).Length));
    }

    [Fact]
    public void A_cut_message_is_not_genuine_at_any_length()
    {
        byte[] message = Sign(Topic, Body);
        for (int length = 0; length < message.Length; length++)
        {
            Assert.False(_seal.IsGenuine(Topic, message, length));
        }
    }

    private static byte[] Sign(string topic, string body)
    {
        byte[] code = HMACSHA256.HashData(Key, Encoding.ASCII.GetBytes(topic + "\n" + body));
        return Encoding.ASCII.GetBytes(body + ",\"mac\":\"" + Convert.ToHexStringLower(code) + "\"}");
    }

    private bool IsGenuine(string topic, byte[] message) => _seal.IsGenuine(topic, message, message.Length);
}
