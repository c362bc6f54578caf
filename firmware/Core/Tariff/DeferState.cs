using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>How long one load has been able to run since it was last to be ready, and whether the rest can still wait.</summary>
internal sealed class DeferState
{
    private const long MillisecondsPerMinute = 60_000;
    private const long NoTime = -1;

    private readonly TariffClock _clock;
    private readonly Timetable _hours;
    private readonly int _lostMinutes;
    private int _deadlineMinutes;
    private long _givenMilliseconds;
    private long _lastMilliseconds = NoTime;
    private long _nextLookMilliseconds;

    /// <summary>Binds the state to its load.</summary>
    /// <param name="load">The load.</param>
    /// <param name="options">How far it may wait.</param>
    /// <param name="clock">The rates.</param>
    /// <param name="hours">The hours in which the load is needed at all, or null where it always is.</param>
    /// <param name="delayMilliseconds">How long it may take until a load comes back after a cheaper rate has begun.</param>
    public DeferState(Load load, DeferOptions options, TariffClock clock, Timetable hours, long delayMilliseconds)
    {
        Load = load;
        Options = options;
        _clock = clock;
        _hours = hours;
        long lost = load.Options.MinimumOffMilliseconds > delayMilliseconds ? load.Options.MinimumOffMilliseconds : delayMilliseconds;

        // A minute for the check that is made once in it, and one for the minutes that the table counts in.
        _lostMinutes = (int)((lost + MillisecondsPerMinute - 1) / MillisecondsPerMinute) + 2;
    }

    /// <summary>The load.</summary>
    public Load Load { get; }

    /// <summary>How far it may wait.</summary>
    public DeferOptions Options { get; }

    /// <summary>When it was asked off, monotonic time in ms.</summary>
    public long SinceMilliseconds { get; set; }

    /// <summary>True where it has waited for as long as it may, until the avoided rates are over.</summary>
    public bool HasWaitedEnough { get; set; }

    /// <summary>True where it waits for this controller's place in the spread, from a cheaper rate's beginning on.</summary>
    public long ReturnMilliseconds { get; set; } = NoTime;

    /// <summary>True while the load is put off by its rates.</summary>
    public bool IsAvoiding => _clock.IsKnown && TariffTable.Holds(Options.AvoidedRates, _clock.Rate);

    /// <summary>
    /// True where what the load still needs can be given in cheaper rates before it must be ready. Looked at once a minute and when
    /// the rate changes: nothing else moves it against the load.
    /// </summary>
    public bool CanWait { get; private set; }

    /// <summary>Counts the time in which the load runs; called in every scan.</summary>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    /// <param name="hasRateChanged">True where another rate has begun.</param>
    public void Follow(long nowMilliseconds, bool hasRateChanged)
    {
        if (_clock.IsKnown && (hasRateChanged || nowMilliseconds >= _nextLookMilliseconds))
        {
            _nextLookMilliseconds = nowMilliseconds + MillisecondsPerMinute;
            Look();
        }

        if (_lastMilliseconds != NoTime && !Load.IsShed && Load.IsRunning)
        {
            _givenMilliseconds += nowMilliseconds - _lastMilliseconds;
        }

        _lastMilliseconds = nowMilliseconds;
    }

    private void Look()
    {
        int now = _clock.PresentMinutes;
        int deadline = (now / TariffTable.MinutesPerDay * TariffTable.MinutesPerDay) + Options.ReadyByMinutes;
        deadline += deadline <= now ? TariffTable.MinutesPerDay : 0;
        if (deadline != _deadlineMinutes)
        {
            // What it had before it was last to be ready counts no more; after a step of the clock neither.
            _deadlineMinutes = deadline;
            _givenMilliseconds = 0;
        }

        long needed = (Options.NeededMinutes * MillisecondsPerMinute) - _givenMilliseconds;
        CanWait = needed <= 0 || (IsAvoiding && CheaperMinutes(now, deadline) * MillisecondsPerMinute >= needed);
    }

    // Minutes that cannot be cheap shall at least not be the dearest: in a rate it waits for all that are less dear.
    private int CheaperMinutes(int now, int deadline)
    {
        int asDear = Options.AvoidedRates & ((2 << (int)_clock.Rate) - 1);
        return _hours == null
            ? _clock.Table.MinutesOutside(asDear, now, deadline, _lostMinutes)
            : CheaperMinutesWithin(asDear, now, deadline);
    }

    // Out of its hours a load is off whatever energy costs, and when they begin it waits for its turn.
    private int CheaperMinutesWithin(int asDear, int now, int deadline)
    {
        int sum = 0;
        int at = now;
        while (at < deadline)
        {
            bool isOpen = _hours.IsOccupied(at);
            long change = _hours.NextChange(at);
            int end = change == Timetable.NoChange || change > deadline ? deadline : (int)change;
            int minutes = isOpen ? _clock.Table.MinutesOutside(asDear, at, end, _lostMinutes) : 0;
            minutes -= at > now ? _lostMinutes : 0;
            sum += minutes > 0 ? minutes : 0;
            at = end;
        }

        return sum;
    }
}
