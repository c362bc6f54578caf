namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>What the options of a current sensor come to. All sensors of the same options may share it.</summary>
public sealed class CurrentConstants
{
    // Read by the sensors in every scan: fields, since a call costs the device as much as ten operations.
    internal readonly int StaleMilliseconds;
    internal readonly int MilliamperesPerVolt;
    internal readonly long NoiseSquare;
    internal readonly long VoltsTimesPermille;
    internal readonly long BelievedWatts;
    internal readonly bool MeasuresVoltage;

    /// <summary>Takes them from options that the configuration rules accept.</summary>
    public CurrentConstants(CurrentSensorOptions options)
    {
        StaleMilliseconds = options.StaleMilliseconds;
        MilliamperesPerVolt = options.MilliamperesPerVolt;
        NoiseSquare = (long)options.NoiseFloorMicrovolts * options.NoiseFloorMicrovolts;
        VoltsTimesPermille = (long)options.NominalVolts * options.PowerFactorPermille;
        BelievedWatts = options.MaximumWatts == 0
            ? long.MaxValue
            : (long)options.MaximumWatts * PulsePlausibility.BelievedPermille / 1_000;
        MeasuresVoltage = options.VoltageChannel != CurrentSensorOptions.NoVoltageChannel;
    }
}
