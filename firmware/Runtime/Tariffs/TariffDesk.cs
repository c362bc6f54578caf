using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Tariff;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime.Tariffs;

/// <summary>The tariff of a site at work: the present rate, what day and month cost, and loads that wait for a cheaper rate.</summary>
public sealed class TariffDesk
{
    private readonly Meter _meter;
    private readonly DemandWindow _window;
    private readonly SlidingDemand _sliding;
    private readonly FaultRegister _faults;
    private readonly bool _isFixed;
    private readonly bool _isSliding;
    private int _gapCount;
    private int _rolledCount;

    private TariffDesk(IBoard board, SiteConfiguration site, EdgeController controller)
    {
        Options = site.Tariff;
        _meter = controller.Meters.Site;
        _window = controller.Window;
        _sliding = controller.Sliding;
        _faults = controller.Faults;
        _isFixed = site.Demand.Mode != DemandWindowMode.Sliding;
        _isSliding = site.Demand.Mode != DemandWindowMode.Fixed;
        TariffTable table = new TariffTable(site.Tariff, new WorkCalendar(site.Calendar));
        Clock = new TariffClock(table, site.Tariff, site.UtcOffsetMinutes);
        Ledger.Change = site.Tariff.Change;
        Record = new CostRecord(board, site, Ledger, controller.Meters, controller.Checkpoint);
        Defer = DeferController.MakeOrNull(site, Clock, controller.Forecast, controller.Loads, controller.Controllers.NextBit);
        if (Defer != null)
        {
            controller.Controllers.Add(Defer);
        }
    }

    /// <summary>Prices.</summary>
    public TariffOptions Options { get; }

    /// <summary>The present rate and the next one.</summary>
    public TariffClock Clock { get; }

    /// <summary>What day and month imported, exported and demanded.</summary>
    public CostLedger Ledger { get; } = new CostLedger();

    /// <summary>The ledger on the medium; it wants a thread of its own.</summary>
    public CostRecord Record { get; }

    /// <summary>What puts loads off, or null where none may be.</summary>
    public DeferController Defer { get; }

    /// <summary>Stretches that ended or began since start-up.</summary>
    public int TurnCount { get; private set; }

    /// <summary>True in a scan in which the month's demand has risen.</summary>
    public bool HasPeaked { get; private set; }

    /// <summary>Makes the desk of a controller whose loads are known, its controller of loads first in the list but for the start-up; null without a tariff.</summary>
    public static TariffDesk MakeOrNull(IBoard board, SiteConfiguration site, EdgeController controller) =>
        site.Tariff.IsUsed ? new TariffDesk(board, site, controller) : null;

    /// <summary>Takes the time of a scan; does nothing but compare it, unless a stretch ends or begins.</summary>
    /// <param name="nowMilliseconds">Monotonic time of the scan.</param>
    /// <param name="utcMilliseconds">UTC of the scan in ms since 1970; ignored unless valid.</param>
    /// <param name="isUtcValid">Whether UTC may be used.</param>
    public void Update(long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        if (!Clock.Advance(utcMilliseconds, isUtcValid))
        {
            return;
        }

        TurnCount++;
        if (Clock.HasEnded)
        {
            NoteGaps();
            Ledger.Close(_meter.EnergyMilliwattHours, _meter.ExportMilliwattHours, Clock.IsKnown);
        }

        if (Clock.IsKnown)
        {
            Ledger.Open(Clock.Day, Clock.StartMinutes % TariffTable.MinutesPerDay, Clock.Rate);
        }

        _faults.Set(FaultCode.TariffExpired, 0, Clock.IsKnown && Clock.IsOutOfForce, nowMilliseconds);
    }

    /// <summary>Takes the demand of a window that has ended in this scan.</summary>
    /// <param name="utcMilliseconds">UTC of the scan in ms since 1970.</param>
    public void TakeDemand(long utcMilliseconds)
    {
        HasPeaked = false;
        CompletedWindow completed = _window.Completed;
        if (_isFixed && _window.HasCompleted && completed.IsWhole && completed.IsPhaseKnown)
        {
            HasPeaked = Note(completed.StartUtcMilliseconds, completed.AverageWatts);
        }

        if (_isSliding && _sliding.HasRolled)
        {
            // Before, a part of the window was never seen.
            _rolledCount++;
            if (_rolledCount > SlidingDemand.BucketCount && Clock.IsKnown)
            {
                HasPeaked |= Note(utcMilliseconds - _window.WindowMilliseconds, _sliding.AverageWatts);
            }
        }
    }

    /// <summary>Brings the sums up to now.</summary>
    public void Settle()
    {
        NoteGaps();
        Ledger.Settle(_meter.EnergyMilliwattHours, _meter.ExportMilliwattHours);
    }

    private bool Note(long startUtcMilliseconds, long watts) =>
        Ledger.NoteDemand(Clock.MinuteOf(startUtcMilliseconds) / TariffTable.MinutesPerDay, startUtcMilliseconds, watts);

    private void NoteGaps()
    {
        if (_meter.GapCount != _gapCount)
        {
            _gapCount = _meter.GapCount;
            Ledger.NoteGap();
        }
    }
}
