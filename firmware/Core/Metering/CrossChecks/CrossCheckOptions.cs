namespace Zibo.EdgeCtl.Core.Metering.CrossChecks;

/// <summary>What is known of two meters before they are compared. The ratio is always suspect over reference.</summary>
public sealed class CrossCheckOptions
{
    /// <summary>Deviation in thousandths that two energy meters may have: two of class 1 and the steps of their counts.</summary>
    public const int MeterTolerancePermille = 40;

    /// <summary>Deviation of a current sensor whose voltage and power factor are assumed.</summary>
    public const int SensorTolerancePermille = 200;

    /// <summary>Change of the ratio over the load that two energy meters may have.</summary>
    public const int MeterTrendPermille = 80;

    /// <summary>The same for a current sensor: the power factor of motors falls at low load.</summary>
    public const int SensorTrendPermille = 150;

    /// <summary>Deviation of the ratio from 1000 that is no fault.</summary>
    public int TolerancePermille { get; set; } = MeterTolerancePermille;

    /// <summary>Change of the ratio between low and high load that is no fault.</summary>
    public int TrendPermille { get; set; } = MeterTrendPermille;

    /// <summary>imp/kWh that the suspect is configured with; 0 where it is no pulse meter.</summary>
    public int SuspectImpulses { get; set; }

    /// <summary>imp/kWh that the reference is configured with; 0 where it is no pulse meter.</summary>
    public int ReferenceImpulses { get; set; }

    /// <summary>Rated primary current of the suspect's transformer in A, 5 for a meter without; 0 where it cannot have one.</summary>
    public int SuspectAmperes { get; set; }

    /// <summary>Rated primary current of the reference's transformer in A, 5 for a meter without; 0 where it cannot have one.</summary>
    public int ReferenceAmperes { get; set; }
}
