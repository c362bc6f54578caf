using System;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>Every sheddable load, in the order of the site and in the order of shedding.</summary>
public sealed class ShedTable
{
    private readonly Load[] _loads;
    private readonly Load[] _shedOrder;
    private readonly LoadChanges _changes;

    // What the loads' own meters share, or null where there are none; where one stands alone nothing tells when to look.
    private readonly MeterChanges _meterChanges;
    private readonly bool _canRest = true;
    private readonly uint _ownMeters;
    private bool _isSteady;
    private int _observedChanges;
    private int _countedChanges = LoadChanges.Never;
    private int _switchCount;

    /// <summary>Takes the loads in the order of the site.</summary>
    public ShedTable(Load[] loads)
    {
        _loads = loads;

        // A load may stand in several tables, and then all of them count together: the first load is the one that has been asked before.
        _changes = loads.Length == 0 ? new LoadChanges() : loads[0].Changes;
        for (int i = 0; i < loads.Length; i++)
        {
            loads[i].Share(_changes);
            _ownMeters |= loads[i].OwnMeter == null ? 0 : loads[i].OwnMeter.ChangesBit;
        }

        for (int i = 0; i < loads.Length; i++)
        {
            Meter meter = loads[i].OwnMeter;
            if (meter != null)
            {
                _meterChanges = _meterChanges ?? meter.Changes;
                _canRest &= meter.Changes != null && meter.Changes == _meterChanges;
            }
        }

        _shedOrder = new Load[loads.Length];
        Array.Copy(loads, _shedOrder, loads.Length);

        // Insertion sort: stable, so that equal priorities keep the order of the site.
        for (int i = 1; i < _shedOrder.Length; i++)
        {
            Load load = _shedOrder[i];
            int j = i - 1;
            for (; j >= 0 && IsBefore(load, _shedOrder[j]); j--)
            {
                _shedOrder[j + 1] = _shedOrder[j];
            }

            _shedOrder[j + 1] = load;
        }
    }

    /// <summary>Number of loads.</summary>
    public int Count => _loads.Length;

    /// <summary>A load by its index in the site.</summary>
    public Load At(int index) => _loads[index];

    /// <summary>A load by its place in the order of shedding: 0 is shed first.</summary>
    public Load InShedOrder(int place) => _shedOrder[place];

    /// <summary>Follows each load's own meter.</summary>
    public void Observe(long nowMilliseconds)
    {
        int changes = _changes.Count;
        if (_isSteady && _observedChanges == changes && (_meterChanges == null || (_meterChanges.TakeForLoads() & _ownMeters) == 0))
        {
            return;
        }

        bool isSteady = _canRest;
        Load[] loads = _loads;
        for (int i = 0; i < loads.Length; i++)
        {
            loads[i].Observe(nowMilliseconds);
            isSteady = isSteady && loads[i].IsSteady;
        }

        _observedChanges = _changes.Count;
        _isSteady = isSteady && changes == _observedChanges;
    }

    /// <summary>Changes of anything about the loads since start-up.</summary>
    public int ChangeCount => _changes.Count;

    /// <summary>Counts them.</summary>
    public LoadChanges Changes => _changes;

    /// <summary>Changes of all relays since start-up.</summary>
    public int SwitchCount
    {
        get
        {
            if (_countedChanges != _changes.Count)
            {
                CountSwitches();
            }

            return _switchCount;
        }
    }

    /// <summary>Power in watts that loads which have just come back have still to reach.</summary>
    public long RecoveringWatts
    {
        get
        {
            long watts = 0;
            for (int i = 0; _changes.RecoveringCount != 0 && i < _loads.Length; i++)
            {
                watts += _loads[i].RecoveringWatts;
            }

            return watts;
        }
    }

    /// <summary>A new local day begins.</summary>
    public void StartDay(long nowMilliseconds)
    {
        for (int i = 0; i < _loads.Length; i++)
        {
            _loads[i].StartDay(nowMilliseconds);
        }

        // What they may be held off is whole again.
        _changes.Note();
    }

    /// <summary>Takes back what one controller asked for.</summary>
    public void ReleaseRequestsOf(int controllerBit, DecisionReason reason)
    {
        for (int i = 0; i < _loads.Length; i++)
        {
            if (_loads[i].IsRequestedBy(controllerBit))
            {
                _loads[i].RequestRelease(controllerBit, reason);
            }
        }
    }

    /// <summary>Changes of all levels since start-up.</summary>
    public int LevelMoveCount
    {
        get
        {
            int count = 0;
            for (int i = 0; i < _loads.Length; i++)
            {
                count += _loads[i].Level != null ? _loads[i].Level.MoveCount : 0;
            }

            return count;
        }
    }

    /// <summary>Allows every load that one controller throttles everything again.</summary>
    public void FreeLevelsOf(int controllerBit, long nowMilliseconds)
    {
        for (int i = 0; i < _loads.Length; i++)
        {
            if (_loads[i].Level != null && _loads[i].Level.ControllerBit == controllerBit)
            {
                _loads[i].Level.Free(nowMilliseconds);
            }
        }
    }

    private void CountSwitches()
    {
        _countedChanges = _changes.Count;
        _switchCount = 0;
        for (int i = 0; i < _loads.Length; i++)
        {
            _switchCount += _loads[i].SwitchCount;
        }
    }

    // The last step of a load goes first.
    private static bool IsBefore(Load load, Load other)
    {
        Load step = load.PreviousStep;
        while (step != null && step != other)
        {
            step = step.PreviousStep;
        }

        return step != null || other.Options.ShedPriority > load.Options.ShedPriority;
    }

    /// <summary>Connects every load in this scan, whatever controllers and minimum times say.</summary>
    public void ReleaseAllNow(long nowMilliseconds, DecisionReason reason)
    {
        for (int i = 0; i < _loads.Length; i++)
        {
            _loads[i].ReleaseNow(nowMilliseconds, reason);
        }
    }
}
