namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>What a page has told so far of the intervals of one length: times, who was there, circuits, loads and water.</summary>
internal sealed class PeriodModel
{
    private readonly long _periodMilliseconds;
    private readonly AdaptiveNumber _duration = new AdaptiveNumber();
    private readonly AdaptiveNumber _recorded = new AdaptiveNumber();
    private readonly AdaptiveNumber _utc = new AdaptiveNumber();
    private readonly AdaptiveNumber _start = new AdaptiveNumber();
    private readonly AdaptiveNumber _samples = new AdaptiveNumber();
    private readonly CircuitModel[] _circuits;
    private readonly AdaptiveNumber[] _sheds;
    private readonly WaterModel[] _water;
    private readonly bool[] _isPlain;
    private readonly bool[] _hadCircuit;
    private readonly bool[] _hadLoad;
    private readonly bool[] _hadWater;

    private int _circuitCount;
    private int _loadCount;
    private int _waterMeterCount;
    private bool _hadTotals;
    private int _nominalSampleCount;
    private long _lastDurationMilliseconds;
    private long _lastRecordedMilliseconds;
    private long _lastUtcMilliseconds;
    private long _lastStartMilliseconds;
    private int _lastSampleCount;

    public PeriodModel(long periodMilliseconds, int circuitCount, int loadCount, int waterMeterCount)
    {
        _periodMilliseconds = periodMilliseconds;
        _circuits = new CircuitModel[circuitCount];
        _isPlain = new bool[circuitCount];
        _hadCircuit = new bool[circuitCount];
        for (int i = 0; i < circuitCount; i++)
        {
            _circuits[i] = new CircuitModel(i);
        }

        _sheds = new AdaptiveNumber[loadCount];
        _hadLoad = new bool[loadCount];
        for (int i = 0; i < loadCount; i++)
        {
            _sheds[i] = new AdaptiveNumber();
        }

        _water = new WaterModel[waterMeterCount];
        _hadWater = new bool[waterMeterCount];
        for (int i = 0; i < waterMeterCount; i++)
        {
            _water[i] = new WaterModel(i);
        }
    }

    public void Reset(int circuitCount, int loadCount, int waterMeterCount)
    {
        _circuitCount = circuitCount;
        _loadCount = loadCount;
        _waterMeterCount = waterMeterCount;
        _duration.Reset();
        _recorded.Reset();
        _utc.Reset();
        _start.Reset();
        _samples.Reset();
        _hadTotals = false;
        _lastDurationMilliseconds = _periodMilliseconds;
        _lastRecordedMilliseconds = 0;
        _lastUtcMilliseconds = -1;
        _lastStartMilliseconds = -1;
        _lastSampleCount = 0;
        for (int i = 0; i < _circuits.Length; i++)
        {
            _circuits[i].Reset();
            _hadCircuit[i] = i < circuitCount;
        }

        for (int i = 0; i < _sheds.Length; i++)
        {
            _sheds[i].Reset();
            _hadLoad[i] = i < loadCount;
        }

        for (int i = 0; i < _water.Length; i++)
        {
            _water[i].Reset();
            _hadWater[i] = i < waterMeterCount;
        }
    }

    /// <summary>Writes or reads a batch but for its length and sequence.</summary>
    public void Code(BitPort port, IntervalBatch batch)
    {
        CodeTimes(port, batch);
        CodePresence(port, batch);
        CodeCircuits(port, batch);
        CodeLoads(port, batch);
        for (int i = 0; i < _waterMeterCount; i++)
        {
            if (batch.HasWater[i])
            {
                _water[i].Code(port, batch);
            }
        }

        if (batch.HasTotals)
        {
            batch.DayLitres = BitPort.Unfold(port.Plain(BitPort.Fold(batch.DayLitres)));
            batch.DayTotalLitres = BitPort.Unfold(port.Plain(BitPort.Fold(batch.DayTotalLitres)));
            batch.HasDayWaterGap = port.Flag(batch.HasDayWaterGap);
            batch.IsDayWaterKnown = port.Flag(batch.IsDayWaterKnown);
        }
    }

    /// <summary>Learns from a batch that was written or read whole.</summary>
    public void Commit(IntervalBatch batch)
    {
        _duration.Commit();
        _recorded.Commit();
        _utc.Commit();
        _start.Commit();
        _samples.Commit();
        _lastDurationMilliseconds = batch.DurationMilliseconds;
        _lastRecordedMilliseconds = batch.RecordedMonotonicMilliseconds;
        _lastUtcMilliseconds = batch.RecordedUtcMilliseconds;
        _lastStartMilliseconds = batch.StartUtcMilliseconds;
        _lastSampleCount = _nominalSampleCount;
        _hadTotals = batch.HasTotals;
        for (int i = 0; i < _circuitCount; i++)
        {
            _hadCircuit[i] = batch.HasCircuit[i];
            if (batch.HasCircuit[i])
            {
                _circuits[i].Commit(batch, _isPlain[i]);
            }
        }

        for (int i = 0; i < _loadCount; i++)
        {
            _hadLoad[i] = batch.HasLoad[i];
            _sheds[i].Commit();
        }

        for (int i = 0; i < _waterMeterCount; i++)
        {
            _hadWater[i] = batch.HasWater[i];
            if (batch.HasWater[i])
            {
                _water[i].Commit(batch);
            }
        }
    }

    /// <summary>Forgets a batch that was not written or read whole.</summary>
    public void Discard()
    {
        _duration.Discard();
        _recorded.Discard();
        _utc.Discard();
        _start.Discard();
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

    private void CodeTimes(BitPort port, IntervalBatch batch)
    {
        batch.IsWhole = !port.Flag(!batch.IsWhole);
        batch.IsRestored = port.Flag(batch.IsRestored);
        batch.DurationMilliseconds = _duration.CodeFrom(port, batch.DurationMilliseconds, _lastDurationMilliseconds);
        batch.RecordedMonotonicMilliseconds = _recorded.CodeFrom(
            port, batch.RecordedMonotonicMilliseconds, _lastRecordedMilliseconds + batch.DurationMilliseconds);
        batch.RecordedUtcMilliseconds = CodeUtc(
            port, _utc, batch.RecordedUtcMilliseconds, _lastUtcMilliseconds, batch.DurationMilliseconds);
        batch.StartUtcMilliseconds = CodeUtc(
            port, _start, batch.StartUtcMilliseconds, _lastStartMilliseconds, _periodMilliseconds);
    }

    private static long CodeUtc(BitPort port, AdaptiveNumber number, long utcMilliseconds, long lastMilliseconds, long stepMilliseconds)
    {
        if (!port.Flag(utcMilliseconds >= 0))
        {
            return -1;
        }

        long expected = lastMilliseconds < 0 ? 0 : lastMilliseconds + stepMilliseconds;
        return number.CodeFrom(port, utcMilliseconds, expected);
    }

    private void CodePresence(BitPort port, IntervalBatch batch)
    {
        bool isSame = port.Flag(
            batch.HasTotals == _hadTotals
            && IsSame(batch.HasCircuit, _hadCircuit, _circuitCount)
            && IsSame(batch.HasLoad, _hadLoad, _loadCount)
            && IsSame(batch.HasWater, _hadWater, _waterMeterCount));
        batch.HasTotals = isSame ? _hadTotals : port.Flag(batch.HasTotals);
        CodePresence(port, isSame, batch.HasCircuit, _hadCircuit, _circuitCount);
        CodePresence(port, isSame, batch.HasLoad, _hadLoad, _loadCount);
        CodePresence(port, isSame, batch.HasWater, _hadWater, _waterMeterCount);
    }

    private static bool IsSame(bool[] has, bool[] had, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (has[i] != had[i])
            {
                return false;
            }
        }

        return true;
    }

    private static void CodePresence(BitPort port, bool isSame, bool[] has, bool[] had, int count)
    {
        for (int i = 0; i < has.Length; i++)
        {
            has[i] = i < count && (isSame ? had[i] : port.Flag(has[i]));
        }
    }

    private void CodeCircuits(BitPort port, IntervalBatch batch)
    {
        int nominal = 0;
        for (int i = 0; i < _circuitCount; i++)
        {
            if (batch.HasCircuit[i] && batch.SampleCount[i] > nominal)
            {
                nominal = batch.SampleCount[i];
            }
        }

        nominal = (int)_samples.CodeFrom(port, nominal, _lastSampleCount);
        _nominalSampleCount = nominal;
        bool isSame = true;
        for (int i = 0; i < _circuitCount; i++)
        {
            _isPlain[i] = _circuits[i].IsPlain(batch, nominal);
            isSame &= !batch.HasCircuit[i] || _isPlain[i] == _circuits[i].WasPlain;
        }

        isSame = port.Flag(isSame);

        // The supply is the first circuit as a rule: told last, it can be told by those that it feeds.
        long othersMilliwattHours = 0;
        for (int i = _circuitCount - 1; i >= 0; i--)
        {
            if (batch.HasCircuit[i])
            {
                _isPlain[i] = isSame ? _circuits[i].WasPlain : port.Flag(_isPlain[i]);
                othersMilliwattHours += _circuits[i].Code(port, batch, _isPlain[i], nominal, othersMilliwattHours);
            }
        }
    }

    private void CodeLoads(BitPort port, IntervalBatch batch)
    {
        bool isAnyShed = false;
        for (int i = 0; i < _loadCount; i++)
        {
            isAnyShed |= batch.HasLoad[i] && batch.ShedSeconds[i] != 0;
        }

        isAnyShed = port.Flag(isAnyShed);
        for (int i = 0; i < _loadCount; i++)
        {
            if (batch.HasLoad[i])
            {
                batch.ShedSeconds[i] = isAnyShed ? (int)_sheds[i].Code(port, batch.ShedSeconds[i]) : 0;
            }
        }
    }
}
