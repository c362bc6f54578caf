namespace System.Device.Adc;

/// <summary>The converters.</summary>
public abstract class AdcControllerBase
{
    /// <summary>Makes it.</summary>
    protected AdcControllerBase()
    {
    }

    /// <summary>How many channels there are.</summary>
    public abstract int ChannelCount { get; }

    /// <summary>Greatest count.</summary>
    public abstract int MaxValue { get; }

    /// <summary>Least count.</summary>
    public abstract int MinValue { get; }

    /// <summary>Bits of a count.</summary>
    public abstract int ResolutionInBits { get; }

    /// <summary>Opens a channel.</summary>
    public abstract AdcChannel OpenChannel(int channelNumber);
}
