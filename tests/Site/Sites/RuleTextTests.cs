using System.Globalization;
using System.Text.RegularExpressions;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.Modbus;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>What the tool says of the firmware's rules is what the firmware does.</summary>
public class RuleTextTests
{
    public static TheoryData<SiteErrorCode> Codes => [.. Enum.GetValues<SiteErrorCode>()];

    public static TheoryData<SiteField> Fields => [.. Enum.GetValues<SiteField>()];

    public static TheoryData<SiteField> Numbers => [.. Enum.GetValues<SiteField>().Where(HasRange)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_code_has_words_in_both_languages(SiteErrorCode code)
    {
        Assert.True(RuleTexts.Knows(code));
        foreach (SiteField field in Enum.GetValues<SiteField>())
        {
            Texts.AssertBilingual(RuleTexts.Problem(code, field).Format(ProtectedKinds.ReasonOf(LoadKind.Lift)));
            Texts.AssertBilingual(RuleTexts.Remedy(code, field));
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_has_its_place_in_the_file(SiteField field)
    {
        string path = FieldGuide.Of(field).Path;

        Assert.Equal(field == SiteField.None, path == "$");
        Assert.StartsWith("$", path, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_protected_kind_has_a_reason_of_its_own()
    {
        LoadKind[] kinds = [.. Enum.GetValues<LoadKind>().Where(SiteRules.IsProtected)];

        Assert.Contains(LoadKind.Lift, kinds);
        Assert.Equal(kinds.Length, kinds.Select(kind => ProtectedKinds.ReasonOf(kind).English).Distinct().Count());
        Assert.All(kinds, kind => Texts.AssertBilingual(ProtectedKinds.ReasonOf(kind)));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_range_that_is_stated_is_the_range_that_the_rules_allow(SiteField field)
    {
        FieldGuide guide = FieldGuide.Of(field);

        Assert.Null(Judge(field, guide.Least));
        Assert.Null(Judge(field, guide.Most));
        Assert.Equal(field, Judge(field, guide.Least - 1)?.Field);
        Assert.Equal(field, Judge(field, guide.Most + 1)?.Field);
    }

    [Fact]
    public void The_window_lengths_that_are_listed_are_those_that_the_rules_allow()
    {
        string remedy = RuleTexts.Remedy(SiteErrorCode.OutOfRange, SiteField.WindowSeconds).English;
        int[] listed = [.. Regex.Matches(remedy, "[0-9]+").Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture))];
        int[] allowed = [.. Enumerable.Range(0, 4_000).Where(seconds => Judge(SiteField.WindowSeconds, seconds) == null)];

        Assert.Equal(allowed, listed);
    }

    // Every number of a schedule, of daylight, presence and setpoints has somebody who uses it.
    private static void AddSchedules(SiteConfiguration site)
    {
        site.Schedules = [new ScheduleConfiguration { Id = "hours", Tables = [new ScheduleTable()] }];
        site.Schedules[0].OptimumStart.TemperatureIndex = 0;
        site.LightSensors = [new LightSensorConfiguration { Id = "facade", Channel = 40 }];
        site.Loads[0].Options.Kind = LoadKind.Lighting;
        site.Loads[0].Daylight.SensorIndex = 0;
        site.Loads[0].Presence.Input = 40;
        site.Setpoints = [new SetpointConfiguration { Id = "rooms", AnalogOutput = 40 }];
        site.Setpoints[0].Options.Shift.TemperatureIndex = 0;
    }

    private static bool HasRange(SiteField field) => FieldGuide.Of(field).HasRange;

    // A number in the unit of the file.
    private static SiteError? Judge(SiteField field, int number)
    {
        CircuitConfiguration modbus = new() { Id = "b", MeterKind = MeterKind.Modbus };
        modbus.Modbus.Model = ModbusModel.Sdm120;
        SiteConfiguration site = new()
        {
            SiteId = "a",
            DeviceId = "b",
            FireAlarmInput = 0,
            Circuits = [new CircuitConfiguration { Id = "m" }, new CircuitConfiguration { Id = "c", MeterKind = MeterKind.Current }, modbus],
            Loads = [new LoadConfiguration { Id = "x" }],
        };
        CircuitConfiguration current = site.Circuits[1];
        CircuitConfiguration contact = new() { Id = "k", InputKind = PulseInputKind.Contact };
        contact.Pulse.ImpulsesPerKilowattHour = 1;
        contact.Pulse.MaximumWatts = 1;
        WaterMeterConfiguration water = new() { Id = "w", Channel = 1 };
        site.Circuits = [.. site.Circuits, contact];
        site.WaterMeters = [water];
        water.Options.LitresPerPulse = 1_000;
        LoadConfiguration load = site.Loads[0];
        load.Options.RatedWatts = 1;
        TemperatureConfiguration room = new() { Id = "r", Channel = 1 };
        site.Temperatures = [room];
        load.Comfort.TemperatureIndex = 0;
        load.Comfort.MaximumCentiCelsius = 2_800;
        site.LiftBanks =
        [
            new LiftBankConfiguration
            {
                Id = "b",
                Cars =
                [
                    new LiftCarConfiguration { EconomyOutput = 10, ParkedInput = 10, DoorsClosedInput = 11 },
                    new LiftCarConfiguration { EconomyOutput = 11, ParkedInput = 12, DoorsClosedInput = 13 },
                ],
            },
        ];
        Dictionary<SiteField, Action> set = new()
        {
            [SiteField.UtcOffsetMinutes] = () => site.UtcOffsetMinutes = number,
            [SiteField.ScanMilliseconds] = () => site.ScanMilliseconds = number,
            [SiteField.StateSeconds] = () => site.StateSeconds = number,
            [SiteField.LiveSeconds] = () => site.LiveSeconds = number,
            [SiteField.FireAlarmInput] = () => site.FireAlarmInput = number,
            [SiteField.LimitWatts] = () => site.Demand.LimitWatts = number,
            [SiteField.WindowSeconds] = () => site.Demand.WindowSeconds = number,
            [SiteField.CircuitChannel] = () => current.Channel = number,
            [SiteField.ImpulsesPerKilowattHour] = () => site.Circuits[0].Pulse.ImpulsesPerKilowattHour = number,
            [SiteField.Ratio] = () => site.Circuits[0].Pulse.RatioNumerator = number,
            [SiteField.MilliamperesPerVolt] = () => current.Current.MilliamperesPerVolt = number,
            [SiteField.NominalVolts] = () => current.Current.NominalVolts = number,
            [SiteField.PowerFactorPermille] = () => current.Current.PowerFactorPermille = number,
            [SiteField.ModbusAddress] = () => modbus.Modbus.Address = number,
            [SiteField.ModbusRatio] = () => modbus.Modbus.RatioNumerator = number,
            [SiteField.LoadOutput] = () => load.Output = number,
            [SiteField.LoadRatedWatts] = () => load.Options.RatedWatts = number,
            [SiteField.LoadShedPriority] = () => load.Options.ShedPriority = number,
            [SiteField.LoadMinimumOn] = () => load.Options.MinimumOnMilliseconds = number * 1_000,
            [SiteField.NoiseFloorMicrovolts] = () => current.Current.NoiseFloorMicrovolts = number,
            [SiteField.VoltageMillivoltsPerVolt] = () => current.Current.VoltageMillivoltsPerVolt = number,
            [SiteField.DayKilowattHours] = () => site.Budget.DayKilowattHours = number,
            [SiteField.MinimumLimitWatts] = () => site.Budget.MinimumLimitWatts = number,
            [SiteField.OtherDayPermille] = () => site.Budget.OtherDayPermille = number,
            [SiteField.MonthToDateKilowattHours] = () => site.Budget.MonthToDateKilowattHours = number,
            [SiteField.MonthToDateCubicMetres] = () => site.Budget.MonthToDateCubicMetres = number,
            [SiteField.LoadAnalogOutput] = () =>
            {
                load.AnalogOutput = number;
                load.Options.MinimumLevelPermille = 500;
            },
            [SiteField.LoadMinimumLevel] = () =>
            {
                load.AnalogOutput = 0;
                load.Options.MinimumLevelPermille = number;
            },
            [SiteField.LoadMinimumOff] = () => load.Options.MinimumOffMilliseconds = number * 1_000,
            [SiteField.CircuitDebounce] = () => contact.Filter.DebounceMilliseconds = number,
            [SiteField.CircuitMinimumPulse] = () => contact.Filter.MinimumPulseMilliseconds = number,
            [SiteField.CircuitStuck] = () => contact.Filter.StuckSeconds = number,
            [SiteField.CircuitMaximumWatts] = () => site.Circuits[0].Pulse.MaximumWatts = number,
            [SiteField.WaterChannel] = () =>
            {
                water.Channel = number;
                contact.Channel = 1;
            },
            [SiteField.WaterDebounce] = () => water.Filter.DebounceMilliseconds = number,
            [SiteField.WaterMinimumPulse] = () => water.Filter.MinimumPulseMilliseconds = number,
            [SiteField.WaterStuck] = () => water.Filter.StuckSeconds = number,
            [SiteField.LeakLitresPerHour] = () => water.Options.LeakLitresPerHour = number,
            [SiteField.BurstLitresPerHour] = () => water.Options.BurstLitresPerHour = number,
            [SiteField.BurstMinutes] = () => water.Options.BurstMinutes = number,
            [SiteField.QuantumWattHours] = () => site.Checkpoint.QuantumWattHours = number,
            [SiteField.QuantumSeconds] = () => site.Checkpoint.QuantumSeconds = number,
            [SiteField.EnduranceWrites] = () => site.Checkpoint.EnduranceWrites = number,
            [SiteField.LifeYears] = () => site.Checkpoint.LifeYears = number,
            [SiteField.QuantumLitres] = () => site.Checkpoint.QuantumLitres = number,
            [SiteField.CurrentMaximumWatts] = () => current.Current.MaximumWatts = number,
            [SiteField.MilligramsCo2PerKilowattHour] = () => site.Factors.MilligramsCo2PerKilowattHour = number,
            [SiteField.LoadComfortHysteresis] = () => load.Comfort.HysteresisCentiKelvin = number * 100,
            [SiteField.TemperatureChannel] = () =>
            {
                room.Channel = number;
                current.Channel = 2;
            },
            [SiteField.LiftFireServiceInput] = () => site.LiftBanks[0].FireServiceInput = number,
            [SiteField.LiftDwell] = () => site.LiftBanks[0].DwellMilliseconds = number * 1_000,
            [SiteField.LoadMaximumShed] = () => load.Options.MaximumShedMilliseconds = number * 1_000,
            [SiteField.LoadMaximumShedPerDay] = () => load.Options.MaximumShedPerDayMilliseconds = number * 1_000,
            [SiteField.LoadMaximumStarts] = () => load.Options.MaximumStartsPerHour = number,
            [SiteField.PowerUpHold] = () => site.PowerUp.HoldSeconds = number,
            [SiteField.PowerUpStagger] = () => site.PowerUp.StaggerSeconds = number,
            [SiteField.PowerUpSpread] = () => site.PowerUp.SpreadSeconds = number,
            [SiteField.CircuitLimitWatts] = () => site.Circuits[0].Feeder.LimitWatts = number,
            [SiteField.CircuitLimitSeconds] = () => site.Circuits[0].Feeder.LimitSeconds = number,
            [SiteField.CircuitTripWatts] = () => site.Circuits[0].Feeder.TripWatts = number,
            [SiteField.CircuitTripSeconds] = () => site.Circuits[0].Feeder.TripSeconds = number,
            [SiteField.IntervalTolerance] = () => site.Demand.IntervalPulse.ToleranceSeconds = number,
            [SiteField.TariffSpread] = () => site.Tariff.SpreadSeconds = number,
            [SiteField.ChargePrice] = () => site.Tariff.DemandCharge.PriceMicroYuanPerKilowattMonth = number * 1_000_000,
            [SiteField.ChargeContract] = () => site.Tariff.DemandCharge.ContractWatts = number,
            [SiteField.ChargeCapacity] = () => site.Tariff.DemandCharge.CapacityVoltAmperes = number,
            [SiteField.ChargeTolerance] = () => site.Tariff.DemandCharge.ContractTolerancePermille = number,
            [SiteField.ChargeMultiplier] = () => site.Tariff.DemandCharge.ExcessMultiplierPermille = number,
            [SiteField.LoadDeferNeeded] = () => load.Defer.NeededMinutes = number,
            [SiteField.LoadDeferMaximum] = () => load.Defer.MaximumMilliseconds = number * 1_000,
            [SiteField.ResponseHeartbeat] = () =>
            {
                site.DemandResponse.HeartbeatSeconds = number;
                site.DemandResponse.FallbackLimitWatts = 1;
            },
            [SiteField.ResponseFallback] = () =>
            {
                site.DemandResponse.HeartbeatSeconds = number == 0 ? 0 : 60;
                site.DemandResponse.FallbackLimitWatts = number;
            },
        };
        AddSchedules(site);
        set[SiteField.OptimumLead] = () => site.Schedules[0].OptimumStart.MaximumLeadMinutes = number;
        set[SiteField.LightSensorChannel] = () =>
        {
            site.LightSensors[0].Channel = number;
            room.Channel = number == 20 ? 21 : 20;
            current.Channel = number == 22 ? 23 : 22;
        };
        set[SiteField.LoadDaylightDelay] = () => load.Daylight.DelaySeconds = number;
        set[SiteField.LoadPresenceInput] = () =>
        {
            load.Presence.Input = number == SiteConfiguration.NoInput ? number - 1 : number;
            site.LiftBanks = [];
            site.FireAlarmInput = number == 30 ? 31 : 30;
        };
        set[SiteField.LoadPresenceHold] = () => load.Presence.HoldSeconds = number;
        set[SiteField.SetpointOutput] = () => site.Setpoints[0].AnalogOutput = number;
        set[SiteField.SetpointPreCool] = () => site.Setpoints[0].Options.PreCoolMinutes = number;
        set[SiteField.SetpointShiftMaximum] = () => site.Setpoints[0].Options.Shift.MaximumMinutes = number;
        set[SiteField.SetpointShiftHold] = () => site.Setpoints[0].Options.Shift.HoldMinutes = number;
        set[field]();
        return SiteRules.Check(site);
    }
}
