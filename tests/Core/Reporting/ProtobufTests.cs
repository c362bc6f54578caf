using CsCheck;
using Google.Protobuf;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Core.Tests.Reporting;

/// <summary>What the firmware writes as protocol buffers, read by Google's library; and what that writes, read by the firmware.</summary>
public class ProtobufTests
{
    private const int Room = 4_096;

    private static readonly Gen<string> Ascii = Gen.Char[' ', '~'].Array[0, 300].Select(characters => new string(characters));

    [Fact]
    public void Every_number_comes_back()
    {
        Gen.Select(Gen.Long, Gen.Int[1, 15]).Sample((value, field) =>
        {
            ProtobufWriter writer = Begin(out byte[] buffer);
            writer.Write(field, value);
            CodedInputStream input = new(buffer, 0, writer.Length);
            Assert.Equal(WireFormat.MakeTag(field, WireFormat.WireType.Varint), input.ReadTag());
            Assert.Equal(value, input.ReadInt64());
            Assert.True(input.IsAtEnd);
        });
    }

    [Fact]
    public void Messages_within_messages_have_the_right_length()
    {
        Gen.Select(Ascii, Ascii, Gen.Bool).Sample((outer, inner, flag) =>
        {
            ProtobufWriter writer = Begin(out byte[] buffer);
            writer.BeginMessage(2);
            writer.Write(1, outer);
            writer.BeginMessage(9);
            writer.Write(15, inner);
            writer.EndMessage();
            writer.Write(14, flag);
            writer.EndMessage();
            writer.Write(3, 255);

            CodedInputStream input = new(buffer, 0, writer.Length);
            Assert.Equal(WireFormat.MakeTag(2, WireFormat.WireType.LengthDelimited), input.ReadTag());
            CodedInputStream message = input.ReadBytes().CreateCodedInput();
            Assert.Equal(WireFormat.MakeTag(1, WireFormat.WireType.LengthDelimited), message.ReadTag());
            Assert.Equal(outer, message.ReadString());
            Assert.Equal(WireFormat.MakeTag(9, WireFormat.WireType.LengthDelimited), message.ReadTag());
            CodedInputStream innermost = message.ReadBytes().CreateCodedInput();
            Assert.Equal(WireFormat.MakeTag(15, WireFormat.WireType.LengthDelimited), innermost.ReadTag());
            Assert.Equal(inner, innermost.ReadString());
            Assert.True(innermost.IsAtEnd);
            Assert.Equal(WireFormat.MakeTag(14, WireFormat.WireType.Varint), message.ReadTag());
            Assert.Equal(flag, message.ReadBool());
            Assert.True(message.IsAtEnd);
            Assert.Equal(WireFormat.MakeTag(3, WireFormat.WireType.Varint), input.ReadTag());
            Assert.Equal(255, input.ReadInt64());
            Assert.True(input.IsAtEnd);
        });
    }

    [Fact]
    public void What_does_not_fit_is_said_and_nothing_is_written_beyond_the_buffer()
    {
        Gen.Select(Gen.Int[0, 400], Ascii).Sample((room, text) =>
        {
            ProtobufWriter writer = new();
            writer.Begin(new byte[room]);
            writer.BeginMessage(2);
            writer.Write(1, text);
            writer.EndMessage();
            int inner = 1 + (text.Length < 128 ? 1 : 2) + text.Length;
            int whole = 1 + (inner < 128 ? 1 : 2) + inner;
            Assert.Equal(whole > room, writer.HasOverflowed);
        });
    }

    [Fact]
    public void A_message_of_the_library_is_read_field_by_field()
    {
        Gen.Select(Gen.Long, Gen.ULong, Gen.UInt, Ascii).Sample((number, eight, four, text) =>
        {
            using MemoryStream stream = new();
            using (CodedOutputStream output = new(stream, true))
            {
                output.WriteTag(1, WireFormat.WireType.Varint);
                output.WriteInt64(number);
                output.WriteTag(2_000, WireFormat.WireType.Fixed64);
                output.WriteFixed64(eight);
                output.WriteTag(7, WireFormat.WireType.Fixed32);
                output.WriteFixed32(four);
                output.WriteTag(3, WireFormat.WireType.LengthDelimited);
                output.WriteString(text);
            }

            ProtobufReader reader = new(stream.ToArray(), 0, (int)stream.Length);
            Assert.True(reader.TryNext());
            Assert.Equal((1, number), (reader.Field, reader.Value));
            Assert.True(reader.TryNext());
            Assert.Equal(2_000, reader.Field);
            Assert.True(reader.TryNext());
            Assert.Equal(7, reader.Field);
            Assert.True(reader.TryNext());
            Assert.Equal(3, reader.Field);
            Assert.True(reader.IsText(text));
            Assert.False(reader.IsText(text + "x"));
            Assert.False(reader.TryNext());
            Assert.False(reader.IsMalformed);
        });
    }

    [Fact]
    public void Whatever_the_bytes_say_reading_ends_within_them()
    {
        Gen.Byte.Array[0, 64].Sample(bytes =>
        {
            ProtobufReader reader = new(bytes, 0, bytes.Length);
            int fields = 0;
            while (reader.TryNext())
            {
                fields++;
                Assert.InRange(reader.Start, 0, reader.End);
                Assert.InRange(reader.End, 0, bytes.Length);
            }

            Assert.InRange(fields, 0, bytes.Length);
        });
    }

    private static ProtobufWriter Begin(out byte[] buffer)
    {
        buffer = new byte[Room];
        ProtobufWriter writer = new();
        writer.Begin(buffer);
        return writer;
    }
}
