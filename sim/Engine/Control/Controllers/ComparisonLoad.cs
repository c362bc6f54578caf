using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Plant;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// A load in the hands of a comparison controller. Its minimum times count as in the firmware: the time on begins when it
/// runs, and a load that does not run may be held off at any time.
/// </summary>
public sealed class ComparisonLoad
{
    // As in the firmware: below a tenth of its rated power a load counts as idle.
    private const double RunningPart = 0.1;

    private readonly PlantLoad _load;
    private readonly LoadOptions _options;
    private long _nowMilliseconds;
    private long _sinceMilliseconds;
    private long _runningSinceMilliseconds;
    private double _unservedWattHours;

    internal ComparisonLoad(PlantLoad load, LoadOptions options)
    {
        _load = load;
        _options = options;
    }

    /// <summary>True while it is held off.</summary>
    public bool IsHeldOff { get; private set; }

    /// <summary>True where it draws power now.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>What holding it off would save now, in W; 0 while it is held off.</summary>
    public double PresentWatts => _load.PowerWatts;

    /// <summary>What it would draw now were it not held off, in W; 0 while it is connected. No meter can show that.</summary>
    public double ShedWatts { get; private set; }

    /// <summary>True where it may be held off now.</summary>
    public bool CanShed =>
        !IsHeldOff
        && (!IsRunning
            || (_nowMilliseconds - _sinceMilliseconds >= _options.MinimumOnMilliseconds
                && _nowMilliseconds - _runningSinceMilliseconds >= _options.MinimumOnMilliseconds));

    /// <summary>True where it may be connected again.</summary>
    public bool CanRestore => IsHeldOff && _nowMilliseconds - _sinceMilliseconds >= _options.MinimumOffMilliseconds;

    /// <summary>Changes of its relay.</summary>
    public int SwitchCount { get; private set; }

    internal PlantLoad Plant => _load;

    internal void Observe(long nowMilliseconds)
    {
        ShedWatts = (_load.UnservedWattHours - _unservedWattHours) * 3_600_000 / ControlGame.StepMilliseconds;
        _unservedWattHours = _load.UnservedWattHours;
        _nowMilliseconds = nowMilliseconds;
        bool isRunning = !IsHeldOff && _load.PowerWatts >= RunningPart * _options.RatedWatts;
        if (isRunning && !IsRunning)
        {
            _runningSinceMilliseconds = nowMilliseconds;
        }

        IsRunning = isRunning;
    }

    internal void Apply(bool shallBeOff)
    {
        if (shallBeOff == IsHeldOff || !(shallBeOff ? CanShed : CanRestore))
        {
            return;
        }

        IsHeldOff = shallBeOff;
        IsRunning = false;
        _sinceMilliseconds = _nowMilliseconds;
        _load.IsConnected = !shallBeOff;
        SwitchCount++;
    }
}
