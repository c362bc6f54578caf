using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Intervals;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Safety.Manual;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Boot;
using Zibo.EdgeCtl.Runtime.Interop;
using Zibo.EdgeCtl.Runtime.Journal;
using Zibo.EdgeCtl.Runtime.Tariffs;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The whole controller on a board: wired here, by hand, and run by one call a scan.</summary>
/// <remarks>
/// One thread calls <see cref="Scan"/>. Another brings <see cref="Outbox"/> to the broker through a
/// <see cref="LinkSession"/>, and between scans or on a third <see cref="Checkpoint"/> is written.
/// </remarks>
public sealed class EdgeController
{
    private readonly InputSampler _sampler;
    private readonly Reporter _reporter;
    private readonly IntervalInput _intervalInput;
    private readonly ScanCycle _cycle;

    /// <summary>Wires a controller and restores its totals; nothing is driven before the first scan.</summary>
    /// <param name="board">Where inputs, outputs, clock and store come from.</param>
    /// <param name="site">A configuration that <see cref="SiteRules"/> accept.</param>
    /// <exception cref="ArgumentException">The rules refuse the configuration, or the board lacks a channel it names.</exception>
    public EdgeController(IBoard board, SiteConfiguration site)
    {
        if (SiteRules.Check(site) != null)
        {
            throw new ArgumentException("the site breaks a rule: see SiteRules.Check");
        }

        Site = new SiteDigest(site);
        Faults = new FaultRegister(
            FaultRegister.CapacityFor(site.Circuits.Length, site.Loads.Length, site.WaterMeters.Length));
        _sampler = new InputSampler(board, site, Faults);
        Meters = new MeterBank(site, _sampler, Faults, board.Clock.MonotonicMilliseconds);
        CrossChecks = new CrossCheckBank(site, Meters, Faults);
        _intervalInput = site.Demand.IntervalPulse.Input == IntervalPulseOptions.NoInput
            ? null : new IntervalInput(board, site.Demand, site.ScanMilliseconds, Faults);
        Window = new DemandWindow(site.Demand, site.UtcOffsetMinutes, IntervalPulse);
        StepBank steps = new StepBank(site, Meters);
        Load[] loads = steps.Loads;
        Intervals = new IntervalBook(site, Meters.All, loads, Window);
        Water = new WaterBank(board, site, Faults);
        WaterLedger = new WaterLedger(Water, Intervals, site);
        Journal = new MessageJournal(board.Store, site);
        Checkpoint = new Checkpoint(board, site, Meters, Intervals, WaterLedger, Journal);

        // The boot id must be on the medium before a message carries it.
        Checkpoint.Step();

        Sliding = new SlidingDemand(site.Demand);
        Forecast = new DemandForecast(site.Demand, Window, Sliding, Meters.Site);
        Loads = new ShedTable(loads);
        Controllers = new ControllerList(Loads, Faults);
        if (site.PowerUp.IsUsed)
        {
            PowerUp = new PowerUpStagger(site, Forecast, Loads, Controllers.NextBit);
            Controllers.Add(PowerUp);
        }

        Safety = new SafetyBank(board, site, Loads, _sampler.FireAlarmPoint, Faults);
        Tariff = TariffDesk.MakeOrNull(board, site, this);
        Schedules = ScheduleBank.MakeOrNull(board, site, Safety, Loads, Forecast, Controllers, Faults);
        Limiter = new DemandLimiter(Forecast, Loads, site.Demand, Controllers.NextBit);
        Controllers.Add(Limiter);
        SwitchLedger switches = new SwitchLedger(Loads, Forecast);
        Feeders = FeederBank.MakeOrNull(site, Meters, Loads, Forecast, Controllers, Faults);
        Receipts = new ReceiptBank(Loads, Meters.Site, Faults);
        Why = new WhyLog(Loads, Forecast, Limiter);
        FireAlarmGuard fireAlarm = new FireAlarmGuard(_sampler.FireAlarmPoint, Loads);
        Overrides = new OverrideDesk(Loads);
        OutputWriter writer = new OutputWriter(board, site, Loads, Faults);
        LevelWriter levels = new LevelWriter(board, site, Loads, Faults);

        Topics = new Topics(Site);
        Outbox = new Outbox(Outbox.PlacesOf(site), Journal.Event.Text);
        Announcement = new Announcement(site, Topics, board.Name);
        SupplyFail = new SupplyFailMonitor(board, site, Faults);
        Readings = new ReadingDesk(site, Meters, Faults);
        ReadingRecord = new ReadingRecord(board, site, Checkpoint, Readings);
        Commands = new CommandDesk(this, site, board);
        Schedules?.Bind(this);
        MonitorOnly = new MonitorOnlyGuard(Loads, Commands.Orders.Parameters, Overrides.InForce);
        GuardList guards = new GuardList(Safety.MakeGuards(site, fireAlarm, MonitorOnly, Overrides), Loads, Faults);
        Dispatch = new Dispatch(Journal, Outbox, Checkpoint, Commands.Orders.Parameters, Site, site, Topics, board.Clock);
        _reporter = new Reporter(this, site, board);
        if (site.Budget.HasEnergy || site.Budget.HasWater)
        {
            Budget = new BudgetKeeper(site, Meters.Site, Water, Faults);
            BudgetRecord = new BudgetRecord(board, site, Budget, Checkpoint);
            _reporter.Budget = Budget;
        }

        ScanFaults scanFaults = new ScanFaults(this, site, board.Clock, fireAlarm, _intervalInput);
        ScanReports reports = new ScanReports(this, site, board.Clock, scanFaults, _reporter);
        _cycle = new ScanCycle(
            this, site, board.Clock, _sampler, _intervalInput, steps, guards, switches, writer, levels, reports);
    }

    /// <summary>What of the configuration is named and told; the rest of it is not kept here.</summary>
    public SiteDigest Site { get; }

    /// <summary>What is and was wrong.</summary>
    public FaultRegister Faults { get; }

    /// <summary>The meter of every circuit.</summary>
    public MeterBank Meters { get; }

    /// <summary>The fixed window.</summary>
    public DemandWindow Window { get; }

    /// <summary>The sliding window.</summary>
    public SlidingDemand Sliding { get; }

    /// <summary>Where the open windows will end.</summary>
    public DemandForecast Forecast { get; }

    /// <summary>The sheddable loads.</summary>
    public ShedTable Loads { get; }

    /// <summary>The demand limiter.</summary>
    public DemandLimiter Limiter { get; }

    /// <summary>Everything that asks for sheds, in its order; more may be added before the first scan.</summary>
    public ControllerList Controllers { get; }

    /// <summary>Totals that survive a power cut.</summary>
    public Checkpoint Checkpoint { get; }

    /// <summary>The controller's topics.</summary>
    public Topics Topics { get; }

    /// <summary>States and details on their way to the broker.</summary>
    public Outbox Outbox { get; }

    /// <summary>Every other message, until the broker has it.</summary>
    public MessageJournal Journal { get; }

    /// <summary>What goes to the broker next.</summary>
    public Dispatch Dispatch { get; }

    /// <summary>Birth message and last will.</summary>
    public Announcement Announcement { get; }

    /// <summary>The water meters.</summary>
    public WaterBank Water { get; }

    /// <summary>Dial readings of the circuits.</summary>
    public ReadingDesk Readings { get; }

    /// <summary>Dial readings that survive a power cut.</summary>
    public ReadingRecord ReadingRecord { get; }

    /// <summary>What asks the Modbus meters, one for each serial port; each wants a thread of its own.</summary>
    public ModbusPoller[] ModbusPollers => _sampler.Pollers;

    /// <summary>Meters of the same energy that are held against each other.</summary>
    public CrossCheckBank CrossChecks { get; }

    /// <summary>Energy, power and shed time by intervals.</summary>
    public IntervalBook Intervals { get; }

    /// <summary>The input that tells that the supply fails.</summary>
    public SupplyFailMonitor SupplyFail { get; }

    /// <summary>The quotas, or null where the site has none.</summary>
    public BudgetKeeper Budget { get; }

    /// <summary>Accounts of the quotas that survive a power cut, or null where the site has none; it wants a thread of its own.</summary>
    public BudgetRecord BudgetRecord { get; }
    /// <summary>What the water meters have counted in the open window and day.</summary>
    public WaterLedger WaterLedger { get; }
    /// <summary>Guards with inputs of their own, temperatures and lift banks.</summary>
    public SafetyBank Safety { get; }

    /// <summary>When people are where; null where the site says nothing of it.</summary>
    public ScheduleBank Schedules { get; }

    /// <summary>Overrides of loads by command.</summary>
    public OverrideDesk Overrides { get; }
    /// <summary>What keeps relays from following the controllers in the first days.</summary>
    public MonitorOnlyGuard MonitorOnly { get; }
    /// <summary>Commands from outside.</summary>
    public CommandDesk Commands { get; }

    /// <summary>What each shed really took.</summary>
    public ReceiptBank Receipts { get; }

    /// <summary>The last decisions and what they rest on.</summary>
    public WhyLog Why { get; }

    /// <summary>Tells how the controller itself is; the link is made known to it.</summary>
    public HealthReporter Health => _reporter.Health;

    /// <summary>Makes what tells other systems over a link, or gives null where the site tells none.</summary>
    public InteropSession OpenInterop(ILink link, IClock clock) => _reporter.Interop == null ? null : _reporter.Interop.Open(link, clock);

    /// <summary>Sends the last decisions when it is asked for them.</summary>
    public WhyReporter WhyReporter => _reporter.Why;

    /// <summary>What brings loads back after an outage, or null where the site leaves them connected.</summary>
    public PowerUpStagger PowerUp { get; }
    /// <summary>The tariff, or null where the site has none.</summary>
    public TariffDesk Tariff { get; }
    /// <summary>The circuits with limits of their own; null where there are none.</summary>
    public FeederBank Feeders { get; }

    /// <summary>The supplier's end-of-interval pulse; null where the site has none.</summary>
    public IntervalPulse IntervalPulse => _intervalInput == null ? null : _intervalInput.Pulse;

    /// <summary>Scans since start-up.</summary>
    public long ScanCount => _cycle.ScanCount;

    /// <summary>
    /// Enters what a technician reads on a meter's dial. Any thread may call it; the next scan compares it with what was
    /// counted and reports the drift since the reading before, topic readings/CIRCUIT.
    /// </summary>
    /// <param name="circuit">Index of the circuit.</param>
    /// <param name="dialMilliwattHours">The dial in mWh, as it stands there: transformer ratios are applied here.</param>
    /// <returns>False where there is no such circuit, or the scan has not taken the reading before yet: try again.</returns>
    public bool EnterReading(int circuit, long dialMilliwattHours) => Readings.TryEnter(circuit, dialMilliwattHours, false);

    /// <summary>As <see cref="EnterReading"/>, for a meter that was exchanged: its dial begins anew, the counted total goes on.</summary>
    public bool ExchangeMeter(int circuit, long dialMilliwattHours) => Readings.TryEnter(circuit, dialMilliwattHours, true);

    /// <summary>Enters what the month has used up to now, in mWh; any thread may, and the next scan under a valid clock takes it.</summary>
    /// <returns>False where the site has no quota of energy, or the number is negative.</returns>
    public bool EnterMonthToDate(long milliwattHours) => Budget != null && Budget.TryEnterMonthToDate(milliwattHours);

    /// <summary>
    /// Holds a load on or off for a time, or ends that. Any thread may call it; the next scan takes it. Fire alarm, hand switch,
    /// comfort limit and minimum times outrank an override, and it does not survive a restart.
    /// </summary>
    /// <param name="load">Index of the load in the site.</param>
    /// <param name="mode">On, Off, or Auto to end an override before its time.</param>
    /// <param name="durationMilliseconds">1 to <see cref="LoadOverrides.MaximumMilliseconds"/> ms; ignored for Auto.</param>
    /// <returns>Accepted, or why the command was refused; then nothing has changed.</returns>
    public OverrideResult Override(int load, OverrideMode mode, int durationMilliseconds) =>
        Overrides.Command(load, mode, durationMilliseconds);

    /// <summary>Has the scan report when the link thread hangs, which a supervisor watches; to be called before the first scan.</summary>
    public void ReportHangsOf(LinkSupervisor supervisor) => _reporter.Supervisor = supervisor;

    /// <summary>Has faults tell of site images that were passed over; see <see cref="SiteBoot.Watch"/>.</summary>
    internal void ReportImagesOf(SiteBoot boot) => _reporter.SiteBoot = boot;

    /// <summary>Runs all phases once. Nothing that a part of it throws leaves it.</summary>
    public void Scan() => _cycle.Run();
}
