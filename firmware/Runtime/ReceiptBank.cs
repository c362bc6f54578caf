using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Takes the receipt of every shed: compares what the meters show before and after, and raises a fault for a load whose sheds
/// take nothing.
/// </summary>
public sealed class ReceiptBank
{
    // The site's power is averaged over the last eight scans or so: pulses and lifts make single readings worthless.
    private const int AveragingScans = 8;

    private readonly ShedTable _table;
    private readonly LoadChanges _changes;
    private readonly Meter _site;
    private readonly FaultRegister _faults;
    private readonly int[] _switchCounts;
    private readonly int[] _receiptCounts;
    private readonly int[] _reportedCounts;
    private readonly long[] _siteWattsBefore;
    private int _seenChanges = LoadChanges.Never;
    private int _switchCount;
    private int _levelMoveCount;
    private int _openCount;
    private long _siteMilliwatts;

    /// <summary>Binds the bank to the loads and the site's meter.</summary>
    public ReceiptBank(ShedTable table, Meter site, FaultRegister faults)
    {
        _table = table;
        _changes = table.Changes;
        _site = site;
        _faults = faults;
        _switchCounts = new int[table.Count];
        _receiptCounts = new int[table.Count];
        _reportedCounts = new int[table.Count];
        _siteWattsBefore = new long[table.Count];
    }

    /// <summary>Follows the relays and the meters; called in every scan after the relays were set.</summary>
    public void Update(long nowMilliseconds)
    {
        _siteMilliwatts += ((_site.PowerWatts * 1000) - _siteMilliwatts) / AveragingScans;
        int changes = _changes.Count;
        if (changes != _seenChanges)
        {
            _seenChanges = changes;
            int switchCount = _table.SwitchCount;
            if (switchCount != _switchCount)
            {
                Follow(nowMilliseconds, switchCount - _switchCount);
                _switchCount = switchCount;
            }
        }

        if (_openCount > 0)
        {
            Look(nowMilliseconds);
        }
    }

    /// <summary>True once after a load got a receipt.</summary>
    public bool TakeChange(int load)
    {
        bool hasChanged = _reportedCounts[load] != _table.At(load).Receipt.Count;
        _reportedCounts[load] = _table.At(load).Receipt.Count;
        return hasChanged;
    }

    private void Follow(long nowMilliseconds, int changes)
    {
        _openCount = 0;
        for (int i = 0; i < _switchCounts.Length; i++)
        {
            Load load = _table.At(i);
            bool hasSwitched = load.SwitchCount != _switchCounts[i];
            _switchCounts[i] = load.SwitchCount;
            if (!load.HasOwnMeter || (hasSwitched && !load.IsShed))
            {
                // Whatever else is switched now hides what this load does to the site's meter.
                load.Receipt.Cancel();
            }

            bool canBeSeen = load.HasOwnMeter || (load.Level == null && changes == 1 && _site.PowerQuality == Quality.Good);
            if (hasSwitched && load.IsCurtailed && canBeSeen)
            {
                load.Receipt.Open(nowMilliseconds, load.LastShedWatts);
                _siteWattsBefore[i] = _siteMilliwatts / 1000;
            }

            _openCount += load.Receipt.IsOpen ? 1 : 0;
        }
    }

    private void Look(long nowMilliseconds)
    {
        _openCount = 0;
        int moves = _table.LevelMoveCount;
        bool hasMoved = moves != _levelMoveCount;
        _levelMoveCount = moves;
        for (int i = 0; i < _switchCounts.Length; i++)
        {
            Load load = _table.At(i);
            if (!load.Receipt.IsOpen)
            {
                continue;
            }

            if (hasMoved && !load.HasOwnMeter)
            {
                // A level that moves hides it as a relay does.
                load.Receipt.Cancel();
                continue;
            }

            bool isKnown = load.HasOwnMeter ? load.HasMeasurement : _site.PowerQuality == Quality.Good;
            if (isKnown)
            {
                long dropped = load.HasOwnMeter
                    ? load.LastShedWatts - load.MeasuredWatts
                    : _siteWattsBefore[i] - (_siteMilliwatts / 1000);
                load.Receipt.Observe(nowMilliseconds, dropped);
            }
            else
            {
                load.Receipt.Cancel();
            }

            if (load.Receipt.Count != _receiptCounts[i])
            {
                _receiptCounts[i] = load.Receipt.Count;
                _faults.Set(FaultCode.LoadNotDropping, i, load.Receipt.HasFailed, nowMilliseconds);
            }

            _openCount += load.Receipt.IsOpen ? 1 : 0;
        }
    }
}
