using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The firmware on a virtual board in a building, moved one scan at a time. Virtual time is the firmware's clock.</summary>
public sealed class Simulation
{
    private readonly IPlant _plant;
    private readonly SiteCoupling _coupling;
    private readonly Stride _stride;
    private WhyRecorder? _whyRecorder;

    /// <summary>Wires everything; the building stands at <paramref name="startUtcMilliseconds"/>.</summary>
    /// <param name="site">The site; its circuits and loads are those of the building by id.</param>
    /// <param name="siteName">Name of the site file for messages.</param>
    /// <param name="plant">The building, at its start.</param>
    /// <param name="startUtcMilliseconds">UTC of the start in ms since 1970.</param>
    /// <param name="store">Records of an earlier run, or null for an empty store.</param>
    /// <exception cref="InputException">The site names what the building has not.</exception>
    public Simulation(
        SiteDocument site, string siteName, IPlant plant, long startUtcMilliseconds, VirtualRecordStore? store = null)
    {
        ArgumentNullException.ThrowIfNull(site);
        _plant = plant;
        Site = site.Configuration;
        Board = new VirtualBoard(
            new VirtualClock(startUtcMilliseconds),
            store ?? new VirtualRecordStore(),
            site.Board.PulseInputCount,
            site.Board.AnalogInputCount,
            site.Board.DigitalInputCount,
            site.Board.OutputCount,
            site.Board.ContactInputCount,
            site.Board.SerialPortCount,
            site.Board.AnalogOutputCount);
        _coupling = new SiteCoupling(Site, siteName, plant, Board);
        Controller = new EdgeController(Board, Site);
        _stride = new Stride(Controller, Site);
        Audit = new DemandAudit(Site.Demand.LimitWatts, Site.Demand.WindowSeconds, Site.UtcOffsetMinutes);
        Loads = [.. _coupling.Loads.Select((l, i) => new LoadRecord(Site.Loads[i].Id, l, Controller.Loads.At(i)))];

        // The controller's first scan is at its start, before any time has passed; the first burst of each analog input is done.
        _coupling.Drive(0, Board.Clock.MonotonicMilliseconds);
        AskMeters();
        Controller.Scan();
        _coupling.Follow(0);
    }

    /// <summary>The site's configuration.</summary>
    public SiteConfiguration Site { get; }

    /// <summary>The board, with the other side of every pin.</summary>
    public VirtualBoard Board { get; }

    /// <summary>The firmware.</summary>
    public EdgeController Controller { get; }

    /// <summary>What the supplier would bill.</summary>
    public DemandAudit Audit { get; }

    /// <summary>What has become of each load.</summary>
    public IReadOnlyList<LoadRecord> Loads { get; }

    /// <summary>True power of the whole site over the last step, in W.</summary>
    public double SitePowerWatts => _coupling.SiteCircuit.PowerWatts;

    /// <summary>Time that has been simulated, in ms.</summary>
    public long ElapsedMilliseconds => Board.Clock.MonotonicMilliseconds;

    /// <summary>How often the controller scans; once a period unless something else is set.</summary>
    public ScanPace Pace
    {
        get => _stride.Pace;
        set => _stride.Pace = value;
    }

    /// <summary>Moves building, board and firmware to the next scan.</summary>
    public void Step()
    {
        int milliseconds = _stride.Next(Board.Clock.MonotonicMilliseconds, Board.Clock.UtcMilliseconds);
        _plant.Step(milliseconds);
        Board.Clock.Advance(milliseconds);
        _coupling.Drive(milliseconds, Board.Clock.MonotonicMilliseconds);
        Audit.Add(Board.Clock.UtcMilliseconds, milliseconds, SitePowerWatts, _plant.IsPowerKnown);
        AskMeters();
        Controller.Scan();
        _coupling.Follow(milliseconds);
        _whyRecorder?.Drain();
    }

    /// <summary>Writes every decision from the first scan on to a stream, as <see cref="WhyFile"/> reads it.</summary>
    /// <remarks>To be called before more is decided than the controller's log keeps: best before the first step.</remarks>
    public void RecordWhy(Stream stream) => _whyRecorder = new WhyRecorder(Controller.Why, WhyFileHeader.Of(Site), stream);

    // On the device each serial port has a thread of its own; here its round comes before the scan, so that runs are the same.
    private void AskMeters()
    {
        foreach (ModbusPoller poller in Controller.ModbusPollers)
        {
            while (poller.Step())
            {
            }
        }
    }
}
