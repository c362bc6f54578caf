namespace Zibo.EdgeCtl.Core.Metering.Modbus;

/// <summary>What a meter said of itself, at the meter: not yet multiplied by the ratio of transformers.</summary>
public sealed class ModbusReading
{
    // More than any low-voltage meter: what is above it did not come from one.
    private const long MaximumMillivolts = 1_000_000;

    // 100 million kWh: a meter at its greatest power would need 45 years.
    private const long MaximumTotalMilliwattHours = 100_000_000L * EnergyUnits.MilliwattHoursPerKilowattHour;

    /// <summary>Voltage of the first phase in mV.</summary>
    public long VoltageMillivolts { get; set; }

    /// <summary>Active power in mW, import positive.</summary>
    public long PowerMilliwatts { get; set; }

    /// <summary>Total of imported energy in mWh.</summary>
    public long ImportMilliwattHours { get; set; }

    /// <summary>Total of exported energy in mWh; 0 where the model has none.</summary>
    public long ExportMilliwattHours { get; set; }

    /// <summary>Step in which the totals can grow now, in mWh.</summary>
    public long StepMilliwattHours { get; set; }

    /// <summary>Monotonic time in ms at which the meter was asked for the first of them: they are at most that old.</summary>
    public long StampMilliseconds { get; set; }

    /// <summary>True where a meter of this model can say so.</summary>
    public bool IsPlausible(ModbusProfile profile)
    {
        long maximumMilliwatts = profile.MaximumWatts * 1000L;
        return VoltageMillivolts >= 0 && VoltageMillivolts <= MaximumMillivolts
            && PowerMilliwatts >= -maximumMilliwatts && PowerMilliwatts <= maximumMilliwatts
            && ImportMilliwattHours >= 0 && ImportMilliwattHours <= MaximumTotalMilliwattHours
            && ExportMilliwattHours >= 0 && ExportMilliwattHours <= MaximumTotalMilliwattHours;
    }

    /// <summary>Takes over all figures of another reading.</summary>
    public void CopyFrom(ModbusReading other)
    {
        VoltageMillivolts = other.VoltageMillivolts;
        PowerMilliwatts = other.PowerMilliwatts;
        ImportMilliwattHours = other.ImportMilliwattHours;
        ExportMilliwattHours = other.ExportMilliwattHours;
        StepMilliwattHours = other.StepMilliwattHours;
        StampMilliseconds = other.StampMilliseconds;
    }
}
