using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>What a page has told so far of the intervals of one length: times, who was there, circuits, loads and water.</summary>
internal sealed class PeriodModel
{
    private readonly BatchTimes _times;
    private readonly AdaptiveNumber _samples = new AdaptiveNumber();
    private readonly CircuitModel[] _circuits = new CircuitModel[SiteRules.MaximumCircuits];
    private readonly AdaptiveNumber[] _sheds = new AdaptiveNumber[SiteRules.MaximumLoads];
    private readonly WaterModel[] _water = new WaterModel[PulseRules.MaximumWaterMeters];
    private readonly bool[] _isPlain = new bool[SiteRules.MaximumCircuits];
    private readonly Presence _hadCircuit = new Presence(SiteRules.MaximumCircuits);
    private readonly Presence _hadLoad = new Presence(SiteRules.MaximumLoads);
    private readonly Presence _hadWater = new Presence(PulseRules.MaximumWaterMeters);
    private readonly OtherCircuits _others = new OtherCircuits();

    private int _circuitCount;
    private int _loadCount;
    private int _waterMeterCount;
    private bool _hadTotals;
    private int _flags;
    private int _lastFlags;
    private int _nominalSampleCount;
    private int _lastSampleCount;

    /// <summary>Makes a model.</summary>
    /// <param name="periodMilliseconds">The length.</param>
    /// <param name="shorter">The model of shorter intervals, which are told before; or null.</param>
    public PeriodModel(long periodMilliseconds, PeriodModel shorter)
    {
        _times = new BatchTimes(periodMilliseconds);
        for (int i = 0; i < _circuits.Length; i++)
        {
            _circuits[i] = new CircuitModel(i, shorter?._circuits[i]);
        }

        for (int i = 0; i < _sheds.Length; i++)
        {
            _sheds[i] = new AdaptiveNumber();
        }

        for (int i = 0; i < _water.Length; i++)
        {
            _water[i] = new WaterModel(i);
        }
    }

    public void Reset(int circuitCount, int loadCount, int waterMeterCount)
    {
        _circuitCount = circuitCount;
        _loadCount = loadCount;
        _waterMeterCount = waterMeterCount;
        _times.Reset();
        _samples.Reset(0);
        _hadTotals = false;
        _lastFlags = BatchFlags.First;
        _lastSampleCount = 0;
        _hadCircuit.Reset(circuitCount);
        _hadLoad.Reset(loadCount);
        _hadWater.Reset(waterMeterCount);
        for (int i = 0; i < _circuits.Length; i++)
        {
            _circuits[i].Reset();
        }

        for (int i = 0; i < _sheds.Length; i++)
        {
            _sheds[i].Reset(0);
        }

        for (int i = 0; i < _water.Length; i++)
        {
            _water[i].Reset();
        }
    }

    /// <summary>Writes or reads a batch but for its length and sequence.</summary>
    public void Code(BitPort port, IntervalBatch batch)
    {
        int flags = FlagsOf(batch);
        flags = port.Flag(flags == _lastFlags) ? _lastFlags : (int)port.Bits((ulong)flags, BatchFlags.BitCount);
        _flags = flags;
        batch.IsWhole = Has(BatchFlags.Whole);
        batch.IsRestored = Has(BatchFlags.Restored);
        _times.Code(port, batch, flags);
        bool isSame = Has(BatchFlags.SamePresence);
        batch.HasTotals = isSame ? _hadTotals : port.Flag(batch.HasTotals);
        _hadCircuit.Code(port, isSame, batch.HasCircuit);
        _hadLoad.Code(port, isSame, batch.HasLoad);
        _hadWater.Code(port, isSame, batch.HasWater);
        CodeCircuits(port, batch);
        for (int i = 0; i < _loadCount; i++)
        {
            if (batch.HasLoad[i])
            {
                batch.ShedSeconds[i] = Has(BatchFlags.NoShed) ? 0 : (int)_sheds[i].Code(port, batch.ShedSeconds[i]);
            }
        }

        for (int i = 0; i < _waterMeterCount; i++)
        {
            if (batch.HasWater[i])
            {
                _water[i].Code(port, batch);
            }
        }

        if (batch.HasTotals)
        {
            batch.DayLitres = port.PlainSigned(batch.DayLitres);
            batch.DayTotalLitres = port.PlainSigned(batch.DayTotalLitres);
            batch.HasDayWaterGap = port.Flag(batch.HasDayWaterGap);
            batch.IsDayWaterKnown = port.Flag(batch.IsDayWaterKnown);
        }
    }

    /// <summary>Learns from a batch that was written or read whole.</summary>
    public void Commit(IntervalBatch batch)
    {
        _times.Commit(batch);
        _samples.Commit();
        _lastFlags = _flags;
        _lastSampleCount = _nominalSampleCount;
        _hadTotals = batch.HasTotals;
        _hadCircuit.Commit(batch.HasCircuit);
        _hadLoad.Commit(batch.HasLoad);
        _hadWater.Commit(batch.HasWater);
        for (int i = 0; i < _circuitCount; i++)
        {
            if (batch.HasCircuit[i])
            {
                _circuits[i].Commit(batch, _isPlain[i]);
            }
        }

        for (int i = 0; i < _loadCount; i++)
        {
            _sheds[i].Commit();
        }

        for (int i = 0; i < _waterMeterCount; i++)
        {
            if (batch.HasWater[i])
            {
                _water[i].Commit(batch);
            }
        }
    }

    /// <summary>Forgets a batch that was not written or read whole.</summary>
    public void Discard()
    {
        _times.Discard();
        _samples.Discard();
        for (int i = 0; i < _circuitCount; i++)
        {
            _circuits[i].Discard();
        }

        for (int i = 0; i < _loadCount; i++)
        {
            _sheds[i].Discard();
        }

        for (int i = 0; i < _waterMeterCount; i++)
        {
            _water[i].Discard();
        }
    }

    private bool Has(int flag) => (_flags & flag) != 0;

    // A reader asks too, and throws the answer away.
    private int FlagsOf(IntervalBatch batch)
    {
        _nominalSampleCount = MostSamples(batch);
        bool isSame = batch.HasTotals == _hadTotals
            && _hadCircuit.IsSame(batch.HasCircuit)
            && _hadLoad.IsSame(batch.HasLoad)
            && _hadWater.IsSame(batch.HasWater);
        bool isSamePlain = true;
        bool isRegular = true;
        for (int i = 0; i < _circuitCount; i++)
        {
            if (batch.HasCircuit[i])
            {
                _isPlain[i] = _circuits[i].IsPlain(batch, _nominalSampleCount);
                isSamePlain &= _isPlain[i] == _circuits[i].WasPlain;
                isRegular &= _circuits[i].IsRegular(batch);
            }
        }

        return _times.FlagsOf(batch)
            | (batch.IsWhole ? BatchFlags.Whole : 0)
            | (batch.IsRestored ? BatchFlags.Restored : 0)
            | (isSame ? BatchFlags.SamePresence : 0)
            | (_nominalSampleCount == _lastSampleCount ? BatchFlags.SameSamples : 0)
            | (isSamePlain ? BatchFlags.SamePlain : 0)
            | (isRegular ? BatchFlags.Regular : 0)
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

    private bool IsAnyShed(IntervalBatch batch)
    {
        bool isAny = false;
        for (int i = 0; i < _loadCount; i++)
        {
            isAny |= batch.HasLoad[i] && batch.ShedSeconds[i] != 0;
        }

        return isAny;
    }

    // The supply is the first circuit as a rule: told last, it can be told by those that it feeds.
    private void CodeCircuits(BitPort port, IntervalBatch batch)
    {
        _nominalSampleCount = Has(BatchFlags.SameSamples)
            ? _lastSampleCount
            : (int)_samples.CodeFrom(port, _nominalSampleCount, _lastSampleCount);
        _others.Reset();
        for (int i = _circuitCount - 1; i >= 0; i--)
        {
            if (batch.HasCircuit[i])
            {
                CircuitModel circuit = _circuits[i];
                _isPlain[i] = Has(BatchFlags.SamePlain) ? circuit.WasPlain : port.Flag(_isPlain[i]);
                bool isRegular = Has(BatchFlags.Regular) || (circuit.HasQuantum && port.Flag(circuit.IsRegular(batch)));
                circuit.Code(port, batch, _isPlain[i], isRegular, _nominalSampleCount, _others);
            }
        }
    }
}
