using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Intervals;
using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Core.Tests.Journal;

public class BatchTests
{
    private readonly BatchBench _bench = new();
    private readonly long[] _totals = [5_000_000_000, 70_000_000, 0];

    [Fact]
    public void A_quarter_like_the_one_before_takes_a_byte()
    {
        Pass(0, 2_500_000, 1_000_000, 0);
        for (int i = 1; i < 20; i++)
        {
            Pass(i, 2_500_000, 1_000_000, 0);
        }

        Assert.Equal(1, Pass(20, 2_500_000, 1_000_000, 0));
    }

    [Fact]
    public void A_batch_counts_a_message_for_each_that_is_there()
    {
        IntervalBatch batch = Batches.Quarter(0);
        Assert.Equal(5, batch.MessageCount);
        batch.HasCircuit[1] = false;
        batch.HasWater[0] = true;
        batch.HasTotals = true;
        Assert.Equal(6, batch.MessageCount);
    }

    [Fact]
    public void What_is_not_as_usual_is_told_and_the_next_batch_is_short_again()
    {
        IntervalBatch[] stories = [.. Enumerable.Range(2, 8).Select(i => Batches.Quarter(i, 2_500_000 + i, 1_000_000, 12))];
        stories[0].HasGap[1] = true;
        stories[0].Quality[1] = (byte)Quality.Uncertain;
        stories[0].UncertainSeconds[1] = 40;
        stories[0].WithoutDataSeconds[1] = 7;
        stories[0].SampleCount[1] = 893;
        stories[1].IsEnergyKnown[2] = false;
        stories[1].Quality[2] = (byte)Quality.Bad;
        stories[2].ExportMilliwattHours[0] = 1_234_567;
        stories[2].DoubtfulPulseCount[0] = 3;
        stories[3].HasCircuit[2] = false;
        stories[3].HasLoad[0] = false;
        stories[4].IsWhole = false;
        stories[4].IsRestored = true;
        stories[4].DurationMilliseconds = 312_407;
        stories[5].StartUtcMilliseconds = -1;
        stories[5].RecordedUtcMilliseconds = -1;
        stories[6].ShedSeconds[1] = 600;
        stories[7].HasWater[0] = true;
        stories[7].Litres[0] = 17;
        stories[7].TotalLitres[0] = 4_711;
        stories[7].FlowLitresPerHour[0] = -1;
        stories[7].NightMinimumLitresPerHour[0] = 3;
        Pass(0, 2_500_000, 1_000_000, 12);
        Pass(1, 2_500_001, 1_000_000, 12);
        int index = 2;
        foreach (IntervalBatch story in stories)
        {
            Batches.AddTo(story, _totals);
            _bench.Pass(story);
            index++;
        }

        Pass(index, 2_500_011, 1_000_000, 12);
        Assert.InRange(Pass(index + 1, 2_500_012, 1_000_000, 12), 1, 8);
    }

    [Fact]
    public void A_total_that_is_not_the_last_and_the_energy_is_told()
    {
        Pass(0, 100, 200, 300);
        _totals[1] -= 12_345;
        Pass(1, 100, 200, 300);
        _totals[1] += 999_999_999;
        Pass(2, 100, 200, 300);
    }

    [Fact]
    public void A_day_tells_no_total_that_its_last_quarter_has_told()
    {
        Pass(0, 2_500_000, 1_000_000, 800_000);
        Assert.InRange(_bench.Pass(Day(0)), 12, 30);
        _totals[0] += 5;
        Assert.InRange(_bench.Pass(Day(5)), 5, 30);
        Pass(1, 2_500_000, 1_000_000, 800_000);
    }

    [Theory]
    [InlineData(1_000_000, 1_000, true)]
    [InlineData(40_000_000, 6_400, true)]
    [InlineData(1_000_000, 1_200, false)]
    public void Energies_are_told_in_pulses_where_a_pulse_is_stated_or_is_whole_and_found(
        long numerator, long denominator, bool isFound)
    {
        // Three circuits for a day, some 1,000 pulses a quarter of an hour, a tenth more or less.
        const int bytesInPulses = 550;
        Assert.InRange(LengthOfPulses(numerator, denominator, numerator, denominator), 300, bytesInPulses);
        Assert.Equal(isFound, LengthOfPulses(0, 0, numerator, denominator) <= bytesInPulses);
    }

    [Fact]
    public void A_pulse_that_nobody_states_is_found_and_given_up_when_it_proves_wrong()
    {
        for (int i = 0; i < 30; i++)
        {
            Pass(i, (1_000 + (i * 7 % 13)) * 10_000, 0, i);
        }

        int before = Pass(30, 10_040_000, 0, 1);
        Assert.InRange(before, 1, 8);
        Pass(31, 10_040_001, 0, 1);
        Pass(32, 10_050_777, 0, 1);
    }

    [Fact]
    public void What_does_not_fit_leaves_the_page_as_it_was()
    {
        Pass(0, 1_000, 2_000, 3_000);
        Pass(1, 1_500, 2_000, 3_000);
        IntervalBatch batch = Batches.Quarter(2, 987_654_321, 123_456_789, 55_555_555);
        batch.HasGap[2] = true;
        Batches.AddTo(batch, _totals);
        int room = 0;
        while (!_bench.Fits(batch, room))
        {
            room++;
        }

        // The writer has written it in the last turn, the reader has not: from here on both begin again.
        Assert.InRange(room, 10, 60);
        _bench.Begin();
        Pass(0, 1_000, 2_000, 3_000);
        for (int i = 0; i < room; i++)
        {
            Assert.False(_bench.Fits(batch, i - (i / 8)), $"{i} bytes");
        }

        Pass(1, 1_500, 2_000, 3_000);
    }

    [Fact]
    public void No_batch_is_larger_than_the_bound()
    {
        BatchEncoder encoder = new(32, 16, 4);
        IntervalBatch batch = new(32, 16, 4) { HasTotals = true, DurationMilliseconds = long.MinValue };
        byte[] buffer = new byte[8_192];
        int longest = 0;
        foreach (long value in new[] { long.MinValue, long.MaxValue, long.MinValue / 3, 1L << 62 })
        {
            Fill(batch, value);
            batch.Period = value == long.MaxValue ? IntervalPeriod.Day : IntervalPeriod.Quarter;
            longest = Math.Max(longest, encoder.Encode(batch, buffer, 0, buffer.Length));
        }

        Assert.InRange(longest, 1_900, BatchEncoder.MaximumBatchBytes);
    }

    [Fact]
    public void Writing_and_reading_allocate_nothing()
    {
        BatchEncoder encoder = new(Batches.CircuitCount, Batches.LoadCount, Batches.WaterMeterCount);
        BatchDecoder decoder = new(Batches.CircuitCount, Batches.LoadCount, Batches.WaterMeterCount);
        IntervalBatch[] batches = [.. Enumerable.Range(0, 64).Select(i => Batches.Wild(new Random(i)))];
        IntervalBatch read = Batches.New();
        byte[] buffer = new byte[BatchEncoder.MaximumBatchBytes];
        int failures = Run();
        long before = GC.GetAllocatedBytesForCurrentThread();
        failures += Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, failures);

        int Run()
        {
            int count = 0;
            encoder.Reset(Batches.CircuitCount, Batches.LoadCount, Batches.WaterMeterCount);
            decoder.Reset(Batches.CircuitCount, Batches.LoadCount, Batches.WaterMeterCount);
            foreach (IntervalBatch batch in batches)
            {
                int length = encoder.Encode(batch, buffer, 0, buffer.Length);
                count += decoder.TryDecode(buffer, 0, length, read) ? 0 : 1;
            }

            return count;
        }
    }

    private static void Fill(IntervalBatch batch, long value)
    {
        batch.FirstSequence = value;
        batch.RecordedMonotonicMilliseconds = value;
        batch.RecordedUtcMilliseconds = value & long.MaxValue;
        batch.StartUtcMilliseconds = value & long.MaxValue;
        batch.DayLitres = value;
        batch.DayTotalLitres = value;
        for (int i = 0; i < 32; i++)
        {
            batch.HasCircuit[i] = (value & 1) == 0;
            batch.EnergyMilliwattHours[i] = value;
            batch.ExportMilliwattHours[i] = value;
            batch.TotalMilliwattHours[i] = value ^ long.MaxValue;
            batch.SampleCount[i] = int.MaxValue;
            batch.UncertainSeconds[i] = int.MinValue;
            batch.WithoutDataSeconds[i] = int.MaxValue;
            batch.DoubtfulPulseCount[i] = value;
            batch.QuantumNumerator[i] = (1L << 39) + 1;
            batch.QuantumDenominator[i] = 1L << 38;
        }

        for (int i = 0; i < 16; i++)
        {
            batch.HasLoad[i] = true;
            batch.ShedSeconds[i] = int.MinValue;
        }

        for (int i = 0; i < 4; i++)
        {
            batch.HasWater[i] = true;
            batch.Litres[i] = value;
            batch.TotalLitres[i] = value ^ long.MaxValue;
            batch.FlowLitresPerHour[i] = value;
            batch.NightMinimumLitresPerHour[i] = value;
        }
    }

    private static int LengthOfPulses(long statedNumerator, long statedDenominator, long numerator, long denominator)
    {
        BatchBench bench = new();
        Random random = new(5);
        long[] pulses = new long[Batches.CircuitCount];
        long[] before = new long[Batches.CircuitCount];
        int length = 0;
        for (int i = 0; i < 96; i++)
        {
            IntervalBatch batch = Batches.Quarter(i);
            for (int k = 0; k < Batches.CircuitCount; k++)
            {
                pulses[k] += random.Next(900, 1_100);
                batch.TotalMilliwattHours[k] = pulses[k] * numerator / denominator;
                batch.EnergyMilliwattHours[k] = batch.TotalMilliwattHours[k] - before[k];
                before[k] = batch.TotalMilliwattHours[k];
                batch.QuantumNumerator[k] = statedNumerator;
                batch.QuantumDenominator[k] = statedDenominator;
            }

            length += bench.Pass(batch);
        }

        return length;
    }

    private IntervalBatch Day(int sequenceCount)
    {
        IntervalBatch day = Batches.Quarter(0, 240_000_000, 96_000_000, 70_000_000);
        day.Period = IntervalPeriod.Day;
        day.FirstSequence = 15 + sequenceCount;
        day.DurationMilliseconds = 86_400_000;
        day.StartUtcMilliseconds -= 86_400_000 - Batches.QuarterMilliseconds;
        _totals.CopyTo(day.TotalMilliwattHours, 0);
        Array.Fill(day.SampleCount, 86_400);
        return day;
    }

    private int Pass(int index, params long[] energiesMilliwattHours)
    {
        IntervalBatch batch = Batches.Quarter(index, energiesMilliwattHours);
        Batches.AddTo(batch, _totals);
        return _bench.Pass(batch);
    }
}
