using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Safety.Manual;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Safety;

/// <summary>
/// Monitor-only, for the first days in a building: controllers decide as ever, and no relay follows them. What they would hold off is
/// noted. Runs after fire alarm, hand switch and comfort limit and before overrides, so that somebody can still switch by command.
/// </summary>
/// <remarks>
///   setting | UTC     | its end   | monitor-only
///   --------+---------+-----------+---------------------------------------------
///   not set | any     |           | no
///   set     | known   | to come   | yes
///   set     | known   | passed    | no; the setting is void
///   set     | unknown | any       | yes: nothing is shed before it is known that it may
///
/// A load that is off when it begins comes back as its minimum off time allows. A load with a level is held at its full level and not
/// judged, since what is asked of a level is not known apart from what it does.
/// </remarks>
public sealed class MonitorOnlyGuard : ScanRule
{
    /// <summary>Longest time ahead that the end may lie, in s: 31 days. A building that nobody limits is not to be forgotten.</summary>
    public const long MaximumSeconds = 2_678_400;

    // A limiter that hesitates from scan to scan is told of once.
    private const long SettleMilliseconds = 60_000;
    private const long MillisecondsPerSecond = 1_000;

    private readonly ShedTable _table;
    private readonly ParameterBook _parameters;
    private readonly LoadOverrides _overrides;
    private readonly bool[] _would;
    private readonly bool[] _isTold;
    private readonly long[] _askedMilliseconds;
    private bool _isActive;

    /// <summary>Binds the guard to the loads, to the setting that says until when, and to the overrides, which it lets through.</summary>
    public MonitorOnlyGuard(ShedTable table, ParameterBook parameters, LoadOverrides overrides)
    {
        _table = table;
        _parameters = parameters;
        _overrides = overrides;
        _would = new bool[table.Count];
        _isTold = new bool[table.Count];
        _askedMilliseconds = new long[table.Count];
    }

    /// <summary>True while no relay follows the controllers.</summary>
    public bool IsActive => _isActive;

    /// <summary>Loads that would be held off now.</summary>
    public int WouldShedCount { get; private set; }

    /// <summary>Power in watts that the loads draw which would be held off now.</summary>
    public long WouldShedWatts { get; private set; }

    /// <summary>True where a controller wanted the load off within the last minute, and it was left on.</summary>
    public bool WouldShed(int load) => _would[load];

    /// <summary>True where what would be done with a load may have changed since <see cref="MarkTold"/>: time alone changes it, too.</summary>
    public bool MayHaveChanged { get; private set; }

    /// <summary>Every load was asked about.</summary>
    public void MarkTold() => MayHaveChanged = false;

    /// <summary>Follows the setting; called in every scan before the guards.</summary>
    /// <param name="utcMilliseconds">UTC in ms since 1970; ignored unless valid.</param>
    /// <param name="isUtcValid">Whether UTC may be used.</param>
    public void Follow(long utcMilliseconds, bool isUtcValid)
    {
        bool isActive = _parameters.IsSet(ParameterName.MonitorOnlyUntilUtcSeconds) && !IsOver(_parameters, utcMilliseconds, isUtcValid);
        if (_isActive && !isActive)
        {
            Forget();
        }

        _isActive = isActive;
    }

    /// <summary>True where the setting's end is known to have passed.</summary>
    public static bool IsOver(ParameterBook parameters, long utcMilliseconds, bool isUtcValid) =>
        parameters.IsSet(ParameterName.MonitorOnlyUntilUtcSeconds)
        && isUtcValid
        && utcMilliseconds >= parameters.ValueOf(ParameterName.MonitorOnlyUntilUtcSeconds) * MillisecondsPerSecond;

    /// <inheritdoc/>
    public override void Execute(long nowMilliseconds)
    {
        if (!_isActive)
        {
            return;
        }

        int count = 0;
        long watts = 0;
        for (int i = 0; i < _would.Length; i++)
        {
            Load load = _table.At(i);
            bool isOverriddenOff = _overrides.ModeOf(i) == OverrideMode.Off;
            if (load.IsRequested && !load.IsHeldByGuard && !isOverriddenOff)
            {
                _would[i] = true;
                _askedMilliseconds[i] = nowMilliseconds;
            }
            else if (nowMilliseconds - _askedMilliseconds[i] >= SettleMilliseconds)
            {
                _would[i] = false;
            }

            count += _would[i] ? 1 : 0;
            watts += _would[i] ? load.PresentWatts : 0;
            MayHaveChanged |= _would[i] != _isTold[i];
            if (!isOverriddenOff)
            {
                Leave(load);
            }
        }

        WouldShedCount = count;
        WouldShedWatts = watts;
    }

    /// <summary>True once after what would be done with a load has changed.</summary>
    public bool TakeChange(int load)
    {
        if (_would[load] == _isTold[load])
        {
            return false;
        }

        _isTold[load] = _would[load];
        return true;
    }

    /// <summary>Writes what a state message says of it; nothing where the controller controls.</summary>
    public void WriteState(JsonWriter writer)
    {
        if (IsActive)
        {
            writer.Write("monitorOnlyUntilUtcSeconds", _parameters.ValueOf(ParameterName.MonitorOnlyUntilUtcSeconds));
            writer.Write("wouldShedCount", WouldShedCount);
            writer.Write("wouldShedWatts", WouldShedWatts);
        }
    }

    private static void Leave(Load load)
    {
        if (load.Level != null)
        {
            load.HoldOn(DecisionReason.MonitorOnly);
        }
        else if (load.IsRequested)
        {
            load.Withhold(DecisionReason.MonitorOnly);
        }
    }

    private void Forget()
    {
        MayHaveChanged |= WouldShedCount > 0;
        for (int i = 0; i < _would.Length && WouldShedCount > 0; i++)
        {
            _would[i] = false;
        }

        WouldShedCount = 0;
        WouldShedWatts = 0;
    }
}
