using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime.Responses;

/// <summary>Demand response beside its limits: what each event brought, the key switch that declines, and the sender's silence.</summary>
/// <remarks>
/// An event and a limit always end by themselves. The fallback is for a site whose supplier must speak:
///
///   since the last genuine command | fallback limit
///   -------------------------------+---------------------------------------
///   less than the heartbeat        | none
///   more, or never since start-up  | holds until a command comes; a fault says so
///   for longer than the heartbeat  |
/// </remarks>
public sealed class ResponseDesk
{
    private const long WattsPerMilliwattHourAMillisecond = 3_600;

    private readonly EdgeController _controller;
    private readonly StandingOrders _orders;
    private readonly EventBook _events;
    private readonly DemandResponseOptions _options;
    private readonly bool _hasHeartbeat;
    private readonly SwitchInput _optOut;
    private readonly WorkCalendar _calendar;
    private readonly QuarterClock _clock;
    private readonly ResponseBaseline _baseline = new ResponseBaseline();

    // Null before the first event, as the places of the book.
    private ResponseLedger[] _ledgers;
    private readonly long _offsetMilliseconds;
    private long _quarterTotal;
    private long _heardMilliseconds;
    private bool _hasChanged;
    private bool _hasStarted;
    private bool _isAnyOpen;

    /// <summary>Binds the desk to its controller; throws what <see cref="IBoard"/> throws where the board lacks the input.</summary>
    public ResponseDesk(IBoard board, SiteConfiguration site, EdgeController controller, StandingOrders orders)
    {
        _controller = controller;
        _orders = orders;
        _events = orders.Events;
        _options = site.DemandResponse;
        _hasHeartbeat = _options.HeartbeatSeconds > 0;
        _optOut = _options.OptOutInput == SiteConfiguration.NoInput ? null : new SwitchInput(board.OpenDigitalInput(_options.OptOutInput));
        _calendar = new WorkCalendar(site.Calendar);
        _clock = new QuarterClock(site.UtcOffsetMinutes);
        _offsetMilliseconds = site.UtcOffsetMinutes * 60_000L;
        if (orders.Events.IsAny)
        {
            Prepare();
        }
    }

    /// <summary>The event of a place in the book, or the last one that had it.</summary>
    public ResponseLedger At(int place)
    {
        Prepare();
        return _ledgers[place];
    }

    /// <summary>Makes what a first event needs; for the thread that brings it, and a start, since the scan allocates nothing.</summary>
    public void Prepare()
    {
        _orders.Events.Prepare();
        if (_ledgers == null)
        {
            ResponseLedger[] ledgers = new ResponseLedger[EventBook.Capacity];
            for (int i = 0; i < ledgers.Length; i++)
            {
                ledgers[i] = new ResponseLedger();
            }

            _ledgers = ledgers;
        }
    }

    /// <summary>True while one of them has something to tell; whoever has told all of them sets it back.</summary>
    internal bool HasNews { get; set; }

    /// <summary>A genuine command has come: its sender is there.</summary>
    public void Hear(long nowMilliseconds) => _heardMilliseconds = nowMilliseconds;

    /// <summary>Samples the switch and judges the silence, before limits are looked at.</summary>
    public void Begin(long nowMilliseconds)
    {
        if (!_hasStarted)
        {
            _hasStarted = true;
            _heardMilliseconds = nowMilliseconds;
            _quarterTotal = _controller.Meters.Site.EnergyMilliwattHours;
        }

        if (_optOut == null && !_hasHeartbeat)
        {
            return;
        }

        FaultRegister faults = _controller.Faults;
        if (_optOut != null)
        {
            _optOut.Sample();
            _optOut.Point.Freeze();
            _events.IsDeclinedByHand = _optOut.Point.Level == DigitalLevel.Active;
            faults.Set(FaultCode.ResponseDeclined, 0, _events.IsDeclinedByHand, nowMilliseconds);
            faults.Set(FaultCode.ResponseInputUnknown, 0, _optOut.Point.Level == DigitalLevel.Unknown, nowMilliseconds);
        }

        if (_hasHeartbeat)
        {
            bool isSilent = nowMilliseconds - _heardMilliseconds >= _options.HeartbeatSeconds * 1_000L;
            _orders.FallbackLimitWatts = isSilent ? _options.FallbackLimitWatts : 0;
            faults.Set(FaultCode.ResponseSilent, 0, isSilent, nowMilliseconds);
        }
    }

    /// <summary>Announces what has become known, before events begin and end: a reduction is taken from the baseline.</summary>
    public void Announce(long utcMilliseconds, bool isUtcValid)
    {
        EventBook events = _events;
        if (!events.IsAny)
        {
            return;
        }

        Prepare();
        for (int i = 0; i < _ledgers.Length; i++)
        {
            ResponseLedger ledger = _ledgers[i];
            DemandEvent known = events.At(i);
            bool isAmended = ledger.IsOpen && known.IsAmended && ledger.Is(known);
            if (known.EventId == null || ledger.HasNews || (ledger.IsOpen && !isAmended))
            {
                continue;
            }

            known.IsAmended = false;
            if (isAmended)
            {
                ledger.Amend(known);
            }
            else if (known.Note.IsKnown)
            {
                ledger.Resume(known);
            }
            else
            {
                Announce(ledger, known, utcMilliseconds, isUtcValid);
                _hasChanged = true;
            }

            Reckon(ledger, ledger.EndUtcMilliseconds);
            long milliseconds = known.EndUtcMilliseconds - known.StartUtcMilliseconds;
            known.ExpectedWatts = ledger.Basis == ResponseBasis.Profile && milliseconds > 0
                ? WattsOf(ledger.BaselineMilliwattHours, milliseconds) : DemandEvent.NoBaseline;
            ledger.Intend(known.IntendedLimitWatts);
        }
    }

    /// <summary>True once after something has changed that shall outlive a restart.</summary>
    public bool TakeChanged()
    {
        bool hasChanged = _hasChanged;
        _hasChanged = false;
        return hasChanged;
    }

    /// <summary>Follows the events, after they have begun and ended in this scan.</summary>
    public void Follow(long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        if (_clock.Advance(nowMilliseconds, utcMilliseconds, isUtcValid))
        {
            long total = _controller.Meters.Site.EnergyMilliwattHours;
            if (_clock.HasEnded)
            {
                _baseline.Note(_clock.EndedIndex, total - _quarterTotal, _clock.WasWhole);
            }

            _quarterTotal = total;
        }

        if (_isAnyOpen || _events.IsAny)
        {
            FollowAll(nowMilliseconds, utcMilliseconds, isUtcValid);
        }
    }

    private void FollowAll(long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        long total = _controller.Meters.Site.EnergyMilliwattHours;
        _isAnyOpen = false;
        for (int i = 0; i < _ledgers.Length; i++)
        {
            Follow(_ledgers[i], _events.At(i), total, nowMilliseconds, utcMilliseconds, isUtcValid);
            _isAnyOpen |= _ledgers[i].IsOpen;
            HasNews |= _ledgers[i].HasNews;
        }
    }

    private DailyProfile Profile
    {
        get
        {
            BudgetKeeper budget = _controller.Budget;
            return budget != null && budget.Energy != null && budget.Energy.Profile.IsLearned ? budget.Energy.Profile : null;
        }
    }

    private void Announce(ResponseLedger ledger, DemandEvent known, long utcMilliseconds, bool isUtcValid)
    {
        DailyProfile profile = Profile;
        ResponseBasis basis = profile != null ? ResponseBasis.Profile
            : _baseline.HasQuarters ? ResponseBasis.Quarters : ResponseBasis.None;
        int adjustment = profile == null ? 1_000 : _baseline.AdjustmentPermille(profile, _calendar);
        ledger.Announce(known, utcMilliseconds, isUtcValid, basis, adjustment, _baseline.MeanMilliwattHours);
    }

    private void Follow(
        ResponseLedger ledger, DemandEvent known, long total, long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        if (!ledger.IsOpen)
        {
            return;
        }

        bool isRunning = ledger.State == ResponseState.Active && !ledger.IsResuming;
        if (!ledger.Is(known) || (isRunning && !known.IsActive))
        {
            if (ledger.State == ResponseState.Active)
            {
                ledger.Follow(known, false, total);
            }

            ledger.End(nowMilliseconds, utcMilliseconds, isUtcValid);
            Reckon(ledger, isUtcValid ? utcMilliseconds : ledger.EndUtcMilliseconds);

            // What follows in its place is told from the next scan on, when this end is.
            return;
        }

        long utc = isUtcValid ? utcMilliseconds : known.StartUtcMilliseconds;
        if (ledger.State == ResponseState.Pending && known.IsActive && !ledger.HasNews)
        {
            ledger.Start(known, nowMilliseconds, utc, total);
            _hasChanged = true;
        }
        else if (ledger.State == ResponseState.Active && known.IsActive)
        {
            if (ledger.IsResuming)
            {
                ledger.GoOn(known, nowMilliseconds, utc);
            }

            _hasChanged |= ledger.Follow(known, _events.IsDeclined(known), total);
        }
    }

    private static long WattsOf(long milliwattHours, long milliseconds) => milliwattHours * WattsPerMilliwattHourAMillisecond / milliseconds;

    // The whole event as it is announced, and as long as it was when it is over.
    private void Reckon(ResponseLedger ledger, long endUtcMilliseconds)
    {
        long end = endUtcMilliseconds < ledger.EndUtcMilliseconds ? endUtcMilliseconds : ledger.EndUtcMilliseconds;
        long start = ledger.StartUtcMilliseconds;
        DailyProfile profile = Profile;
        if (end <= start)
        {
            ledger.BaselineMilliwattHours = 0;
        }
        else if (ledger.Basis == ResponseBasis.Profile && profile != null)
        {
            ledger.BaselineMilliwattHours = ResponseBaseline.OfProfile(
                profile, _calendar, ledger.AdjustmentPermille, start + _offsetMilliseconds, end + _offsetMilliseconds);
        }
        else
        {
            ledger.BaselineMilliwattHours = ResponseBaseline.OfMean(ledger.MeanMilliwattHours, end - start);
        }
    }
}
