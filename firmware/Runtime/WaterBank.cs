using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The water meters: read, metered and watched once a scan. One that fails stops no other.</summary>
public sealed class WaterBank
{
    private readonly IClock _clock;
    private readonly FaultRegister _faults;
    private readonly IPulseCounter[] _counters;
    private readonly ContactCounter[] _contacts;
    private readonly PulsePoint[] _points;
    private readonly WaterMeter[] _meters;
    private readonly WaterWatch[] _watches;
    private readonly int[] _statedFaults;

    /// <summary>Opens the inputs that the site names; throws what <see cref="IBoard"/> throws where the board lacks one.</summary>
    public WaterBank(IBoard board, SiteConfiguration site, FaultRegister faults)
    {
        _clock = board.Clock;
        _faults = faults;
        int count = site.WaterMeters.Length;
        _counters = new IPulseCounter[count];
        _contacts = new ContactCounter[count];
        _points = new PulsePoint[count];
        _meters = new WaterMeter[count];
        _watches = new WaterWatch[count];
        _statedFaults = new int[count];
        for (int i = 0; i < count; i++)
        {
            WaterMeterConfiguration water = site.WaterMeters[i];
            _counters[i] = PulseInputs.Open(board, water.InputKind, water.Channel, water.Filter);
            _contacts[i] = _counters[i] as ContactCounter;
            _points[i] = new PulsePoint();
            _meters[i] = new WaterMeter(_points[i], water.Options);
            BeginAtOpened(i);
            _watches[i] = new WaterWatch(_meters[i], water.Options, site.UtcOffsetMinutes);
        }
    }

    /// <summary>Number of water meters.</summary>
    public int Count => _meters.Length;

    /// <summary>A meter.</summary>
    public WaterMeter At(int index) => _meters[index];

    /// <summary>The alarms of a meter.</summary>
    public WaterWatch WatchOf(int index) => _watches[index];

    /// <summary>Reads, meters and watches all of them.</summary>
    /// <param name="nowMilliseconds">Monotonic time of the scan.</param>
    public void Update(long nowMilliseconds)
    {
        for (int i = 0; i < _meters.Length; i++)
        {
            bool hasRead = false;
            try
            {
                hasRead = Sample(i, nowMilliseconds);
                _points[i].Freeze();
                _meters[i].Update(nowMilliseconds);
                _watches[i].Update(nowMilliseconds, _clock.UtcMilliseconds, _clock.IsUtcValid);
            }
            catch (Exception)
            {
                // An adapter that throws is an input that cannot be read; the next scan asks it again.
                _points[i].StageFailure();
                _points[i].Freeze();
                _meters[i].Update(nowMilliseconds);
            }

            StateFaults(i, hasRead, nowMilliseconds);
        }
    }

    private void BeginAtOpened(int index)
    {
        try
        {
            if (_counters[index].TryRead(out long count, out _))
            {
                _meters[index].Begin(count);
            }
        }
        catch (Exception)
        {
            // The first scan says so, and the counter begins where it is read first.
        }
    }

    private bool Sample(int index, long nowMilliseconds)
    {
        if (_counters[index].TryRead(out long count, out long lastPulseMilliseconds))
        {
            _points[index].Stage(count, lastPulseMilliseconds, nowMilliseconds);
            return true;
        }

        _points[index].StageFailure();
        return false;
    }

    // A bit for each fault: the register is asked only when one of them changes.
    private void StateFaults(int index, bool hasRead, long nowMilliseconds)
    {
        WaterWatch watch = _watches[index];
        int present = (hasRead ? 0 : 1)
            | (_contacts[index] != null && _contacts[index].IsStuck ? 2 : 0)
            | (watch.IsLeaking ? 4 : 0)
            | (watch.IsBurst ? 8 : 0);
        if (present == _statedFaults[index])
        {
            return;
        }

        _statedFaults[index] = present;
        _faults.Set(FaultCode.WaterInputFailed, index, (present & 1) != 0, nowMilliseconds);
        _faults.Set(FaultCode.WaterInputStuck, index, (present & 2) != 0, nowMilliseconds);
        _faults.Set(FaultCode.WaterLeak, index, (present & 4) != 0, nowMilliseconds);
        _faults.Set(FaultCode.WaterBurst, index, (present & 8) != 0, nowMilliseconds);
    }
}
