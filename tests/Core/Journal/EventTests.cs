using System.Text;
using CsCheck;
using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Core.Tests.Journal;

public class EventTests
{
    private static readonly string[] Fragments =
    [
        "\"load\":\"ev-1\"", "\"isShed\":true", "\"reason\":\"demand-limit\"", ",", "\"switchCount\":12", "loads/", "faults", "true", "\"", ":",
        "-", "0", "007", "null", "\"fault\":", "\"\"", ",\"", "nul", "-0", "-5", "999999999999999999", "1000000000000000000",
    ];

    private static readonly Gen<string> Fragment = Gen.OneOf(
        Gen.Int[0, Fragments.Length - 1].Select(index => Fragments[index]),
        Gen.Long.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        Gen.Char[' ', '~'].Array[0, 12].Select(letters => new string(letters)));

    private static readonly Gen<string> Text = Fragment.Array[0, 12].Select(parts => string.Concat(parts));

    [Theory]
    [InlineData("\"load\":\"ev-1\",\"isShed\":true,\"reason\":\"demand-limit\",\"switchCount\":12,\"restartWatts\":7200")]
    [InlineData("\"fault\":\"input-failed\",\"source\":3,\"isActive\":true,\"occurrenceCount\":1")]
    [InlineData("\"load\":\"ev-1\",\"expectedWatts\":7200,\"droppedWatts\":7104,\"isConfirmed\":true,\"declaredWatts\":7200,\"learnedWatts\":7150,\"confidence\":3")]
    [InlineData("\"id\":\"a6f1\",\"kind\":\"limit\",\"counter\":481,\"isAccepted\":true,\"reason\":\"none\"")]
    public void A_message_takes_a_third_of_its_text(string text)
    {
        int length = Encode(text).Length;
        Assert.InRange(length, 1, text.Length / 3);
    }

    [Fact]
    public void Any_printable_text_is_given_back() => Text.Sample(text => Assert.Equal(text, Decode(Encode(text))));

    [Fact]
    public void A_text_that_does_not_fit_or_is_not_printable_is_refused()
    {
        byte[] text = "\"load\":\"ev-1\",\"switchCount\":123456"u8.ToArray();
        int length = Encode(Encoding.ASCII.GetString(text)).Length;
        for (int room = 0; room < length; room++)
        {
            Assert.Equal(-1, EventText.Encode(text, 0, text.Length, new byte[64], 0, room));
        }

        foreach (byte value in new byte[] { 0, 10, 0x1F, 0x7F, 0x80, 0xFF })
        {
            Assert.Equal(-1, EventText.Encode([65, value], 0, 2, new byte[64], 0, 64));
        }
    }

    [Fact]
    public void No_bytes_make_the_reader_of_texts_throw_or_write_beyond_its_range()
    {
        Random random = new(3);
        byte[] bytes = new byte[40];
        byte[] target = new byte[100];
        int readCount = 0;
        for (int i = 0; i < 1_000_000; i++)
        {
            random.NextBytes(bytes);
            bytes[0] = i % 2 == 0 ? (byte)',' : bytes[0];
            int length = EventText.Decode(bytes, 0, random.Next(bytes.Length + 1), target, 10, 10 + random.Next(60));
            Assert.InRange(length, -1, 60);
            readCount += length >= 0 ? 1 : 0;
        }

        Assert.All(target.Take(10).Concat(target.Skip(70)), value => Assert.Equal(0, value));
        Assert.InRange(readCount, 1, 999_999);
    }

    [Fact]
    public void Events_of_a_page_are_given_back_with_their_numbers_and_times() =>
        Gen.Select(Gen.Int, Text, Text).Sample((seed, first, second) =>
        {
            Random random = new(seed);
            EventEncoder encoder = new();
            EventDecoder decoder = new();
            encoder.Reset();
            decoder.Reset();
            EventRecord read = new();
            byte[] buffer = new byte[2_048];
            EventRecord written = new();
            for (int i = 0; i < 6; i++)
            {
                written.Sequence += 1 + (random.Next(3) == 0 ? random.NextInt64() >> random.Next(64) : 0);
                written.RecordedMonotonicMilliseconds += random.Next(100_000);
                written.RecordedUtcMilliseconds = random.Next(3) == 0 ? -1 : Batches.UtcMilliseconds + written.RecordedMonotonicMilliseconds;
                written.TopicLength = Encoding.ASCII.GetBytes(i % 2 == 0 ? "loads/ev-1" : "faults", written.Topic);
                written.TextLength = Encoding.ASCII.GetBytes(i % 2 == 0 ? first : second, written.Text);
                Assert.Equal(-1, encoder.Encode(written, buffer, 0, random.Next(4)));
                int length = encoder.Encode(written, buffer, 0, buffer.Length);
                Assert.True(decoder.TryDecode(buffer, 0, length, read));
                Assert.Equal(
                    (written.Sequence, written.RecordedMonotonicMilliseconds, written.RecordedUtcMilliseconds),
                    (read.Sequence, read.RecordedMonotonicMilliseconds, read.RecordedUtcMilliseconds));
                Assert.Equal(TextOf(written.Topic, written.TopicLength), TextOf(read.Topic, read.TopicLength));
                Assert.Equal(TextOf(written.Text, written.TextLength), TextOf(read.Text, read.TextLength));
            }
        });

    [Fact]
    public void No_bytes_make_the_reader_of_events_throw()
    {
        Random random = new(4);
        EventDecoder decoder = new();
        EventRecord read = new();
        byte[] bytes = new byte[64];
        int readCount = 0;
        decoder.Reset();
        for (int i = 0; i < 200_000; i++)
        {
            random.NextBytes(bytes);
            readCount += decoder.TryDecode(bytes, 0, random.Next(bytes.Length + 1), read) ? 1 : 0;
        }

        Assert.InRange(readCount, 0, 199_999);
    }

    [Fact]
    public void Short_words_stay_within_a_byte_and_no_word_stands_twice()
    {
        string[] words = [.. Enumerable.Range(0, EventWords.Count).Select(WordOf)];
        Assert.InRange(words.Length, EventWords.ShortCount, 450); // the table of hashes has 512 places
        Assert.Equal(words.Length, words.Distinct().Count());
        Assert.InRange(words.Max(word => word.Length), 1, EventWords.MaximumWordBytes);
        Assert.Equal(",\"load\":", words[3]);
    }

    private static string WordOf(int word) =>
        new([.. Enumerable.Range(0, EventWords.LengthOf(word)).Select(i => (char)EventWords.At(word, i))]);

    private static string TextOf(byte[] bytes, int length) => Encoding.ASCII.GetString(bytes, 0, length);

    private static byte[] Encode(string text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes("??" + text);
        byte[] target = new byte[(2 * text.Length) + 8];
        int length = EventText.Encode(bytes, 2, text.Length, target, 1, target.Length);
        Assert.InRange(length, 0, target.Length);
        return target[1..(1 + length)];
    }

    private static string Decode(byte[] bytes)
    {
        byte[] target = new byte[1_000];
        int length = EventText.Decode(bytes, 0, bytes.Length, target, 3, target.Length);
        Assert.InRange(length, 0, target.Length);
        return Encoding.ASCII.GetString(target, 3, length);
    }
}
