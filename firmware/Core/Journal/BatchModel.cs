using Zibo.EdgeCtl.Core.Intervals;

namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>
/// The form of a batch of intervals in a page, as one description that writes and reads. It learns while it does either: a writer
/// that had no room goes back.
/// </summary>
internal sealed class BatchModel
{
    private const int QuarterSampleCount = 900;
    private const int DaySampleCount = 86_400;

    private readonly BatchMemory _memory;
    private readonly long[] _large;
    private readonly int[] _small;
    private readonly BatchTimes _times;
    private readonly CircuitModel _circuit;
    private readonly WaterModel _water;
    private readonly OtherCircuits _others = new OtherCircuits();
    private int _circuitCount;
    private int _loadCount;
    private int _waterMeterCount;

    /// <summary>Makes a model.</summary>
    /// <param name="memory">Takes what the page tells.</param>
    public BatchModel(BatchMemory memory)
    {
        _memory = memory;
        _large = memory.Large;
        _small = memory.Small;
        _times = new BatchTimes(memory);
        _circuit = new CircuitModel(memory);
        _water = new WaterModel(memory);
    }

    private int FirstLoad => SmallPlace.FirstCircuit + (_circuitCount * SmallPlace.PerCircuit);

    private int FirstWaterSmall => FirstLoad + _loadCount;

    private int FirstWaterLarge => LargePlace.FirstCircuit + (_circuitCount * LargePlace.PerCircuit);

    /// <summary>Begins a page.</summary>
    public void Reset(int circuitCount, int loadCount, int waterMeterCount)
    {
        _circuitCount = circuitCount;
        _loadCount = loadCount;
        _waterMeterCount = waterMeterCount;
        _memory.Clear();
        _times.Reset();
        ResetLength(0, BatchFlags.FirstQuarter, QuarterSampleCount);
        ResetLength(SmallPlace.PerLength, BatchFlags.FirstDay, DaySampleCount);
        for (int i = 0; i < circuitCount; i++)
        {
            _circuit.Reset(i);
        }

        for (int i = 0; i < waterMeterCount; i++)
        {
            _water.Reset(FirstWaterLarge + (i * LargePlace.PerWaterMeter));
        }
    }

    /// <summary>Makes places in a holder for all that the page names.</summary>
    public void Grow(IntervalBatch batch) => batch.Grow(_circuitCount, _loadCount, _waterMeterCount);

    /// <summary>Keeps what <see cref="GoBack"/> goes back to.</summary>
    public void Keep() => _memory.Keep();

    /// <summary>Forgets a batch that was not written whole.</summary>
    public void GoBack() => _memory.GoBack();

    /// <summary>Writes or reads a batch.</summary>
    public void Code(BitPort port, IntervalBatch batch)
    {
        bool isDay = port.Flag(batch.Period == IntervalPeriod.Day);
        int length = isDay ? SmallPlace.PerLength : 0;
        batch.Period = isDay ? IntervalPeriod.Day : IntervalPeriod.Quarter;
        batch.FirstSequence = _small[SmallPlace.IsSeeded] != 0
            ? AdaptiveNumber.CodeFrom(port, _small, SmallPlace.Sequence, batch.FirstSequence, _large[LargePlace.NextSequence])
            : port.PlainSigned(batch.FirstSequence);
        int mostSampleCount = port.IsWriter ? MostSamples(batch) : 0;
        int plain = port.IsWriter ? PlainOf(batch, mostSampleCount) : 0;
        int flags = CodeFlags(port, batch, length, mostSampleCount, plain);
        batch.IsWhole = (flags & BatchFlags.Whole) != 0;
        batch.IsRestored = (flags & BatchFlags.Restored) != 0;
        batch.HasTotals = (flags & BatchFlags.Totals) != 0;
        _times.Code(port, batch, isDay, flags);
        bool isSame = (flags & BatchFlags.SamePresence) != 0;
        CodePresence(port, isSame, length + SmallPlace.Circuits, batch.HasCircuit, _circuitCount);
        CodePresence(port, isSame, length + SmallPlace.Loads, batch.HasLoad, _loadCount);
        CodePresence(port, isSame, length + SmallPlace.Water, batch.HasWater, _waterMeterCount);
        if ((flags & BatchFlags.SameSamples) == 0)
        {
            _small[length + SmallPlace.MostSamples] = (int)AdaptiveNumber.CodeFrom(
                port, _small, SmallPlace.SampleChange, mostSampleCount, _small[length + SmallPlace.MostSamples]);
        }

        CodeCircuits(port, batch, length, flags, plain);
        CodeLoads(port, batch, (flags & BatchFlags.NoShed) != 0);
        CodeWater(port, batch);
        if (batch.HasTotals)
        {
            batch.DayLitres = port.PlainSigned(batch.DayLitres);
            batch.DayTotalLitres = port.PlainSigned(batch.DayTotalLitres);
            batch.HasDayWaterGap = port.Flag(batch.HasDayWaterGap);
            batch.IsDayWaterKnown = port.Flag(batch.IsDayWaterKnown);
        }

        _small[SmallPlace.IsSeeded] = 1;
        _large[LargePlace.NextSequence] = batch.FirstSequence + batch.MessageCount;
    }

    private void ResetLength(int length, int flags, int sampleCount)
    {
        _small[length + SmallPlace.Flags] = flags;
        _small[length + SmallPlace.MostSamples] = sampleCount;
        _small[length + SmallPlace.Circuits] = Presence.All(_circuitCount);
        _small[length + SmallPlace.Loads] = Presence.All(_loadCount);
        _small[length + SmallPlace.Water] = Presence.All(_waterMeterCount);
        _small[length + SmallPlace.Plain] = Presence.All(_circuitCount);
    }

    private int CodeFlags(BitPort port, IntervalBatch batch, int length, int mostSampleCount, int plain)
    {
        int place = length + SmallPlace.Flags;
        int flags = port.IsWriter ? FlagsOf(batch, length, mostSampleCount, plain) : 0;
        _small[place] = port.Flag(flags == _small[place]) ? _small[place] : (int)port.Bits((ulong)flags, BatchFlags.BitCount);
        return _small[place];
    }

    private int FlagsOf(IntervalBatch batch, int length, int mostSampleCount, int plain)
    {
        int circuits = Presence.Of(batch.HasCircuit, _circuitCount);
        bool isSame = circuits == _small[length + SmallPlace.Circuits]
            && Presence.Of(batch.HasLoad, _loadCount) == _small[length + SmallPlace.Loads]
            && Presence.Of(batch.HasWater, _waterMeterCount) == _small[length + SmallPlace.Water];
        return _times.FlagsOf(batch, length != 0)
            | (batch.IsWhole ? BatchFlags.Whole : 0)
            | (batch.IsRestored ? BatchFlags.Restored : 0)
            | (batch.HasTotals ? BatchFlags.Totals : 0)
            | (isSame ? BatchFlags.SamePresence : 0)
            | (mostSampleCount == _small[length + SmallPlace.MostSamples] ? BatchFlags.SameSamples : 0)
            | (plain == (_small[length + SmallPlace.Plain] & circuits) ? BatchFlags.SamePlain : 0)
            | (IsRegular(batch) ? BatchFlags.Regular : 0)
            | (IsAnyShed(batch) ? 0 : BatchFlags.NoShed);
    }

    private int MostSamples(IntervalBatch batch)
    {
        int most = 0;
        for (int i = 0; i < _circuitCount; i++)
        {
            if (batch.HasCircuit[i] && batch.SampleCount[i] > most)
            {
                most = batch.SampleCount[i];
            }
        }

        return most;
    }

    private int PlainOf(IntervalBatch batch, int mostSampleCount)
    {
        int plain = 0;
        for (int i = 0; i < _circuitCount; i++)
        {
            plain |= batch.HasCircuit[i] && _circuit.IsPlain(batch, i, mostSampleCount) ? 1 << i : 0;
        }

        return plain;
    }

    private bool IsRegular(IntervalBatch batch)
    {
        for (int i = 0; i < _circuitCount; i++)
        {
            if (batch.HasCircuit[i] && !_circuit.IsRegular(batch, i))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsAnyShed(IntervalBatch batch)
    {
        for (int i = 0; i < _loadCount; i++)
        {
            if (batch.HasLoad[i] && batch.ShedSeconds[i] != 0)
            {
                return true;
            }
        }

        return false;
    }

    private void CodePresence(BitPort port, bool isSame, int place, bool[] has, int count) =>
        _small[place] = Presence.Code(port, isSame, _small[place], has, count);

    // The supply is the first circuit as a rule: told last, it can be told by those that it feeds.
    private void CodeCircuits(BitPort port, IntervalBatch batch, int length, int flags, int plain)
    {
        int place = length + SmallPlace.Plain;
        int mostSampleCount = _small[length + SmallPlace.MostSamples];
        bool isRegular = (flags & BatchFlags.Regular) != 0;
        if ((flags & BatchFlags.SamePlain) == 0)
        {
            int circuits = _small[length + SmallPlace.Circuits];
            _small[place] = (_small[place] & ~circuits) | (Presence.CodeSet(port, plain, _circuitCount) & circuits);
        }

        _others.Reset();
        for (int i = _circuitCount - 1; i >= 0; i--)
        {
            if (batch.HasCircuit[i])
            {
                _circuit.Code(port, batch, i, (_small[place] & (1 << i)) != 0, isRegular, mostSampleCount, _others);
            }
        }
    }

    // What is held off in a day says nothing of the next quarter of an hour.
    private void CodeLoads(BitPort port, IntervalBatch batch, bool isNoneShed)
    {
        for (int i = 0; i < _loadCount; i++)
        {
            if (!batch.HasLoad[i])
            {
                continue;
            }

            if (isNoneShed)
            {
                batch.ShedSeconds[i] = 0;
            }
            else
            {
                batch.ShedSeconds[i] = batch.Period == IntervalPeriod.Day
                    ? (int)port.PlainSigned(batch.ShedSeconds[i])
                    : (int)AdaptiveNumber.Code(port, _small, FirstLoad + i, batch.ShedSeconds[i]);
            }
        }
    }

    private void CodeWater(BitPort port, IntervalBatch batch)
    {
        for (int i = 0; i < _waterMeterCount; i++)
        {
            if (batch.HasWater[i])
            {
                int large = FirstWaterLarge + (i * LargePlace.PerWaterMeter);
                _water.Code(port, batch, i, large, FirstWaterSmall + (i * SmallPlace.PerWaterMeter));
            }
        }
    }
}
