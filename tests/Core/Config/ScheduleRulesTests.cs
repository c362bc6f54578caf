using System.Text.Json;
using CsCheck;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Tests.Schedule;

namespace Zibo.EdgeCtl.Core.Tests.Config;

/// <summary>Rules and image of calendar, schedules, daylight, presence and setpoints.</summary>
public class ScheduleRulesTests
{
    private static readonly Gen<int> Word = Gen.Int[0, 0xFFFF];
    private static readonly Gen<int> Short = Gen.Int[short.MinValue, short.MaxValue];
    private static readonly Gen<int> Index = Gen.Int[-1, 254];

    private static readonly Gen<DayPeriods> Periods = Gen.Select(Word, Word).Array[0, 6].Select(periods => Weeks.Periods(periods));

    private static readonly Gen<ScheduleConfiguration> Schedule =
        from tables in Gen.Select(Word, Gen.Int[0, 255], Periods).Array[0, 5]
        from exceptions in Gen.Select(Word, Periods).Array[0, 5]
        from mode in Gen.Int[0, 255]
        from numbers in Gen.Select(Index, Word, Short, Short)
        select Fill(
            new ScheduleConfiguration
            {
                Id = "hours",
                WithoutClock = (ScheduleMode)mode,
                Tables = [.. tables.Select(table => new ScheduleTable { Days = table.Item1, Seasons = table.Item2, Periods = table.Item3 })],
                Exceptions = [.. exceptions.Select(e => new ExceptionDay { DayNumber = e.Item1, Periods = e.Item2 })],
            },
            numbers);

    public static TheoryData<string> FaultNames => [.. ScheduleFaults.All.Keys];

    [Fact]
    public void A_school_with_all_of_it_is_accepted() => Assert.Null(SiteRules.Check(ScheduleFaults.School()));

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void Each_fault_is_refused_at_its_place(string name)
    {
        (Action<SiteConfiguration> spoil, SiteErrorCode code, SiteField field, int index) = ScheduleFaults.All[name];
        SiteConfiguration site = ScheduleFaults.School();
        spoil(site);

        SiteError? error = SiteRules.Check(site);

        Assert.Equal((code, field, index), (error?.Code, error?.Field, error?.Index));
    }

    [Fact]
    public void Whatever_the_parts_can_hold_comes_back_as_it_was() =>
        Gen.Select(Word.Array[0, 9], Word.Array[4], Schedule.Array[0, 4], Index.Array[8], Short.Array[20]).Sample((days, dates, schedules, indexes, numbers) =>
        {
            SiteConfiguration site = ScheduleFaults.School();
            site.Calendar.Years = days;
            site.Calendar.DaysOff = days;
            site.Calendar.Workdays = [.. days.Skip(2)];
            site.Seasons.CoolingStartDate = dates[0];
            site.Seasons.HeatingEndDate = dates[1];
            site.Schedules = schedules;
            site.Loads[0].Schedule = indexes[0];
            site.Loads[0].Daylight.SensorIndex = indexes[1];
            site.Loads[0].Daylight.OffAboveLux = numbers[0] * 40_000;
            site.Loads[0].Daylight.DelaySeconds = dates[2];
            site.Loads[1].Presence.Input = indexes[2];
            site.Loads[1].Presence.HoldSeconds = dates[3];
            site.Loads[1].Comfort.UnoccupiedMaximumCentiCelsius = numbers[1];
            site.LiftBanks[0].Schedule = indexes[3];
            site.LightSensors[0].Channel = indexes[4];
            site.LightSensors[0].Options.LowMillivolts = dates[0];
            site.LightSensors[0].Options.HighLux = numbers[2] * 3;
            site.Setpoints[0].AnalogOutput = indexes[5];
            site.Setpoints[0].Schedule = indexes[6];
            site.Setpoints[0].Options.LowCentiCelsius = numbers[3];
            site.Setpoints[0].Options.CoolingUnoccupiedCentiCelsius = numbers[4];
            site.Setpoints[0].Options.PreCoolCentiKelvin = dates[1];
            site.SetpointBounds.HeatingMaximumCentiCelsius = numbers[5];
            byte[] image = new byte[SiteImage.MaximumBytes];
            int length = SiteImage.Write(site, image);
            Assert.NotEqual(0, length);
            Assert.Equal(JsonSerializer.Serialize(site), JsonSerializer.Serialize(SiteImage.Read(image, length)));
        });

    public static TheoryData<string, Action<SiteConfiguration>> TooMuch => new()
    {
        { "a year", s => s.Calendar.Years = [70_000] },
        { "a day off", s => s.Calendar.DaysOff = [-1] },
        { "days", s => s.Calendar.Workdays = new int[256] },
        { "a date", s => s.Seasons.HeatingStartDate = 70_000 },
        { "schedules", s => s.Schedules = [.. Enumerable.Range(0, 256).Select(_ => new ScheduleConfiguration())] },
        { "a period", s => s.Schedules[0].Tables[0].Periods = Weeks.Periods((-1, 5)) },
        { "half a period", s => s.Schedules[0].Exceptions[0].Periods = new DayPeriods { StartMinutes = [5] } },
        { "a season", s => s.Schedules[0].Tables[0].Seasons = 256 },
        { "a target", s => s.Schedules[0].OptimumStart.HeatingCentiCelsius = 40_000 },
        { "a load's schedule", s => s.Loads[0].Schedule = 255 },
        { "a load's limit", s => s.Loads[0].Comfort.UnoccupiedMinimumCentiCelsius = -40_000 },
        { "a hold", s => s.Loads[0].Presence.HoldSeconds = 70_000 },
        { "a lift's schedule", s => s.LiftBanks[0].Schedule = 255 },
        { "a sensor's channel", s => s.LightSensors[0].Channel = 255 },
        { "a setpoint", s => s.Setpoints[0].Options.HighCentiCelsius = 40_000 },
        { "a bound", s => s.SetpointBounds.CoolingMinimumCentiCelsius = 40_000 },
    };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public void What_the_parts_cannot_hold_is_refused_and_not_altered(string name, Action<SiteConfiguration> spoil)
    {
        SiteConfiguration site = ScheduleFaults.School();
        spoil(site);

        Assert.True(SiteImage.Write(site, new byte[60_000]) == 0, name);
    }

    private static ScheduleConfiguration Fill(ScheduleConfiguration schedule, (int Index, int Lead, int Heating, int Cooling) numbers)
    {
        schedule.OptimumStart.TemperatureIndex = numbers.Index;
        schedule.OptimumStart.MaximumLeadMinutes = numbers.Lead;
        schedule.OptimumStart.HeatingCentiCelsius = numbers.Heating;
        schedule.OptimumStart.CoolingCentiCelsius = numbers.Cooling;
        return schedule;
    }
}
