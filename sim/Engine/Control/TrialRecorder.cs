using Zibo.EdgeCtl.Sim.Plant;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Watches a trial from outside: what the supplier bills, and which loads are held off.</summary>
internal sealed class TrialRecorder
{
    private readonly IPlant _plant;
    private readonly PlantCircuit _site;
    private readonly PlantLoad[] _loads;
    private readonly DemandAudit _audit;
    private readonly List<ControlWindow> _windows = [];
    private readonly bool[] _isHeldOff;
    private readonly int[] _heldOffSeconds;
    private readonly long[] _disconnectedSeconds;
    private readonly long _offsetMilliseconds;
    private int _endedCount;

    public TrialRecorder(ControlGame game, IPlant plant, int limitWatts)
    {
        _plant = plant;
        _site = plant.Circuits.First(c => c.Id == ReplayPlant.SiteCircuitId);
        _loads = [.. game.Loads.Select(l => plant.Loads.First(p => p.Id == l.Id))];
        _audit = new DemandAudit(limitWatts, ControlGame.WindowSeconds, game.Span.UtcOffsetMinutes);
        _isHeldOff = [.. _loads.Select(l => !l.IsConnected)];
        _heldOffSeconds = new int[_loads.Length];
        _disconnectedSeconds = new long[_loads.Length];
        _offsetMilliseconds = game.Span.UtcOffsetMinutes * 60_000L;
    }

    /// <summary>True power of the site over the last step in W.</summary>
    public double SiteWatts => _site.PowerWatts;

    /// <summary>Takes the step that the plant has made, after the relays have moved for the next.</summary>
    /// <param name="endUtcMilliseconds">End of the step, in ms since 1970-01-01 UTC.</param>
    public void Add(long endUtcMilliseconds)
    {
        for (int i = 0; i < _loads.Length; i++)
        {
            if (_isHeldOff[i])
            {
                _heldOffSeconds[i]++;
                _disconnectedSeconds[i]++;
            }

            _isHeldOff[i] = !_loads[i].IsConnected;
        }

        _audit.Add(endUtcMilliseconds, ControlGame.StepMilliseconds, _site.PowerWatts, _plant.IsPowerKnown);
        if (_audit.WindowCount != _endedCount)
        {
            _endedCount = _audit.WindowCount;
            _windows.Add(new ControlWindow(
                _audit.LastStartUtcMilliseconds,
                _audit.LastWatts,
                [.. _heldOffSeconds.Select(seconds => (double)seconds / ControlGame.WindowSeconds)]));
        }

        if ((endUtcMilliseconds + _offsetMilliseconds) % (ControlGame.WindowSeconds * 1000L) == 0)
        {
            Array.Clear(_heldOffSeconds);
        }
    }

    public ControlTrial Finish(string controller, int limitWatts, ControlGame game, Func<int, int> switchCount)
    {
        double days = game.Span.Days;
        LoadReport[] loads = [.. _loads.Select((load, i) => new LoadReport(
            load.Id,
            switchCount(i),
            Math.Round(switchCount(i) / days, 2),
            _disconnectedSeconds[i],
            Math.Round(load.UnservedWattHours, 1)))];
        return new ControlTrial(
            controller, limitWatts, _windows, _audit.UnknownCount, loads, (_plant as OfficePlant)?.MinutesOutsideComfort);
    }
}
