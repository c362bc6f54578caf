namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>The steps to a board that runs, in their order. The words are what the progress file has.</summary>
public enum FlashStepKind
{
    /// <summary>Which chip is there.</summary>
    Details,

    /// <summary>The interpreter.</summary>
    Firmware,

    /// <summary>Wi-Fi or Ethernet, and certificates.</summary>
    Network,

    /// <summary>Board, site image and link.</summary>
    Files,

    /// <summary>The application; the board starts anew.</summary>
    Application,

    /// <summary>What the board says of itself.</summary>
    ReadBack,

    /// <summary>The controller reports.</summary>
    Heartbeat,
}
