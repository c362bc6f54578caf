using System.Text.Json;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>
/// Schedules in a whole controller. It starts on Wednesday, 15 July 2026, at 8 o'clock in UTC+8; the boiler goes by a schedule of
/// workdays from 8 to 18 o'clock and, on that Saturday, from 9 to 10.
/// </summary>
public class ScheduleTests
{
    private const int Boiler = 1;
    private const int Minute = 60;
    private const int PresenceChannel = 5;
    private const int LightChannel = 6;
    private const int SetpointOutput = 3;

    [Fact]
    public void A_day_goes_by_its_hours_and_says_so()
    {
        Rig rig = new(change: Office);
        rig.Run(Minute);
        Assert.Equal([("table", true, 18)], Told(rig));
        Run(rig, 18, 0);
        Assert.Equal((true, DecisionReason.Schedule), (rig.IsOpen(Boiler), rig.Controller.Loads.At(Boiler).Reason));
        Assert.Equal([("table", false, 8)], Told(rig));
        Run(rig, 8, 2);
        Assert.False(rig.IsOpen(Boiler));
        Assert.Equal([("table", true, 18)], Told(rig));
    }

    // What is off out of hours is no shed: no receipt, no shed time, no count, and the reason says why.
    [Fact]
    public void Out_of_hours_is_no_shed()
    {
        Rig rig = new(change: Office);
        Run(rig, 20, 0);
        List<(string Topic, JsonElement Body)> messages = rig.TakeMessages();

        Assert.DoesNotContain(messages, m => m.Topic.EndsWith("receipts/boiler", StringComparison.Ordinal));
        Assert.All(
            messages.Where(m => m.Topic.EndsWith("sheds/boiler", StringComparison.Ordinal)),
            m => Assert.Equal(0, m.Body.GetProperty("shedSeconds").GetInt32()));
        JsonElement load = messages.Last(m => m.Topic.EndsWith("loads/boiler", StringComparison.Ordinal)).Body;
        Assert.Equal((true, "schedule"), (load.GetProperty("isShed").GetBoolean(), load.GetProperty("reason").GetString()));
        Assert.Equal(0, messages.Last(m => m.Topic.EndsWith("/state", StringComparison.Ordinal)).Body.GetProperty("shedCount").GetInt32());
    }

    [Theory]
    [InlineData(ScheduleMode.Occupied, false)]
    [InlineData(ScheduleMode.Unoccupied, true)]
    public void Without_a_clock_the_safe_schedule_holds_and_is_a_fault_until_the_time_is_known(ScheduleMode safe, bool isOpen)
    {
        Rig rig = new(
            change: site =>
            {
                Office(site);
                site.Schedules[0].WithoutClock = safe;
            },
            changeClock: clock => clock.IsUtcValid = false);
        rig.Run(Minute);
        Assert.Equal(isOpen, rig.IsOpen(Boiler));
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.ScheduleWithoutClock, 0));
        rig.Board.Clock.StepUtc(12 * 3_600_000L);
        rig.Board.Clock.IsUtcValid = true;
        rig.Run(2);
        Assert.True(rig.IsOpen(Boiler));
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.ScheduleWithoutClock, 0));
        (string Topic, JsonElement Body)[] told = [.. rig.TakeMessages().Where(m => m.Topic.EndsWith("schedules/hours", StringComparison.Ordinal))];
        Assert.Equal(["safe", "table"], told.Select(m => m.Body.GetProperty("source").GetString()));
        Assert.Equal(JsonValueKind.Null, told[0].Body.GetProperty("season").ValueKind);
        Assert.Equal("cooling", told[1].Body.GetProperty("season").GetString());
    }

    // Forwards over the end of the hours and back again: the relay is where the hours are, and no minute of them is lost or done twice.
    [Fact]
    public void A_clock_that_is_set_over_a_change_and_back_leaves_the_state_of_its_time()
    {
        Rig rig = new(change: Office);
        rig.Run(Minute);
        foreach ((int hours, bool isOpen) in new[] { (11, true), (-11, false), (24 * 4, true), (-24 * 4, false), (-2, true), (2, false) })
        {
            rig.Board.Clock.StepUtc(hours * 3_600_000L);
            rig.Run(20, Minute);
            Assert.Equal(isOpen, rig.IsOpen(Boiler));
        }

        Assert.Equal(6, rig.Controller.Loads.At(Boiler).SwitchCount);
    }

    [Fact]
    public void A_year_without_holidays_in_the_calendar_is_an_alarm_thirty_days_before_it_begins()
    {
        Rig rig = new(change: Office);
        rig.Run(1);
        Step(rig, 139);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.CalendarMissing, CalendarWatch.ComingSource));
        Step(rig, 1);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.CalendarMissing, CalendarWatch.ComingSource));
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.CalendarMissing, CalendarWatch.PresentSource));
        Step(rig, 30);
        Assert.False(rig.Controller.Faults.IsActive(FaultCode.CalendarMissing, CalendarWatch.ComingSource));
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.CalendarMissing, CalendarWatch.PresentSource));
    }

    [Fact]
    public void A_meeting_by_command_holds_over_a_restart_and_ends_by_its_time()
    {
        VirtualRecordStore store = new();
        CommandRig rig = new(store, change: Office);
        Step(rig.Rig, 3);
        rig.Rig.Run(Minute);
        Assert.True(rig.Rig.IsOpen(Boiler));
        long end = rig.Rig.Board.Clock.UtcMilliseconds + (3 * 3_600_000L);
        Assert.Equal("accepted", rig.Send("schedule", FormattableString.Invariant($"'schedule':'hours','mode':'occupied','endUtcMilliseconds':{end}")));
        Assert.False(rig.Rig.IsOpen(Boiler));
        Assert.Equal(ScheduleSource.Command, rig.Controller.Schedules.At(0).Source);

        CommandRig later = new(store, change: Office);
        later.Rig.Board.Clock.StepUtc(3 * 86_400_000L);
        later.Rig.Run(3 * Minute);
        Assert.Equal((false, ScheduleSource.Command), (later.Rig.IsOpen(Boiler), later.Controller.Schedules.At(0).Source));
        later.Rig.Run(3 * 60, 60);
        Assert.Equal((true, ScheduleSource.Exception), (later.Rig.IsOpen(Boiler), later.Controller.Schedules.At(0).Source));
    }

    [Theory]
    [InlineData("'schedule':'night','mode':'auto'", "unknown-schedule:schedule")]
    [InlineData("'schedule':'hours','mode':'maybe'", "unknown-word:mode")]
    [InlineData("'schedule':'hours','mode':'auto','endUtcMilliseconds':5", "conflicting-member:endUtcMilliseconds")]
    [InlineData("'schedule':'hours','mode':'occupied'", "missing-member:endUtcMilliseconds")]
    [InlineData("'schedule':'hours','mode':'occupied','endUtcMilliseconds':1784073600000", "out-of-range:endUtcMilliseconds")]
    [InlineData("'schedule':'hours','mode':'occupied','startUtcMilliseconds':1784073700000,'endUtcMilliseconds':1784073759999", "out-of-range:endUtcMilliseconds")]
    [InlineData("'schedule':'hours','mode':'occupied','endUtcMilliseconds':1786752100001", "out-of-range:endUtcMilliseconds")]
    [InlineData("'schedule':'hours','mode':'unoccupied','startUtcMilliseconds':1784080000000,'endUtcMilliseconds':1784090000000", "accepted")]
    [InlineData("'schedule':'hours','mode':'auto'", "accepted")]
    public void A_command_is_judged_by_its_bounds(string members, string expected) =>
        Assert.Equal(expected, new CommandRig(change: Office).Send("schedule", members));

    // Presence comes back at once, and is somebody where nobody can tell.
    [Fact]
    public void A_load_goes_by_presence_and_a_dead_detector_is_somebody()
    {
        Rig rig = new(change: site =>
        {
            site.Demand.LimitWatts = 200_000;
            site.Loads[Boiler].Presence.Input = PresenceChannel;
        });
        VirtualDigitalInput input = rig.Board.DigitalInput(PresenceChannel);
        rig.Run(899);
        Assert.False(rig.IsOpen(Boiler));
        rig.Run(2);
        Assert.Equal((true, DecisionReason.Unoccupied), (rig.IsOpen(Boiler), rig.Controller.Loads.At(Boiler).Reason));
        input.Level = DigitalLevel.Active;
        rig.Run(1);
        Assert.False(rig.IsOpen(Boiler));
        input.Fault = PinFault.Throws;
        rig.Run(1_000);
        Assert.False(rig.IsOpen(Boiler));
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.PresenceUnknown, Boiler));
    }

    [Fact]
    public void Lighting_goes_by_daylight_and_a_dead_sensor_is_darkness()
    {
        Rig rig = new(change: site =>
        {
            site.Demand.LimitWatts = 200_000;
            site.LightSensors = [new LightSensorConfiguration { Id = "facade", Channel = LightChannel }];
            site.Loads[Boiler].Options.Kind = LoadKind.Lighting;
            site.Loads[Boiler].Daylight.SensorIndex = 0;
        });
        VirtualAnalogInput input = rig.Board.AnalogInput(LightChannel);
        for (int i = 0; i < 310; i++)
        {
            input.SetMean(2_400_000, rig.Board.Clock.MonotonicMilliseconds);
            rig.Run(1);
        }

        Assert.Equal((true, DecisionReason.Daylight), (rig.IsOpen(Boiler), rig.Controller.Loads.At(Boiler).Reason));
        rig.Run(130);
        Assert.False(rig.IsOpen(Boiler));
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.DaylightUnknown, 0));
    }

    // 26 °C of 10 to 35 are 640 thousandths, 30 °C are 800.
    [Fact]
    public void A_setpoint_is_driven_and_a_dead_output_is_a_fault()
    {
        Rig rig = new(change: site =>
        {
            Office(site);
            site.Setpoints = [new SetpointConfiguration { Id = "rooms", AnalogOutput = SetpointOutput }];
        });
        VirtualAnalogOutput output = rig.Board.AnalogOutput(SetpointOutput);
        rig.Run(Minute);
        Assert.Equal(640, output.Permille);
        Run(rig, 18, 0);
        Assert.Equal(800, output.Permille);
        output.Fault = PinFault.Throws;
        rig.Run(1);
        Assert.True(rig.Controller.Faults.IsActive(FaultCode.SetpointOutputFailed, 0));
    }

    // One bank of two cars that wait: out of hours one of them is asked, within hours none.
    [Fact]
    public void Lifts_save_out_of_hours()
    {
        Rig rig = new(change: site =>
        {
            Office(site);
            site.LiftBanks =
            [
                new LiftBankConfiguration
                {
                    Id = "lifts",
                    FireServiceInput = Rig.FireChannel,
                    Economy = LiftEconomyMode.Schedule,
                    Schedule = 0,
                    Cars =
                    [
                        new LiftCarConfiguration { EconomyOutput = 10, ParkedInput = 10, DoorsClosedInput = 11 },
                        new LiftCarConfiguration { EconomyOutput = 11, ParkedInput = 12, DoorsClosedInput = 13 },
                    ],
                },
            ];
        });
        foreach (int input in new[] { 10, 11, 12, 13 })
        {
            rig.Board.DigitalInput(input).Level = DigitalLevel.Active;
        }

        rig.Run(5 * Minute);
        Assert.False(rig.IsOpen(10) || rig.IsOpen(11));
        Run(rig, 18, 5);
        Assert.True(rig.IsOpen(10) ^ rig.IsOpen(11));
        Run(rig, 8, 1);
        Assert.False(rig.IsOpen(10) || rig.IsOpen(11));
    }

    private static void Office(SiteConfiguration site)
    {
        DayPeriods hours = new() { StartMinutes = [480], EndMinutes = [1_080] };
        ScheduleConfiguration schedule = new() { Id = "hours", Tables = [new ScheduleTable { Periods = hours }] };
        schedule.Exceptions = [new ExceptionDay { DayNumber = 20_652, Periods = new DayPeriods { StartMinutes = [540], EndMinutes = [600] } }];
        site.Calendar.Years = [2_026];
        site.Schedules = [schedule];
        site.Loads[Boiler].Schedule = 0;
        site.Demand.LimitWatts = 200_000;
    }

    // Until that time of the day comes round.
    private static void Run(Rig rig, int hour, int minute)
    {
        long target = ((hour * 60L) + minute) * Minute;
        while ((rig.Board.Clock.UtcMilliseconds / 1_000 + (8 * 3_600)) % 86_400 / Minute * Minute != target)
        {
            rig.Run(1, 10);
        }
    }

    private static void Step(Rig rig, int days)
    {
        rig.Board.Clock.StepUtc(days * 86_400_000L);
        rig.Run(1);
    }

    private static List<(string Source, bool IsOccupied, int NextHour)> Told(Rig rig) =>
    [
        .. rig.TakeMessages().Where(m => m.Topic.EndsWith("schedules/hours", StringComparison.Ordinal)).Select(m => (
            m.Body.GetProperty("source").GetString()!,
            m.Body.GetProperty("isOccupied").GetBoolean(),
            (int)((m.Body.GetProperty("nextChangeUtcMilliseconds").GetInt64() / 3_600_000) + 8) % 24)),
    ];
}
