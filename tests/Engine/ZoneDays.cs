using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tariff;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>
/// Days of the office whose chiller and fans go by the hours of a schedule, from 8 o'clock to half past six, and whose setpoint the
/// controller drives. The building lets it: its own timetable runs from three in the morning.
/// </summary>
internal sealed class ZoneDays
{
    public const int ScanSeconds = 5;
    public const int OpeningMinutes = 480;

    private readonly TariffClock _clock;
    private readonly CostAudit _audit;
    private double _leastCooling = double.MaxValue;
    private double _mostHeating = double.MinValue;

    public ZoneDays(DateOnly first, Action<SiteConfiguration> change, int seed = 1)
    {
        SiteDocument site = SiteFile.Example;
        SiteConfiguration configuration = site.Configuration;
        configuration.ScanMilliseconds = ScanSeconds * 1_000;

        // The demand limit is another matter.
        configuration.Demand.LimitWatts = 600_000;
        configuration.Schedules = [Hours(), .. configuration.Schedules];
        foreach (LoadConfiguration load in configuration.Loads)
        {
            bool isZone = load.Options.Kind is LoadKind.Chiller or LoadKind.AirHandler;
            load.Schedule = isZone ? 0 : load.Schedule < 0 ? load.Schedule : load.Schedule + 1;
            if (isZone)
            {
                // In a winter's night the house is kept at 15 °C: from what it would cool down to no morning warms it.
                load.Comfort.TemperatureIndex = 0;
                load.Comfort.MaximumCentiCelsius = 3_500;
                load.Comfort.UnoccupiedMinimumCentiCelsius = 1_500;
                load.Comfort.UnoccupiedMaximumCentiCelsius = 4_000;
            }
        }

        configuration.Setpoints = [new SetpointConfiguration { Id = "rooms", AnalogOutput = 0 }];
        configuration.Setpoints[0].Options.HeatingUnoccupiedCentiCelsius = 1_600;
        change(configuration);
        Plant = new OfficePlant(new OfficePlantOptions
        {
            Seed = seed,
            StartLocalTime = first.ToDateTime(TimeOnly.MinValue),
            CoolingStart = new TimeOnly(3, 0),
            HeatingStart = new TimeOnly(3, 0),
            AirConditioningEnd = new TimeOnly(19, 0),
        });
        long utc = new DateTimeOffset(first.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8)).ToUnixTimeMilliseconds();
        Simulation = new Simulation(site, "office.site.json", Plant, utc);
        _clock = new TariffClock(Simulation.Controller.Tariff.Clock.Table, configuration.Tariff, configuration.UtcOffsetMinutes);
        _clock.Advance(utc, true);
        _audit = new CostAudit(configuration.Tariff, Simulation.Audit);
    }

    public OfficePlant Plant { get; }

    public Simulation Simulation { get; }

    public Setpoint Setpoint => Simulation.Controller.Schedules.Setpoints.At(0);

    /// <summary>What the whole site paid for its energy.</summary>
    public double EnergyYuan => _audit.Report().EnergyYuan ?? 0;

    /// <summary>What the whole site took at the rates sharp and peak.</summary>
    public double DearKilowattHours => (_audit.Report().WattHoursByRate["sharp"] + _audit.Report().WattHoursByRate["peak"]) / 1_000;

    /// <summary>What chiller and fans took.</summary>
    public double ZoneKilowattHours =>
        (Simulation.Controller.Meters.At(1).EnergyMilliwattHours + Simulation.Controller.Meters.At(2).EnergyMilliwattHours) / 1_000_000.0;

    /// <summary>Minutes outside 18 to 28 °C from 8 o'clock to half past six.</summary>
    public double MinutesOutside { get; private set; }

    /// <summary>The lowest setpoint that the building saw in a season of cooling, and the highest in one of heating.</summary>
    public (double LeastCooling, double MostHeating) Extremes => (_leastCooling, _mostHeating);

    public void Run(int days, Action<ZoneDays>? afterStep = null)
    {
        for (int scan = 0; scan < days * 86_400 / ScanSeconds; scan++)
        {
            Simulation.Step();
            _audit.Take(_clock.Rate, _clock.Day);
            _clock.Advance(Simulation.Board.Clock.UtcMilliseconds, true);
            double minutes = Plant.LocalTime.TimeOfDay.TotalMinutes;
            bool isOpen = minutes is >= OpeningMinutes and < 1_110 && Plant.LocalTime.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
            MinutesOutside += isOpen && Plant.IndoorCelsius is (< 18 or > 28) ? ScanSeconds / 60.0 : 0;
            Season season = Simulation.Controller.Schedules.Season;
            double celsius = Plant.Setpoints[0].Celsius;
            _leastCooling = season == Season.Cooling ? Math.Min(_leastCooling, celsius) : _leastCooling;
            _mostHeating = season == Season.Heating ? Math.Max(_mostHeating, celsius) : _mostHeating;
            afterStep?.Invoke(this);
        }
    }

    private static ScheduleConfiguration Hours() => new()
    {
        Id = "hours",
        Tables = [new ScheduleTable { Days = ScheduleDays.Workday, Periods = new DayPeriods { StartMinutes = [OpeningMinutes], EndMinutes = [1_110] } }],
    };
}
