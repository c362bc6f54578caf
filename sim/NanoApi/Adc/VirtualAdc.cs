namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>The converters of a chip from the outside.</summary>
public sealed class VirtualAdc
{
    private readonly Dictionary<int, VirtualAdcChannel> _channels = [];

    /// <summary>A channel, as the drivers number it.</summary>
    public VirtualAdcChannel this[int number]
    {
        get
        {
            lock (_channels)
            {
                if (!_channels.TryGetValue(number, out VirtualAdcChannel? channel))
                {
                    _channels.Add(number, channel = new VirtualAdcChannel());
                }

                return channel;
            }
        }
    }
}
