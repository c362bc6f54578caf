using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Intervals;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Writes intervals that have ended into the outbox, a few in each scan and shortest first, as far as the outbox has room
/// without any but states giving way.
/// </summary>
/// <remarks>
/// An interval waits in its series, which costs no place in the outbox, until there is room or until the next one of its
/// length ends; then it goes out whatever gives way for it. At midnight the largest site has 193 of them: 13 scans, and as many seconds more as the link needs.
/// </remarks>
public sealed class IntervalReporter
{
    /// <summary>Most intervals that one scan writes, unless the next ones are due.</summary>
    public const int MaximumPerScan = 16;

    /// <summary>Places of the outbox that intervals leave to other messages, unless the next ones are due.</summary>
    public const int SparedPlaces = 16;

    private readonly SiteConfiguration _site;
    private readonly IntervalBook _book;
    private readonly Outbox _outbox;
    private readonly Checkpoint _checkpoint;
    private readonly MessageComposer _composer;
    private readonly IntervalTopics[] _topics;
    private readonly string _totalsTopic;
    private readonly WaterLedger _water;
    private readonly MeteringRecord _record;

    // By circuit: the load whose own circuit it is, or -1.
    private readonly int[] _ownLoads;

    /// <summary>Binds the reporter to the intervals that it reports.</summary>
    public IntervalReporter(EdgeController controller, SiteConfiguration site, MessageComposer composer)
    {
        _site = site;
        _composer = composer;
        _book = controller.Intervals;
        _outbox = controller.Outbox;
        _checkpoint = controller.Checkpoint;
        _totalsTopic = controller.Topics.Totals;
        _water = controller.WaterLedger;
        _record = controller.MeteringRecord;
        _topics = new IntervalTopics[_book.SeriesCount];
        for (int i = 0; i < _topics.Length; i++)
        {
            _topics[i] = new IntervalTopics(site, controller.Topics, _book.At(i).Period);
        }

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

    /// <summary>Ends the intervals that are due in this scan, and writes what waits.</summary>
    public void Report(long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        if (_book.Advance(nowMilliseconds, utcMilliseconds, isUtcValid))
        {
            Close(nowMilliseconds);
        }

        int rest = MaximumPerScan;
        for (int i = 0; i < _topics.Length; i++)
        {
            IntervalSeries series = _book.At(i);
            while (series.WaitingCount > 0 && rest > 0 && _outbox.PlacesFor(MessageKind.Detail) > SparedPlaces)
            {
                WriteNext(i, series, nowMilliseconds);
                rest--;
            }
        }
    }

    private void Close(long nowMilliseconds)
    {
        bool isLong = false;
        bool isDay = false;
        for (int i = 0; i < _topics.Length; i++)
        {
            IntervalSeries series = _book.At(i);
            while (series.IsDue && series.WaitingCount > 0)
            {
                WriteNext(i, series, nowMilliseconds);
            }

            isLong |= series.IsDue && series.Period >= IntervalPeriod.Quarter;
            isDay |= series.IsDue && series.Period == IntervalPeriod.Day;
        }

        _book.Close();
        if (isDay && _water.Count > 0)
        {
            _water.EndDay();
            _record.Capture(nowMilliseconds);
        }

        if (isLong)
        {
            // A power cut from here on must not report this energy a second time.
            _checkpoint.Capture(nowMilliseconds);
        }
    }

    private void WriteNext(int index, IntervalSeries series, long nowMilliseconds)
    {
        int next = series.TakeWaiting();
        int circuitCount = _site.Circuits.Length;
        if (next >= circuitCount)
        {
            WriteLoad(_topics[index].OfLoad(next - circuitCount), series, next - circuitCount, nowMilliseconds);
            return;
        }

        WriteCircuit(_topics[index].OfCircuit(next), series, next, nowMilliseconds);
        if (next == _site.SiteCircuit && series.Period == IntervalPeriod.Day)
        {
            WriteTotals(series, nowMilliseconds);
        }
    }

    private void Begin(string topic, IntervalSeries series, long nowMilliseconds)
    {
        MessageKind kind = series.Period < IntervalPeriod.Quarter ? MessageKind.Detail : MessageKind.Interval;
        _composer.Begin(topic, kind, nowMilliseconds);
    }

    private void WriteTimes(IntervalSeries series)
    {
        _composer.WriteUtc(
            "intervalStartUtcMilliseconds", series.StartUtcMilliseconds, series.StartUtcMilliseconds >= 0);
        _composer.Json.Write("durationMilliseconds", series.DurationMilliseconds);
    }

    private void WriteCircuit(string topic, IntervalSeries series, int circuit, long nowMilliseconds)
    {
        PowerSums power = series.Power(circuit);
        bool hasPower = power.SampleCount > 0;
        JsonWriter json = _composer.Json;
        Begin(topic, series, nowMilliseconds);
        json.Write("circuit", _site.Circuits[circuit].Id);
        WriteTimes(series);
        _composer.WriteKnown(
            "energyMilliwattHours", series.EnergyMilliwattHours(circuit), series.IsEnergyKnown(circuit));
        json.Write("totalMilliwattHours", series.TotalMilliwattHours(circuit));
        json.Write("isWhole", series.IsWhole);
        json.Write("hasGap", power.HasGap);
        _composer.WriteKnown("meanWatts", power.MeanWatts, hasPower);
        _composer.WriteKnown("minimumWatts", power.MinimumWatts, hasPower);
        _composer.WriteKnown("maximumWatts", power.MaximumWatts, hasPower);
        json.Write("sampleCount", power.SampleCount);
        json.Write("quality", Names.Of(power.Quality));
        json.Write("uncertainSeconds", power.UncertainSeconds);
        json.Write("withoutDataSeconds", power.WithoutDataSeconds);
        json.Write("doubtfulPulseCount", power.DoubtfulPulseCount);
        json.Write("exportMilliwattHours", series.ExportMilliwattHours(circuit));
        if (_ownLoads[circuit] >= 0)
        {
            json.Write("shedSeconds", series.ShedSeconds(_ownLoads[circuit]));
        }

        if (_site.Circuits[circuit].SubItemCode.Length > 0)
        {
            json.Write("subItemCode", _site.Circuits[circuit].SubItemCode);
        }

        if (series.IsRestored)
        {
            json.Write("isRestored", true);
        }

        _composer.Commit();
    }

    private void WriteLoad(string topic, IntervalSeries series, int load, long nowMilliseconds)
    {
        _composer.Begin(topic, series.Period < IntervalPeriod.Quarter ? MessageKind.Detail : MessageKind.Event, nowMilliseconds);
        _composer.Json.Write("load", _site.Loads[load].Id);
        WriteTimes(series);
        _composer.Json.Write("shedSeconds", series.ShedSeconds(load));
        _composer.Json.Write("isWhole", series.IsWhole);
        _composer.Commit();
    }

    // A message of its own: every place of the outbox would have to be as large as both together.
    private void WriteTotals(IntervalSeries series, long nowMilliseconds)
    {
        FactorOptions factors = _site.Factors;
        long energy = series.EnergyMilliwattHours(_site.SiteCircuit);
        bool isKnown = series.IsEnergyKnown(_site.SiteCircuit);
        JsonWriter json = _composer.Json;
        Begin(_totalsTopic, series, nowMilliseconds);
        WriteTimes(series);
        _composer.WriteKnown("energyMilliwattHours", energy, isKnown);
        json.Write("isWhole", series.IsWhole);
        _composer.WriteKnown(
            "coalEquivalentGrams", Emissions.Grams(energy, factors.MilligramsCePerKilowattHour), isKnown);
        json.Write("coalEquivalentBasis", Names.Of(factors.CoalEquivalentBasis));
        json.Write("milligramsCePerKilowattHour", factors.MilligramsCePerKilowattHour);
        _composer.WriteKnown("co2Grams", Emissions.Grams(energy, factors.MilligramsCo2PerKilowattHour), isKnown);
        json.Write("co2Basis", factors.Co2Basis);
        json.Write("milligramsCo2PerKilowattHour", factors.MilligramsCo2PerKilowattHour);
        if (_water.Count > 0)
        {
            _composer.WriteKnown("waterLitres", _water.DayLitres, _water.IsDayKnown);
            json.Write("totalWaterLitres", _water.DayTotalLitres);
            json.Write("hasWaterGap", _water.HasDayGap);
        }

        if (series.IsRestored)
        {
            json.Write("isRestored", true);
        }

        _composer.Commit();
    }
}
