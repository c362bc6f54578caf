using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.Modbus;
using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Lighting;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Shedding.Feeders;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>
/// Where a field of the firmware's configuration stands in a file, and which range its rules allow, in the file's unit. The
/// rules decide; what is said here of them is held against them by the tests.
/// </summary>
/// <param name="Path">The path; {0} takes the index of the circuit or load, {2} that of a car in its bank.</param>
/// <param name="Least">The least number allowed; with <paramref name="Most"/> 0 where the field is no number.</param>
/// <param name="Most">The greatest number allowed.</param>
/// <param name="Unit">The unit.</param>
internal sealed record FieldGuide(string Path, int Least, int Most, Phrase Unit)
{
    private const int MaximumMinimumTimeSeconds = SiteRules.MaximumMinimumTimeMilliseconds / 1_000;

    private const int MaximumAllowanceSeconds = SheddingRules.MaximumAllowanceMilliseconds / 1_000;

    private static readonly Phrase None = Phrase.Same(string.Empty);
    private static readonly Phrase Watts = Phrase.Same(" W");
    private static readonly Phrase Seconds = Phrase.Same(" s");
    private static readonly Phrase Milliseconds = Phrase.Same(" ms");
    private static readonly Phrase LitresPerHour = Phrase.Same(" L/h");

    private static readonly Dictionary<SiteField, FieldGuide> Guides = new()
    {
        [SiteField.None] = new("$", 0, 0, None),
        [SiteField.SiteId] = new("$.siteId", 0, 0, None),
        [SiteField.DeviceId] = new("$.deviceId", 0, 0, None),
        [SiteField.UtcOffsetMinutes] = new("$.utcOffsetMinutes", -720, 840, Phrase.Same(" min")),
        [SiteField.ScanMilliseconds] = new("$.scanMilliseconds", 100, 5_000, Phrase.Same(" ms")),
        [SiteField.StateSeconds] = new("$.stateSeconds", 1, 3_600, Seconds),
        [SiteField.LiveSeconds] = new("$.liveSeconds", 0, 3_600, Seconds),
        [SiteField.FireAlarmInput] = new("$.fireAlarmInput", 0, SiteRules.MaximumChannel, None),
        [SiteField.SiteCircuit] = new("$.siteCircuit", 0, 0, None),
        [SiteField.LimitWatts] = new("$.demand.limitWatts", 1, DemandOptions.MaximumLimitWatts, Watts),
        [SiteField.WindowSeconds] =
            new("$.demand.windowSeconds", DemandOptions.MinimumWindowSeconds, DemandOptions.MaximumWindowSeconds, Seconds),
        [SiteField.Mode] = new("$.demand.mode", 0, 0, None),
        [SiteField.Fallback] = new("$.demand.fallback", 0, 0, None),
        [SiteField.Circuits] = new("$.circuits", 0, 0, None),
        [SiteField.CircuitId] = new("$.circuits[{0}].id", 0, 0, None),
        [SiteField.CircuitMeterKind] = new("$.circuits[{0}]", 0, 0, None),
        [SiteField.CircuitChannel] = new("$.circuits[{0}].{1}.channel", 0, SiteRules.MaximumChannel, None),
        [SiteField.ImpulsesPerKilowattHour] = new(
            "$.circuits[{0}].pulse.impulsesPerKilowattHour", 1, PulseMeterOptions.MaximumImpulsesPerKilowattHour, Phrase.Same(" imp/kWh")),
        [SiteField.Ratio] = new("$.circuits[{0}].pulse.ratio", 1, PulseMeterOptions.MaximumRatio, None),
        [SiteField.MilliamperesPerVolt] = new("$.circuits[{0}].current.milliamperesPerVolt", 1, 10_000_000, Phrase.Same(" mA/V")),
        [SiteField.NominalVolts] = new("$.circuits[{0}].current.nominalVolts", 1, 3_000, Phrase.Same(" V")),
        [SiteField.PowerFactorPermille] = new("$.circuits[{0}].current.powerFactorPermille", 1, 1_000, Phrase.Same(" ‰")),
        [SiteField.Loads] = new("$.loads", 0, 0, None),
        [SiteField.LoadId] = new("$.loads[{0}].id", 0, 0, None),
        [SiteField.LoadKind] = new("$.loads[{0}].kind", 0, 0, None),
        [SiteField.LoadOwnCircuit] = new("$.loads[{0}].circuit", 0, 0, None),
        [SiteField.LoadOutput] = new("$.loads[{0}].output", 0, SiteRules.MaximumChannel, None),
        [SiteField.LoadRatedWatts] = new("$.loads[{0}].ratedWatts", 1, DemandOptions.MaximumLimitWatts, Watts),
        [SiteField.LoadShedPriority] = new("$.loads[{0}].shedPriority", 1, SiteRules.MaximumShedPriority, None),
        [SiteField.LoadMinimumOn] = new("$.loads[{0}].minimumOnSeconds", 0, MaximumMinimumTimeSeconds, Seconds),
        [SiteField.LoadMinimumOff] = new("$.loads[{0}].minimumOffSeconds", 0, MaximumMinimumTimeSeconds, Seconds),
        [SiteField.SupplyFailInput] = new("$.supplyFailInput", 0, 0, None),
        [SiteField.CircuitInputKind] = new("$.circuits[{0}].pulse.input", 0, 0, None),
        [SiteField.CircuitDebounce] = new("$.circuits[{0}].pulse.debounceMilliseconds", 1, PulseFilterOptions.MaximumDebounceMilliseconds, Milliseconds),
        [SiteField.CircuitMinimumPulse] =
            new("$.circuits[{0}].pulse.minimumPulseMilliseconds", 1, PulseFilterOptions.MaximumMinimumPulseMilliseconds, Milliseconds),
        [SiteField.CircuitStuck] = new("$.circuits[{0}].pulse.stuckSeconds", 1, PulseFilterOptions.MaximumStuckSeconds, Seconds),
        [SiteField.CircuitMaximumWatts] = new("$.circuits[{0}].pulse.maximumWatts", 0, DemandOptions.MaximumLimitWatts, Watts),
        [SiteField.WaterMeters] = new("$.waterMeters", 0, 0, None),
        [SiteField.WaterId] = new("$.waterMeters[{0}].id", 0, 0, None),
        [SiteField.WaterChannel] = new("$.waterMeters[{0}].channel", 0, SiteRules.MaximumChannel, None),
        [SiteField.WaterInputKind] = new("$.waterMeters[{0}].input", 0, 0, None),
        [SiteField.WaterDebounce] = new("$.waterMeters[{0}].debounceMilliseconds", 1, PulseFilterOptions.MaximumDebounceMilliseconds, Milliseconds),
        [SiteField.WaterMinimumPulse] =
            new("$.waterMeters[{0}].minimumPulseMilliseconds", 1, PulseFilterOptions.MaximumMinimumPulseMilliseconds, Milliseconds),
        [SiteField.WaterStuck] = new("$.waterMeters[{0}].stuckSeconds", 1, PulseFilterOptions.MaximumStuckSeconds, Seconds),
        [SiteField.LitresPerPulse] = new("$.waterMeters[{0}].litresPerPulse", 0, 0, None),
        [SiteField.NightStart] = new("$.waterMeters[{0}].nightWindow.start", 0, 0, None),
        [SiteField.NightEnd] = new("$.waterMeters[{0}].nightWindow.end", 0, 0, None),
        [SiteField.LeakLitresPerHour] = new("$.waterMeters[{0}].leakLitresPerHour", 0, WaterMeterOptions.MaximumLitresPerHour, LitresPerHour),
        [SiteField.BurstLitresPerHour] = new("$.waterMeters[{0}].burstLitresPerHour", 0, WaterMeterOptions.MaximumLitresPerHour, LitresPerHour),
        [SiteField.BurstMinutes] = new("$.waterMeters[{0}].burstMinutes", 1, WaterMeterOptions.MaximumBurstMinutes, Phrase.Same(" min")),
        [SiteField.ModbusModel] = new("$.circuits[{0}].modbus.model", 0, 0, None),
        [SiteField.ModbusAddress] =
            new("$.circuits[{0}].modbus.address", ModbusMeterOptions.MinimumAddress, ModbusMeterOptions.MaximumAddress, None),
        [SiteField.ModbusRatio] = new("$.circuits[{0}].modbus.ratio", 1, ModbusMeterOptions.MaximumRatio, None),
        [SiteField.CircuitDirection] = new("$.circuits[{0}].direction", 0, 0, None),
        [SiteField.CircuitChecks] = new("$.circuits[{0}].checks", 0, 0, None),
        [SiteField.NoiseFloorMicrovolts] = new(
            "$.circuits[{0}].current.noiseFloorMicrovolts", 0, CurrentSensorOptions.MaximumNoiseFloorMicrovolts, Phrase.Same(" µV")),
        [SiteField.VoltageChannel] = new("$.circuits[{0}].current.voltage.channel", 0, 0, None),
        [SiteField.VoltageMillivoltsPerVolt] = new(
            "$.circuits[{0}].current.voltage.millivoltsPerVolt",
            1,
            CurrentSensorOptions.MaximumVoltageMillivoltsPerVolt,
            Phrase.Same(" mV/V")),
        [SiteField.QuantumWattHours] = new(
            "$.checkpoint.quantumWattHours",
            CheckpointOptions.MinimumQuantumWattHours,
            CheckpointOptions.MaximumQuantumWattHours,
            Phrase.Same(" Wh")),
        [SiteField.QuantumSeconds] = new(
            "$.checkpoint.quantumSeconds", CheckpointOptions.MinimumQuantumSeconds, CheckpointOptions.MaximumQuantumSeconds, Seconds),
        [SiteField.EnduranceWrites] = new(
            "$.checkpoint.enduranceWrites", CheckpointOptions.MinimumEnduranceWrites, CheckpointOptions.MaximumEnduranceWrites, None),
        [SiteField.LifeYears] = new("$.checkpoint.lifeYears", 1, CheckpointOptions.MaximumLifeYears, new Phrase(" years", " 年")),
        [SiteField.CoalEquivalentBasis] = new("$.factors.coalEquivalentBasis", 0, 0, None),
        [SiteField.MilligramsCePerKilowattHour] = new("$.factors.milligramsCePerKilowattHour", 0, 0, None),
        [SiteField.Co2Basis] = new("$.factors.co2Basis", 0, 0, None),
        [SiteField.MilligramsCo2PerKilowattHour] =
            new("$.factors.milligramsCo2PerKilowattHour", 0, FactorOptions.MaximumCo2Milligrams, Phrase.Same(" mg/kWh")),
        [SiteField.CircuitSubItemCode] = new("$.circuits[{0}].subItemCode", 0, 0, None),
        [SiteField.MonthKilowattHours] = new("$.budget.monthKilowattHours", 0, 0, None),
        [SiteField.MonthKilogramsCe] = new("$.budget.monthTonnesCoalEquivalent", 0, 0, None),
        [SiteField.MonthCubicMetres] = new("$.budget.monthCubicMetres", 0, 0, None),
        [SiteField.DaysOff] = new("$.calendar", 0, 0, None),
        [SiteField.Workdays] = new("$.calendar", 0, 0, None),
        [SiteField.MonthToDateDay] = new("$.budget.monthToDateDate", 0, 0, None),
        [SiteField.BudgetMode] = new("$.budget.mode", 0, 0, None),
        [SiteField.BudgetBasis] = new("$.budget.coalEquivalentBasis", 0, 0, None),
        [SiteField.DayKilowattHours] = new("$.budget.dayKilowattHours", 0, BudgetOptions.MaximumDayKilowattHours, Phrase.Same(" kWh")),
        [SiteField.MinimumLimitWatts] = new("$.budget.minimumLimitWatts", 0, DemandOptions.MaximumLimitWatts, Watts),
        [SiteField.OtherDayPermille] = new("$.budget.otherDayPermille", 1, BudgetOptions.MaximumOtherDayPermille, Phrase.Same(" ‰")),
        [SiteField.MonthToDateKilowattHours] =
            new("$.budget.monthToDateKilowattHours", 0, BudgetOptions.MaximumMonthKilowattHours, Phrase.Same(" kWh")),
        [SiteField.MonthToDateCubicMetres] =
            new("$.budget.monthToDateCubicMetres", 0, BudgetOptions.MaximumMonthCubicMetres, Phrase.Same(" m³")),
        [SiteField.QuantumLitres] = new("$.checkpoint.quantumLitres", 1, CheckpointOptions.MaximumQuantumLitres, Phrase.Same(" L")),
        [SiteField.CurrentMaximumWatts] = new("$.circuits[{0}].current.maximumWatts", 0, DemandOptions.MaximumLimitWatts, Watts),
        [SiteField.LoadHandInput] = new("$.loads[{0}].handInput", 0, 0, None),
        [SiteField.LoadComfort] = new("$.loads[{0}].comfort", 0, 0, None),
        [SiteField.LoadComfortTemperature] = new("$.loads[{0}].comfort.temperature", 0, 0, None),
        [SiteField.LoadComfortHysteresis] = new(
            "$.loads[{0}].comfort.hysteresisKelvin", 0, ComfortOptions.MaximumHysteresisCentiKelvin / 100, Phrase.Same(" K")),
        [SiteField.LoadComfortFallback] = new("$.loads[{0}].comfort.fallback", 0, 0, None),
        [SiteField.Temperatures] = new("$.temperatures", 0, 0, None),
        [SiteField.TemperatureId] = new("$.temperatures[{0}].id", 0, 0, None),
        [SiteField.TemperatureChannel] = new("$.temperatures[{0}].channel", 0, SiteRules.MaximumChannel, None),
        [SiteField.TemperatureTransmitter] = new("$.temperatures[{0}].transmitter", 0, 0, None),
        [SiteField.TemperaturePlausible] = new("$.temperatures[{0}].plausible", 0, 0, None),
        [SiteField.LiftBanks] = new("$.liftBanks", 0, 0, None),
        [SiteField.LiftBankId] = new("$.liftBanks[{0}].id", 0, 0, None),
        [SiteField.LiftFireServiceInput] = new("$.liftBanks[{0}].fireServiceInput", 0, SiteRules.MaximumChannel, None),
        [SiteField.LiftEconomy] = new("$.liftBanks[{0}].economy", 0, 0, None),
        [SiteField.LiftDwell] = new("$.liftBanks[{0}].dwellSeconds", 0, LiftRules.MaximumDwellMilliseconds / 1_000, Seconds),
        [SiteField.LiftCars] = new("$.liftBanks[{0}].cars", 0, 0, None),
        [SiteField.LiftCarOutput] = new("$.liftBanks[{0}].cars[{2}].economyOutput", 0, 0, None),
        [SiteField.LiftCarParked] = new("$.liftBanks[{0}].cars[{2}].parkedInput", 0, 0, None),
        [SiteField.LiftCarDoorsClosed] = new("$.liftBanks[{0}].cars[{2}].doorsClosedInput", 0, 0, None),
        [SiteField.LiftCarInService] = new("$.liftBanks[{0}].cars[{2}].inServiceInput", 0, 0, None),
        [SiteField.LoadMaximumShed] = new("$.loads[{0}].maximumShedSeconds", 0, MaximumAllowanceSeconds, Seconds),
        [SiteField.LoadMaximumShedPerDay] = new("$.loads[{0}].maximumShedPerDaySeconds", 0, MaximumAllowanceSeconds, Seconds),
        [SiteField.LoadMaximumStarts] = new("$.loads[{0}].maximumStartsPerHour", 0, LoadOptions.MostStartsPerHour, None),
        [SiteField.PowerUpHold] = new("$.powerUp.holdSeconds", 0, PowerUpOptions.MaximumHoldSeconds, Seconds),
        [SiteField.PowerUpStagger] = new("$.powerUp.staggerSeconds", 0, PowerUpOptions.MaximumStaggerSeconds, Seconds),
        [SiteField.PowerUpSpread] = new("$.powerUp.spreadSeconds", 0, PowerUpOptions.MaximumSpreadSeconds, Seconds),
        [SiteField.CircuitParent] = new("$.circuits[{0}].parent", 0, 0, None),
        [SiteField.CircuitLimitWatts] = new("$.circuits[{0}].limitWatts", 0, DemandOptions.MaximumLimitWatts, Watts),
        [SiteField.CircuitLimitSeconds] =
            new("$.circuits[{0}].limitSeconds", FeederOptions.MinimumLimitSeconds, FeederOptions.MaximumLimitSeconds, Seconds),
        [SiteField.CircuitTripWatts] = new("$.circuits[{0}].tripWatts", 0, DemandOptions.MaximumLimitWatts, Watts),
        [SiteField.CircuitTripSeconds] = new("$.circuits[{0}].tripSeconds", 1, FeederOptions.MaximumTripSeconds, Seconds),
        [SiteField.LoadFeeder] = new("$.loads[{0}].feeder", 0, 0, None),
        [SiteField.IntervalInput] = new("$.demand.intervalInput", 0, 0, None),
        [SiteField.IntervalTolerance] = new(
            "$.demand.intervalToleranceSeconds",
            IntervalPulseOptions.MinimumToleranceSeconds,
            IntervalPulseOptions.MaximumToleranceSeconds,
            Seconds),
        [SiteField.LoadSteps] = new("$.loads[{0}].steps", 0, 0, None),
        [SiteField.LoadLevel] = new("$.loads[{0}].level", 0, 0, None),
        [SiteField.LoadAnalogOutput] = new("$.loads[{0}].level.analogOutput", 0, SiteRules.MaximumChannel, None),
        [SiteField.LoadMinimumLevel] = new(
            "$.loads[{0}].level.minimumPermille", LevelRules.LeastLevelPermille, LevelRules.MostLevelPermille, Phrase.Same(" ‰")),
        [SiteField.LoadLevelKind] = new("$.loads[{0}].level.kind", 0, 0, None),
        [SiteField.TariffSeasons] = new("$.tariff.seasons", 0, 0, None),
        [SiteField.TariffSeasonDays] = new("$.tariff.seasons[{0}].days", 0, 0, None),
        [SiteField.TariffSeasonMonths] = new("$.tariff.seasons[{0}].months", 0, 0, None),
        [SiteField.TariffSeasonPeriods] = new("$.tariff.seasons[{0}].periods", 0, 0, None),
        [SiteField.TariffPrices] = new("$.tariff.pricesYuanPerKilowattHour", 0, 0, None),
        [SiteField.TariffValidFrom] = new("$.tariff.validFrom", 0, 0, None),
        [SiteField.TariffValidTo] = new("$.tariff.validTo", 0, 0, None),
        [SiteField.TariffSpread] = new("$.tariff.spreadSeconds", 0, TariffRules.MaximumSpreadSeconds, Seconds),
        [SiteField.ChargeMode] = new("$.tariff.demandCharge.mode", 0, 0, None),
        [SiteField.ChargePrice] = new(
            "$.tariff.demandCharge.yuanPerKilowattMonth",
            0,
            DemandChargeOptions.MaximumPriceMicroYuanPerKilowattMonth / 1_000_000,
            new Phrase(" yuan", " 元")),
        [SiteField.ChargeContract] = new("$.tariff.demandCharge.contractWatts", 0, DemandOptions.MaximumLimitWatts, Watts),
        [SiteField.ChargeCapacity] = new("$.tariff.demandCharge.capacityVoltAmperes", 0, DemandOptions.MaximumLimitWatts, Phrase.Same(" VA")),
        [SiteField.ChargeTolerance] = new(
            "$.tariff.demandCharge.contractTolerancePermille", 1_000, DemandChargeOptions.MaximumTolerancePermille, Phrase.Same(" ‰")),
        [SiteField.ChargeMultiplier] = new(
            "$.tariff.demandCharge.excessMultiplierPermille", 1_000, DemandChargeOptions.MaximumMultiplierPermille, Phrase.Same(" ‰")),
        [SiteField.ChargeExcessBase] = new("$.tariff.demandCharge.excessBase", 0, 0, None),
        [SiteField.LoadDefer] = new("$.loads[{0}].defer", 0, 0, None),
        [SiteField.LoadDeferAvoid] = new("$.loads[{0}].defer.avoid", 0, 0, None),
        [SiteField.LoadDeferReadyBy] = new("$.loads[{0}].defer.readyBy", 0, 0, None),
        [SiteField.LoadDeferNeeded] = new("$.loads[{0}].defer.neededMinutes", 0, TariffPeriod.MinutesPerDay, Phrase.Same(" min")),
        [SiteField.LoadDeferMaximum] = new(
            "$.loads[{0}].defer.maximumSeconds", 0, DeferOptions.MostMaximumMilliseconds / 1_000, Seconds),
        [SiteField.ResponseOptOut] = new("$.demandResponse.optOutInput", 0, 0, None),
        [SiteField.ResponseHeartbeat] = new(
            "$.demandResponse.heartbeatSeconds",
            DemandResponseOptions.MinimumHeartbeatSeconds,
            DemandResponseOptions.MaximumHeartbeatSeconds,
            Seconds),
        [SiteField.ResponseFallback] = new("$.demandResponse.fallbackLimitWatts", 0, DemandOptions.MaximumLimitWatts, Watts),
        [SiteField.CalendarYears] = new("$.calendar.years", 0, 0, None),
        [SiteField.Seasons] = new("$.seasons", 0, 0, None),
        [SiteField.Schedules] = new("$.schedules", 0, 0, None),
        [SiteField.ScheduleId] = new("$.schedules[{0}].id", 0, 0, None),
        [SiteField.ScheduleTables] = new("$.schedules[{0}].tables", 0, 0, None),
        [SiteField.ScheduleExceptions] = new("$.schedules[{0}].exceptions", 0, 0, None),
        [SiteField.ScheduleWithoutClock] = new("$.schedules[{0}].withoutClock", 0, 0, None),
        [SiteField.OptimumTemperature] = new("$.schedules[{0}].optimumStart.temperature", 0, 0, None),
        [SiteField.OptimumLead] =
            new("$.schedules[{0}].optimumStart.maximumLeadMinutes", 1, OptimumStartOptions.MostLeadMinutes, Phrase.Same(" min")),
        [SiteField.OptimumTarget] = new("$.schedules[{0}].optimumStart", 0, 0, None),
        [SiteField.LoadSchedule] = new("$.loads[{0}].schedule", 0, 0, None),
        [SiteField.LiftSchedule] = new("$.liftBanks[{0}].schedule", 0, 0, None),
        [SiteField.LightSensors] = new("$.lightSensors", 0, 0, None),
        [SiteField.LightSensorId] = new("$.lightSensors[{0}].id", 0, 0, None),
        [SiteField.LightSensorChannel] = new("$.lightSensors[{0}].channel", 0, SiteRules.MaximumChannel, None),
        [SiteField.LightSensorTransmitter] = new("$.lightSensors[{0}].transmitter", 0, 0, None),
        [SiteField.LoadDaylight] = new("$.loads[{0}].daylight", 0, 0, None),
        [SiteField.LoadDaylightSensor] = new("$.loads[{0}].daylight.sensor", 0, 0, None),
        [SiteField.LoadDaylightDelay] = new("$.loads[{0}].daylight.delaySeconds", 0, DaylightOptions.MaximumDelaySeconds, Seconds),
        [SiteField.LoadPresenceInput] = new("$.loads[{0}].presence.input", 0, SiteRules.MaximumChannel, None),
        [SiteField.LoadPresenceHold] = new("$.loads[{0}].presence.holdSeconds", 1, PresenceOptions.MaximumHoldSeconds, Seconds),
        [SiteField.SetpointBounds] = new("$.setpointBounds", 0, 0, None),
        [SiteField.Setpoints] = new("$.setpoints", 0, 0, None),
        [SiteField.SetpointId] = new("$.setpoints[{0}].id", 0, 0, None),
        [SiteField.SetpointOutput] = new("$.setpoints[{0}].analogOutput", 0, SiteRules.MaximumChannel, None),
        [SiteField.SetpointSchedule] = new("$.setpoints[{0}].schedule", 0, 0, None),
        [SiteField.SetpointPreCool] =
            new("$.setpoints[{0}].preCool.minutes", 0, SetpointOptions.MaximumPreCoolMinutes, Phrase.Same(" min")),
        [SiteField.SetpointOptions] = new("$.setpoints[{0}]", 0, 0, None),
        [SiteField.TariffPriceChange] = new("$.tariff.priceChange", 0, 0, None),
        [SiteField.SetpointShift] = new("$.setpoints[{0}].shift", 0, 0, None),
        [SiteField.SetpointShiftTemperature] = new("$.setpoints[{0}].shift.temperature", 0, 0, None),
        [SiteField.SetpointShiftMaximum] =
            new("$.setpoints[{0}].shift.maximumMinutes", 1, ShiftOptions.MostMinutes, Phrase.Same(" min")),
        [SiteField.SetpointShiftHold] = new("$.setpoints[{0}].shift.holdMinutes", 0, ShiftOptions.MostMinutes, Phrase.Same(" min")),
    };

    /// <summary>True where the field is a number with a range.</summary>
    public bool HasRange => Least != Most;

    /// <summary>The guide of a field; one that is not known lies at the root.</summary>
    public static FieldGuide Of(SiteField field) => Guides.GetValueOrDefault(field) ?? Guides[SiteField.None];

    /// <summary>The path of the field that an error is about.</summary>
    public static string PathOf(SiteError error, SiteConfiguration site)
    {
        string meter = error.Field != SiteField.CircuitChannel ? "pulse" : site.Circuits[error.Index].MeterKind switch
        {
            MeterKind.Current => "current",
            MeterKind.Modbus => "modbus",
            _ => "pulse",
        };
        string path = Of(error.Field).Path;
        bool isCar = error.Field is >= SiteField.LiftCarOutput and <= SiteField.LiftCarInService;
        int index = isCar ? error.Index / LiftRules.MaximumCars : error.Index;
        int car = error.Index % LiftRules.MaximumCars;
        if (index >= 0 && index < site.Loads.Length && path.StartsWith("$.loads[", StringComparison.Ordinal))
        {
            (index, int step) = LoadGroups.FilePlace(site, index);
            path = step >= 0 && error.Field is (SiteField.LoadOutput or SiteField.LoadRatedWatts)
                ? path.Replace("].", $"].steps[{step}].", StringComparison.Ordinal)
                : path;
        }

        return string.Format(System.Globalization.CultureInfo.InvariantCulture, path, index, meter, car);
    }
}
