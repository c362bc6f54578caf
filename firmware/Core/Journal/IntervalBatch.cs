using Zibo.EdgeCtl.Core.Intervals;

namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// All intervals of one length that ended in one scan: what is told of every circuit, load and water meter, in a holder that is
/// filled again and again.
/// </summary>
/// <remarks>
/// Message k of a batch has the sequence <see cref="FirstSequence"/> + k; circuits come first, then loads, then water meters,
/// then the totals of the site, and only those that are there are counted. What is said of one that is not there means nothing.
/// </remarks>
public sealed class IntervalBatch
{
    /// <summary>Allocates all that a site needs.</summary>
    /// <param name="circuitCount">Circuits of the site.</param>
    /// <param name="loadCount">Loads.</param>
    /// <param name="waterMeterCount">Water meters.</param>
    public IntervalBatch(int circuitCount, int loadCount, int waterMeterCount)
        : this(circuitCount, loadCount, waterMeterCount, true)
    {
    }

    /// <summary>Allocates all that a site needs.</summary>
    /// <param name="circuitCount">Circuits of the site.</param>
    /// <param name="loadCount">Loads.</param>
    /// <param name="waterMeterCount">Water meters.</param>
    /// <param name="isWritten">False for a reader, which has no use for <see cref="QuantumNumerator"/> and its denominator.</param>
    public IntervalBatch(int circuitCount, int loadCount, int waterMeterCount, bool isWritten)
    {
        QuantumNumerator = new long[isWritten ? circuitCount : 0];
        QuantumDenominator = new long[isWritten ? circuitCount : 0];
        Allocate(circuitCount, loadCount, waterMeterCount);
    }

    /// <summary>Which length; only quarters of an hour and days are kept.</summary>
    public IntervalPeriod Period { get; set; }

    /// <summary>Sequence of the first message.</summary>
    public long FirstSequence { get; set; }

    /// <summary>Monotonic time at which the batch was made, in ms.</summary>
    public long RecordedMonotonicMilliseconds { get; set; }

    /// <summary>UTC at which the batch was made, in ms since 1970, or -1 where it was not known.</summary>
    public long RecordedUtcMilliseconds { get; set; }

    /// <summary>UTC at which the intervals began, in ms since 1970, or -1 where that is not known.</summary>
    public long StartUtcMilliseconds { get; set; }

    /// <summary>Time in ms for which the intervals were seen.</summary>
    public long DurationMilliseconds { get; set; }

    /// <summary>True where they were seen whole.</summary>
    public bool IsWhole { get; set; }

    /// <summary>True where they are what was left when the power failed.</summary>
    public bool IsRestored { get; set; }

    /// <summary>By circuit: whether the batch tells of it.</summary>
    public bool[] HasCircuit { get; private set; }

    /// <summary>By circuit: imported energy in mWh.</summary>
    public long[] EnergyMilliwattHours { get; private set; }

    /// <summary>By circuit: exported energy in mWh.</summary>
    public long[] ExportMilliwattHours { get; private set; }

    /// <summary>By circuit: imported total at the end, in mWh.</summary>
    public long[] TotalMilliwattHours { get; private set; }

    /// <summary>By circuit: false where its energy is not zero but unknown.</summary>
    public bool[] IsEnergyKnown { get; private set; }

    /// <summary>By circuit: true where energy may be missing.</summary>
    public bool[] HasGap { get; private set; }

    /// <summary>By circuit: the number of an <see cref="Image.Quality"/>.</summary>
    public byte[] Quality { get; private set; }

    /// <summary>By circuit: scans that had a power figure.</summary>
    public int[] SampleCount { get; private set; }

    /// <summary>By circuit: time in seconds with an old figure or an estimate.</summary>
    public int[] UncertainSeconds { get; private set; }

    /// <summary>By circuit: time in seconds without a power figure.</summary>
    public int[] WithoutDataSeconds { get; private set; }

    /// <summary>By circuit: pulses that the stated power does not explain.</summary>
    public long[] DoubtfulPulseCount { get; private set; }

    /// <summary>
    /// By circuit, set once and not told: what one pulse of its meter is worth in mWh, as a fraction with
    /// <see cref="QuantumDenominator"/>; 0 where nothing is known. Energies of a pulse meter take fewer bits with it, and are
    /// exact without.
    /// </summary>
    public long[] QuantumNumerator { get; }

    /// <summary>By circuit: the other part of the fraction.</summary>
    public long[] QuantumDenominator { get; }

    /// <summary>By load: whether the batch tells of it.</summary>
    public bool[] HasLoad { get; private set; }

    /// <summary>By load: time in seconds for which it was held off.</summary>
    public int[] ShedSeconds { get; private set; }

    /// <summary>By water meter: whether the batch tells of it.</summary>
    public bool[] HasWater { get; private set; }

    /// <summary>By water meter: litres in the interval.</summary>
    public long[] Litres { get; private set; }

    /// <summary>By water meter: its total in litres.</summary>
    public long[] TotalLitres { get; private set; }

    /// <summary>By water meter: true where litres may be missing.</summary>
    public bool[] HasWaterGap { get; private set; }

    /// <summary>By water meter: flow at the end, or -1 where it is not known.</summary>
    public long[] FlowLitresPerHour { get; private set; }

    /// <summary>By water meter: least flow of the night, or -1 where it is not known.</summary>
    public long[] NightMinimumLitresPerHour { get; private set; }

    /// <summary>True for a day whose totals of the site are told.</summary>
    public bool HasTotals { get; set; }

    /// <summary>Litres of all meters in the day.</summary>
    public long DayLitres { get; set; }

    /// <summary>Total of all meters at its end, in litres.</summary>
    public long DayTotalLitres { get; set; }

    /// <summary>True where litres of the day may be missing.</summary>
    public bool HasDayWaterGap { get; set; }

    /// <summary>False where nothing is known of the day's water.</summary>
    public bool IsDayWaterKnown { get; set; }

    /// <summary>Messages that the batch becomes.</summary>
    public int MessageCount => Count(HasCircuit) + Count(HasLoad) + Count(HasWater) + (HasTotals ? 1 : 0);

    /// <summary>Makes places for what a page names that is not of this site; what the batch held is lost then.</summary>
    internal void Grow(int circuitCount, int loadCount, int waterMeterCount)
    {
        if (HasCircuit.Length < circuitCount || HasLoad.Length < loadCount || HasWater.Length < waterMeterCount)
        {
            Allocate(
                Larger(circuitCount, HasCircuit.Length), Larger(loadCount, HasLoad.Length), Larger(waterMeterCount, HasWater.Length));
        }
    }

    private static int Larger(int left, int right) => left > right ? left : right;

    private static int Count(bool[] isThere)
    {
        int count = 0;
        for (int i = 0; i < isThere.Length; i++)
        {
            count += isThere[i] ? 1 : 0;
        }

        return count;
    }

    private void Allocate(int circuitCount, int loadCount, int waterMeterCount)
    {
        HasCircuit = new bool[circuitCount];
        EnergyMilliwattHours = new long[circuitCount];
        ExportMilliwattHours = new long[circuitCount];
        TotalMilliwattHours = new long[circuitCount];
        IsEnergyKnown = new bool[circuitCount];
        HasGap = new bool[circuitCount];
        Quality = new byte[circuitCount];
        SampleCount = new int[circuitCount];
        UncertainSeconds = new int[circuitCount];
        WithoutDataSeconds = new int[circuitCount];
        DoubtfulPulseCount = new long[circuitCount];
        HasLoad = new bool[loadCount];
        ShedSeconds = new int[loadCount];
        HasWater = new bool[waterMeterCount];
        HasWaterGap = new bool[waterMeterCount];
        Litres = new long[waterMeterCount];

        // Without water meters one empty array does for all.
        TotalLitres = waterMeterCount == 0 ? Litres : new long[waterMeterCount];
        FlowLitresPerHour = waterMeterCount == 0 ? Litres : new long[waterMeterCount];
        NightMinimumLitresPerHour = waterMeterCount == 0 ? Litres : new long[waterMeterCount];
    }
}
