using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>
/// A setpoint that is moved ahead of dear hours in a whole controller, from Wednesday, 15 July 2026, 8 o'clock on: people are there
/// until 18, peak is from 10 to 11 and sharp from 11 to 12 o'clock, and the rooms have 27 °C.
/// </summary>
public class ShiftTests
{
    private const int Room = 4;

    [Fact]
    public void A_morning_is_told_with_its_reasons()
    {
        Rig rig = Make();
        Run(rig, 5 * 60);
        Assert.Equal(
            [("occupied", 2_650, 0), ("ahead-of-rate", 2_600, 100), ("dear-rate", 2_700, 120), ("occupied", 2_650, 240)],
            Told(rig));
    }

    [Fact]
    public void Where_the_clock_is_lost_nothing_is_dear()
    {
        Rig rig = Make();
        Run(rig, 130);
        Assert.Equal(SetpointReason.DearRate, Setpoint(rig).Reason);
        rig.Board.Clock.IsUtcValid = false;
        Run(rig, 1);
        Assert.Equal(SetpointReason.Safe, Setpoint(rig).Reason);
    }

    // 70 kW are drawn: with a limit of 60 the boiler is off all morning, and with it there is no room to prepare anything.
    [Fact]
    public void The_limit_goes_before_it()
    {
        Rig rig = Make(site => site.Demand.LimitWatts = 60_000);
        Run(rig, 125);
        Assert.Equal(["occupied", "limit-near", "dear-rate"], Told(rig).Select(told => told.Reason));
    }

    [Fact]
    public void An_unknown_room_is_told_and_prepares_nothing()
    {
        Rig rig = Make();
        rig.Run(115, 60);
        (string reason, int celsius, _) = Told(rig)[^1];
        Assert.Equal(("room-unknown", 2_650), (reason, celsius));
    }

    // The event is announced an hour ahead, and may be prepared for from a quarter of an hour before it on.
    [Theory]
    [InlineData(900, true, "occupied ahead-of-event event occupied")]
    [InlineData(0, true, "occupied event occupied")]
    [InlineData(-1, false, "occupied")]
    public void An_event_is_prepared_for_by_its_notice_unless_the_site_wants_nothing_of_events(int noticeSeconds, bool isForEvents, string reasons)
    {
        Rig rig = Make(site =>
        {
            site.Setpoints[0].Options.Shift.IsForEvents = isForEvents;
            site.Tariff.Seasons[0].Periods = [new TariffPeriod { StartMinutes = 1_320, EndMinutes = 1_380, Rate = TariffRate.Peak }];
        });
        long start = Rig.StartUtcMilliseconds + 3_600_000;
        rig.Controller.Commands.Orders.Events.At(0).Set("dr-1", start, start + 1_800_000, 150_000, 0, 1, noticeSeconds);
        Run(rig, 120);
        Assert.Equal(reasons, string.Join(' ', Told(rig).Select(told => told.Reason)));
    }

    private static Rig Make(Action<SiteConfiguration>? change = null) => new(change: site =>
    {
        DayPeriods hours = new() { StartMinutes = [480], EndMinutes = [1_080] };
        site.Calendar.Years = [2_026];
        site.Schedules = [new ScheduleConfiguration { Id = "hours", Tables = [new ScheduleTable { Periods = hours }] }];
        site.Temperatures = [new TemperatureConfiguration { Id = "rooms", Channel = Room }];
        site.Setpoints = [new SetpointConfiguration { Id = "rooms", AnalogOutput = 3 }];
        SetpointOptions options = site.Setpoints[0].Options;
        options.CoolingOccupiedCentiCelsius = 2_650;
        options.HeatingOccupiedCentiCelsius = 1_950;
        options.Shift.TemperatureIndex = 0;
        options.Shift.DearRateIndex = (int)TariffRate.Peak;
        options.Shift.CoolingDearCentiCelsius = 2_700;
        options.Shift.HeatingDearCentiCelsius = 1_900;
        TariffPeriod peak = new() { StartMinutes = 600, EndMinutes = 660, Rate = TariffRate.Peak };
        TariffPeriod sharp = new() { StartMinutes = 660, EndMinutes = 720, Rate = TariffRate.Sharp };
        site.Tariff.Seasons = [new TariffSeason { Months = TariffSeason.AllMonths, Periods = [peak, sharp] }];
        site.Demand.LimitWatts = 200_000;
        change?.Invoke(site);
    });

    private static Setpoint Setpoint(Rig rig) => rig.Controller.Schedules.Setpoints.At(0);

    private static void Run(Rig rig, int minutes)
    {
        for (int i = 0; i < minutes * 6; i++)
        {
            rig.Board.AnalogInput(Room).SetMean(27 * 60_000, rig.Board.Clock.MonotonicMilliseconds);
            rig.Run(1, 10);
        }
    }

    // The reason, the setpoint, and minutes since 8 o'clock.
    private static List<(string Reason, int CentiCelsius, int Minutes)> Told(Rig rig) =>
    [
        .. rig.TakeMessages().Where(m => m.Topic.EndsWith("setpoints/rooms", StringComparison.Ordinal)).Select(m => (
            m.Body.GetProperty("reason").GetString()!,
            m.Body.GetProperty("setpointCentiCelsius").GetInt32(),
            (int)((m.Body.GetProperty("utcMilliseconds").GetInt64() - Rig.StartUtcMilliseconds) / 60_000))),
    ];
}
