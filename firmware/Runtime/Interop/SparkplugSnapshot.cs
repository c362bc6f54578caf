using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime.Interop;

/// <summary>
/// The values of all metrics in one scan: the scan fills it every state period and when a load has changed, the link thread copies
/// it. Each holds the lock no longer than that takes.
/// </summary>
internal sealed class SparkplugSnapshot
{
    private const long Thousandths = 1_000;

    private readonly object _lock = new object();
    private readonly EdgeController _controller;
    private readonly SparkplugCatalog _catalog;
    private readonly long[] _values;
    private readonly bool[] _isKnown;
    private int _captureCount;
    private int _periodCount;
    private long _utcMilliseconds;

    internal SparkplugSnapshot(EdgeController controller, SparkplugCatalog catalog)
    {
        _controller = controller;
        _catalog = catalog;
        _values = new long[catalog.Count];
        _isKnown = new bool[catalog.Count];
    }

    /// <summary>Takes the values of this scan.</summary>
    /// <param name="utcMilliseconds">UTC of the scan, or -1 where it is not known.</param>
    /// <param name="isPeriod">True where a state period has ended; else a load has changed.</param>
    internal void Capture(long utcMilliseconds, bool isPeriod)
    {
        lock (_lock)
        {
            for (int i = 0; i < _values.Length; i++)
            {
                _values[i] = Read(_catalog.At(i), out bool isKnown);
                _isKnown[i] = isKnown;
            }

            _utcMilliseconds = utcMilliseconds;
            _captureCount++;
            _periodCount += isPeriod ? 1 : 0;
        }
    }

    /// <summary>Copies the values, where they are newer than those that the caller has.</summary>
    /// <returns>False where they are not; nothing is copied then.</returns>
    internal bool TryCopy(SparkplugValues target)
    {
        lock (_lock)
        {
            if (target.CaptureCount == _captureCount)
            {
                return false;
            }

            for (int i = 0; i < _values.Length; i++)
            {
                target.Set(i, _values[i], _isKnown[i]);
            }

            target.CaptureCount = _captureCount;
            target.PeriodCount = _periodCount;
            target.UtcMilliseconds = _utcMilliseconds;
            return true;
        }
    }

    private long Read(SparkplugMetric metric, out bool isKnown)
    {
        isKnown = true;
        switch (metric.Source)
        {
            case SparkplugSource.BootId:
                return _controller.Checkpoint.BootId;
            case SparkplugSource.SitePower:
                return PowerOf(_controller.Meters.Site, out isKnown);
            case SparkplugSource.ProjectedPower:
                isKnown = _controller.Forecast.IsValid;
                return isKnown ? _controller.Forecast.ProjectedWatts : 0;
            case SparkplugSource.Limit:
                return _controller.Forecast.LimitWatts;
            case SparkplugSource.Phase:
                return (long)_controller.Limiter.Phase;
            case SparkplugSource.ShedCount:
                return ShedCount();
            case SparkplugSource.ActiveFaultCount:
                return _controller.Faults.ActiveCount;
            case SparkplugSource.FireAlarm:
                isKnown = !_controller.Faults.IsActive(FaultCode.FireInputUnknown, 0);
                return _controller.Faults.IsActive(FaultCode.FireAlarm, 0) ? 1 : 0;
            case SparkplugSource.WaterTotal:
                return _controller.Water.At(metric.Index).Litres;
            case SparkplugSource.CircuitPower:
                return PowerOf(_controller.Meters.At(metric.Index), out isKnown);
            case SparkplugSource.CircuitEnergy:
                return _controller.Meters.At(metric.Index).EnergyMilliwattHours;
            case SparkplugSource.CircuitExport:
                return _controller.Meters.At(metric.Index).ExportMilliwattHours;
            case SparkplugSource.LoadShed:
                return _controller.Loads.At(metric.Index).IsShed ? 1 : 0;
            case SparkplugSource.LoadReason:
                return (long)_controller.Loads.At(metric.Index).Reason;
            case SparkplugSource.LoadPower:
                return _controller.Loads.At(metric.Index).PresentWatts;
            case SparkplugSource.LoadLevel:
                return _controller.Loads.At(metric.Index).Level.Permille;
            default:
                return ReadBudget(metric.Source) / Thousandths;
        }
    }

    private long ReadBudget(SparkplugSource source)
    {
        QuotaAccount account = source < SparkplugSource.MonthWater ? _controller.Budget.Energy : _controller.Budget.Water;
        switch (source)
        {
            case SparkplugSource.MonthEnergy:
            case SparkplugSource.MonthWater:
                return account.Months.Current.Amount;
            case SparkplugSource.DayEnergy:
            case SparkplugSource.DayWater:
                return account.Days.Current.Amount;
            default:
                return account.Quota;
        }
    }

    private static long PowerOf(Meter meter, out bool isKnown)
    {
        isKnown = meter.PowerQuality != Quality.Bad;
        return isKnown ? meter.PowerWatts : 0;
    }

    private int ShedCount()
    {
        int count = 0;
        for (int i = 0; i < _controller.Loads.Count; i++)
        {
            count += _controller.Loads.At(i).IsCurtailed ? 1 : 0;
        }

        return count;
    }
}
