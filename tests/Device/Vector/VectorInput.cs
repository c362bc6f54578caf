using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Device.Tests.Vector;

/// <summary>What happens before a recorded scan.</summary>
public sealed class VectorInput
{
    /// <summary>Nothing is ordered.</summary>
    public const int NoOrder = 0;

    /// <summary>The load that is shed last is held off for 30 s.</summary>
    public const int HoldOrder = 1;

    /// <summary>The limit is 45 kW for a minute.</summary>
    public const int CapOrder = 2;

    /// <summary>Time since the scan before, in ms.</summary>
    public int StepMilliseconds { get; set; } = 1_000;

    /// <summary>Pulses of the supply since then.</summary>
    public int SitePulseCount { get; set; }

    /// <summary>Pulses of the chiller since then.</summary>
    public int ChillerPulseCount { get; set; }

    /// <summary>RMS at the input of the lifts' transformer, in microvolts.</summary>
    public int LiftMicrovolts { get; set; }

    /// <summary>The fire alarm's input.</summary>
    public DigitalLevel Fire { get; set; } = DigitalLevel.Inactive;

    /// <summary>True while the supply's counter cannot be read; it goes on counting.</summary>
    public bool IsCounterSilent { get; set; }

    /// <summary>True once UTC is known.</summary>
    public bool IsUtcValid { get; set; }

    /// <summary>What UTC steps by beside the time that passes, in seconds.</summary>
    public int UtcStepSeconds { get; set; }

    /// <summary>An order of the backend or of a person.</summary>
    public int Order { get; set; }
}
