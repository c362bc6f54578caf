namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>Why a check has not passed, as far as the figures tell.</summary>
public enum CheckCause
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>The technician passed it over.</summary>
    PassedOver,

    /// <summary>The controller did not answer in time.</summary>
    NoAnswer,

    /// <summary>The controller refused the command.</summary>
    Refused,

    /// <summary>It runs another site image than the file makes.</summary>
    OtherImage,

    /// <summary>It runs another firmware version than this tool.</summary>
    OtherVersion,

    /// <summary>The relay did not move in time.</summary>
    NotSwitched,

    /// <summary>The load drew nothing, so that its shed shows nothing.</summary>
    NotRunning,

    /// <summary>No drop was seen: contactor, hand switch, or another relay.</summary>
    NoDrop,

    /// <summary>The drop is not what was expected.</summary>
    OtherDrop,

    /// <summary>Another load stopped.</summary>
    OtherLoad,

    /// <summary>The relay did not close again in time.</summary>
    NotBack,

    /// <summary>The meter counted nothing: wire, input, or meter without pulse output.</summary>
    NoPulses,

    /// <summary>The dial moved too little to tell.</summary>
    TooLittle,

    /// <summary>imp/kWh are others.</summary>
    PulseConstant,

    /// <summary>The ratio of the transformers is another, or counted twice or not at all.</summary>
    TransformerRatio,

    /// <summary>One or two of three phases are not seen.</summary>
    MissingPhase,

    /// <summary>The transformer is turned round.</summary>
    Reversed,

    /// <summary>The figures fit no explanation.</summary>
    Unexplained,

    /// <summary>The input was not seen.</summary>
    NotSeen,

    /// <summary>A load stayed off.</summary>
    StayedOff,

    /// <summary>The controller did not come back.</summary>
    NotRestarted,
}
