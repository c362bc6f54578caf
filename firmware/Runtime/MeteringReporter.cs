using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Reports dial readings when they were entered.</summary>
public sealed class MeteringReporter
{
    private readonly Reporter _reporter;
    private readonly SiteDigest _site;
    private readonly ReadingDesk _readings;
    private readonly ReadingRecord _record;
    private readonly MessageComposer _composer;
    private readonly JsonWriter _writer;

    /// <summary>Binds the reporter to the controller; its parts exist and are restored.</summary>
    /// <param name="controller">Whose metering to report.</param>
    /// <param name="reporter">Begins and commits messages.</param>
    /// <param name="site">Names circuits.</param>
    public MeteringReporter(EdgeController controller, Reporter reporter, SiteConfiguration site)
    {
        _reporter = reporter;
        _site = controller.Site;
        _readings = controller.Readings;
        _record = controller.ReadingRecord;
        _composer = reporter.Composer;
        _writer = _composer.Json;
    }

    /// <summary>Reports this scan.</summary>
    public void Report(long nowMilliseconds)
    {
        int circuit = _readings.TakenCircuit;
        if (circuit >= 0 && _reporter.IsIdentified)
        {
            // Without a name of its own nothing is said.
            ReportReading(circuit, nowMilliseconds);
            _record.Capture();
        }
    }

    private void ReportReading(int circuit, long nowMilliseconds)
    {
        DialLedger ledger = _readings.At(circuit);
        _composer.Begin(Topics.ReadingLevel, _site.Circuits[circuit], nowMilliseconds);
        _writer.Write("circuit", _site.Circuits[circuit]);
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
}
