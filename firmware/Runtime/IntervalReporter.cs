using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Intervals;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Reports intervals that have ended: quarters of an hour and days into the journal, in the scan in which they end; shorter
/// ones, whose energy a quarter holds too, into the outbox, a few in each scan and as far as it has room.
/// </summary>
/// <remarks>A short interval waits in its series until there is room or until the next one of its length ends.</remarks>
public sealed class IntervalReporter
{
    /// <summary>Most short intervals that one scan writes, unless the next ones are due.</summary>
    public const int MaximumPerScan = 16;

    /// <summary>Places of the outbox that they leave to states, unless the next ones are due.</summary>
    public const int SparedPlaces = 8;

    private readonly SiteDigest _site;
    private readonly IntervalBook _book;
    private readonly Outbox _outbox;
    private readonly Checkpoint _checkpoint;
    private readonly MessageComposer _composer;
    private readonly Topics _topics;
    private readonly BatchRecorder _recorder;
    private readonly WaterLedger _water;

    // A start may have found intervals that a power cut has left; later they come only where one ends.
    private bool _isAnyWaiting = true;

    /// <summary>Binds the reporter to the intervals that it reports.</summary>
    public IntervalReporter(EdgeController controller, SiteConfiguration site, MessageComposer composer)
    {
        _site = controller.Site;
        _composer = composer;
        _book = controller.Intervals;
        _outbox = controller.Outbox;
        _checkpoint = controller.Checkpoint;
        _water = controller.WaterLedger;
        _recorder = new BatchRecorder(controller, site);
        _topics = controller.Topics;
    }

    /// <summary>Ends the intervals that are due in this scan, and reports them.</summary>
    public void Report(long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        bool isDue = _book.Advance(nowMilliseconds, utcMilliseconds, isUtcValid);
        if (!isDue && !_isAnyWaiting)
        {
            return;
        }

        long recordedUtcMilliseconds = isUtcValid ? utcMilliseconds : -1;

        // What a power cut has left of a quarter or a day goes before the one that ends now.
        bool isKept = Record(nowMilliseconds, recordedUtcMilliseconds);
        if (isDue)
        {
            bool isDay = IsDayDue();
            WriteOverdue(nowMilliseconds);
            _book.Close();
            if (isDay)
            {
                _water.EndDay();
            }

            isKept |= Record(nowMilliseconds, recordedUtcMilliseconds);
        }

        WriteDetails(nowMilliseconds);
        _isAnyWaiting = IsAnyWaiting();
        if (isKept)
        {
            // Totals and journal of one moment: a power cut from here on must not report this energy a second time.
            _checkpoint.Capture(nowMilliseconds);
        }
    }

    private bool IsAnyWaiting()
    {
        bool isAny = false;
        for (int i = 0; i < _book.SeriesCount; i++)
        {
            isAny |= _book.At(i).WaitingCount > 0;
        }

        return isAny;
    }

    private static bool IsKept(IntervalSeries series) => series.Period >= IntervalPeriod.Quarter;

    private bool IsDayDue()
    {
        IntervalSeries day = _book.Of(IntervalPeriod.Day);
        return day != null && day.IsDue;
    }

    private bool Record(long nowMilliseconds, long utcMilliseconds)
    {
        bool isAny = false;
        for (int i = 0; i < _book.SeriesCount; i++)
        {
            IntervalSeries series = _book.At(i);
            if (IsKept(series) && series.WaitingCount > 0)
            {
                _recorder.Record(series, nowMilliseconds, utcMilliseconds);
                isAny = true;
            }
        }

        return isAny;
    }

    private void WriteOverdue(long nowMilliseconds)
    {
        for (int i = 0; i < _book.SeriesCount; i++)
        {
            IntervalSeries series = _book.At(i);
            while (!IsKept(series) && series.IsDue && series.WaitingCount > 0)
            {
                WriteDetail(series, series.TakeWaiting(), nowMilliseconds);
            }
        }
    }

    private void WriteDetails(long nowMilliseconds)
    {
        int rest = MaximumPerScan;
        for (int i = 0; i < _book.SeriesCount; i++)
        {
            IntervalSeries series = _book.At(i);
            while (!IsKept(series) && series.WaitingCount > 0 && rest > 0 && _outbox.PlacesFor(MessageKind.Detail) > SparedPlaces)
            {
                WriteDetail(series, series.TakeWaiting(), nowMilliseconds);
                rest--;
            }
        }
    }

    private void WriteDetail(IntervalSeries series, int index, long nowMilliseconds)
    {
        int load = index - _site.Circuits.Length;
        string end = Topics.EndOf(series.Period);
        JsonWriter json = _composer.Json;
        if (load < 0)
        {
            _composer.BeginVolatile(_topics.Intervals, _site.Circuits[index], end, MessageKind.Detail, nowMilliseconds);
            json.Write("circuit", _site.Circuits[index]);
            WriteTimes(series);
            WriteCircuit(series, index);
        }
        else
        {
            _composer.BeginVolatile(_topics.Sheds, _site.Loads[load], end, MessageKind.Detail, nowMilliseconds);
            json.Write("load", _site.Loads[load]);
            WriteTimes(series);
            json.Write("shedSeconds", series.ShedSeconds(load));
        }

        json.Write("isWhole", series.IsWhole);
        _composer.Commit();
    }

    private void WriteTimes(IntervalSeries series)
    {
        _composer.WriteUtc(
            "intervalStartUtcMilliseconds", series.StartUtcMilliseconds, series.StartUtcMilliseconds >= 0);
        _composer.Json.Write("durationMilliseconds", series.DurationMilliseconds);
    }

    private void WriteCircuit(IntervalSeries series, int circuit)
    {
        PowerSums power = series.Power(circuit);
        bool hasPower = power.SampleCount > 0;
        JsonWriter json = _composer.Json;
        _composer.WriteKnown(
            "energyMilliwattHours", series.EnergyMilliwattHours(circuit), series.IsEnergyKnown(circuit));
        json.Write("totalMilliwattHours", series.TotalMilliwattHours(circuit));
        json.Write("hasGap", power.HasGap);
        _composer.WriteKnown("meanWatts", power.MeanWatts, hasPower);
        _composer.WriteKnown("minimumWatts", power.MinimumWatts, hasPower);
        _composer.WriteKnown("maximumWatts", power.MaximumWatts, hasPower);
        json.Write("quality", Names.Of(power.Quality));
        json.Write("exportMilliwattHours", series.ExportMilliwattHours(circuit));
    }
}
