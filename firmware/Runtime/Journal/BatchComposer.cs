using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Intervals;
using Zibo.EdgeCtl.Core.Journal;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime.Journal;

/// <summary>Makes the messages of a batch of intervals: those of its circuits, loads and water meters, and the totals of the day.</summary>
internal sealed class BatchComposer
{
    private const long MillisecondsPerHour = 3_600_000;
    private const long MilliwattsPerWatt = 1_000;

    private readonly SiteDigest _site;
    private readonly Topics _topics;
    private readonly JsonWriter _json;
    private readonly PeakMemory _peaks;

    // By circuit: the load whose own circuit it is, or -1.
    private readonly int[] _ownLoads;
    private BatchReader _reader;
    private IntervalBatch _batch;
    private long _startUtcMilliseconds;
    private bool _isOfThisStart;

    internal BatchComposer(SiteDigest digest, SiteConfiguration site, Topics topics, JsonWriter json, PeakMemory peaks)
    {
        _site = digest;
        _topics = topics;
        _json = json;
        _peaks = peaks;
        _ownLoads = new int[site.Circuits.Length];
        for (int i = 0; i < _ownLoads.Length; i++)
        {
            _ownLoads[i] = -1;
        }

        for (int i = 0; i < site.Loads.Length; i++)
        {
            if (site.Loads[i].OwnCircuit != LoadConfiguration.NoCircuit)
            {
                _ownLoads[site.Loads[i].OwnCircuit] = i;
            }
        }
    }

    /// <summary>Finds the topic of the reader's message.</summary>
    /// <returns>Null where the site no longer has what it is of.</returns>
    internal string TopicOf(BatchReader reader)
    {
        _reader = reader;
        _batch = reader.Batch;
        int index = Find(reader.Message, out BatchPart part);
        string end = Topics.EndOf(_batch.Period);
        switch (part)
        {
            case BatchPart.Circuit:
                int circuit = reader.CircuitOf(index);
                return circuit < 0 ? null : _topics.Intervals + _site.Circuits[circuit] + end;
            case BatchPart.Load:
                int load = reader.LoadOf(index);
                return load < 0 ? null : _topics.Sheds + _site.Loads[load] + end;
            case BatchPart.Water:
                int meter = reader.WaterMeterOf(index);
                return meter < 0 ? null : _topics.Root + Topics.WaterLevel + _site.WaterMeters[meter];
            default:
                return SiteCircuit() < 0 ? null : _topics.Root + Topics.Totals;
        }
    }

    /// <summary>Writes the members of the message whose topic was asked for last.</summary>
    /// <param name="startUtcMilliseconds">UTC at which the intervals began, or -1.</param>
    /// <param name="isOfThisStart">True where the batch was recorded in this start: its peaks may still be known.</param>
    internal void Write(long startUtcMilliseconds, bool isOfThisStart)
    {
        _isOfThisStart = isOfThisStart;
        _startUtcMilliseconds = startUtcMilliseconds;
        int index = Find(_reader.Message, out BatchPart part);
        switch (part)
        {
            case BatchPart.Circuit:
                WriteCircuit(index, _reader.CircuitOf(index));
                break;
            case BatchPart.Load:
                _json.Write("load", _site.Loads[_reader.LoadOf(index)]);
                WriteTimes();
                _json.Write("shedSeconds", _batch.ShedSeconds[index]);
                _json.Write("isWhole", _batch.IsWhole);
                break;
            case BatchPart.Water:
                WriteWater(index, _reader.WaterMeterOf(index));
                break;
            default:
                WriteTotals(SiteCircuit());
                break;
        }

        if (_batch.IsRestored)
        {
            _json.Write("isRestored", true);
        }
    }

    private int Find(int message, out BatchPart part)
    {
        int rest = message;
        part = BatchPart.Circuit;
        int index = Take(_batch.HasCircuit, ref rest);
        if (index < 0)
        {
            part = BatchPart.Load;
            index = Take(_batch.HasLoad, ref rest);
        }

        if (index < 0)
        {
            part = BatchPart.Water;
            index = Take(_batch.HasWater, ref rest);
        }

        part = index < 0 ? BatchPart.Totals : part;
        return index;
    }

    private static int Take(bool[] isThere, ref int rest)
    {
        for (int i = 0; i < isThere.Length; i++)
        {
            if (isThere[i] && rest-- == 0)
            {
                return i;
            }
        }

        return -1;
    }

    // Number of the site's own circuit in the batch, or -1.
    private int SiteCircuit()
    {
        for (int i = 0; i < _batch.HasCircuit.Length; i++)
        {
            if (_batch.HasCircuit[i] && _reader.CircuitOf(i) == _site.SiteCircuit)
            {
                return i;
            }
        }

        return -1;
    }

    private void WriteTimes()
    {
        _json.WriteKnown("intervalStartUtcMilliseconds", _startUtcMilliseconds, _startUtcMilliseconds >= 0);
        _json.Write("durationMilliseconds", _batch.DurationMilliseconds);
    }

    private void WriteCircuit(int index, int circuit)
    {
        long energy = _batch.EnergyMilliwattHours[index];
        bool isKnown = _batch.IsEnergyKnown[index];
        int minimumWatts = 0;
        int maximumWatts = 0;
        bool hasPeaks = _isOfThisStart && _batch.SampleCount[index] > 0
            && _peaks.TryRecall(_batch.FirstSequence, index, out minimumWatts, out maximumWatts);
        _json.Write("circuit", _site.Circuits[circuit]);
        WriteTimes();
        _json.WriteKnown("energyMilliwattHours", energy, isKnown);
        _json.Write("totalMilliwattHours", _batch.TotalMilliwattHours[index]);
        _json.Write("isWhole", _batch.IsWhole);
        _json.Write("hasGap", _batch.HasGap[index]);
        _json.WriteKnown("meanWatts", MeanWatts(index), isKnown && _batch.DurationMilliseconds > 0);
        _json.WriteKnown("minimumWatts", minimumWatts, hasPeaks);
        _json.WriteKnown("maximumWatts", maximumWatts, hasPeaks);
        _json.Write("sampleCount", _batch.SampleCount[index]);
        _json.Write("quality", Names.Of((Quality)_batch.Quality[index]));
        _json.Write("uncertainSeconds", _batch.UncertainSeconds[index]);
        _json.Write("withoutDataSeconds", _batch.WithoutDataSeconds[index]);
        _json.Write("doubtfulPulseCount", _batch.DoubtfulPulseCount[index]);
        _json.Write("exportMilliwattHours", _batch.ExportMilliwattHours[index]);
        if (_ownLoads[circuit] >= 0)
        {
            WriteOwnShed(_ownLoads[circuit]);
        }

        string subItemCode = _site.SubItemCodeOf(circuit);
        if (subItemCode != null)
        {
            _json.Write("subItemCode", subItemCode);
        }
    }

    private long MeanWatts(int index)
    {
        if (_batch.DurationMilliseconds == 0)
        {
            return 0;
        }

        long net = _batch.EnergyMilliwattHours[index] - _batch.ExportMilliwattHours[index];

        // Up to 100 MW a day the product fits: 2.4e12 mWh times 3.6e3.
        return net * (MillisecondsPerHour / MilliwattsPerWatt) / _batch.DurationMilliseconds;
    }

    private void WriteOwnShed(int load)
    {
        for (int i = 0; i < _batch.HasLoad.Length; i++)
        {
            if (_batch.HasLoad[i] && _reader.LoadOf(i) == load)
            {
                _json.Write("shedSeconds", _batch.ShedSeconds[i]);
                return;
            }
        }
    }

    private void WriteWater(int index, int meter)
    {
        long flow = _batch.FlowLitresPerHour[index];
        long night = _batch.NightMinimumLitresPerHour[index];
        _json.Write("waterMeter", _site.WaterMeters[meter]);
        WriteTimes();
        _json.Write("litres", _batch.Litres[index]);
        _json.Write("totalLitres", _batch.TotalLitres[index]);
        _json.Write("isWhole", _batch.IsWhole);
        _json.Write("hasGap", _batch.HasWaterGap[index]);
        _json.WriteKnown("flowLitresPerHour", flow, flow >= 0);
        _json.WriteKnown("nightMinimumLitresPerHour", night, night >= 0);
    }

    private void WriteTotals(int index)
    {
        FactorOptions factors = _site.Factors;
        long energy = _batch.EnergyMilliwattHours[index];
        bool isKnown = _batch.IsEnergyKnown[index];
        WriteTimes();
        _json.WriteKnown("energyMilliwattHours", energy, isKnown);
        _json.Write("isWhole", _batch.IsWhole);
        _json.WriteKnown("coalEquivalentGrams", Emissions.Grams(energy, factors.MilligramsCePerKilowattHour), isKnown);
        _json.Write("coalEquivalentBasis", Names.Of(factors.CoalEquivalentBasis));
        _json.Write("milligramsCePerKilowattHour", factors.MilligramsCePerKilowattHour);
        _json.WriteKnown("co2Grams", Emissions.Grams(energy, factors.MilligramsCo2PerKilowattHour), isKnown);
        _json.Write("co2Basis", factors.Co2Basis);
        _json.Write("milligramsCo2PerKilowattHour", factors.MilligramsCo2PerKilowattHour);
        if (_site.WaterMeters.Length > 0)
        {
            _json.WriteKnown("waterLitres", _batch.DayLitres, _batch.IsDayWaterKnown);
            _json.Write("totalWaterLitres", _batch.DayTotalLitres);
            _json.Write("hasWaterGap", _batch.HasDayWaterGap);
        }
    }
}
