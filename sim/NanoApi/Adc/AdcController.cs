using Zibo.EdgeCtl.Sim.NanoApi;

namespace System.Device.Adc;

/// <summary>The converters of the chip.</summary>
public class AdcController : AdcControllerBase
{
    private const int Channels = 20;
    private const int Bits = 12;

    private readonly HashSet<int> _open = [];

    /// <inheritdoc/>
    public override int ChannelCount => Channels;

    /// <inheritdoc/>
    public override int MaxValue => (1 << Bits) - 1;

    /// <inheritdoc/>
    public override int MinValue => 0;

    /// <inheritdoc/>
    public override int ResolutionInBits => Bits;

    /// <inheritdoc/>
    public override AdcChannel OpenChannel(int channelNumber)
    {
        if (channelNumber is < 0 or >= Channels)
        {
            throw new ArgumentException($"the converters have no channel {channelNumber}");
        }

        return _open.Add(channelNumber)
            ? new AdcChannel(VirtualEsp32.Current.Adc[channelNumber])
            : throw new InvalidOperationException($"channel {channelNumber} is open already");
    }
}
