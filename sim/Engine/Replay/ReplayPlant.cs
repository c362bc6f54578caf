using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// Recorded powers as a building. A mean power holds over its whole interval; a load that is held off draws nothing, and
/// what it wanted is unserved; a load on a share of its rated power draws that at most. A load with a rebound wants a part of that again later (<see cref="ReplayRebound"/>). In a
/// gap of the data nothing flows, nothing is caught up on, and <see cref="IsPowerKnown"/> is false.
/// </summary>
public sealed class ReplayPlant : IPlant
{
    /// <summary>Id of the circuit that sees everything.</summary>
    public const string SiteCircuitId = "main";

    private readonly SampleSeries _series;
    private readonly PlantCircuit[] _circuits;
    private readonly PlantLoad[] _loads;
    private readonly ReplayRebound?[] _rebounds;
    private readonly double[] _shares;
    private readonly bool _hasRebound;
    private readonly long _utcOffsetMilliseconds;
    private long _nowUtcMilliseconds;
    private long _untilUtcMilliseconds;
    private int _next;
    private int _row = -1;
    private int _connectedMask = -1;
    private bool _isCatchingUp;

    /// <summary>Stands at the begin of the first row.</summary>
    /// <param name="series">The data.</param>
    /// <param name="utcOffsetMinutes">Offset of local time from UTC in minutes.</param>
    public ReplayPlant(SampleSeries series, int utcOffsetMinutes)
    {
        ArgumentNullException.ThrowIfNull(series);
        _series = series;
        _utcOffsetMilliseconds = utcOffsetMinutes * 60_000L;
        _circuits = [new PlantCircuit(SiteCircuitId), .. series.Loads.Select(l => new PlantCircuit(l.Load.Id))];
        _loads = [.. series.Loads.Select(l => new PlantLoad(l.Load.Id, l.RatedWatts))];
        _rebounds = [.. series.Loads.Select(l => ReplayRebound.Of(l.Load))];
        _shares = new double[_loads.Length];
        _hasRebound = _rebounds.Any(r => r is not null);
        _nowUtcMilliseconds = series.StartUtcMilliseconds[0];
        _untilUtcMilliseconds = _nowUtcMilliseconds;
    }

    /// <inheritdoc/>
    public IReadOnlyList<PlantCircuit> Circuits => _circuits;

    /// <inheritdoc/>
    public IReadOnlyList<PlantLoad> Loads => _loads;

    /// <inheritdoc/>
    public DateTime LocalTime =>
        DateTime.UnixEpoch.AddMilliseconds(_nowUtcMilliseconds + _utcOffsetMilliseconds);

    /// <inheritdoc/>
    public long Revision { get; private set; }

    /// <inheritdoc/>
    /// <remarks>
    /// True before the first step: the plant stands at the begin of a row, and an input that failed in the controller's first
    /// scan would take what the first step counts for a counter's begin.
    /// </remarks>
    public bool IsPowerKnown => _row >= 0 || _next == 0;

    /// <summary>Power over the last step that no relay can reach, in W; negative where PV exports.</summary>
    public double BaseWatts { get; private set; }

    /// <summary>Power over the last step with every load connected from the begin on, in W.</summary>
    public double UncontrolledWatts { get; private set; }

    /// <summary>True once the data has come to its end.</summary>
    public bool IsDone => _nowUtcMilliseconds >= _series.EndUtcMilliseconds;

    /// <inheritdoc/>
    /// <remarks>
    /// A step that begins in a row shows that row's power; steps should divide the interval. What a load catches up on
    /// changes from step to step, and within none.
    /// </remarks>
    public void Step(int milliseconds)
    {
        bool isNewRow = _nowUtcMilliseconds >= _untilUtcMilliseconds;
        if (isNewRow)
        {
            FindRow();
        }

        int mask = ConnectedMask();
        if (isNewRow || mask != _connectedMask || _isCatchingUp || HaveSharesChanged())
        {
            _connectedMask = mask;
            SetPowers();
        }

        if (_row >= 0)
        {
            CountUnserved(milliseconds);
        }

        _nowUtcMilliseconds += milliseconds;
    }

    private void FindRow()
    {
        long start = _next < _series.Count ? _series.StartUtcMilliseconds[_next] : long.MaxValue;
        if (_nowUtcMilliseconds >= start)
        {
            _row = _next++;
            _untilUtcMilliseconds = start + _series.IntervalMilliseconds;
        }
        else
        {
            _row = -1;
            _untilUtcMilliseconds = start;
        }
    }

    private int ConnectedMask()
    {
        int mask = 0;
        for (int i = 0; i < _loads.Length; i++)
        {
            mask |= _loads[i].IsConnected ? 1 << i : 0;
        }

        return mask;
    }

    private bool HaveSharesChanged()
    {
        for (int i = 0; i < _loads.Length; i++)
        {
            if (_loads[i].Share != _shares[i])
            {
                return true;
            }
        }

        return false;
    }

    private void SetPowers()
    {
        BaseWatts = _row < 0 ? 0 : _series.BaseWatts[_row];
        double connected = BaseWatts;
        double all = BaseWatts;
        for (int i = 0; i < _loads.Length; i++)
        {
            all += _row < 0 ? 0 : _series.Loads[i].Watts[_row];
            _loads[i].PowerWatts = DrawnWatts(i);
            _shares[i] = _loads[i].Share;
            connected += _loads[i].PowerWatts;
            _circuits[i + 1].PowerWatts = _loads[i].PowerWatts;
        }

        _circuits[0].PowerWatts = connected;
        UncontrolledWatts = all;
        Revision++;
    }

    private bool IsHeldBack(int load) => !_loads[load].IsConnected || _loads[load].Share < 1;

    // The data may exceed the rated power: what is not held back draws what it drew.
    private double DrawnWatts(int load) =>
        !IsHeldBack(load) ? WantedWatts(load)
        : _loads[load].IsConnected ? Math.Min(WantedWatts(load), _loads[load].Share * _loads[load].RatedWatts)
        : 0;

    private double WantedWatts(int load) =>
        _row < 0 ? 0 : _series.Loads[load].Watts[_row] + (_rebounds[load]?.CatchUpWatts ?? 0);

    private void CountUnserved(int milliseconds)
    {
        for (int i = 0; i < _loads.Length; i++)
        {
            if (IsHeldBack(i))
            {
                _loads[i].UnservedWattHours += (WantedWatts(i) - _loads[i].PowerWatts) * milliseconds / 3_600_000;
            }
        }

        if (_hasRebound)
        {
            CatchUp(milliseconds);
        }
    }

    private void CatchUp(int milliseconds)
    {
        _isCatchingUp = false;
        for (int i = 0; i < _loads.Length; i++)
        {
            if (_rebounds[i] is { } rebound)
            {
                double unservedWatts = IsHeldBack(i) ? WantedWatts(i) - _loads[i].PowerWatts : 0;
                _isCatchingUp |= rebound.Step(unservedWatts, milliseconds);
            }
        }
    }
}
