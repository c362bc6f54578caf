using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Enters dial readings when their time has come, and notes what the firmware makes of them.</summary>
internal sealed class DialEntries
{
    private readonly Queue<(DateTime At, int Circuit, long DialMilliwattHours)> _waiting;
    private readonly EdgeController _controller;
    private readonly SiteConfiguration _site;
    private readonly List<ReadingReport> _reports = [];

    /// <exception cref="InputException">An entry names a circuit that the site has not.</exception>
    public DialEntries(IReadOnlyList<DialEntry> entries, SiteConfiguration site, EdgeController controller, DateTime startLocalTime)
    {
        _controller = controller;
        _site = site;
        string[] ids = [.. site.Circuits.Select(circuit => circuit.Id)];
        InputFinding[] findings =
        [
            .. entries.Where(entry => !ids.Contains(entry.CircuitId)).Select(entry => new InputFinding(
                "--reading",
                entry.CircuitId,
                0,
                0,
                EngineTexts.NoSuchReadingCircuit.Format(entry.CircuitId),
                EngineTexts.UseOneOf.Format(string.Join(", ", ids)))),
        ];
        if (findings.Length > 0)
        {
            throw new InputException(findings);
        }

        _waiting = new(entries
            .Select(entry => (At(entry.LocalTime), Array.IndexOf(ids, entry.CircuitId), entry.DialMilliwattHours))
            .OrderBy(entry => entry.Item1));

        DateTime At(TimeOnly time)
        {
            DateTime today = startLocalTime.Date + time.ToTimeSpan();
            return today < startLocalTime ? today.AddDays(1) : today;
        }
    }

    /// <summary>What became of the readings so far.</summary>
    public IReadOnlyList<ReadingReport> Reports => _reports;

    /// <summary>Before a scan: enters what is due. One that finds the firmware's slot full waits for the next scan.</summary>
    public void Enter(DateTime localTime)
    {
        if (_waiting.TryPeek(out (DateTime At, int Circuit, long DialMilliwattHours) entry)
            && entry.At <= localTime
            && _controller.EnterReading(entry.Circuit, entry.DialMilliwattHours))
        {
            _waiting.Dequeue();
        }
    }

    /// <summary>After a scan: notes what it took.</summary>
    public void Note(DateTime localTime)
    {
        int circuit = _controller.Readings.TakenCircuit;
        if (circuit >= 0)
        {
            _reports.Add(ReadingReport.Of(_site.Circuits[circuit].Id, localTime, _controller.Readings.At(circuit)));
        }
    }
}
