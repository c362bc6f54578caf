using System.Text;
using System.Text.Json;
using CsCheck;
using Zibo.EdgeCtl.Core.Commands;

namespace Zibo.EdgeCtl.Core.Tests.Commands;

public class FlatJsonReaderTests
{
    private readonly FlatJsonReader _reader = new();

    [Fact]
    public void Members_of_every_kind_are_read_with_white_space_anywhere()
    {
        Assert.True(Read("\t{ \"a\" : \"x y\" ,\r\n\"b\":-120,\"c\":true,\"d\":false,\"e\":null,\"f\":\"\" } "));
        Assert.Equal(6, _reader.Count);
        Assert.Equal("x y", _reader.TextOf(_reader.IndexOf("a")));
        Assert.Equal(-120, _reader.NumberOf(_reader.IndexOf("b")));
        Assert.Equal(JsonMemberKind.True, _reader.KindOf(_reader.IndexOf("c")));
        Assert.Equal(JsonMemberKind.False, _reader.KindOf(_reader.IndexOf("d")));
        Assert.Equal(JsonMemberKind.Null, _reader.KindOf(_reader.IndexOf("e")));
        Assert.Equal(0, _reader.TextLengthOf(_reader.IndexOf("f")));
        Assert.Equal(-1, _reader.IndexOf("g"));
        Assert.False(_reader.TextIs(_reader.IndexOf("b"), ""));
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("{\"a\":999999999999999999}", true)]
    [InlineData("{\"a\":0}", true)]
    [InlineData("", false)]
    [InlineData("{", false)]
    [InlineData("[]", false)]
    [InlineData("{}x", false)]
    [InlineData("{}{}", false)]
    [InlineData("{\"a\":1,}", false)]
    [InlineData("{,\"a\":1}", false)]
    [InlineData("{\"a\":1 \"b\":2}", false)]
    [InlineData("{\"a\"1}", false)]
    [InlineData("{a:1}", false)]
    [InlineData("{\"a\":}", false)]
    [InlineData("{\"a\":1000000000000000000}", false)]
    [InlineData("{\"a\":01}", false)]
    [InlineData("{\"a\":-0}", false)]
    [InlineData("{\"a\":-}", false)]
    [InlineData("{\"a\":+1}", false)]
    [InlineData("{\"a\":1.0}", false)]
    [InlineData("{\"a\":1e3}", false)]
    [InlineData("{\"a\":NaN}", false)]
    [InlineData("{\"a\":tru}", false)]
    [InlineData("{\"a\":\"\\\"\"}", false)]
    [InlineData("{\"a\":\"\\u0041\"}", false)]
    [InlineData("{\"a\":\"tab\there\"}", false)]
    [InlineData("{\"a\":\"\u00e9\"}", false)]
    [InlineData("{\"a\":\"open}", false)]
    [InlineData("{\"a\":{}}", false)]
    [InlineData("{\"a\":[1]}", false)]
    [InlineData("{\"a\":1,\"a\":1}", false)]
    [InlineData("{\"a\":1,\"b\":2,\"a\":3}", false)]
    public void One_flat_object_is_accepted_and_nothing_else(string text, bool isAccepted)
    {
        Assert.Equal(isAccepted, Read(text));
        if (!isAccepted)
        {
            Assert.Equal(0, _reader.Count);
        }
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void Sixteen_members_are_the_most(int count, bool isAccepted) => Assert.Equal(
        isAccepted,
        Read("{" + string.Join(',', Enumerable.Range(0, count).Select(i => $"\"m{i}\":{i}")) + "}"));

    [Fact]
    public void A_cut_object_is_none_at_any_length()
    {
        const string text = "{\"id\":\"a\",\"n\":12,\"t\":true,\"z\":null}";
        for (int length = 0; length < text.Length; length++)
        {
            Assert.False(Read(text[..length]), text[..length]);
        }
    }

    [Fact]
    public void What_is_accepted_the_platform_reads_the_same() => Gen.Select(
        Gen.Int[0, 2], Gen.Int[0, 11], Gen.Long[-999_999_999_999_999_999, 999_999_999_999_999_999]).Array[0, 4].Sample(members =>
    {
        string[] names = ["a", "b", "limitWatts"];
        string[] values = ["true", "false", "null", "\"x\"", "1.5", "[]"];
        string text = "{" + string.Join(',', members.Select(m => FormattableString.Invariant(
            $"\"{names[m.Item1]}\":{(m.Item2 < values.Length ? values[m.Item2] : m.Item3)}"))) + "}";
        if (!Read(text))
        {
            return;
        }

        JsonElement expected = JsonDocument.Parse(text).RootElement;
        foreach (JsonProperty property in expected.EnumerateObject())
        {
            int member = _reader.IndexOf(property.Name);
            Assert.Equal(property.Value.ValueKind == JsonValueKind.Number ? property.Value.GetInt64() : 0, _reader.NumberOf(member));
            Assert.Equal(property.Value.ValueKind == JsonValueKind.String, _reader.TextIs(member, "x"));
        }
    }, threads: 1);

    private bool Read(string text)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        return _reader.TryRead(bytes, bytes.Length);
    }
}
