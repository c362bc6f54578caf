using System;
using nanoFramework.Runtime.Native;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Device;

/// <summary>Gives the controller the time of the board's clock while the network has not told it, and sets that clock afterwards.</summary>
/// <remarks>
///   system time           | clock on the board | then
///   ----------------------+--------------------+---------------------------------------------------------
///   unknown, at the start | has a time         | the system takes it
///   unknown, at the start | has none           | schedules wait for the network, as without such a clock
///   has been set          | whatever it has    | it is set within a second, and once a day from then on
/// The time service says nothing when it sets the time: a step against the monotonic clock shows it. A correction that is smaller
/// than what the chip resolves waits for the daily one.
/// </remarks>
public sealed class TimeKeeper : IBackgroundWork
{
    private const long LookMilliseconds = 1_000;
    private const long StepMilliseconds = 1_000;
    private const long DayMilliseconds = 86_400_000;
    private const long TicksPerMillisecond = 10_000;

    private readonly RealTimeClock _chip;
    private readonly IClock _clock;
    private bool _isKnown;
    private bool _isFromNetwork;
    private long _offsetMilliseconds;
    private long _nextLookMilliseconds;
    private long _writtenMilliseconds;

    /// <summary>Binds the keeper.</summary>
    /// <param name="chip">The clock on the board.</param>
    /// <param name="clock">The controller's clock.</param>
    public TimeKeeper(RealTimeClock chip, IClock clock)
    {
        _chip = chip;
        _clock = clock;
    }

    /// <summary>Takes the time over, where the system has none. Called once, before the scans begin.</summary>
    public void Restore()
    {
        if (_clock.IsUtcValid)
        {
            return;
        }

        if (_chip.TryRead(out long utcMilliseconds)
            && Rtc.SetSystemTime(new DateTime(DateTime.UnixEpoch.Ticks + (utcMilliseconds * TicksPerMillisecond))))
        {
            _isKnown = true;
            _offsetMilliseconds = Offset();
            Console.WriteLine("edgectl time from the clock on the board");
        }
        else
        {
            Console.WriteLine("edgectl: the clock on the board has no time; check its battery");
        }
    }

    /// <inheritdoc/>
    public bool Step()
    {
        long now = _clock.MonotonicMilliseconds;
        if (now < _nextLookMilliseconds)
        {
            return false;
        }

        _nextLookMilliseconds = now + LookMilliseconds;
        if (!_clock.IsUtcValid)
        {
            return false;
        }

        long step = Offset() - _offsetMilliseconds;
        bool isSet = !_isKnown || step > StepMilliseconds || step < -StepMilliseconds;
        if (isSet || (_isFromNetwork && now - _writtenMilliseconds >= DayMilliseconds))
        {
            Write(now);
        }

        return false;
    }

    /// <inheritdoc/>
    public void Close()
    {
    }

    // What could not be written is tried again at the next look.
    private void Write(long nowMilliseconds)
    {
        if (_chip.TryWrite(_clock.UtcMilliseconds))
        {
            _isKnown = true;
            _isFromNetwork = true;
            _offsetMilliseconds = Offset();
            _writtenMilliseconds = nowMilliseconds;
        }
    }

    private long Offset() => _clock.UtcMilliseconds - _clock.MonotonicMilliseconds;
}
