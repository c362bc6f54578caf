using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tariff;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>
/// Days of the office whose chiller and fans go by the hours of a schedule and whose setpoint the controller drives. The building
/// lets it: its own timetable runs from three in the morning.
/// </summary>
internal sealed class ZoneDays
{
    public const int ScanSeconds = 5;
    public const int OpeningMinutes = 480;

    private readonly TariffClock _clock;
    private readonly CostAudit _audit;
    private double _minutesOutside;

    public ZoneDays(DateOnly first, Action<SiteConfiguration> change, int seed = 1)
    {
        SiteDocument site = SiteFile.Example;
        SiteConfiguration configuration = site.Configuration;
        configuration.ScanMilliseconds = ScanSeconds * 1_000;
        configuration.Demand.LimitWatts = 600_000;
        configuration.Schedules =
        [
            new ScheduleConfiguration
            {
                Id = "hours",
                Tables = [new ScheduleTable { Days = ScheduleDays.Workday, Periods = new DayPeriods { StartMinutes = [OpeningMinutes], EndMinutes = [1_110] } }],
            },
            .. configuration.Schedules,
        ];
        foreach (LoadConfiguration load in configuration.Loads)
        {
            load.Schedule = load.Options.Kind is LoadKind.Chiller or LoadKind.AirHandler ? 0 : load.Schedule + (load.Schedule < 0 ? 0 : 1);
            if (load.Schedule == 0)
            {
                // In a winter's night the house is kept at 15 °C: from what it cools down to over a week nobody warms it in a morning.
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

    public SideCostReport Cost => _audit.Report();

    public double ImportWattHours => Simulation.Audit.EnergyWattHours;

    /// <summary>Minutes outside comfort within the hours of the schedule.</summary>
    public double MinutesOutside => _minutesOutside;

    public void Run(int days, Action<ZoneDays>? afterStep = null)
    {
        for (int scan = 0; scan < days * 86_400 / ScanSeconds; scan++)
        {
            Simulation.Step();
            _audit.Take(_clock.Rate);
            _clock.Advance(Simulation.Board.Clock.UtcMilliseconds, true);
            bool isOpen = Simulation.Controller.Schedules.At(0) is { IsOccupied: true, Source: ScheduleSource.Table };
            _minutesOutside += isOpen && Plant.IndoorCelsius is < 18 or > 28 ? ScanSeconds / 60.0 : 0;
            afterStep?.Invoke(this);
        }
    }
}
