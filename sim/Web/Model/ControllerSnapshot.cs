using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A controller as far as messages tell. Never changes; a newer one takes its place.</summary>
public sealed record ControllerSnapshot
{
    /// <summary>Its site.</summary>
    public required string Site { get; init; }

    /// <summary>Its id within the site.</summary>
    public required string Device { get; init; }

    /// <summary>What the site file says, or null.</summary>
    public required SiteFacts? Facts { get; init; }

    /// <summary>How it stands to the broker.</summary>
    public required LinkState Link { get; init; }

    /// <summary>The boot that runs; 0 before anything has come.</summary>
    public required long BootId { get; init; }

    /// <summary>Version of its firmware; empty before its birth has come.</summary>
    public required string FirmwareVersion { get; init; }

    /// <summary>Id of its board; empty likewise.</summary>
    public required string Board { get; init; }

    /// <summary>Monotonic arrival time of the newest message in ms, on the clock of this program.</summary>
    public required long ArrivedMilliseconds { get; init; }

    /// <summary>Messages that have come from it.</summary>
    public required long MessageCount { get; init; }

    /// <summary>The present state, or null.</summary>
    public required DemandSnapshot? Demand { get; init; }

    /// <summary>How the controller itself does, or null.</summary>
    public required HealthSnapshot? Health { get; init; }

    /// <summary>Floor area of the building in square metres, or null where it does not say.</summary>
    public int? AreaSquareMetres { get; init; }

    /// <summary>People who use it, or null.</summary>
    public int? HeadCount { get; init; }

    /// <summary>CRC-32 of the site image that it runs, or null.</summary>
    public long? SiteImageCrc { get; init; }

    /// <summary>The rate and what it has cost, or null.</summary>
    public TariffSnapshot? Tariff { get; init; }

    /// <summary>Costs of days that have ended, oldest first.</summary>
    public IReadOnlyList<CostEntry> CostDays { get; init; } = [];

    /// <summary>Costs of months that have ended, oldest first.</summary>
    public IReadOnlyList<CostEntry> CostMonths { get; init; } = [];

    /// <summary>Demand response events, the latest first.</summary>
    public IReadOnlyList<ResponseEntry> Responses { get; init; } = [];

    /// <summary>What its schedules said last.</summary>
    public IReadOnlyList<ScheduleSnapshot> Schedules { get; init; } = [];

    /// <summary>What its setpoints told last; those of the site file first.</summary>
    public IReadOnlyList<SetpointSnapshot> Setpoints { get; init; } = [];

    /// <summary>Exceptions from schedules that this program has sent, the newest first.</summary>
    public IReadOnlyList<ExceptionSnapshot> Exceptions { get; init; } = [];

    /// <summary>Circuits, that of the whole site first.</summary>
    public required IReadOnlyList<CircuitSnapshot> Circuits { get; init; }

    /// <summary>Loads, what is shed first first.</summary>
    public required IReadOnlyList<LoadSnapshot> Loads { get; init; }

    /// <summary>Active faults, the youngest first.</summary>
    public required IReadOnlyList<FaultSnapshot> Faults { get; init; }

    /// <summary>What happened, the youngest first.</summary>
    public required IReadOnlyList<EventEntry> Events { get; init; }

    /// <summary>Power of the whole site, oldest first.</summary>
    public required IReadOnlyList<PowerPoint> Power { get; init; }

    /// <summary>Relays that moved, oldest first.</summary>
    public required IReadOnlyList<LoadChange> Changes { get; init; }

    /// <summary>The energy quota, or null.</summary>
    public required BudgetSnapshot? Energy { get; init; }

    /// <summary>The water quota, or null.</summary>
    public required BudgetSnapshot? Water { get; init; }

    /// <summary>The newest whole day, or null.</summary>
    public required DaySnapshot? Day { get; init; }

    /// <summary>Decisions that somebody asked for, oldest first.</summary>
    public required IReadOnlyList<Sim.Engine.WhyRecord> Why { get; init; }

    /// <summary>The circuit of the whole site, or null.</summary>
    public CircuitSnapshot? Whole => Circuits.FirstOrDefault(circuit => circuit.Use == CircuitUse.Whole);

    /// <summary>Offset of local time in ms.</summary>
    public long UtcOffsetMilliseconds => (Facts?.UtcOffsetMinutes ?? SiteFacts.UsualUtcOffsetMinutes) * 60_000L;
}
