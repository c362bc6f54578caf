using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Reports water when a window ends, and dial readings when they were entered.</summary>
public sealed class MeteringReporter
{
    private readonly Reporter _reporter;
    private readonly SiteConfiguration _site;
    private readonly DemandWindow _window;
    private readonly WaterBank _water;
    private readonly ReadingDesk _readings;
    private readonly MeteringRecord _record;
    private readonly MeteringTopics _topics;
    private readonly MessageComposer _composer;
    private readonly JsonWriter _writer;
    private readonly WaterLedger _ledger;

    /// <summary>Binds the reporter to the controller; its parts exist and are restored.</summary>
    /// <param name="controller">Whose metering to report.</param>
    /// <param name="reporter">Begins and commits messages.</param>
    /// <param name="site">Names circuits and water meters.</param>
    public MeteringReporter(EdgeController controller, Reporter reporter, SiteConfiguration site)
    {
        _reporter = reporter;
        _site = site;
        _window = controller.Window;
        _water = controller.Water;
        _readings = controller.Readings;
        _record = controller.MeteringRecord;
        _topics = new MeteringTopics(site);
        _composer = reporter.Composer;
        _writer = _composer.Json;
        _ledger = controller.WaterLedger;
    }

    /// <summary>Reports this scan.</summary>
    public void Report(long nowMilliseconds)
    {
        _record.Watch(nowMilliseconds);
        if (!_reporter.IsIdentified)
        {
            // Without a name of its own nothing is said; litres wait in the total.
            return;
        }

        if (_readings.TakenCircuit >= 0)
        {
            ReportReading(_readings.TakenCircuit, nowMilliseconds);
            _record.Capture(nowMilliseconds);
        }

        if (_window.HasCompleted && _water.Count > 0)
        {
            // A night without water leaves the record as it is: every write is wear.
            bool hasFlowed = false;
            for (int i = 0; i < _water.Count; i++)
            {
                hasFlowed |= _ledger.WindowLitres(i) != 0;
                ReportWater(i, nowMilliseconds);
            }

            if (hasFlowed)
            {
                _record.Capture(nowMilliseconds);
            }
        }
    }

    private void ReportReading(int circuit, long nowMilliseconds)
    {
        DialLedger ledger = _readings.At(circuit);
        _composer.Begin(_topics.ReadingOf(circuit), MessageKind.Event, nowMilliseconds);
        _writer.Write("circuit", _site.Circuits[circuit].Id);
        _writer.Write("result", Names.Of(ledger.Result));
        if (ledger.HasReading)
        {
            _writer.Write("readingMilliwattHours", ledger.ReadingMilliwattHours);
            _writer.Write("offsetMilliwattHours", ledger.OffsetMilliwattHours);
        }

        if (ledger.Result == DialResult.Compared)
        {
            _writer.Write("driftMilliwattHours", ledger.DriftMilliwattHours);
            _writer.Write("driftPermille", ledger.DriftPermille);
        }
        else
        {
            _writer.WriteNull("driftMilliwattHours");
            _writer.WriteNull("driftPermille");
        }

        _composer.Commit();
    }

    private void ReportWater(int index, long nowMilliseconds)
    {
        WaterMeter meter = _water.At(index);
        WaterWatch watch = _water.WatchOf(index);
        CompletedWindow completed = _window.Completed;
        _composer.Begin(_topics.WaterOf(index), MessageKind.Interval, nowMilliseconds);
        _writer.Write("waterMeter", _site.WaterMeters[index].Id);
        _composer.WriteUtc("intervalStartUtcMilliseconds", completed.StartUtcMilliseconds, completed.IsPhaseKnown);
        _writer.Write("durationMilliseconds", completed.DurationMilliseconds);
        _writer.Write("litres", _ledger.WindowLitres(index));
        _writer.Write("totalLitres", meter.Litres);
        _writer.Write("isWhole", completed.IsWhole);
        _writer.Write("hasGap", meter.HasGap);
        _composer.WriteKnown("flowLitresPerHour", meter.LitresPerHour, meter.FlowQuality != Quality.Bad);
        _composer.WriteKnown("nightMinimumLitresPerHour", watch.NightMinimumLitresPerHour, watch.HasNight);
        _composer.Commit();
        _ledger.BeginWindow(index);
        meter.ClearGap();
    }
}
