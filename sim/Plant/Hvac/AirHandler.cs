namespace Zibo.EdgeCtl.Sim.Plant.Hvac;

/// <summary>The fans of the air handlers: constant volume, started together.</summary>
internal sealed class AirHandler(double fanWatts)
{
    // A belt-driven fan comes up in seconds and pulls more than twice its running power meanwhile.
    private MotorStart _start = new(2.2, 2, 0.8, 8);
    private bool _isWanted;
    private bool _isConnected = true;

    /// <summary>Electric power in W.</summary>
    public double PowerWatts { get; private set; }

    /// <summary>Power in W that the fans would draw if the relay were closed.</summary>
    public double WantedWatts => _isWanted ? fanWatts : 0;

    /// <summary>Whether the fans move air.</summary>
    public bool HasAirFlow => _isWanted && _isConnected;

    /// <summary>Follows the timetable and the heating outside it.</summary>
    public void SetWanted(bool isWanted, long nowMilliseconds)
    {
        if (isWanted && !_isWanted)
        {
            _start.Start(nowMilliseconds);
        }

        _isWanted = isWanted;
    }

    /// <summary>Follows the relay.</summary>
    public void SetConnected(bool isConnected, long nowMilliseconds)
    {
        if (isConnected && !_isConnected)
        {
            _start.Start(nowMilliseconds);
        }

        _isConnected = isConnected;
    }

    /// <summary>Computes the power for the time from now on.</summary>
    public void UpdatePower(long nowMilliseconds) =>
        PowerWatts = HasAirFlow ? fanWatts * _start.PowerFactor(nowMilliseconds) : 0;

    /// <summary>When a start in progress changes the power next.</summary>
    public long NextChangeMilliseconds(long nowMilliseconds) =>
        HasAirFlow ? _start.NextChangeMilliseconds(nowMilliseconds) : MotorStart.Never;
}
