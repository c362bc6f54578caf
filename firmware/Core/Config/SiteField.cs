namespace Zibo.EdgeCtl.Core.Config;

/// <summary>Which number or name of the configuration an error is about.</summary>
public enum SiteField : byte
{
    /// <summary>None in particular.</summary>
    None = 0,

    /// <summary>SiteConfiguration.SiteId.</summary>
    SiteId,
    /// <summary>SiteConfiguration.DeviceId.</summary>
    DeviceId,
    /// <summary>SiteConfiguration.UtcOffsetMinutes.</summary>
    UtcOffsetMinutes,
    /// <summary>SiteConfiguration.ScanMilliseconds.</summary>
    ScanMilliseconds,
    /// <summary>SiteConfiguration.StateSeconds.</summary>
    StateSeconds,
    /// <summary>SiteConfiguration.FireAlarmInput.</summary>
    FireAlarmInput,
    /// <summary>SiteConfiguration.SiteCircuit.</summary>
    SiteCircuit,
    /// <summary>DemandOptions.LimitWatts.</summary>
    LimitWatts,
    /// <summary>DemandOptions.WindowSeconds.</summary>
    WindowSeconds,
    /// <summary>DemandOptions.Mode.</summary>
    Mode,
    /// <summary>DemandOptions.Fallback.</summary>
    Fallback,
    /// <summary>The list of circuits.</summary>
    Circuits,
    /// <summary>CircuitConfiguration.Id.</summary>
    CircuitId,
    /// <summary>CircuitConfiguration.MeterKind.</summary>
    CircuitMeterKind,
    /// <summary>CircuitConfiguration.Channel.</summary>
    CircuitChannel,
    /// <summary>PulseMeterOptions.ImpulsesPerKilowattHour.</summary>
    ImpulsesPerKilowattHour,
    /// <summary>PulseMeterOptions.RatioNumerator and RatioDenominator.</summary>
    Ratio,
    /// <summary>CurrentSensorOptions.MilliamperesPerVolt.</summary>
    MilliamperesPerVolt,
    /// <summary>CurrentSensorOptions.NominalVolts.</summary>
    NominalVolts,
    /// <summary>CurrentSensorOptions.PowerFactorPermille.</summary>
    PowerFactorPermille,
    /// <summary>The list of loads.</summary>
    Loads,
    /// <summary>LoadConfiguration.Id.</summary>
    LoadId,
    /// <summary>LoadOptions.Kind.</summary>
    LoadKind,
    /// <summary>LoadConfiguration.OwnCircuit.</summary>
    LoadOwnCircuit,
    /// <summary>LoadConfiguration.Output.</summary>
    LoadOutput,
    /// <summary>LoadOptions.RatedWatts.</summary>
    LoadRatedWatts,
    /// <summary>LoadOptions.ShedPriority.</summary>
    LoadShedPriority,
    /// <summary>LoadOptions.MinimumOnMilliseconds.</summary>
    LoadMinimumOn,
    /// <summary>LoadOptions.MinimumOffMilliseconds.</summary>
    LoadMinimumOff,
    /// <summary>SiteConfiguration.SupplyFailInput.</summary>
    SupplyFailInput,
    /// <summary>CircuitConfiguration.InputKind.</summary>
    CircuitInputKind,

    /// <summary>PulseFilterOptions.DebounceMilliseconds of a circuit.</summary>
    CircuitDebounce,

    /// <summary>PulseFilterOptions.MinimumPulseMilliseconds of a circuit.</summary>
    CircuitMinimumPulse,

    /// <summary>PulseFilterOptions.StuckSeconds of a circuit.</summary>
    CircuitStuck,

    /// <summary>PulseMeterOptions.MaximumWatts.</summary>
    CircuitMaximumWatts,

    /// <summary>The list of water meters.</summary>
    WaterMeters,

    /// <summary>WaterMeterConfiguration.Id.</summary>
    WaterId,

    /// <summary>WaterMeterConfiguration.Channel.</summary>
    WaterChannel,

    /// <summary>WaterMeterConfiguration.InputKind.</summary>
    WaterInputKind,

    /// <summary>PulseFilterOptions.DebounceMilliseconds of a water meter.</summary>
    WaterDebounce,

    /// <summary>PulseFilterOptions.MinimumPulseMilliseconds of a water meter.</summary>
    WaterMinimumPulse,

    /// <summary>PulseFilterOptions.StuckSeconds of a water meter.</summary>
    WaterStuck,

    /// <summary>WaterMeterOptions.LitresPerPulse.</summary>
    LitresPerPulse,

    /// <summary>WaterMeterOptions.NightStartMinutes.</summary>
    NightStart,

    /// <summary>WaterMeterOptions.NightEndMinutes.</summary>
    NightEnd,

    /// <summary>WaterMeterOptions.LeakLitresPerHour.</summary>
    LeakLitresPerHour,

    /// <summary>WaterMeterOptions.BurstLitresPerHour.</summary>
    BurstLitresPerHour,

    /// <summary>WaterMeterOptions.BurstMinutes.</summary>
    BurstMinutes,

    /// <summary>ModbusMeterOptions.Model.</summary>
    ModbusModel,

    /// <summary>ModbusMeterOptions.Address.</summary>
    ModbusAddress,

    /// <summary>ModbusMeterOptions.RatioNumerator and RatioDenominator.</summary>
    ModbusRatio,

    /// <summary>CircuitConfiguration.Direction.</summary>
    CircuitDirection,

    /// <summary>CircuitConfiguration.Checks.</summary>
    CircuitChecks,

    /// <summary>CurrentSensorOptions.NoiseFloorMicrovolts.</summary>
    NoiseFloorMicrovolts,

    /// <summary>CurrentSensorOptions.VoltageChannel.</summary>
    VoltageChannel,

    /// <summary>CurrentSensorOptions.VoltageMillivoltsPerVolt.</summary>
    VoltageMillivoltsPerVolt,

    /// <summary>CheckpointOptions.QuantumWattHours.</summary>
    QuantumWattHours,

    /// <summary>CheckpointOptions.QuantumSeconds.</summary>
    QuantumSeconds,

    /// <summary>CheckpointOptions.EnduranceWrites.</summary>
    EnduranceWrites,

    /// <summary>CheckpointOptions.LifeYears.</summary>
    LifeYears,

    /// <summary>FactorOptions.CoalEquivalentBasis.</summary>
    CoalEquivalentBasis,

    /// <summary>FactorOptions.MilligramsCePerKilowattHour.</summary>
    MilligramsCePerKilowattHour,

    /// <summary>FactorOptions.Co2Basis.</summary>
    Co2Basis,

    /// <summary>FactorOptions.MilligramsCo2PerKilowattHour.</summary>
    MilligramsCo2PerKilowattHour,

    /// <summary>CircuitConfiguration.SubItemCode.</summary>
    CircuitSubItemCode,

    /// <summary>BudgetOptions.MonthKilowattHours.</summary>
    MonthKilowattHours,
    /// <summary>BudgetOptions.MonthKilogramsCe.</summary>
    MonthKilogramsCe,
    /// <summary>BudgetOptions.MonthCubicMetres.</summary>
    MonthCubicMetres,
    /// <summary>CalendarOptions.DaysOff.</summary>
    DaysOff,
    /// <summary>CalendarOptions.Workdays.</summary>
    Workdays,
    /// <summary>BudgetOptions.MonthToDateDay.</summary>
    MonthToDateDay,
    /// <summary>BudgetOptions.Mode.</summary>
    BudgetMode,
    /// <summary>BudgetOptions.CoalEquivalentBasis.</summary>
    BudgetBasis,
    /// <summary>BudgetOptions.DayKilowattHours.</summary>
    DayKilowattHours,
    /// <summary>BudgetOptions.MinimumLimitWatts.</summary>
    MinimumLimitWatts,
    /// <summary>BudgetOptions.OtherDayPermille.</summary>
    OtherDayPermille,
    /// <summary>BudgetOptions.MonthToDateKilowattHours.</summary>
    MonthToDateKilowattHours,
    /// <summary>BudgetOptions.MonthToDateCubicMetres.</summary>
    MonthToDateCubicMetres,
    /// <summary>CheckpointOptions.QuantumLitres.</summary>
    QuantumLitres,
    /// <summary>CurrentSensorOptions.MaximumWatts.</summary>
    CurrentMaximumWatts,
    /// <summary>LoadConfiguration.HandInput.</summary>
    LoadHandInput,
    /// <summary>LoadConfiguration.Comfort.</summary>
    LoadComfort,
    /// <summary>ComfortOptions.TemperatureIndex.</summary>
    LoadComfortTemperature,
    /// <summary>ComfortOptions.HysteresisCentiKelvin.</summary>
    LoadComfortHysteresis,
    /// <summary>ComfortOptions.Fallback.</summary>
    LoadComfortFallback,
    /// <summary>SiteConfiguration.Temperatures.</summary>
    Temperatures,
    /// <summary>TemperatureConfiguration.Id.</summary>
    TemperatureId,
    /// <summary>TemperatureConfiguration.Channel.</summary>
    TemperatureChannel,
    /// <summary>The two points of TemperatureOptions.</summary>
    TemperatureTransmitter,
    /// <summary>TemperatureOptions.MinimumCentiCelsius and MaximumCentiCelsius.</summary>
    TemperaturePlausible,
    /// <summary>SiteConfiguration.LiftBanks.</summary>
    LiftBanks,
    /// <summary>LiftBankConfiguration.Id.</summary>
    LiftBankId,
    /// <summary>LiftBankConfiguration.FireServiceInput.</summary>
    LiftFireServiceInput,
    /// <summary>LiftBankConfiguration.Economy.</summary>
    LiftEconomy,
    /// <summary>LiftBankConfiguration.DwellMilliseconds.</summary>
    LiftDwell,
    /// <summary>LiftBankConfiguration.Cars.</summary>
    LiftCars,
    /// <summary>LiftCarConfiguration.EconomyOutput.</summary>
    LiftCarOutput,
    /// <summary>LiftCarConfiguration.ParkedInput.</summary>
    LiftCarParked,
    /// <summary>LiftCarConfiguration.DoorsClosedInput.</summary>
    LiftCarDoorsClosed,
    /// <summary>LiftCarConfiguration.InServiceInput.</summary>
    LiftCarInService,
    /// <summary>LoadOptions.MaximumShedMilliseconds.</summary>
    LoadMaximumShed,
    /// <summary>LoadOptions.MaximumShedPerDayMilliseconds.</summary>
    LoadMaximumShedPerDay,
    /// <summary>LoadOptions.MaximumStartsPerHour.</summary>
    LoadMaximumStarts,
    /// <summary>PowerUpOptions.HoldSeconds.</summary>
    PowerUpHold,
    /// <summary>PowerUpOptions.StaggerSeconds.</summary>
    PowerUpStagger,
    /// <summary>PowerUpOptions.SpreadSeconds.</summary>
    PowerUpSpread,
    /// <summary>CircuitConfiguration.Parent.</summary>
    CircuitParent,
    /// <summary>FeederOptions.LimitWatts.</summary>
    CircuitLimitWatts,
    /// <summary>FeederOptions.LimitSeconds.</summary>
    CircuitLimitSeconds,
    /// <summary>FeederOptions.TripWatts.</summary>
    CircuitTripWatts,
    /// <summary>FeederOptions.TripSeconds.</summary>
    CircuitTripSeconds,
    /// <summary>LoadConfiguration.Feeder.</summary>
    LoadFeeder,
    /// <summary>IntervalPulseOptions.Input.</summary>
    IntervalInput,
    /// <summary>IntervalPulseOptions.ToleranceSeconds.</summary>
    IntervalTolerance,
    /// <summary>LoadConfiguration.Group.</summary>
    LoadSteps,
    /// <summary>The level of a load.</summary>
    LoadLevel,
    /// <summary>LoadConfiguration.AnalogOutput.</summary>
    LoadAnalogOutput,
    /// <summary>LoadOptions.MinimumLevelPermille.</summary>
    LoadMinimumLevel,
    /// <summary>LoadOptions.LevelKind.</summary>
    LoadLevelKind,
    /// <summary>TariffOptions.Seasons.</summary>
    TariffSeasons,
    /// <summary>TariffSeason.Days.</summary>
    TariffSeasonDays,
    /// <summary>TariffSeason.Months.</summary>
    TariffSeasonMonths,
    /// <summary>TariffSeason.Periods.</summary>
    TariffSeasonPeriods,
    /// <summary>TariffOptions.PricesMicroYuanPerKilowattHour and ExportPriceMicroYuanPerKilowattHour.</summary>
    TariffPrices,
    /// <summary>TariffOptions.ValidFromDay.</summary>
    TariffValidFrom,
    /// <summary>TariffOptions.ValidToDay.</summary>
    TariffValidTo,
    /// <summary>TariffOptions.SpreadSeconds.</summary>
    TariffSpread,
    /// <summary>DemandChargeOptions.Mode.</summary>
    ChargeMode,
    /// <summary>DemandChargeOptions.PriceMicroYuanPerKilowattMonth.</summary>
    ChargePrice,
    /// <summary>DemandChargeOptions.ContractWatts.</summary>
    ChargeContract,
    /// <summary>DemandChargeOptions.CapacityVoltAmperes.</summary>
    ChargeCapacity,
    /// <summary>DemandChargeOptions.ContractTolerancePermille.</summary>
    ChargeTolerance,
    /// <summary>DemandChargeOptions.ExcessMultiplierPermille.</summary>
    ChargeMultiplier,
    /// <summary>DemandChargeOptions.ExcessBase.</summary>
    ChargeExcessBase,
    /// <summary>LoadConfiguration.Defer.</summary>
    LoadDefer,
    /// <summary>DeferOptions.AvoidedRates.</summary>
    LoadDeferAvoid,
    /// <summary>DeferOptions.ReadyByMinutes.</summary>
    LoadDeferReadyBy,
    /// <summary>DeferOptions.NeededMinutes.</summary>
    LoadDeferNeeded,
    /// <summary>DeferOptions.MaximumMilliseconds.</summary>
    LoadDeferMaximum,
    /// <summary>DemandResponseOptions.OptOutInput.</summary>
    ResponseOptOut,
    /// <summary>DemandResponseOptions.HeartbeatSeconds.</summary>
    ResponseHeartbeat,
    /// <summary>DemandResponseOptions.FallbackLimitWatts.</summary>
    ResponseFallback,
    /// <summary>CalendarOptions.Years.</summary>
    CalendarYears,
    /// <summary>SiteConfiguration.Seasons.</summary>
    Seasons,
    /// <summary>SiteConfiguration.Schedules.</summary>
    Schedules,
    /// <summary>ScheduleConfiguration.Id.</summary>
    ScheduleId,
    /// <summary>ScheduleConfiguration.Tables.</summary>
    ScheduleTables,
    /// <summary>ScheduleConfiguration.Exceptions.</summary>
    ScheduleExceptions,
    /// <summary>ScheduleConfiguration.WithoutClock.</summary>
    ScheduleWithoutClock,
    /// <summary>OptimumStartOptions.TemperatureIndex.</summary>
    OptimumTemperature,
    /// <summary>OptimumStartOptions.MaximumLeadMinutes.</summary>
    OptimumLead,
    /// <summary>The targets of OptimumStartOptions.</summary>
    OptimumTarget,
    /// <summary>LoadConfiguration.Schedule.</summary>
    LoadSchedule,
    /// <summary>LiftBankConfiguration.Schedule.</summary>
    LiftSchedule,
    /// <summary>SiteConfiguration.LightSensors.</summary>
    LightSensors,
    /// <summary>LightSensorConfiguration.Id.</summary>
    LightSensorId,
    /// <summary>LightSensorConfiguration.Channel.</summary>
    LightSensorChannel,
    /// <summary>The two points of LightSensorOptions.</summary>
    LightSensorTransmitter,
    /// <summary>LoadConfiguration.Daylight.</summary>
    LoadDaylight,
    /// <summary>DaylightOptions.SensorIndex.</summary>
    LoadDaylightSensor,
    /// <summary>DaylightOptions.DelaySeconds.</summary>
    LoadDaylightDelay,
    /// <summary>PresenceOptions.Input.</summary>
    LoadPresenceInput,
    /// <summary>PresenceOptions.HoldSeconds.</summary>
    LoadPresenceHold,
    /// <summary>SiteConfiguration.SetpointBounds.</summary>
    SetpointBounds,
    /// <summary>SiteConfiguration.Setpoints.</summary>
    Setpoints,
    /// <summary>SetpointConfiguration.Id.</summary>
    SetpointId,
    /// <summary>SetpointConfiguration.AnalogOutput.</summary>
    SetpointOutput,
    /// <summary>SetpointConfiguration.Schedule.</summary>
    SetpointSchedule,
    /// <summary>SetpointOptions.PreCoolMinutes.</summary>
    SetpointPreCool,
    /// <summary>The setpoints of SetpointOptions.</summary>
    SetpointOptions,
    /// <summary>SetpointOptions.Shift.</summary>
    SetpointShift,
    /// <summary>ShiftOptions.TemperatureIndex.</summary>
    SetpointShiftTemperature,
    /// <summary>ShiftOptions.MaximumMinutes.</summary>
    SetpointShiftMaximum,
    /// <summary>ShiftOptions.HoldMinutes.</summary>
    SetpointShiftHold,
    /// <summary>SiteConfiguration.LiveSeconds.</summary>
    LiveSeconds,
    /// <summary>TariffOptions.Change.</summary>
    TariffPriceChange,
}
