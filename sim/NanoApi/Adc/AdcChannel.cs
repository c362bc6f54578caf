using Zibo.EdgeCtl.Sim.NanoApi;

namespace System.Device.Adc;

/// <summary>A channel of a converter.</summary>
public class AdcChannel : AdcChannelBase, IDisposable
{
    private readonly VirtualAdcChannel _channel;

    internal AdcChannel(VirtualAdcChannel channel) => _channel = channel;

    /// <inheritdoc/>
    public override int ReadValue()
    {
        ChipClock clock = VirtualEsp32.Current.Clock;
        if (_channel.IsFailing)
        {
            throw new InvalidOperationException("the converter does not answer");
        }

        // The voltage is held in the middle of the conversion.
        ChipClock.Spend(_channel.ConversionMicroseconds / 2);
        int counts = _channel.Counts(clock.Microseconds / 1e6);
        ChipClock.Spend(_channel.ConversionMicroseconds - (_channel.ConversionMicroseconds / 2));
        return counts;
    }

    /// <summary>Closes it.</summary>
    public void Dispose() => GC.SuppressFinalize(this);
}
