namespace Zibo.EdgeCtl.Sim.Plant;

/// <summary>A lift car as its controller shows it outside, and the one thing that it can be asked.</summary>
public sealed class PlantLiftCar
{
    private bool _isEconomyRequested;

    /// <summary>True while the car stands at a floor without a call.</summary>
    public bool IsParked { get; set; } = true;

    /// <summary>True while its doors are closed.</summary>
    public bool AreDoorsClosed { get; set; } = true;

    /// <summary>True while the car serves people.</summary>
    public bool IsInService { get; set; } = true;

    /// <summary>Asks the car to turn light and ventilation down while it is parked; takes effect from the next step on.</summary>
    public bool IsEconomyRequested
    {
        get => _isEconomyRequested;
        set
        {
            RequestChanged |= _isEconomyRequested != value;
            _isEconomyRequested = value;
        }
    }

    /// <summary>Whether the request changed since the plant last looked.</summary>
    internal bool RequestChanged { get; set; }
}
