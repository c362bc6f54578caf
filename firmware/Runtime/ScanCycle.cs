using System;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Tariffs;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The phases of a scan, in their order. What a site has nothing for is null here and costs a comparison.</summary>
internal sealed class ScanCycle
{
    private const long DayMilliseconds = 86_400_000;

    private readonly EdgeController _controller;
    private readonly IClock _clock;
    private readonly long _utcOffsetMilliseconds;
    private readonly long _limitWatts;
    private readonly InputSampler _sampler;
    private readonly SafetyBank _inputs;
    private readonly IntervalInput _intervalInput;
    private readonly MeterBank _meters;
    private readonly Meter _site;
    private readonly CrossCheckBank _crossChecks;
    private readonly SupplyFailMonitor _supplyFail;
    private readonly WaterBank _water;
    private readonly ReadingDesk _readings;
    private readonly BudgetKeeper _budget;
    private readonly TariffDesk _tariff;
    private readonly CommandDesk _commands;
    private readonly StandingOrders _orders;
    private readonly DemandWindow _window;
    private readonly SlidingDemand _sliding;
    private readonly StepBank _steps;
    private readonly ShedTable _loads;
    private readonly DemandForecast _forecast;
    private readonly FeederBank _feeders;
    private readonly TemperatureBank _temperatures;
    private readonly ScheduleBank _schedules;
    private readonly ControllerList _controllers;
    private readonly MonitorOnlyGuard _monitorOnly;
    private readonly GuardList _guards;
    private readonly SwitchLedger _switches;
    private readonly OutputWriter _writer;
    private readonly LiftBanks _lifts;
    private readonly LevelWriter _levels;
    private readonly ScanReports _reports;
    private long _scanCount;
    private long _day;
    private long _utcMilliseconds;
    private bool _isUtcValid;
    private ScanPhase _phase;

    /// <summary>Binds the cycle to the parts of a controller that is wired.</summary>
    internal ScanCycle(
        EdgeController controller,
        SiteConfiguration site,
        IClock clock,
        InputSampler sampler,
        IntervalInput intervalInput,
        StepBank steps,
        GuardList guards,
        SwitchLedger switches,
        OutputWriter writer,
        LevelWriter levels,
        ScanReports reports)
    {
        _controller = controller;
        _clock = clock;
        _utcOffsetMilliseconds = site.UtcOffsetMinutes * 60_000L;
        _limitWatts = site.Demand.LimitWatts;
        _sampler = sampler;
        _inputs = controller.Safety.HasInputs ? controller.Safety : null;
        _intervalInput = intervalInput;
        _meters = controller.Meters;
        _site = controller.Meters.Site;
        _crossChecks = controller.CrossChecks.Count > 0 ? controller.CrossChecks : null;
        _supplyFail = controller.SupplyFail.IsPresent ? controller.SupplyFail : null;
        _water = controller.Water.Count > 0 ? controller.Water : null;
        _readings = controller.Readings;
        _budget = controller.Budget;
        _tariff = controller.Tariff;
        _commands = controller.Commands;
        _orders = controller.Commands.Orders;
        _window = controller.Window;
        _sliding = controller.Sliding;
        _steps = steps.HasShares ? steps : null;
        _loads = controller.Loads;
        _forecast = controller.Forecast;
        _feeders = controller.Feeders;
        _temperatures = controller.Safety.Temperatures.Count > 0 ? controller.Safety.Temperatures : null;
        _schedules = controller.Schedules;
        _controllers = controller.Controllers;
        _monitorOnly = controller.MonitorOnly;
        _guards = guards;
        _switches = switches;
        _writer = writer;
        _lifts = controller.Safety.Lifts.Count > 0 ? controller.Safety.Lifts : null;
        _levels = levels.IsAny ? levels : null;
        _reports = reports;
    }

    /// <summary>Scans since start-up.</summary>
    internal long ScanCount => _scanCount;

    /// <summary>Runs all phases once. Nothing that a part of it throws leaves it.</summary>
    internal void Run()
    {
        long now = _clock.MonotonicMilliseconds;
        _utcMilliseconds = _clock.UtcMilliseconds;
        _isUtcValid = _clock.IsUtcValid;
        _scanCount++;
        ScanPhase failed = ScanPhase.None;
        try
        {
            RunPicture(now);
        }
        catch (Exception)
        {
            // Decisions cannot rest on half a picture: without a forecast the limiter goes to its fallback.
            _forecast.Invalidate();
            if (_feeders != null)
            {
                _feeders.Tree.Invalidate();
            }

            failed = _phase;
        }

        // Whatever has failed, a temperature that is not read grows old. What follows isolates faults item by item.
        _temperatures?.Update(now);
        _schedules?.Update(now, _utcMilliseconds, _isUtcValid);
        _controllers.Execute(now);
        _monitorOnly.Follow(_utcMilliseconds, _isUtcValid);
        _guards.Execute(now);
        _switches.Update(now);
        _writer.Write(now);
        _lifts?.Execute(
            _monitorOnly.IsActive ? DemandPhase.LeaveAlone : _controller.Limiter.Phase, failed == ScanPhase.None, now);
        _levels?.Write(now);
        _schedules?.Write(now);
        _reports.Report(failed, now, _utcMilliseconds, _isUtcValid);
    }

    // Up to the forecast: where any of it fails there is none.
    private void RunPicture(long now)
    {
        _phase = ScanPhase.Sample;
        _inputs?.Sample();
        _sampler.Sample(now);
        _phase = ScanPhase.Freeze;
        _inputs?.Freeze();
        _sampler.Freeze();
        if (_intervalInput != null)
        {
            _intervalInput.Sample();
            _intervalInput.Freeze();
        }

        _phase = ScanPhase.Meter;
        _meters.Update(now);
        _crossChecks?.Update(now);
        if (_supplyFail != null && _supplyFail.Update(now))
        {
            // Before anything else: how long the board still lives is not known.
            _controller.Checkpoint.CaptureUrgently(now);
        }

        _water?.Update(now);
        _readings.Execute(now);
        _budget?.Update(now, _utcMilliseconds, _isUtcValid);
        _tariff?.Update(now, _utcMilliseconds, _isUtcValid);
        _commands.Execute(now, _utcMilliseconds, _isUtcValid);
        _forecast.LimitWatts = _orders.LowestLimitWatts(
            _limitWatts, _budget == null ? _limitWatts : _budget.Target.EffectiveLimitWatts(_limitWatts));

        _phase = ScanPhase.Forecast;
        _window.Update(now, _utcMilliseconds, _isUtcValid, _site);
        _sliding.Update(now, _site);
        _steps?.Update(now);
        _loads.Observe(now);
        if (_window.HasCompleted)
        {
            // A day ends where a window does; while UTC is unknown a day is 24 hours of operation.
            long day = (_isUtcValid ? _utcMilliseconds + _utcOffsetMilliseconds : now) / DayMilliseconds;
            if (day != _day)
            {
                _day = day;
                _loads.StartDay(now);
            }
        }

        _forecast.Update(now);
        if (_feeders != null)
        {
            _feeders.Tree.Update(now);
        }
    }
}
