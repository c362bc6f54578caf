using System;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Tariffs;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The end of a scan: what was decided and taken, what was wrong, and every reporter in its order.</summary>
internal sealed class ScanReports
{
    private readonly IClock _clock;
    private readonly WhyLog _why;
    private readonly ReceiptBank _receipts;
    private readonly ScanFaults _faults;
    private readonly Reporter _reporter;
    private readonly HealthReporter _health;
    private readonly ReadingDesk _readings;
    private readonly MeteringReporter _metering;
    private readonly CommandReporter _commands;
    private readonly TariffReporter _tariff;
    private readonly ScheduleReporter _schedules;
    private readonly BudgetReporter _budget;

    /// <summary>Makes the reporters of a controller.</summary>
    /// <param name="controller">Whose parts exist and are restored.</param>
    /// <param name="site">Its site.</param>
    /// <param name="clock">Tells how long a scan took.</param>
    /// <param name="faults">States what was wrong in a scan.</param>
    /// <param name="reporter">Begins and commits messages.</param>
    internal ScanReports(EdgeController controller, SiteConfiguration site, IClock clock, ScanFaults faults, Reporter reporter)
    {
        _clock = clock;
        _why = controller.Why;
        _receipts = controller.Receipts;
        _faults = faults;
        _reporter = reporter;
        _health = reporter.Health;
        _commands = new CommandReporter(controller, reporter, site);
        _readings = controller.Readings;
        _metering = new MeteringReporter(controller, reporter, site);
        _tariff = controller.Tariff == null ? null : new TariffReporter(controller, reporter, site);
        _budget = controller.Budget == null ? null : new BudgetReporter(controller, reporter, site);
        _schedules = controller.Schedules == null ? null : new ScheduleReporter(controller, reporter, site);
    }

    /// <summary>Reports a scan. Nothing that a part of it throws leaves it.</summary>
    /// <param name="failed">The phase that failed, or none.</param>
    /// <param name="nowMilliseconds">Monotonic time of the scan.</param>
    /// <param name="utcMilliseconds">UTC of the scan in ms since 1970; ignored unless valid.</param>
    /// <param name="isUtcValid">Whether UTC may be used.</param>
    internal void Report(ScanPhase failed, long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        try
        {
            _why.Update(nowMilliseconds, isUtcValid ? utcMilliseconds : 0);
            _receipts.Update(nowMilliseconds);
            _faults.State(failed, nowMilliseconds);
            _reporter.Report(nowMilliseconds, utcMilliseconds, isUtcValid);
            if (_readings.TakenCircuit >= 0)
            {
                _metering.Report(nowMilliseconds);
            }

            _commands.Report(nowMilliseconds);
            _tariff?.Report(nowMilliseconds, utcMilliseconds);
            _schedules?.Report(nowMilliseconds);
            _budget?.Report(nowMilliseconds);
        }
        catch (Exception)
        {
            _faults.StatePhase(ScanPhase.Report, nowMilliseconds);
        }

        _health.NoteScan(_clock.MonotonicMilliseconds - nowMilliseconds);
    }
}
