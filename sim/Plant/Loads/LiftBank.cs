using Zibo.EdgeCtl.Sim.Plant.People;

namespace Zibo.EdgeCtl.Sim.Plant.Loads;

/// <summary>
/// A bank of lifts: trips by the traffic of an office (up in the morning, both ways around lunch, down in the evening), each a
/// pulse of power with a start. Nothing but the calendar and the seed moves them: no relay may ever reach a lift. A car that
/// waits may be asked to turn light and ventilation down.
/// </summary>
internal sealed class LiftBank(OfficePlantOptions options)
{
    // Trips a minute for 450 people.
    private static readonly DayProfile Workday = new(
        (0, 0.02), (7.25, 0.05), (7.75, 0.8), (8.1, 2.0), (8.5, 2.8), (8.75, 1.2), (9.25, 0.7), (11.5, 0.7), (11.9, 2.2),
        (12.25, 1.0), (13.0, 1.0), (13.4, 2.0), (13.75, 0.7), (17.2, 0.7), (17.5, 2.6), (18.0, 1.0), (18.5, 0.4), (20.5, 0.1),
        (22, 0.02), (24, 0.02));

    private const double ReferenceOccupants = 450;
    private const double DayOffShare = 0.06;
    private const double StandbyWattsPerCar = 300;

    // Light and ventilation of the car down, its controller awake.
    private const double EconomyWattsPerCar = 120;
    private const double SurgeFactor = 1.6;
    private const int SurgeMilliseconds = 2_000;
    private const int DoorMilliseconds = 12_000;
    private const int MostWaiting = 20;

    private readonly LiftPhase[] _phase = new LiftPhase[options.LiftCarCount];
    private readonly long[] _phaseEndMilliseconds = new long[options.LiftCarCount];
    private readonly long[] _arrivalMilliseconds = new long[options.LiftCarCount];
    private readonly double[] _runWatts = new double[options.LiftCarCount];
    private readonly bool[] _isEconomyRequested = new bool[options.LiftCarCount];
    private SplitMix64 _random;
    private long _callMilliseconds = long.MaxValue;
    private int _waiting;

    /// <summary>Power of all cars in W.</summary>
    public double PowerWatts { get; private set; }

    /// <summary>When a car or a call changes something next.</summary>
    public long NextEventMilliseconds { get; private set; } = long.MaxValue;

    /// <summary>Starts the day's own chance.</summary>
    public void EnterDay(long dayNumber) => _random = SplitMix64.For(options.Seed, RandomStream.Lifts, dayNumber);

    /// <summary>Draws whether someone calls during the tick that begins now.</summary>
    public void DrawCall(bool isWorkday, int minuteOfDay, long nowMilliseconds, int tickMilliseconds)
    {
        double perMinute = Workday.At(minuteOfDay) * (isWorkday ? 1 : DayOffShare) * options.Occupants / ReferenceOccupants;
        if (_random.NextUnit() < perMinute * tickMilliseconds / 60_000)
        {
            int second = (int)(_random.NextUnit() * tickMilliseconds / 1000);
            _callMilliseconds = nowMilliseconds + (second * 1000L);
            NextEventMilliseconds = Math.Min(NextEventMilliseconds, _callMilliseconds);
        }
    }

    /// <summary>Does all that is due now and computes the power from now on.</summary>
    public void MoveTo(long nowMilliseconds)
    {
        if (nowMilliseconds >= _callMilliseconds)
        {
            _callMilliseconds = long.MaxValue;
            _waiting = Math.Min(MostWaiting, _waiting + 1);
        }

        double watts = 0;
        long next = _callMilliseconds;
        for (int car = 0; car < _phase.Length; car++)
        {
            if (_phase[car] != LiftPhase.Idle && nowMilliseconds >= _phaseEndMilliseconds[car])
            {
                EndPhase(car);
            }

            if (_phase[car] == LiftPhase.Idle && _waiting > 0)
            {
                _waiting--;
                StartTrip(car, nowMilliseconds);
            }

            watts += StandbyWatts(car) + CarWatts(car);
            if (_phase[car] != LiftPhase.Idle)
            {
                next = Math.Min(next, _phaseEndMilliseconds[car]);
            }
        }

        PowerWatts = watts;
        NextEventMilliseconds = next;
    }

    /// <summary>True while the car waits for a call.</summary>
    public bool IsParked(int car) => _phase[car] == LiftPhase.Idle;

    /// <summary>True while the car's doors are closed.</summary>
    public bool AreDoorsClosed(int car) => _phase[car] != LiftPhase.DoorsOpen;

    /// <summary>Asks a car to save while it waits, or takes that back; the power from now on follows.</summary>
    public void SetEconomy(int car, bool isRequested)
    {
        _isEconomyRequested[car] = isRequested;
        double watts = 0;
        for (int i = 0; i < _phase.Length; i++)
        {
            watts += StandbyWatts(i) + CarWatts(i);
        }

        PowerWatts = watts;
    }

    private double StandbyWatts(int car) =>
        _isEconomyRequested[car] && _phase[car] == LiftPhase.Idle ? EconomyWattsPerCar : StandbyWattsPerCar;

    private double CarWatts(int car) => _phase[car] switch
    {
        LiftPhase.Starting => _runWatts[car] * SurgeFactor,
        LiftPhase.Running => _runWatts[car],
        _ => 0,
    };

    private void StartTrip(int car, long nowMilliseconds)
    {
        // A geared traction lift for six floors: 8 to 24 s, and 20 % to 90 % of its motor by load and direction.
        int seconds = 8 + (int)(_random.NextUnit() * 17);
        _runWatts[car] = options.LiftMotorWatts * _random.NextBetween(0.2, 0.9);
        _phase[car] = LiftPhase.Starting;
        _phaseEndMilliseconds[car] = nowMilliseconds + SurgeMilliseconds;
        _arrivalMilliseconds[car] = nowMilliseconds + (seconds * 1000L);
    }

    private void EndPhase(int car)
    {
        switch (_phase[car])
        {
            case LiftPhase.Starting:
                _phase[car] = LiftPhase.Running;
                _phaseEndMilliseconds[car] = _arrivalMilliseconds[car];
                break;
            case LiftPhase.Running:
                _phase[car] = LiftPhase.DoorsOpen;
                _phaseEndMilliseconds[car] += DoorMilliseconds;
                break;
            default:
                _phase[car] = LiftPhase.Idle;
                break;
        }
    }
}
