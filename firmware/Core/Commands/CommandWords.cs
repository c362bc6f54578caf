using Zibo.EdgeCtl.Core.Safety.Manual;

namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>The words of commands and their results, both ways. Words are never reused.</summary>
public static class CommandWords
{
    /// <summary>Word for a kind: the last level of its topic.</summary>
    public static string Of(CommandKind kind) => kind switch
    {
        CommandKind.Limit => "limit",
        CommandKind.Event => "event",
        CommandKind.Override => "override",
        CommandKind.Parameter => "parameter",
        CommandKind.Request => "request",
        CommandKind.Schedule => "schedule",
        _ => "unknown",
    };

    /// <summary>Word for what became of a command.</summary>
    public static string Of(CommandReason reason) => reason switch
    {
        CommandReason.Accepted => "accepted",
        CommandReason.Malformed => "malformed",
        CommandReason.UnknownMember => "unknown-member",
        CommandReason.MissingMember => "missing-member",
        CommandReason.WrongType => "wrong-type",
        CommandReason.OutOfRange => "out-of-range",
        CommandReason.ConflictingMember => "conflicting-member",
        CommandReason.UnknownKind => "unknown-kind",
        CommandReason.UnknownWord => "unknown-word",
        CommandReason.UnknownLoad => "unknown-load",
        CommandReason.UnknownCircuit => "unknown-circuit",
        CommandReason.UnknownEvent => "unknown-event",
        CommandReason.WrongMac => "wrong-mac",
        CommandReason.NoTime => "no-time",
        CommandReason.Expired => "expired",
        CommandReason.Replayed => "replayed",
        CommandReason.Busy => "busy",
        CommandReason.Full => "full",
        CommandReason.NotSupported => "not-supported",
        CommandReason.Outranked => "outranked",
        CommandReason.StoreFailed => "store-failed",
        CommandReason.UnknownSchedule => "unknown-schedule",
        _ => "unknown",
    };

    /// <summary>Word for where the limit in force comes from.</summary>
    public static string Of(LimitSource source) => source switch
    {
        LimitSource.Site => "site",
        LimitSource.Budget => "budget",
        LimitSource.Command => "command",
        LimitSource.Event => "event",
        LimitSource.Fallback => "fallback",
        _ => "unknown",
    };

    /// <summary>Word for how far an event has come.</summary>
    public static string Of(ResponseState state) => state switch
    {
        ResponseState.Pending => "pending",
        ResponseState.Active => "active",
        ResponseState.Completed => "completed",
        ResponseState.Cancelled => "cancelled",
        ResponseState.Declined => "declined",
        _ => "none",
    };

    /// <summary>Word for what a baseline rests on.</summary>
    public static string Of(ResponseBasis basis) => basis switch
    {
        ResponseBasis.Profile => "profile",
        ResponseBasis.Quarters => "quarters",
        _ => "none",
    };

    /// <summary>Word for what a request asks for.</summary>
    public static string Of(RequestTarget target) => Targets[(int)target];

    /// <summary>Word for a setting.</summary>
    public static string Of(ParameterName name) => Parameters[(int)name];

    /// <summary>Word for an override's mode.</summary>
    public static string Of(OverrideMode mode) => Modes[(int)mode];

    /// <summary>Words of <see cref="RequestTarget"/>, by number; the first is none.</summary>
    internal static readonly string[] Targets =
    {
        null, "state", "health", "why", "budget", "birth", "reading", "monthToDate",
    };

    /// <summary>Words of <see cref="ParameterName"/>, by number.</summary>
    internal static readonly string[] Parameters =
    {
        "statePeriodSeconds", "healthPeriodSeconds", "replayMessagesPerMinute", "livePeriodSeconds",
        "monitorOnlyUntilUtcSeconds",
    };

    /// <summary>Words of what is wanted of a schedule, by number.</summary>
    internal static readonly string[] ScheduleModes = { "auto", "occupied", "unoccupied" };

    /// <summary>Words of an override's mode, by number.</summary>
    internal static readonly string[] Modes = { "auto", "on", "off" };
}
