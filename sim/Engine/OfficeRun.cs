using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Tariff;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// The office with the controller, and beside it the same office without: same seed, same weather, same people, every load
/// connected. What the controller saves and what it costs is the difference.
/// </summary>
public sealed class OfficeRun
{
    private readonly OfficePlant _plant;
    private readonly OfficePlant _twin;
    private readonly PlantCircuit _twinSite;
    private readonly DemandAudit _twinAudit;
    private readonly OfficeRunOptions _options;
    private readonly DialEntries _readings;
    private readonly TariffClock? _tariff;
    private readonly CostAudit? _cost;
    private readonly CostAudit? _twinCost;

    /// <summary>Prepares a run.</summary>
    /// <exception cref="InputException">The site names what the office has not, or a reading what the site has not.</exception>
    public OfficeRun(SiteDocument site, string siteName, OfficeRunOptions options)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        OfficePlantOptions plantOptions = PlantOptions(site.Configuration, options);
        _plant = new OfficePlant(plantOptions);
        _twin = new OfficePlant(plantOptions);
        long startUtc = StartUtcMilliseconds(site.Configuration, options);
        Simulation = new Simulation(site, siteName, _plant, startUtc);
        _readings = new DialEntries(options.Readings, Simulation.Site, Simulation.Controller, options.StartLocalTime);
        string siteCircuitId = Simulation.Site.Circuits[Simulation.Site.SiteCircuit].Id;
        _twinSite = _twin.Circuits.First(c => c.Id == siteCircuitId);
        _twinAudit = new DemandAudit(
            Simulation.Site.Demand.LimitWatts, Simulation.Site.Demand.WindowSeconds, Simulation.Site.UtcOffsetMinutes);
        if (Simulation.Controller.Tariff is { } tariff)
        {
            _tariff = new TariffClock(tariff.Clock.Table, tariff.Options, Simulation.Site.UtcOffsetMinutes);
            _tariff.Advance(startUtc, true);
            _cost = new CostAudit(tariff.Options, Simulation.Audit);
            _twinCost = new CostAudit(tariff.Options, _twinAudit);
        }
    }

    /// <summary>The controlled side.</summary>
    public Simulation Simulation { get; }

    /// <summary>Power of the uncontrolled side over the last step, in W.</summary>
    public double UncontrolledWatts => _twinSite.PowerWatts;

    /// <summary>The supplier's view of the uncontrolled side.</summary>
    public DemandAudit UncontrolledAudit => _twinAudit;

    /// <summary>Local time in the building.</summary>
    public DateTime LocalTime => _plant.LocalTime;

    /// <summary>Outdoor air temperature in degrees Celsius.</summary>
    public double OutdoorCelsius => _plant.OutdoorCelsius;

    /// <summary>Indoor air temperature of the controlled side in degrees Celsius.</summary>
    public double IndoorCelsius => _plant.IndoorCelsius;

    /// <summary>Loads of the controlled side, with their hand switches.</summary>
    public IReadOnlyList<PlantLoad> PlantLoads => _plant.Loads;

    /// <summary>True once the whole duration has been simulated.</summary>
    public bool IsDone => Simulation.ElapsedMilliseconds >= _options.Duration.TotalMilliseconds;

    /// <summary>Moves both sides by one scan period.</summary>
    public void Step()
    {
        _readings.Enter(LocalTime);
        Simulation.Step();
        _readings.Note(LocalTime);
        _twin.Step(Simulation.Site.ScanMilliseconds);
        _twinAudit.Add(Simulation.Board.Clock.UtcMilliseconds, Simulation.Site.ScanMilliseconds, _twinSite.PowerWatts);
        if (_tariff != null)
        {
            // What flowed in this step is of the rate that held at its beginning.
            _cost!.Take(_tariff.Rate, _tariff.Day);
            _twinCost!.Take(_tariff.Rate, _tariff.Day);
            _tariff.Advance(Simulation.Board.Clock.UtcMilliseconds, true);
        }
    }

    /// <summary>What came of it so far.</summary>
    /// <param name="messages">What the link and the backend say of the messages.</param>
    public RunReport Report(MessageReport messages)
    {
        EdgeController controller = Simulation.Controller;
        double days = Simulation.ElapsedMilliseconds / 86_400_000.0;
        return new RunReport
        {
            Seed = _options.Seed,
            Site = Simulation.Site.SiteId,
            StartLocalTime = _options.StartLocalTime,
            SimulatedSeconds = Simulation.ElapsedMilliseconds / 1000,
            LimitWatts = Simulation.Site.Demand.LimitWatts,
            WindowSeconds = Simulation.Site.Demand.WindowSeconds,
            Controlled = DemandReport.Of(Simulation.Audit),
            Uncontrolled = DemandReport.Of(_twinAudit),
            Comfort = new ComfortReport(_plant.MinutesOutsideComfort, _twin.MinutesOutsideComfort),
            Loads = [.. Simulation.Loads.Select(l => LoadReport.Of(l, days))],
            Metering = new MeteringReport(
                Simulation.Audit.EnergyWattHours, controller.Meters.Site.EnergyMilliwattHours / 1000.0),
            Messages = messages with { Dropped = controller.Outbox.DroppedCount },
            Readings = _readings.Reports,
            Water = [.. Simulation.Site.WaterMeters.Select(
                (w, i) => WaterReport.Of(w.Id, _plant.Water.First(p => p.Id == w.Id).Litres, controller.Water, i))],
            Cost = _cost == null ? null : new CostReport(_cost.Report(), _twinCost!.Report()),
            Budget = BudgetReport.Of(controller.Budget, Simulation.Site.Budget.Mode),
            Faults = [.. Enumerable.Range(0, controller.Faults.Count).Select(i => FaultReport.Of(controller.Faults.At(i)))],
        };
    }

    /// <summary>UTC of the start in ms since 1970.</summary>
    public static long StartUtcMilliseconds(SiteConfiguration site, OfficeRunOptions options) => new DateTimeOffset(
        options.StartLocalTime, TimeSpan.FromMinutes(site.UtcOffsetMinutes)).ToUnixTimeMilliseconds();

    /// <summary>The office for a site. People in the house have the calendar that its controller has.</summary>
    public static OfficePlantOptions PlantOptions(SiteConfiguration site, OfficeRunOptions options) => new()
    {
        Seed = options.Seed,
        StartLocalTime = options.StartLocalTime,
        DaysOff = DatesOf(site.Calendar.DaysOff),
        ExtraWorkdays = DatesOf(site.Calendar.Workdays),
    };

    private static HashSet<DateOnly> DatesOf(int[] dayNumbers) => [.. dayNumbers.Select(day => new DateOnly(1970, 1, 1).AddDays(day))];
}
