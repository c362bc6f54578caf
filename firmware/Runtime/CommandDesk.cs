using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Safety.Manual;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Responses;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Carries commands out that the link thread has found genuine, one a scan and in their order, and keeps what became of each
/// until it is reported.
/// </summary>
public sealed class CommandDesk
{
    /// <summary>How long the fault stands after the last forged command, in ms.</summary>
    public const long ForgedMilliseconds = 3_600_000;

    private const int MillisecondsPerSecond = 1_000;
    private const long MilliwattHoursPerWattHour = 1_000;

    private readonly EdgeController _controller;
    private readonly FaultRegister _faults;
    private readonly StandingOrders _orders;
    private readonly StandingLimit _limit;
    private readonly EventBook _events;
    private readonly ParameterBook _parameters;
    private readonly ScheduleMemory _schedules;
    private readonly ResponseDesk _responses;
    private readonly CommandRecord _record;
    private readonly CommandInbox _inbox = new CommandInbox();

    private int _linkRefusedCount;
    private int _forgedCount;
    private int _seenForgedCount;
    private int _refusedCount;
    private bool _isForgedStated;
    private bool _isRecordFailed;
    private long _forgedUntilMilliseconds;
    private bool _hasOutcome;
    private int _awaitedCapture;

    /// <summary>Binds the desk to its controller, whose checkpoint is restored.</summary>
    public CommandDesk(EdgeController controller, SiteConfiguration site, IBoard board)
    {
        _controller = controller;
        _faults = controller.Faults;
        Site = controller.Site;
        _orders = new StandingOrders(
            site.StateSeconds, site.LiveSeconds, controller.Schedules == null ? null : controller.Schedules.Memory);
        _limit = _orders.Limit;
        _events = _orders.Events;
        _parameters = _orders.Parameters;
        _schedules = _orders.Schedules;
        _record = new CommandRecord(board, Orders, controller.Checkpoint);
        _responses = new ResponseDesk(board, site, controller, Orders);
        Requests.Support(RequestTarget.State);
        Requests.Support(RequestTarget.Birth);
        Requests.Support(RequestTarget.Health);
        Requests.Support(RequestTarget.Why);
        if (site.Budget.HasEnergy || site.Budget.HasWater)
        {
            Requests.Support(RequestTarget.Budget);
        }
    }

    /// <summary>What commands have left in force.</summary>
    public StandingOrders Orders => _orders;

    /// <summary>What demand response brings.</summary>
    public ResponseDesk Responses => _responses;

    /// <summary>The counter and the orders, on the medium.</summary>
    public CommandRecord Record => _record;

    /// <summary>Commands that wait for the scan.</summary>
    public CommandInbox Inbox => _inbox;

    /// <summary>What was asked for and not told yet.</summary>
    public RequestDesk Requests { get; } = new RequestDesk();

    /// <summary>The last answers.</summary>
    public CommandAudit Audit { get; } = new CommandAudit();

    /// <summary>Commands that were refused since start-up, whether or not that was answered.</summary>
    public int RefusedCount => _linkRefusedCount + _refusedCount;

    /// <summary>True where the outcome is a repetition: the command was carried out before, and not again.</summary>
    public bool IsRepeat { get; private set; }

    internal SiteDigest Site { get; }

    /// <summary>Makes what brings commands from a link to this desk.</summary>
    /// <param name="link">Where they arrive.</param>
    /// <param name="clock">Judges whether they have expired.</param>
    /// <param name="key">The controller's key, or null where it has none and takes no commands.</param>
    public CommandSession Open(ILink link, IClock clock, byte[] key) => new CommandSession(link, this, clock, key);

    /// <summary>Counts a command that the link thread refused.</summary>
    /// <param name="isForged">True where it was not made with the controller's key.</param>
    public void CountRefused(bool isForged)
    {
        _linkRefusedCount++;
        _forgedCount += isForged ? 1 : 0;
    }

    /// <summary>Ends what is over, and carries out the oldest command that waits.</summary>
    public void Execute(long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        if (_forgedCount != _seenForgedCount || _isForgedStated || _record.FailureCount > 0 || _isRecordFailed)
        {
            StateFaults(nowMilliseconds);
        }

        ParameterBook parameters = _parameters;
        _responses.Begin(nowMilliseconds);
        _limit.Update(nowMilliseconds, utcMilliseconds, isUtcValid);
        EventBook events = _events;
        if (events.IsAny)
        {
            _responses.Announce(utcMilliseconds, isUtcValid);
            if (events.Update(nowMilliseconds, utcMilliseconds, isUtcValid, PresentWatts()))
            {
                _record.Capture();
            }
        }

        if (parameters.IsSet(ParameterName.MonitorOnlyUntilUtcSeconds) && MonitorOnlyGuard.IsOver(parameters, utcMilliseconds, isUtcValid))
        {
            // Void on the medium too: a start that does not know the time would take it for one that still holds.
            parameters.Clear(ParameterName.MonitorOnlyUntilUtcSeconds);
            _record.Capture();
        }

        _responses.Follow(nowMilliseconds, utcMilliseconds, isUtcValid);
        bool hasLearned = _schedules != null && _schedules.TakeLearned();
        if (_responses.TakeChanged() || hasLearned)
        {
            _record.Capture();
        }

        if (_hasOutcome || !_inbox.IsAny)
        {
            return;
        }

        // Before it is carried out: what throws in one scan must not throw in all that follow.
        _hasOutcome = true;
        _awaitedCapture = 0;
        Responses.Hear(nowMilliseconds);
        Command command = Inbox.Peek();
        IsRepeat = command.Reason == CommandReason.Accepted && Audit.IsDone(command);
        if (command.Reason == CommandReason.Accepted && !IsRepeat)
        {
            Apply(command, nowMilliseconds, utcMilliseconds, isUtcValid);
            _refusedCount += command.Reason == CommandReason.Accepted ? 0 : 1;
        }
    }

    /// <summary>True where a command was taken and is not reported yet.</summary>
    public bool HasOutcome => _hasOutcome;

    /// <summary>The command to report now, or null: one whose orders are not on the medium yet is not reported.</summary>
    public Command PeekOutcome() => _hasOutcome && Record.IsWritten(_awaitedCapture) ? Inbox.Peek() : null;

    /// <summary>Notes that the outcome is reported; the next command may come.</summary>
    public void AcknowledgeOutcome()
    {
        Audit.Add(Inbox.Peek());
        Inbox.Acknowledge();
        _hasOutcome = false;
    }

    private void Apply(Command command, long nowMilliseconds, long utcMilliseconds, bool isUtcValid)
    {
        switch (command.Kind)
        {
            case CommandKind.Override:
                ApplyOverride(command);
                return;
            case CommandKind.Request:
                ApplyRequest(command);
                return;
        }

        if (!isUtcValid && !command.IsClear)
        {
            // UTC was valid when the command was judged; an end that is told by another clock is none.
            command.Refuse(CommandReason.NoTime, null);
            return;
        }

        switch (command.Kind)
        {
            case CommandKind.Limit:
                ApplyLimit(command, nowMilliseconds, utcMilliseconds);
                break;
            case CommandKind.Event:
                Refuse(command, Orders.Events.Apply(command), "eventId");
                break;
            case CommandKind.Parameter:
                ApplyParameter(command, utcMilliseconds);
                break;
            case CommandKind.Schedule:
                ApplySchedule(command, utcMilliseconds);
                break;
        }

        if (command.Reason == CommandReason.Accepted)
        {
            _awaitedCapture = Record.Capture();
        }
    }

    private void ApplyLimit(Command command, long nowMilliseconds, long utcMilliseconds)
    {
        if (command.IsClear)
        {
            Orders.Limit.Clear();
            return;
        }

        Orders.Limit.Set(
            command.LimitWatts, command.DurationSeconds * MillisecondsPerSecond, nowMilliseconds, utcMilliseconds);
    }

    private void ApplyParameter(Command command, long utcMilliseconds)
    {
        long ahead = command.ParameterValue - (utcMilliseconds / MillisecondsPerSecond);
        if (command.IsClear)
        {
            Orders.Parameters.Clear(command.Parameter);
        }
        else if (command.Parameter == ParameterName.MonitorOnlyUntilUtcSeconds && (ahead <= 0 || ahead > MonitorOnlyGuard.MaximumSeconds))
        {
            command.Refuse(CommandReason.OutOfRange, "value");
        }
        else
        {
            Orders.Parameters.TrySet(command.Parameter, command.ParameterValue);
        }
    }

    private void ApplySchedule(Command command, long utcMilliseconds)
    {
        long start = command.StartUtcMilliseconds == 0 ? utcMilliseconds : command.StartUtcMilliseconds;
        CommandReason reason = Orders.Schedules.Orders.Apply(
            command.Schedule, command.ScheduleMode, start, command.EndUtcMilliseconds, utcMilliseconds);
        Refuse(command, reason, "schedule");
    }

    private void ApplyOverride(Command command)
    {
        if (command.Mode == OverrideMode.Off && IsHeld(command.Load))
        {
            command.Refuse(CommandReason.Outranked, "load");
            return;
        }

        OverrideResult result = _controller.Override(
            command.Load, command.Mode, (int)command.DurationSeconds * MillisecondsPerSecond);
        Refuse(command, result == OverrideResult.Accepted ? CommandReason.Accepted : CommandReason.OutOfRange, "load");
    }

    /// <summary>Gives a reading or an event its place before the scan takes it; the link's thread calls it.</summary>
    internal void Prepare(Command command)
    {
        if (command.Kind == CommandKind.Event)
        {
            Responses.Prepare();
        }

        if (command.Kind == CommandKind.Request && command.Target == RequestTarget.Reading)
        {
            _controller.Readings.Prepare(command.Circuit);
        }
    }

    private void ApplyRequest(Command command)
    {
        bool isTaken = true;
        switch (command.Target)
        {
            case RequestTarget.Reading:
                isTaken = _controller.Readings.TryEnter(
                    command.Circuit, command.WattHours * MilliwattHoursPerWattHour, command.IsExchange);
                Refuse(command, isTaken ? CommandReason.Accepted : CommandReason.Busy, null);
                break;
            case RequestTarget.MonthToDate:
                isTaken = _controller.EnterMonthToDate(command.WattHours * MilliwattHoursPerWattHour);
                Refuse(command, isTaken ? CommandReason.Accepted : CommandReason.NotSupported, "what");
                break;
            default:
                isTaken = Requests.TryRequest(command.Target, command.WhyCount);
                Refuse(command, isTaken ? CommandReason.Accepted : CommandReason.NotSupported, "what");
                break;
        }
    }

    private static void Refuse(Command command, CommandReason reason, string member)
    {
        if (reason != CommandReason.Accepted)
        {
            command.Refuse(reason, member);
        }
    }

    // What goes before an override anyway, told to whoever commands one that would do nothing.
    private bool IsHeld(int load) =>
        _faults.IsActive(FaultCode.FireAlarm, 0)
        || _faults.IsActive(FaultCode.FireInputUnknown, 0)
        || _faults.IsActive(FaultCode.ManualHand, load)
        || _faults.IsActive(FaultCode.HandInputUnknown, load);

    // Without a profile: shedding for an event shows in all windows from its start on, so a reduction is taken from the one before it.
    private long PresentWatts()
    {
        if (_controller.Window.Completed.IsWhole)
        {
            return _controller.Window.Completed.AverageWatts;
        }

        long watts = _controller.Meters.Site.PowerQuality == Quality.Bad
            ? _controller.Forecast.LimitWatts : _controller.Meters.Site.PowerWatts;
        return watts > 0 ? watts : 0;
    }

    private void StateFaults(long nowMilliseconds)
    {
        if (_forgedCount != _seenForgedCount)
        {
            _seenForgedCount = _forgedCount;
            _forgedUntilMilliseconds = nowMilliseconds + ForgedMilliseconds;
        }

        _isForgedStated = nowMilliseconds < _forgedUntilMilliseconds;
        _isRecordFailed = _record.FailureCount > 0;
        _faults.Set(FaultCode.CommandRefused, 0, _isForgedStated, nowMilliseconds);
        _faults.Set(FaultCode.CommandRecordFailed, 0, _isRecordFailed, nowMilliseconds);
    }
}
