namespace Zibo.EdgeCtl.Sim.Plant;

/// <summary>A building that consumes electricity and reacts to relays. One thread drives it.</summary>
public interface IPlant
{
    /// <summary>Metered circuits; "main" is the sum of all the others.</summary>
    IReadOnlyList<PlantCircuit> Circuits { get; }

    /// <summary>Loads that a relay can disconnect.</summary>
    IReadOnlyList<PlantLoad> Loads { get; }

    /// <summary>Local wall-clock time at the end of the last step.</summary>
    DateTime LocalTime { get; }

    /// <summary>Grows by one whenever a step changed the power of at least one circuit: equal revisions mean equal powers.</summary>
    long Revision { get; }

    /// <summary>Advances the building; the powers then hold for the step just made (means, if they changed inside it).</summary>
    /// <param name="milliseconds">Length of the step, at least 1.</param>
#pragma warning disable CA1716 // Step is a word of Visual Basic, which nobody writes plants in, and the plain name for this.
    void Step(int milliseconds);
#pragma warning restore CA1716

    /// <summary>False where nobody knows what flowed in the last step: recorded data has gaps, a simulated building has none.</summary>
    bool IsPowerKnown => true;

    /// <summary>Water meters; none unless the building says otherwise.</summary>
    IReadOnlyList<PlantWater> Water => [];

    /// <summary>Places whose temperature can be measured; none unless the building says otherwise.</summary>
    IReadOnlyList<PlantTemperature> Temperatures => [];

    /// <summary>Lift banks; none unless the building says otherwise.</summary>
    IReadOnlyList<PlantLiftBank> LiftBanks => [];

    /// <summary>What the plant's controls aim at; none where nobody outside may say so.</summary>
    IReadOnlyList<PlantSetpoint> Setpoints => [];

    /// <summary>True while somebody is in the house; always, unless the building knows its people.</summary>
    bool IsSomebodyThere => true;

    /// <summary>Daylight at a window in lux; none unless the building knows its weather.</summary>
    double DaylightLux => 0;
}
