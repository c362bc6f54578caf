namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>Sorts of pulse outputs; each has usual times of its filter, see <see cref="PulseFilterOptions.Use"/>.</summary>
public enum PulseMeterClass : byte
{
    /// <summary>An electronic output after IEC 62053-31: pulses and pauses of 30 ms or more, 80 +/- 20 ms on Chinese meters.</summary>
    S0 = 1,

    /// <summary>A magnet that passes a reed contact, as on water meters; it bounces, and may stop on the contact for hours.</summary>
    Reed = 2,

    /// <summary>Anything else: every time of the filter is stated.</summary>
    Custom = 3,
}
