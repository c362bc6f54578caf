namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>The serial ports of a chip, by name.</summary>
public sealed class VirtualPorts
{
    private readonly Dictionary<string, VirtualPort> _ports = new(StringComparer.Ordinal);
    private readonly ChipClock _clock;

    internal VirtualPorts(ChipClock clock) => _clock = clock;

    /// <summary>A port, such as COM2.</summary>
    public VirtualPort this[string name]
    {
        get
        {
            lock (_ports)
            {
                if (!_ports.TryGetValue(name, out VirtualPort? port))
                {
                    _ports.Add(name, port = new VirtualPort(_clock));
                }

                return port;
            }
        }
    }

    internal void Reset()
    {
        lock (_ports)
        {
            foreach (VirtualPort port in _ports.Values)
            {
                port.Reset();
            }
        }
    }
}
