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

    /// <summary>CurrentSensorOptions.NoiseFloorMicrovolts.</summary>
    NoiseFloorMicrovolts,

    /// <summary>CurrentSensorOptions.VoltageChannel.</summary>
    VoltageChannel,

    /// <summary>CurrentSensorOptions.VoltageMillivoltsPerVolt.</summary>
    VoltageMillivoltsPerVolt,

    /// <summary>SiteConfiguration.PowerFailInput.</summary>
    PowerFailInput,

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
}
