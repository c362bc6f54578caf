using Zibo.EdgeCtl.Core.Safety.Manual;
using Zibo.EdgeCtl.Core.Schedule;

namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>One command, or what is known of a refused one; its place is used again and again.</summary>
public sealed class Command
{
    /// <summary>Stands for no load or circuit.</summary>
    public const int None = -1;

    private const int ClearFlag = 1;
    private const int CancelFlag = 2;
    private const int OptOutFlag = 4;
    private const int ExchangeFlag = 8;

    // Each kind of command has its own of these; in fields of their own they would take twice the memory.
    private int _flags;
    private int _index = None;
    private int _word;
    private long _number;

    /// <summary>What it is about.</summary>
    public CommandKind Kind { get; internal set; }

    /// <summary>The sender's name for it; null where it could not be read.</summary>
    public string Id { get; internal set; }

    /// <summary>Its place among all commands to this controller; 0 where it could not be read.</summary>
    public long Counter { get; internal set; }

    /// <summary>UTC in ms since 1970 from which on it is refused.</summary>
    public long ExpiresUtcMilliseconds { get; internal set; }

    /// <summary>Why it is refused, or Accepted as long as nothing is wrong with it.</summary>
    public CommandReason Reason { get; internal set; }

    /// <summary>The member that is wrong, or null.</summary>
    public string FaultyMember { get; internal set; }

    /// <summary>True where a limit or parameter is taken back.</summary>
    public bool IsClear
    {
        get => (_flags & ClearFlag) != 0;
        internal set => _flags = value ? _flags | ClearFlag : _flags & ~ClearFlag;
    }

    /// <summary>Limit of a limit or event in W; 0 where an event has a reduction instead.</summary>
    public long LimitWatts { get; internal set; }

    /// <summary>How long a limit or override holds, in s.</summary>
    public long DurationSeconds { get; internal set; }

    /// <summary>The event's name, or null.</summary>
    public string EventId { get; internal set; }

    /// <summary>When the event begins, UTC in ms since 1970.</summary>
    public long StartUtcMilliseconds { get; internal set; }

    /// <summary>When the event ends, UTC in ms since 1970.</summary>
    public long EndUtcMilliseconds { get; internal set; }

    /// <summary>What the event takes from the power before it, in W; 0 where it has a limit instead.</summary>
    public long ReductionWatts { get; internal set; }

    /// <summary>How long before its start a site may get ready for the event, in s; <see cref="DemandEvent.NoNotice"/> where that is open.</summary>
    public long NoticeSeconds { get; internal set; }

    /// <summary>How grave the event is, 1 to 3.</summary>
    public int Level { get; internal set; }

    /// <summary>True where an event is called off.</summary>
    public bool IsCancel
    {
        get => (_flags & CancelFlag) != 0;
        internal set => _flags = value ? _flags | CancelFlag : _flags & ~CancelFlag;
    }

    /// <summary>True where the site declines an event.</summary>
    public bool IsOptOut
    {
        get => (_flags & OptOutFlag) != 0;
        internal set => _flags = value ? _flags | OptOutFlag : _flags & ~OptOutFlag;
    }

    /// <summary>Index of the load, or <see cref="None"/>.</summary>
    public int Load
    {
        get => Kind == CommandKind.Override ? _index : None;
        internal set => _index = value;
    }

    /// <summary>What is wanted of the load.</summary>
    public OverrideMode Mode
    {
        get => (OverrideMode)(Kind == CommandKind.Override ? _word : 0);
        internal set => _word = (int)value;
    }

    /// <summary>Which setting.</summary>
    public ParameterName Parameter
    {
        get => (ParameterName)(Kind == CommandKind.Parameter ? _word : 0);
        internal set => _word = (int)value;
    }

    /// <summary>The setting's value, in the unit of its name.</summary>
    public long ParameterValue
    {
        get => Kind == CommandKind.Parameter ? _number : 0;
        internal set => _number = value;
    }

    /// <summary>What a request asks for.</summary>
    public RequestTarget Target
    {
        get => (RequestTarget)(Kind == CommandKind.Request ? _word : 0);
        internal set => _word = (int)value;
    }

    /// <summary>How many decisions a request wants.</summary>
    public int WhyCount
    {
        get => Target == RequestTarget.Why ? (int)_number : 0;
        internal set => _number = value;
    }

    /// <summary>Index of the circuit, or <see cref="None"/>.</summary>
    public int Circuit
    {
        get => Kind == CommandKind.Request ? _index : None;
        internal set => _index = value;
    }

    /// <summary>True where a dial reading begins a new dial.</summary>
    public bool IsExchange
    {
        get => (_flags & ExchangeFlag) != 0;
        internal set => _flags = value ? _flags | ExchangeFlag : _flags & ~ExchangeFlag;
    }

    /// <summary>What a dial shows, or what the month has used, in Wh.</summary>
    public long WattHours
    {
        get => Kind == CommandKind.Request && Target != RequestTarget.Why ? _number : 0;
        internal set => _number = value;
    }

    /// <summary>Index of the schedule, or <see cref="None"/>.</summary>
    public int Schedule
    {
        get => Kind == CommandKind.Schedule ? _index : None;
        internal set => _index = value;
    }

    /// <summary>What is wanted of the schedule.</summary>
    public ScheduleMode ScheduleMode
    {
        get => (ScheduleMode)(Kind == CommandKind.Schedule ? _word : 0);
        internal set => _word = (int)value;
    }

    /// <summary>Notes the first thing that is wrong; what comes after it counts no more.</summary>
    public void Refuse(CommandReason reason, string member)
    {
        if (Reason == CommandReason.Accepted)
        {
            Reason = reason;
            FaultyMember = member;
        }
    }

    internal void Clear(CommandKind kind)
    {
        Kind = kind;
        Id = null;
        Counter = 0;
        ExpiresUtcMilliseconds = 0;
        Reason = CommandReason.Accepted;
        FaultyMember = null;
        _flags = 0;
        _index = None;
        _word = 0;
        _number = 0;
        LimitWatts = 0;
        DurationSeconds = 0;
        EventId = null;
        StartUtcMilliseconds = 0;
        EndUtcMilliseconds = 0;
        ReductionWatts = 0;
        NoticeSeconds = DemandEvent.NoNotice;
        Level = 0;
    }
}
