using Zibo.EdgeCtl.Core.Schedule.Setpoints;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>A setpoint of the building's plant, which an analog output carries.</summary>
public sealed class SetpointConfiguration
{
    /// <summary>Name of the setpoint.</summary>
    public string Id { get; set; } = string.Empty;

    /// <summary>Analog output of the board.</summary>
    public int AnalogOutput { get; set; }

    /// <summary>Index of its schedule.</summary>
    public int Schedule { get; set; }

    /// <summary>Its line, and what it is when.</summary>
    public SetpointOptions Options { get; } = new SetpointOptions();
}
