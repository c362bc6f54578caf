namespace Zibo.EdgeCtl.Sim.Plant;

/// <summary>A place in the building whose temperature a transmitter can measure.</summary>
/// <param name="id">Name of the temperature: a to z, 0 to 9 and -.</param>
public sealed class PlantTemperature(string id)
{
    /// <summary>Name of the temperature.</summary>
    public string Id { get; } = id;

    /// <summary>Air temperature in degrees Celsius at the end of the last step.</summary>
    public double Celsius { get; set; }
}
