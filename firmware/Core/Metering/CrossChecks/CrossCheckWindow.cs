namespace Zibo.EdgeCtl.Core.Metering.CrossChecks;

/// <summary>Pairs of energies of two meters in the same times, and the figures in which they are compared.</summary>
public sealed class CrossCheckWindow
{
    /// <summary>Pairs of a window; three equal parts of them are low, middle and high load.</summary>
    public const int Capacity = 24;

    private const int PartCount = 3;
    private const int PartLength = Capacity / PartCount;

    private readonly long[] _references = new long[Capacity];
    private readonly long[] _suspects = new long[Capacity];
    private readonly long[] _milliseconds = new long[Capacity];
    private readonly long[] _partRatios = new long[PartCount];
    private int _count;

    /// <summary>True once every place is taken.</summary>
    public bool IsFull => _count == Capacity;

    /// <summary>Suspect over reference in thousandths, over everything; negative where one gives what the other takes.</summary>
    public long RatioPermille { get; private set; }

    /// <summary>The same at the lowest loads of the reference.</summary>
    public long LowRatioPermille => _partRatios[0];

    /// <summary>The same at the middle loads.</summary>
    public long MiddleRatioPermille => _partRatios[1];

    /// <summary>The same at the highest loads.</summary>
    public long HighRatioPermille => _partRatios[2];

    /// <summary>High load over low load of the reference, in thousandths.</summary>
    public long RangePermille { get; private set; }

    /// <summary>Mean deviation of a pair from the ratio of its part, in thousandths of the suspect's mean.</summary>
    public long SpreadPermille { get; private set; }

    /// <summary>Begins anew.</summary>
    public void Clear() => _count = 0;

    /// <summary>Takes a pair where there is room, sorted by the load of the reference.</summary>
    /// <param name="referenceMilliwattHours">Energy of the reference, import less export; not 0.</param>
    /// <param name="suspectMilliwattHours">Energy of the suspect in the same time.</param>
    /// <param name="milliseconds">That time, positive.</param>
    public void Add(long referenceMilliwattHours, long suspectMilliwattHours, long milliseconds)
    {
        if (IsFull || referenceMilliwattHours == 0 || milliseconds <= 0)
        {
            return;
        }

        // A circuit that generates is compared as one that consumes.
        long reference = referenceMilliwattHours < 0 ? -referenceMilliwattHours : referenceMilliwattHours;
        long suspect = referenceMilliwattHours < 0 ? -suspectMilliwattHours : suspectMilliwattHours;
        int place = _count++;
        while (place > 0 && Load(_references[place - 1], _milliseconds[place - 1]) > Load(reference, milliseconds))
        {
            _references[place] = _references[place - 1];
            _suspects[place] = _suspects[place - 1];
            _milliseconds[place] = _milliseconds[place - 1];
            place--;
        }

        _references[place] = reference;
        _suspects[place] = suspect;
        _milliseconds[place] = milliseconds;
    }

    /// <summary>Computes the figures of a full window.</summary>
    public void Summarise()
    {
        long references = 0;
        long suspects = 0;
        long deviations = 0;
        for (int part = 0; part < PartCount; part++)
        {
            long partReferences = 0;
            long partSuspects = 0;
            for (int i = part * PartLength; i < (part + 1) * PartLength; i++)
            {
                partReferences += _references[i];
                partSuspects += _suspects[i];
            }

            _partRatios[part] = partSuspects * 1000 / partReferences;
            references += partReferences;
            suspects += partSuspects;
            for (int i = part * PartLength; i < (part + 1) * PartLength; i++)
            {
                deviations += Magnitude(_suspects[i] - (_references[i] * _partRatios[part] / 1000));
            }
        }

        RatioPermille = suspects * 1000 / references;
        RangePermille = MeanLoad(PartCount - 1) * 1000 / MeanLoad(0);
        SpreadPermille = suspects == 0 ? 0 : deviations * 1000 / Magnitude(suspects);
    }

    private static long Magnitude(long value) => value < 0 ? -value : value;

    // mWh an hour and a half million: fine enough to sort, and never 0 for what counts.
    private static long Load(long milliwattHours, long milliseconds) => milliwattHours * 1000 / milliseconds;

    private long MeanLoad(int part)
    {
        long references = 0;
        long milliseconds = 0;
        for (int i = part * PartLength; i < (part + 1) * PartLength; i++)
        {
            references += _references[i];
            milliseconds += _milliseconds[i];
        }

        long load = Load(references, milliseconds);
        return load < 1 ? 1 : load;
    }
}
