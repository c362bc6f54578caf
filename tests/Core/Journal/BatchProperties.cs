using CsCheck;
using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Core.Tests.Journal;

public class BatchProperties
{
    private const int FuzzCount = 1_000_000;

    [Fact]
    public void Whatever_a_batch_holds_is_read_as_it_was_written() =>
        Gen.Select(Gen.Int, Gen.Int[1, 12]).Sample((seed, count) =>
        {
            Random random = new(seed);
            BatchBench bench = new();
            for (int i = 0; i < count; i++)
            {
                bench.Pass(Batches.Wild(random));
            }
        });

    [Fact]
    public void What_did_not_fit_is_not_learned_from() =>
        Gen.Int.Sample(seed =>
        {
            Random random = new(seed);
            BatchBench bench = new();
            for (int i = 0; i < 6; i++)
            {
                Assert.False(bench.Fits(Batches.Wild(random), random.Next(3)));
                bench.Pass(Batches.Wild(random));
            }
        });

    [Fact]
    public void No_bytes_make_the_reader_throw_or_read_beyond_its_range()
    {
        Random random = new(20_260_728);
        BatchEncoder encoder = new(Batches.CircuitCount, Batches.LoadCount, Batches.WaterMeterCount);
        BatchDecoder decoder = new(Batches.CircuitCount, Batches.LoadCount, Batches.WaterMeterCount);
        IntervalBatch read = Batches.New();
        byte[] buffer = new byte[BatchEncoder.MaximumBatchBytes];
        int length = 0;
        int readCount = 0;
        for (int i = 0; i < FuzzCount; i++)
        {
            if (i % 16 == 0)
            {
                encoder.Reset(Batches.CircuitCount, Batches.LoadCount, Batches.WaterMeterCount);
                decoder.Reset(Batches.CircuitCount, Batches.LoadCount, Batches.WaterMeterCount);
                length = encoder.Encode(Batches.Wild(random), buffer, 0, buffer.Length);
            }

            // A third is noise, a third is a real batch with flipped bits, and a third is one cut short.
            switch (random.Next(3))
            {
                case 0:
                    length = random.Next(80);
                    random.NextBytes(buffer.AsSpan(0, length));
                    break;
                case 1:
                    buffer[random.Next(length + 1)] ^= (byte)(1 << random.Next(8));
                    break;
                default:
                    length = random.Next(length + 1);
                    break;
            }

            readCount += decoder.TryDecode(buffer, 0, length, read) ? 1 : 0;
        }

        Assert.InRange(readCount, 1, FuzzCount - 1);
    }
}
