using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Intervals;
using Zibo.EdgeCtl.Core.Journal;

namespace Zibo.EdgeCtl.Core.Tests.Journal;

/// <summary>Batches of a site with three circuits, two loads and one water meter, ordinary ones and wild ones.</summary>
internal static class Batches
{
    public const int CircuitCount = 3;
    public const int LoadCount = 2;
    public const int WaterMeterCount = 1;
    public const long QuarterMilliseconds = 900_000;

    public const long UtcMilliseconds = 1_784_070_000_000;

    /// <summary>A holder for that site.</summary>
    public static IntervalBatch New() => new(CircuitCount, LoadCount, WaterMeterCount);

    /// <summary>The quarter of an hour with a number: all is well, nothing is shed, each circuit has its energy.</summary>
    public static IntervalBatch Quarter(int index, params long[] energiesMilliwattHours)
    {
        IntervalBatch batch = New();
        batch.Period = IntervalPeriod.Quarter;
        batch.DurationMilliseconds = QuarterMilliseconds;
        batch.RecordedMonotonicMilliseconds = 60_000 + ((index + 1) * QuarterMilliseconds);
        batch.RecordedUtcMilliseconds = UtcMilliseconds + ((index + 1) * QuarterMilliseconds) + 250;
        batch.StartUtcMilliseconds = UtcMilliseconds + (index * QuarterMilliseconds);
        batch.IsWhole = true;
        for (int i = 0; i < CircuitCount; i++)
        {
            batch.HasCircuit[i] = true;
            batch.EnergyMilliwattHours[i] = energiesMilliwattHours.Length > i ? energiesMilliwattHours[i] : 0;
            batch.IsEnergyKnown[i] = true;
            batch.Quality[i] = (byte)Quality.Good;
            batch.SampleCount[i] = 900;
        }

        batch.HasLoad[0] = true;
        batch.HasLoad[1] = true;
        batch.FirstSequence = 10 + (index * batch.MessageCount);
        return batch;
    }

    /// <summary>Adds the energies to totals, as meters do.</summary>
    public static void AddTo(IntervalBatch batch, long[] totalsMilliwattHours)
    {
        for (int i = 0; i < CircuitCount; i++)
        {
            totalsMilliwattHours[i] += batch.EnergyMilliwattHours[i];
            batch.TotalMilliwattHours[i] = totalsMilliwattHours[i];
        }
    }

    /// <summary>A batch in which anything may stand that a batch can hold, often as usual and often not.</summary>
    public static IntervalBatch Wild(Random random)
    {
        IntervalBatch batch = New();
        batch.Period = random.Next(4) == 0 ? IntervalPeriod.Day : IntervalPeriod.Quarter;
        batch.FirstSequence = Any(random);
        batch.RecordedMonotonicMilliseconds = Any(random);
        batch.RecordedUtcMilliseconds = random.Next(3) == 0 ? -1 : Size(Any(random));
        batch.StartUtcMilliseconds = random.Next(3) == 0 ? -1 : Size(Any(random));
        batch.DurationMilliseconds = random.Next(3) == 0 ? Any(random) : QuarterMilliseconds;
        batch.IsWhole = random.Next(4) > 0;
        batch.IsRestored = random.Next(4) == 0;
        for (int i = 0; i < CircuitCount; i++)
        {
            batch.HasCircuit[i] = random.Next(5) > 0;
            batch.EnergyMilliwattHours[i] = random.Next(2) == 0 ? Any(random) : random.Next(1_000) * 1_250L;
            batch.ExportMilliwattHours[i] = random.Next(2) == 0 ? 0 : Any(random);
            batch.TotalMilliwattHours[i] = Any(random);
            batch.IsEnergyKnown[i] = random.Next(4) > 0;
            batch.HasGap[i] = random.Next(4) == 0;
            batch.Quality[i] = (byte)random.Next(3);
            batch.SampleCount[i] = random.Next(2) == 0 ? 900 : random.Next(int.MaxValue);
            batch.UncertainSeconds[i] = random.Next(2) == 0 ? 0 : random.Next(900);
            batch.WithoutDataSeconds[i] = random.Next(2) == 0 ? 0 : random.Next(int.MaxValue);
            batch.DoubtfulPulseCount[i] = random.Next(2) == 0 ? 0 : Any(random);
            batch.QuantumNumerator[i] = random.Next(2) == 0 ? 0 : 1_250;
            batch.QuantumDenominator[i] = random.Next(1, 4);
        }

        for (int i = 0; i < LoadCount; i++)
        {
            batch.HasLoad[i] = random.Next(5) > 0;
            batch.ShedSeconds[i] = random.Next(2) == 0 ? 0 : random.Next(int.MaxValue);
        }

        batch.HasWater[0] = random.Next(2) == 0;
        batch.Litres[0] = Any(random);
        batch.TotalLitres[0] = Any(random);
        batch.HasWaterGap[0] = random.Next(2) == 0;
        batch.FlowLitresPerHour[0] = random.Next(-1, 1_000);
        batch.NightMinimumLitresPerHour[0] = random.Next(-1, 1_000);
        batch.HasTotals = random.Next(3) == 0;
        batch.DayLitres = Any(random);
        batch.DayTotalLitres = Any(random);
        batch.HasDayWaterGap = random.Next(2) == 0;
        batch.IsDayWaterKnown = random.Next(2) == 0;
        return batch;
    }

    /// <summary>Holds two batches against each other in all that they tell.</summary>
    public static void AssertSame(IntervalBatch expected, IntervalBatch actual)
    {
        Assert.Equal(
            (expected.Period, expected.FirstSequence, expected.RecordedMonotonicMilliseconds, expected.RecordedUtcMilliseconds),
            (actual.Period, actual.FirstSequence, actual.RecordedMonotonicMilliseconds, actual.RecordedUtcMilliseconds));
        Assert.Equal(
            (expected.StartUtcMilliseconds, expected.DurationMilliseconds, expected.IsWhole, expected.IsRestored),
            (actual.StartUtcMilliseconds, actual.DurationMilliseconds, actual.IsWhole, actual.IsRestored));
        Assert.Equal(expected.HasCircuit, actual.HasCircuit);
        Assert.Equal(expected.HasLoad, actual.HasLoad);
        Assert.Equal(expected.HasWater, actual.HasWater);
        Assert.Equal(expected.HasTotals, actual.HasTotals);
        Assert.Equal(expected.MessageCount, actual.MessageCount);
        for (int i = 0; i < CircuitCount; i++)
        {
            Assert.True(!expected.HasCircuit[i] || CircuitOf(expected, i) == CircuitOf(actual, i), $"circuit {i}");
        }

        for (int i = 0; i < LoadCount; i++)
        {
            Assert.True(!expected.HasLoad[i] || expected.ShedSeconds[i] == actual.ShedSeconds[i], $"load {i}");
        }

        Assert.True(!expected.HasWater[0] || WaterOf(expected) == WaterOf(actual), "water");
        Assert.True(!expected.HasTotals || TotalsOf(expected) == TotalsOf(actual), "totals");
    }

    private static object[] Parts(IntervalBatch batch, int i) =>
    [
        batch.EnergyMilliwattHours[i], batch.ExportMilliwattHours[i], batch.TotalMilliwattHours[i], batch.IsEnergyKnown[i],
        batch.HasGap[i], batch.Quality[i], batch.SampleCount[i], batch.UncertainSeconds[i], batch.WithoutDataSeconds[i],
        batch.DoubtfulPulseCount[i],
    ];

    private static string CircuitOf(IntervalBatch batch, int circuit) => string.Join(' ', Parts(batch, circuit));

    private static (long, long, bool, long, long) WaterOf(IntervalBatch batch) =>
        (batch.Litres[0], batch.TotalLitres[0], batch.HasWaterGap[0], batch.FlowLitresPerHour[0], batch.NightMinimumLitresPerHour[0]);

    private static (long, long, bool, bool) TotalsOf(IntervalBatch batch) =>
        (batch.DayLitres, batch.DayTotalLitres, batch.HasDayWaterGap, batch.IsDayWaterKnown);

    private static long Size(long value) => value & long.MaxValue;

    // Of any size and either sign, the small ones as often as the large.
    private static long Any(Random random) => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
}
