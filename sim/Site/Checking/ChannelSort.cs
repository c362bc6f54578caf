namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A sort of channels and its word for programs.</summary>
internal sealed record ChannelSort(string Word, SiteChannels Channels)
{
    public static ChannelSort Pulse { get; } = new("pulse", SiteChannels.PulseInputs);

    public static ChannelSort Contact { get; } = new("contact", SiteChannels.ContactInputs);

    public static ChannelSort Analog { get; } = new("analog", SiteChannels.AnalogInputs);

    public static ChannelSort Digital { get; } = new("digital", SiteChannels.DigitalInputs);

    public static ChannelSort Output { get; } = new("output", SiteChannels.Outputs);

    public static ChannelSort Serial { get; } = new("serial", SiteChannels.SerialPorts);

    public static ChannelSort Level { get; } = new("level", SiteChannels.AnalogOutputs);

    /// <summary>Every sort, in the order in which a technician wires.</summary>
    public static IReadOnlyList<ChannelSort> All { get; } = [Pulse, Contact, Analog, Serial, Digital, Output, Level];
}
