namespace Zibo.EdgeCtl.Core.Budget;

/// <summary>What a workday and another day use in each quarter of an hour, learned, and how far the sums of days are from that.</summary>
/// <remarks>
/// A quarter that was seen whole moves its figure by 1/n of the difference, n being how often it was seen, up to
/// <see cref="MemoryDays"/>: first a mean, then an exponential one. The figure of a quarter:
///
///   seen on this kind of day | on the other kind | figure
///   -------------------------+-------------------+--------------------------------------------------------
///   yes                      |                   | what was learned
///   no                       | yes               | the other kind's, by the stated ratio
///   no                       | no                | mean of the figures that the two rows above give
///   nothing at all           | nothing at all    | flat, by the stated ratio: a weight, not an amount
/// </remarks>
public sealed class DailyProfile
{
    /// <summary>Days whose mean the profile is in the long run.</summary>
    public const int MemoryDays = 8;

    /// <summary>Mean deviation of a day's sum, in thousandths of it, while no day has told it.</summary>
    public const int AssumedDeviationPermille = 150;

    // A start that cut a quarter must not make the forecast wait for another day.
    private const int EnoughQuarters = Quarters - 4;
    private const int Quarters = QuarterClock.QuartersPerDay;
    private const long FlatWeight = 1_000_000;
    private const int Whole = 1_000;

    private readonly long[][] _seen = { new long[Quarters], new long[Quarters] };
    private readonly byte[][] _seenCounts = { new byte[Quarters], new byte[Quarters] };
    private readonly long[] _deviations = new long[2];
    private readonly byte[] _deviationCounts = new byte[2];

    // Figures are made when they are asked for, once in a quarter of an hour: kept, they would take as much memory as what was learned.
    private readonly long[] _totals = new long[2];
    private readonly long[] _means = new long[2];
    private readonly int[] _learnedCounts = new int[2];
    private readonly int _otherDayPermille;

    /// <summary>Makes a flat profile.</summary>
    /// <param name="otherDayPermille">A day that is not worked against a workday, in thousandths; at least 1.</param>
    public DailyProfile(int otherDayPermille)
    {
        _otherDayPermille = otherDayPermille;
        Rebuild();
    }

    /// <summary>True once a kind of day was seen, but for an hour at most: from then on the sums of days are amounts.</summary>
    public bool IsLearned => IsKindLearned(DayKind.Work) || IsKindLearned(DayKind.Other);

    /// <summary>True once a whole day was held against the profile: a single day is no profile to raise an alarm by.</summary>
    public bool IsProved => _deviationCounts[0] > 0 || _deviationCounts[1] > 0;

    /// <summary>True where this kind of day was seen, but for an hour at most.</summary>
    public bool IsKindLearned(DayKind kind) => _learnedCounts[(int)kind] >= EnoughQuarters;

    /// <summary>The sum of a day.</summary>
    public long DayTotal(DayKind kind) => _totals[(int)kind];

    /// <summary>The sum of a day from a quarter (0 to 96) to its end.</summary>
    public long Rest(DayKind kind, int quarter)
    {
        if (quarter == 0)
        {
            return DayTotal(kind);
        }

        long rest = 0;
        for (int i = quarter; i < Quarters; i++)
        {
            rest += At(kind, i);
        }

        return rest;
    }

    /// <summary>The figure of a quarter, 0 to 95.</summary>
    public long At(DayKind kind, int quarter)
    {
        int own = (int)kind;
        int other = 1 - own;
        return _seenCounts[own][quarter] > 0 ? _seen[own][quarter]
            : _seenCounts[other][quarter] > 0 ? FromOther(kind, _seen[other][quarter])
            : _means[own];
    }

    /// <summary>Mean deviation of a day's sum from the profile.</summary>
    public long Deviation(DayKind kind)
    {
        int own = (int)kind;
        int other = 1 - own;
        if (_deviationCounts[own] > 0)
        {
            return _deviations[own];
        }

        return _deviationCounts[other] > 0
            ? Share.Of(DayTotal(kind), _deviations[other], DayTotal((DayKind)other))
            : Share.Of(DayTotal(kind), AssumedDeviationPermille, Whole);
    }

    /// <summary>Learns a quarter that was seen whole; takes effect with <see cref="Rebuild"/>.</summary>
    public void Learn(DayKind kind, int quarter, long amount)
    {
        long[] seen = _seen[(int)kind];
        byte[] counts = _seenCounts[(int)kind];
        if (counts[quarter] < MemoryDays)
        {
            counts[quarter]++;
        }

        long difference = amount - seen[quarter];
        long half = difference < 0 ? -counts[quarter] / 2 : counts[quarter] / 2;
        seen[quarter] += (difference + half) / counts[quarter];
    }

    /// <summary>Learns how far the sum of a day that was seen whole lies from what was expected at its start.</summary>
    public void LearnDeviation(DayKind kind, long amount, long expectedAmount)
    {
        int index = (int)kind;
        long deviation = amount < expectedAmount ? expectedAmount - amount : amount - expectedAmount;
        if (_deviationCounts[index] == 0)
        {
            // One quiet day must not make the estimate certain: what was assumed counts as a day.
            _deviations[index] = Share.Of(expectedAmount, AssumedDeviationPermille, Whole);
            _deviationCounts[index] = 1;
        }

        if (_deviationCounts[index] < MemoryDays)
        {
            _deviationCounts[index]++;
        }

        _deviations[index] += (deviation - _deviations[index]) / _deviationCounts[index];
    }

    /// <summary>Makes sums from what was learned; needed once after all that was learned in a scan.</summary>
    public void Rebuild()
    {
        Sum(DayKind.Work);
        Sum(DayKind.Other);
        if (_learnedCounts[0] == 0 && _learnedCounts[1] == 0)
        {
            Flatten(DayKind.Work, FlatWeight);
            Flatten(DayKind.Other, FlatWeight / Whole * _otherDayPermille);
        }
    }

    /// <summary>What was learned of a quarter, for the record.</summary>
    public long SeenAmount(DayKind kind, int quarter) => _seen[(int)kind][quarter];

    /// <summary>How often a quarter was seen, up to <see cref="MemoryDays"/>, for the record.</summary>
    public int SeenCount(DayKind kind, int quarter) => _seenCounts[(int)kind][quarter];

    /// <summary>The deviation that was learned, for the record.</summary>
    public long SeenDeviation(DayKind kind) => _deviations[(int)kind];

    /// <summary>How often it was, for the record.</summary>
    public int DeviationCount(DayKind kind) => _deviationCounts[(int)kind];

    /// <summary>Restores a quarter; takes effect with <see cref="Rebuild"/>.</summary>
    public void RestoreQuarter(DayKind kind, int quarter, long amount, int count)
    {
        _seen[(int)kind][quarter] = amount;
        _seenCounts[(int)kind][quarter] = (byte)(count > MemoryDays ? MemoryDays : count);
    }

    /// <summary>Restores a deviation.</summary>
    public void RestoreDeviation(DayKind kind, long deviation, int count)
    {
        _deviations[(int)kind] = deviation;
        _deviationCounts[(int)kind] = (byte)(count > MemoryDays ? MemoryDays : count);
    }

    private void Sum(DayKind kind)
    {
        int own = (int)kind;
        int other = 1 - own;
        long sum = 0;
        int known = 0;
        int learned = 0;
        for (int i = 0; i < Quarters; i++)
        {
            bool isLearned = _seenCounts[own][i] > 0;
            learned += isLearned ? 1 : 0;
            if (isLearned || _seenCounts[other][i] > 0)
            {
                sum += At(kind, i);
                known++;
            }
        }

        _learnedCounts[own] = learned;
        _means[own] = known == 0 ? 0 : sum / known;
        _totals[own] = sum + ((Quarters - known) * _means[own]);
    }

    // What the other kind of day uses becomes this one's by the stated ratio.
    private long FromOther(DayKind kind, long amount) =>
        kind == DayKind.Work ? amount * Whole / _otherDayPermille : amount * _otherDayPermille / Whole;

    private void Flatten(DayKind kind, long weight)
    {
        _means[(int)kind] = weight;
        _totals[(int)kind] = weight * Quarters;
    }
}
