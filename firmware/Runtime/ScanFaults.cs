using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>States at the end of a scan what was wrong in it.</summary>
internal sealed class ScanFaults
{
    private readonly DemandLimiter _limiter;
    private readonly ReadingRecord _readingRecord;
    private readonly FeederBank _feeders;
    private readonly FaultRegister _faults;
    private readonly IClock _clock;
    private readonly FireAlarmGuard _fireAlarm;
    private readonly DigitalPoint _fireAlarmPoint;
    private readonly IntervalInput _intervalInput;
    private readonly long _scanMilliseconds;
    private ScanPhase _failedPhase;

    // The first scan states everything, and so does one after which anything was wrong.
    private bool _wasAny = true;

    internal ScanFaults(
        EdgeController controller, SiteConfiguration site, IClock clock, FireAlarmGuard fireAlarm, IntervalInput intervalInput)
    {
        _limiter = controller.Limiter;
        _readingRecord = controller.ReadingRecord;
        _feeders = controller.Feeders;
        _faults = controller.Faults;
        _clock = clock;
        _fireAlarm = fireAlarm;
        _fireAlarmPoint = fireAlarm.Input;
        _intervalInput = intervalInput;
        _scanMilliseconds = site.ScanMilliseconds;
    }

    /// <summary>States everything.</summary>
    internal void State(ScanPhase failed, long nowMilliseconds)
    {
        // The time up to here: the report that follows is what states it.
        bool isLate = _clock.MonotonicMilliseconds - nowMilliseconds > _scanMilliseconds;
        bool isAny = isLate
            || failed != ScanPhase.None
            || _fireAlarmPoint.Level != DigitalLevel.Inactive
            || _limiter.Phase == DemandPhase.Fallback
            || _readingRecord.FailureCount > 0;
        if (isAny || _wasAny)
        {
            _wasAny = isAny;
            StatePhase(failed, nowMilliseconds);
            _faults.Set(FaultCode.SiteMeterUnknown, 0, _limiter.Phase == DemandPhase.Fallback, nowMilliseconds);
            _faults.Set(FaultCode.FireInputUnknown, 0, _fireAlarm.IsInputUnknown, nowMilliseconds);
            _faults.Set(FaultCode.FireAlarm, 0, _fireAlarm.IsReleasing && !_fireAlarm.IsInputUnknown, nowMilliseconds);
            _faults.Set(FaultCode.ScanOverrun, 0, isLate, nowMilliseconds);
            _faults.Set(FaultCode.LedgerFailed, 0, _readingRecord.FailureCount > 0, nowMilliseconds);
        }

        if (_feeders != null)
        {
            _feeders.StateFaults(nowMilliseconds);
        }

        if (_intervalInput != null)
        {
            _intervalInput.StateFault(nowMilliseconds);
        }
    }

    /// <summary>States the phase that failed, and that another no longer does.</summary>
    internal void StatePhase(ScanPhase failed, long nowMilliseconds)
    {
        _wasAny |= failed != ScanPhase.None;
        if (failed != _failedPhase)
        {
            _faults.Set(FaultCode.PhaseFailed, (int)_failedPhase, false, nowMilliseconds);
            _failedPhase = failed;
        }

        _faults.Set(FaultCode.PhaseFailed, (int)failed, failed != ScanPhase.None, nowMilliseconds);
    }
}
