namespace Zibo.EdgeCtl.Core.Config;

/// <summary>Which other systems are told, each in its own way, beside the messages of the contract. None unless the site says so.</summary>
public sealed class InteropOptions
{
    /// <summary>Discovery messages, by which Home Assistant finds the messages of the contract.</summary>
    public bool HomeAssistant { get; set; }

    /// <summary>Sparkplug B: an edge node with a device for each circuit and load. Its death is the session's last will.</summary>
    public bool Sparkplug { get; set; }
}
