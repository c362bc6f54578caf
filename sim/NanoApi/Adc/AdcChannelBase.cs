namespace System.Device.Adc;

/// <summary>A channel of a converter.</summary>
public abstract class AdcChannelBase
{
    private const double MostCounts = 4095;

    /// <summary>Makes it.</summary>
    protected AdcChannelBase()
    {
    }

    /// <summary>Converts.</summary>
    /// <returns>Counts.</returns>
    public abstract int ReadValue();

    /// <summary>Converts.</summary>
    /// <returns>Part of the range.</returns>
    public double ReadRatio() => ReadValue() / MostCounts;
}
