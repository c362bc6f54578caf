namespace Zibo.EdgeCtl.Sim.Plant;

/// <summary>A water supply with a meter.</summary>
/// <param name="id">Name of the meter: a to z, 0 to 9 and -.</param>
public sealed class PlantWater(string id)
{
    /// <summary>Name of the meter.</summary>
    public string Id { get; } = id;

    /// <summary>Litres that have flowed since the start; never decreases.</summary>
    public double Litres { get; set; }
}
