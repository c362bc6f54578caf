using Zibo.EdgeCtl.Core.Journal;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Core.Tests.Journal;

/// <summary>The firmware lives in 64 KB: what writes and reads intervals may take a small part of them.</summary>
public class BatchHeapTests
{
    private const int CircuitCount = 16;
    private const int LoadCount = 8;
    private const int WaterMeterCount = 2;

    [Fact]
    public void Writer_reader_and_their_batches_take_ten_kilobytes_for_a_site_of_sixteen_circuits()
    {
        BatchEncoder encoder = new(CircuitCount, LoadCount, WaterMeterCount);
        BatchDecoder decoder = new(CircuitCount, LoadCount, WaterMeterCount);
        IntervalBatch written = new(CircuitCount, LoadCount, WaterMeterCount);
        IntervalBatch read = new(CircuitCount, LoadCount, WaterMeterCount);
        long encoderBytes = DeviceHeap.BytesOf(encoder);
        long decoderBytes = DeviceHeap.BytesOf(decoder);
        long batchBytes = DeviceHeap.BytesOf(written);
        TestContext.Current.TestOutputHelper?.WriteLine($"writer {encoderBytes}, reader {decoderBytes}, a batch {batchBytes} bytes");
        Assert.InRange(DeviceHeap.BytesOf(encoder, decoder, written, read), encoderBytes + decoderBytes + (2 * batchBytes), 10_240);
    }

    [Fact]
    public void A_reader_and_its_batch_grow_for_a_page_of_a_larger_site_and_still_read_those_of_a_smaller_one()
    {
        BatchDecoder decoder = new(1, 0, 0);
        IntervalBatch read = new(1, 0, 0);
        byte[] buffer = new byte[BatchEncoder.MaximumBatchBytes];
        long bytes = DeviceHeap.BytesOf(decoder, read);
        foreach ((int circuitCount, int loadCount, int waterMeterCount) in new[] { (32, 16, 4), (1, 0, 0), (2, 16, 1) })
        {
            BatchEncoder encoder = new(circuitCount, loadCount, waterMeterCount);
            IntervalBatch batch = new(circuitCount, loadCount, waterMeterCount) { DurationMilliseconds = Batches.QuarterMilliseconds };
            Array.Fill(batch.HasCircuit, true);
            Array.Fill(batch.HasLoad, true);
            batch.EnergyMilliwattHours[circuitCount - 1] = circuitCount;
            int length = encoder.Encode(batch, buffer, 0, buffer.Length);
            decoder.Reset(circuitCount, loadCount, waterMeterCount);
            Assert.True(decoder.TryDecode(buffer, 0, length, read));
            Assert.Equal(circuitCount + loadCount, read.MessageCount);
            Assert.Equal(circuitCount, read.EnergyMilliwattHours[circuitCount - 1]);
        }

        Assert.InRange(DeviceHeap.BytesOf(decoder, read), bytes + 1, 10_240);
    }
}
