using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>Everything that one controller needs to know of its site.</summary>
public sealed class SiteConfiguration
{
    /// <summary>Marks a site without a fire alarm input; allowed only where there are no loads.</summary>
    public const int NoInput = -1;

    /// <summary>The site's name in topics.</summary>
    public string SiteId { get; set; } = string.Empty;

    /// <summary>The controller's name in topics.</summary>
    public string DeviceId { get; set; } = string.Empty;

    /// <summary>
    /// Id of the board that the channel numbers are for: the same number is another terminal elsewhere. Empty where nobody said so.
    /// </summary>
    public string Board { get; set; } = string.Empty;

    /// <summary>Offset of local time from UTC in minutes, east positive. China: 480.</summary>
    public int UtcOffsetMinutes { get; set; } = 480;

    /// <summary>Time between the starts of two scans in ms.</summary>
    public int ScanMilliseconds { get; set; } = 1_000;

    /// <summary>Time between two state messages in seconds.</summary>
    public int StateSeconds { get; set; } = 60;

    /// <summary>Shortest time between two powers of a circuit in seconds; 0 where none are told.</summary>
    public int LiveSeconds { get; set; }

    /// <summary>What is known of the building.</summary>
    public BuildingOptions Building { get; } = new BuildingOptions();

    /// <summary>Digital input of the fire alarm, or <see cref="NoInput"/>.</summary>
    public int FireAlarmInput { get; set; } = NoInput;

    /// <summary>Index of the circuit that meters the whole site.</summary>
    public int SiteCircuit { get; set; }

    /// <summary>The demand limit.</summary>
    public DemandOptions Demand { get; } = new DemandOptions();

    /// <summary>The metered circuits.</summary>
    public CircuitConfiguration[] Circuits { get; set; } = new CircuitConfiguration[0];

    /// <summary>The sheddable loads.</summary>
    public LoadConfiguration[] Loads { get; set; } = new LoadConfiguration[0];

    /// <summary>The water meters.</summary>
    public WaterMeterConfiguration[] WaterMeters { get; set; } = new WaterMeterConfiguration[0];

    /// <summary>Digital input that tells that the supply fails, or <see cref="NoInput"/>.</summary>
    public int SupplyFailInput { get; set; } = NoInput;

    /// <summary>Which intervals are reported.</summary>
    public IntervalOptions Intervals { get; } = new IntervalOptions();

    /// <summary>Which other systems are told too.</summary>
    public InteropOptions Interop { get; } = new InteropOptions();

    /// <summary>What a power cut may lose.</summary>
    public CheckpointOptions Checkpoint { get; } = new CheckpointOptions();

    /// <summary>Factors for the totals of the site.</summary>
    public FactorOptions Factors { get; } = new FactorOptions();

    /// <summary>Quotas of a month and a day.</summary>
    public BudgetOptions Budget { get; } = new BudgetOptions();
    /// <summary>Temperatures of rooms.</summary>
    public TemperatureConfiguration[] Temperatures { get; set; } = new TemperatureConfiguration[0];

    /// <summary>Banks of lifts that may be asked to save.</summary>
    public LiftBankConfiguration[] LiftBanks { get; set; } = new LiftBankConfiguration[0];
    /// <summary>How loads come back after an outage.</summary>
    public PowerUpOptions PowerUp { get; } = new PowerUpOptions();

    /// <summary>The tariff.</summary>
    public TariffOptions Tariff { get; } = new TariffOptions();

    /// <summary>What the site says of demand response.</summary>
    public DemandResponseOptions DemandResponse { get; } = new DemandResponseOptions();

    /// <summary>Public holidays and make-up workdays.</summary>
    public CalendarOptions Calendar { get; } = new CalendarOptions();

    /// <summary>When heating and cooling begin and end.</summary>
    public SeasonOptions Seasons { get; } = new SeasonOptions();

    /// <summary>When people are where.</summary>
    public ScheduleConfiguration[] Schedules { get; set; } = new ScheduleConfiguration[0];

    /// <summary>Sensors of daylight.</summary>
    public LightSensorConfiguration[] LightSensors { get; set; } = new LightSensorConfiguration[0];

    /// <summary>Setpoints of the plant.</summary>
    public SetpointConfiguration[] Setpoints { get; set; } = new SetpointConfiguration[0];

    /// <summary>What setpoints may be while people are there.</summary>
    public SetpointBounds SetpointBounds { get; } = new SetpointBounds();

    /// <summary>True where the channel numbers are those of a board. A configuration without a name fits none.</summary>
    /// <param name="board">Id of the board.</param>
    public bool IsFor(string board) => Board.Length > 0 && Board == board;
}
