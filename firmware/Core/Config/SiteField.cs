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
}
