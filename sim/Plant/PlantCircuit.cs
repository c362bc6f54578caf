namespace Zibo.EdgeCtl.Sim.Plant;

/// <summary>A circuit with a meter.</summary>
/// <param name="id">Name of the circuit: a to z, 0 to 9 and -.</param>
public sealed class PlantCircuit(string id)
{
    /// <summary>Name of the circuit.</summary>
    public string Id { get; } = id;

    /// <summary>Mean active power over the last step in W; import is positive, and nothing here exports.</summary>
    public double PowerWatts { get; set; }
}
