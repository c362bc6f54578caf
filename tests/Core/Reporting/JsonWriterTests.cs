using System.Text;
using System.Text.Json;
using CsCheck;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Core.Tests.Reporting;

public class JsonWriterTests
{
    // Printable ASCII without quotes and backslashes is what the writer promises to take.
    private static readonly Gen<string> Text =
        Gen.Char[' ', '~'].Where(c => c is not '"' and not '\\').Array[0, 24].Select(characters => new string(characters));

    private readonly JsonWriter _writer = new();
    private readonly byte[] _buffer = new byte[4_096];

    [Fact]
    public void A_message_of_every_kind_reads_as_written()
    {
        _writer.Begin(_buffer);
        _writer.Write("site", "school-7");
        _writer.Write("energyMilliwattHours", 9_223_372_036_854_775_807);
        _writer.Write("isWhole", true);
        _writer.WriteNull("powerWatts");
        _writer.End();
        Assert.Equal("""{"site":"school-7","energyMilliwattHours":9223372036854775807,"isWhole":true,"powerWatts":null}""", Message());
    }

    [Fact]
    public void Bytes_are_written_as_two_digits_each()
    {
        _writer.Begin(_buffer);
        _writer.WriteHex("record", [0x00, 0x9A, 0xFF, 0x5b, 0x77], 4);
        _writer.End();
        Assert.Equal("""{"record":"009aff5b"}""", Message());
    }

    [Fact]
    public void An_empty_message_is_an_empty_object()
    {
        _writer.Begin(_buffer);
        _writer.End();
        Assert.Equal("{}", Message());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void The_ends_of_the_range_of_numbers_are_written_whole(long value)
    {
        _writer.Begin(_buffer);
        _writer.Write("n", value);
        _writer.End();
        using JsonDocument document = JsonDocument.Parse(Message());
        Assert.Equal(value, document.RootElement.GetProperty("n").GetInt64());
    }

    [Fact]
    public void Any_allowed_strings_and_any_numbers_parse_to_the_same_values() =>
        Gen.Select(Text, Gen.Long, Gen.Bool, Gen.Bool).Array[0, 30].Sample(members =>
        {
            JsonWriter writer = new();
            byte[] buffer = new byte[8_192];
            writer.Begin(buffer);
            for (int i = 0; i < members.Length; i++)
            {
                writer.Write("t" + i, members[i].Item1);
                writer.Write("n" + i, members[i].Item2);
                writer.Write("b" + i, members[i].Item3);
                if (members[i].Item4)
                {
                    writer.WriteNull("z" + i);
                }
            }

            writer.End();
            Assert.False(writer.HasOverflowed);
            using JsonDocument document = JsonDocument.Parse(buffer.AsMemory(0, writer.Length));
            for (int i = 0; i < members.Length; i++)
            {
                Assert.Equal(members[i].Item1, document.RootElement.GetProperty("t" + i).GetString());
                Assert.Equal(members[i].Item2, document.RootElement.GetProperty("n" + i).GetInt64());
                Assert.Equal(members[i].Item3, document.RootElement.GetProperty("b" + i).GetBoolean());
                bool hasNull = document.RootElement.TryGetProperty("z" + i, out JsonElement nothing);
                Assert.Equal(members[i].Item4, hasNull && nothing.ValueKind == JsonValueKind.Null);
            }
        });

    [Fact]
    public void Names_may_be_any_allowed_string_too() => Text.Sample(name =>
    {
        JsonWriter writer = new();
        byte[] buffer = new byte[100];
        writer.Begin(buffer);
        writer.Write(name, 1);
        writer.End();
        using JsonDocument document = JsonDocument.Parse(buffer.AsMemory(0, writer.Length));
        Assert.Equal(name, Assert.Single(document.RootElement.EnumerateObject()).Name);
    });

    // {"name":-42} is 12 bytes: any shorter buffer overflows, says so, and is not written past its end.
    [Fact]
    public void A_buffer_one_byte_too_short_overflows_and_a_new_message_forgets_it()
    {
        for (int size = 0; size <= 12; size++)
        {
            byte[] buffer = new byte[size];
            _writer.Begin(buffer);
            _writer.Write("name", -42);
            _writer.End();
            Assert.Equal(size < 12, _writer.HasOverflowed);
            Assert.Equal(size, _writer.Length);
        }

        Assert.False(_writer.HasOverflowed);
    }

    private string Message()
    {
        Assert.False(_writer.HasOverflowed);
        return Encoding.ASCII.GetString(_buffer, 0, _writer.Length);
    }
}
