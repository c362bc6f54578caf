namespace Zibo.EdgeCtl.Sim.Plant;

/// <summary>What the controls of the building's plant aim at, where somebody outside may say so.</summary>
/// <param name="id">Name of the setpoint: a to z, 0 to 9 and -.</param>
public sealed class PlantSetpoint(string id)
{
    private double _celsius = double.NaN;

    /// <summary>Name of the setpoint.</summary>
    public string Id { get; } = id;

    /// <summary>Room temperature to aim at in degrees Celsius; NaN, as at the start, leaves it to the building.</summary>
    public double Celsius
    {
        get => _celsius;
        set
        {
            Changed |= !_celsius.Equals(value);
            _celsius = value;
        }
    }

    /// <summary>Set by a change; the plant clears it.</summary>
    internal bool Changed { get; set; }
}
