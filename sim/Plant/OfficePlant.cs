namespace Zibo.EdgeCtl.Sim.Plant;

/// <summary>
/// An office building of the 1980s in Zibo. The same options and the same relay changes at the same milliseconds give the
/// same powers bit for bit, however the time between is cut into steps; a step longer than an interval of constant power
/// shows the mean. Steps allocate nothing.
/// </summary>
public sealed class OfficePlant : IPlant
{
    private const double MillisecondsPerHour = 3_600_000;

    private readonly OfficeModel _model;
    private readonly PlantCircuit[] _circuits;
    private readonly PlantLoad[] _loads;
    private readonly PlantWater[] _water = [new("domestic-water")];
    private readonly PlantTemperature[] _temperatures = [new("rooms")];
    private readonly PlantSetpoint[] _setpoints = [new("rooms")];
    private readonly PlantLiftBank[] _liftBanks;
    private readonly PlantLiftCar[] _cars;
    private readonly double[] _circuitSums = new double[OfficeLayout.CircuitCount];
    private readonly double[] _loadSums = new double[OfficeLayout.LoadCount];
    private readonly DateTime _origin;
    private long _nowMilliseconds;
    private bool _showsOtherThanModel = true;
    private bool _isHeldBack;

    /// <summary>Builds the plant and settles it over the warm-up days.</summary>
    /// <param name="options">What the building is like.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public OfficePlant(OfficePlantOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _circuits = OfficeLayout.CreateCircuits();
        _loads = OfficeLayout.CreateLoads(options);
        _liftBanks = [new("lifts", options.LiftCarCount)];
        _cars = [.. _liftBanks[0].Cars];
        _origin = DateTime.SpecifyKind(options.StartLocalTime.Date.AddDays(-options.WarmUpDays), DateTimeKind.Unspecified);
        _model = new OfficeModel(options, _origin);
        _nowMilliseconds = (options.StartLocalTime - _origin).Ticks / TimeSpan.TicksPerMillisecond;
        while (_model.NextEventMilliseconds <= _nowMilliseconds)
        {
            _model.Advance();
        }

        _model.ResetCounters(_nowMilliseconds);
        ShowOutside();
    }

    /// <inheritdoc/>
    public IReadOnlyList<PlantCircuit> Circuits => _circuits;

    /// <inheritdoc/>
    public IReadOnlyList<PlantLoad> Loads => _loads;

    /// <inheritdoc/>
    public IReadOnlyList<PlantWater> Water => _water;

    /// <inheritdoc/>
    public IReadOnlyList<PlantTemperature> Temperatures => _temperatures;

    /// <inheritdoc/>
    public IReadOnlyList<PlantLiftBank> LiftBanks => _liftBanks;

    /// <inheritdoc/>
    public IReadOnlyList<PlantSetpoint> Setpoints => _setpoints;

    /// <inheritdoc/>
    public bool IsSomebodyThere => _model.IsSomebodyThere;

    /// <inheritdoc/>
    public double DaylightLux => _model.DaylightLux;

    /// <inheritdoc/>
    public DateTime LocalTime => _origin.AddTicks(_nowMilliseconds * TimeSpan.TicksPerMillisecond);

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <summary>Air temperature of the rooms in C, at the last tick of 10 s.</summary>
    public double IndoorCelsius => _model.IndoorCelsius;

    /// <summary>Air temperature outdoors in C, at the last full minute.</summary>
    public double OutdoorCelsius => _model.OutdoorCelsius;

    /// <summary>Temperature of the hot-water tank in C, at the last tick of 10 s.</summary>
    public double TankCelsius => _model.TankCelsius;

    /// <summary>Minutes since the start with people in and the rooms outside the comfort band.</summary>
    public double MinutesOutsideComfort => _model.MinutesOutsideComfort;

    /// <summary>Energy in Wh that cars lacked when they left, since the start.</summary>
    public double MissedChargeWattHours => _model.MissedChargeWattHours;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The step is shorter than 1 ms.</exception>
    public void Step(int milliseconds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(milliseconds, 1);
        ApplyRelays();
        ApplyEconomy();
        ApplySetpoint();
        long end = _nowMilliseconds + milliseconds;

        // Most steps end before anything changes: then the powers stand as they are.
        if (_showsOtherThanModel || end > _model.NextEventMilliseconds || _nowMilliseconds == _model.NextEventMilliseconds)
        {
            StepOverChanges(end);
            _water[0].Litres = _model.WaterLitresAt(end);
            ShowOutside();
            return;
        }

        _nowMilliseconds = end;
        _water[0].Litres = _model.WaterLitresAt(end);
        if (_isHeldBack)
        {
            CountUnserved(milliseconds);
        }
    }

    private void ApplyRelays()
    {
        PlantLoad[] loads = _loads;
        for (int i = 0; i < loads.Length; i++)
        {
            if (loads[i].RelayChanged)
            {
                ApplyRelay(i);
            }
        }
    }

    private void ApplyRelay(int index)
    {
        if (_model.NextEventMilliseconds == _nowMilliseconds)
        {
            // What is due now comes first: the tick belongs to the time before the relay moved.
            _model.Advance();
        }

        _loads[index].RelayChanged = false;
        _model.SetConnected(index, _loads[index].IsConnected, _nowMilliseconds);
        if (_loads[index].FollowsShare)
        {
            _model.SetShare(index, _loads[index].Share, _nowMilliseconds);
        }

        _showsOtherThanModel = true;
        _isHeldBack = false;
        foreach (PlantLoad load in _loads)
        {
            _isHeldBack |= IsHeldBack(load);
        }
    }

    private void ApplyEconomy()
    {
        PlantLiftCar[] cars = _cars;
        for (int i = 0; i < cars.Length; i++)
        {
            if (!cars[i].RequestChanged)
            {
                continue;
            }

            if (_model.NextEventMilliseconds == _nowMilliseconds)
            {
                // As with a relay, what is due now comes first.
                _model.Advance();
            }

            cars[i].RequestChanged = false;
            _model.SetLiftEconomy(i, cars[i].IsEconomyRequested);
            _showsOtherThanModel = true;
        }
    }

    private void ApplySetpoint()
    {
        if (!_setpoints[0].Changed)
        {
            return;
        }

        if (_model.NextEventMilliseconds == _nowMilliseconds)
        {
            // As with a relay, what is due now comes first.
            _model.Advance();
            _showsOtherThanModel = true;
        }

        _setpoints[0].Changed = false;
        _model.SetSetpoint(_setpoints[0].Celsius);
    }

    // Between two events nothing of this changes.
    private void ShowOutside()
    {
        _temperatures[0].Celsius = _model.IndoorCelsius;
        PlantLiftCar[] cars = _cars;
        for (int i = 0; i < cars.Length; i++)
        {
            cars[i].IsParked = _model.IsLiftParked(i);
            cars[i].AreDoorsClosed = _model.AreLiftDoorsClosed(i);
        }
    }

    private void StepOverChanges(long endMilliseconds)
    {
        if (_nowMilliseconds == _model.NextEventMilliseconds)
        {
            _model.Advance();
        }

        if (endMilliseconds <= _model.NextEventMilliseconds)
        {
            CountUnserved(endMilliseconds - _nowMilliseconds);
            _nowMilliseconds = endMilliseconds;
            Show(_model.CircuitWatts, _model.LoadWatts, 1);
            _showsOtherThanModel = false;
            return;
        }

        long start = _nowMilliseconds;
        Array.Clear(_circuitSums);
        Array.Clear(_loadSums);
        while (true)
        {
            long until = Math.Min(endMilliseconds, _model.NextEventMilliseconds);
            AddUp(until - _nowMilliseconds);
            _nowMilliseconds = until;
            if (until == endMilliseconds)
            {
                break;
            }

            _model.Advance();
        }

        Show(_circuitSums, _loadSums, endMilliseconds - start);
        _showsOtherThanModel = true;
    }

    private void AddUp(long milliseconds)
    {
        CountUnserved(milliseconds);
        for (int i = 0; i < _circuitSums.Length; i++)
        {
            _circuitSums[i] += _model.CircuitWatts[i] * milliseconds;
        }

        for (int i = 0; i < _loadSums.Length; i++)
        {
            _loadSums[i] += _model.LoadWatts[i] * milliseconds;
        }
    }

    private void CountUnserved(long milliseconds)
    {
        for (int i = 0; i < _loads.Length; i++)
        {
            if (IsHeldBack(_loads[i]))
            {
                _loads[i].UnservedWattHours +=
                    Math.Max(0, _model.WantedWatts[i] - _model.LoadWatts[i]) * milliseconds / MillisecondsPerHour;
            }
        }
    }

    private static bool IsHeldBack(PlantLoad load) => !load.IsConnected || (load.Share < 1 && load.FollowsShare);

    private void Show(double[] circuitSums, double[] loadSums, double divisor)
    {
        bool hasChanged = false;
        double sum = 0;
        for (int i = OfficeLayout.MainCircuit + 1; i < _circuits.Length; i++)
        {
            double watts = circuitSums[i] / divisor;
            hasChanged |= watts != _circuits[i].PowerWatts;
            _circuits[i].PowerWatts = watts;
            sum += watts;
        }

        // Added up here, not divided: main is the sum of what the other meters show, to the last bit.
        _circuits[OfficeLayout.MainCircuit].PowerWatts = sum;
        for (int i = 0; i < _loads.Length; i++)
        {
            _loads[i].PowerWatts = loadSums[i] / divisor;
        }

        if (hasChanged)
        {
            Revision++;
        }
    }
}
