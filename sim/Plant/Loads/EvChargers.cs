namespace Zibo.EdgeCtl.Sim.Plant.Loads;

/// <summary>
/// Charging points behind one relay, and with one cap of their currents. A car charges at full power until it is full; an interrupted charge goes on when power
/// returns; a car that leaves early takes what it got, and the rest counts as missed.
/// </summary>
internal sealed class EvChargers(OfficePlantOptions options, CarPlan plan)
{
    private readonly double[] _remainingJoules = new double[options.EvChargerCount];
    private readonly int[] _departureMinute = new int[options.EvChargerCount];
    private readonly bool[] _isTaken = new bool[options.EvChargerCount];
    private readonly double[] _pointWatts = new double[options.EvChargerCount];
    private int _nextCar;

    /// <summary>Power in W that the cars draw when the relay is closed.</summary>
    public double WantedWatts { get; private set; }

    /// <summary>Power in W that the cars would draw if their current were not capped.</summary>
    public double UncappedWatts { get; private set; }

    /// <summary>Cap of each point's current as a part of its greatest, 0 to 1; holds from the next <see cref="Control"/> on.</summary>
    public double Share { get; set; } = 1;

    /// <summary>Energy in J that cars lacked when they left.</summary>
    public double MissedJoules { get; private set; }

    /// <summary>Takes over other points' state.</summary>
    public void CopyFrom(EvChargers other)
    {
        Array.Copy(other._remainingJoules, _remainingJoules, _remainingJoules.Length);
        Array.Copy(other._departureMinute, _departureMinute, _departureMinute.Length);
        Array.Copy(other._isTaken, _isTaken, _isTaken.Length);
        Array.Copy(other._pointWatts, _pointWatts, _pointWatts.Length);
        _nextCar = other._nextCar;
        WantedWatts = other.WantedWatts;
        UncappedWatts = other.UncappedWatts;
        MissedJoules = other.MissedJoules;
    }

    /// <summary>Counts missed energy from now on.</summary>
    public void ResetCounters() => MissedJoules = 0;

    /// <summary>Forgets yesterday's list; the cars themselves left in the evening.</summary>
    public void EnterDay() => _nextCar = 0;

    /// <summary>Charges for a time with constant power.</summary>
    public void Settle(double seconds, bool isConnected)
    {
        if (!isConnected || WantedWatts <= 0)
        {
            return;
        }

        for (int i = 0; i < _remainingJoules.Length; i++)
        {
            _remainingJoules[i] = Math.Max(0, _remainingJoules[i] - (_pointWatts[i] * seconds));
        }
    }

    /// <summary>Lets cars leave and come at the turn of a minute.</summary>
    public void MoveTo(int minuteOfDay)
    {
        for (int i = 0; i < _isTaken.Length; i++)
        {
            if (_isTaken[i] && minuteOfDay >= _departureMinute[i])
            {
                MissedJoules += _remainingJoules[i];
                _remainingJoules[i] = 0;
                _isTaken[i] = false;
            }
        }

        while (_nextCar < plan.Count && plan[_nextCar].ArrivalMinute <= minuteOfDay)
        {
            Park(plan[_nextCar]);
            _nextCar++;
        }
    }

    /// <summary>Sets the power for the tick that begins now: the last tick of a charge draws just what is left.</summary>
    public void Control(double tickSeconds)
    {
        double sum = 0;
        double uncapped = 0;
        for (int i = 0; i < _remainingJoules.Length; i++)
        {
            // Less than a joule is rounding, not a charge.
            double left = _remainingJoules[i] < 1 ? 0 : _remainingJoules[i];
            double wanted = Math.Min(options.EvChargerWatts, left / tickSeconds);
            _pointWatts[i] = Math.Min(options.EvChargerWatts * Share, wanted);
            sum += _pointWatts[i];
            uncapped += wanted;
        }

        WantedWatts = sum;
        UncappedWatts = uncapped;
    }

    private void Park(Car car)
    {
        int free = Array.IndexOf(_isTaken, false);
        if (free < 0)
        {
            // All points are taken: the driver parks elsewhere and asks for nothing.
            return;
        }

        _isTaken[free] = true;
        _departureMinute[free] = car.DepartureMinute;
        _remainingJoules[free] = car.NeedJoules;
    }
}
