namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What can be done to a simulated building from outside. Controllers of real buildings have no such thing.</summary>
public interface ISimulatorControl
{
    /// <summary>Simulated seconds a second that may be chosen; 0 pauses.</summary>
    IReadOnlyList<int> SpeedCounts { get; }

    /// <summary>The one that holds.</summary>
    int SpeedCount { get; set; }

    /// <summary>Whether the fire alarm's contact is closed; null for a site without one.</summary>
    bool? IsFireAlarm { get; }

    /// <summary>Closes or opens the contact of the fire alarm.</summary>
    void SetFireAlarm(bool isAlarm);

    /// <summary>Loads whose hand switch can be turned.</summary>
    IReadOnlyList<string> HandLoads { get; }

    /// <summary>True while a load's hand switch holds it on.</summary>
    bool IsInHand(string load);

    /// <summary>Turns the hand switch of a load.</summary>
    void SetHand(string load, bool isInHand);

    /// <summary>Circuits whose meter can be made silent.</summary>
    IReadOnlyList<string> MeterCircuits { get; }

    /// <summary>True while a meter is silent.</summary>
    bool IsSilent(string circuit);

    /// <summary>Makes a meter silent, or lets it answer.</summary>
    void SetSilent(string circuit, bool isSilent);
}
