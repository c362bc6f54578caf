using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Safety.Manual;

namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>
/// Makes a <see cref="Command"/> of the bytes of a genuine message, or says why it cannot. Total: no bytes make it throw. One
/// thread uses it.
/// </summary>
/// <remarks>
/// Members of every command: id (1 to 36 characters), counter, expiresUtcMilliseconds, mac (the last). Beside them
///
///   kind      | members                                                  | bounds
///   ----------+----------------------------------------------------------+--------------------------------------------
///   limit     | limitWatts, durationSeconds                              | 100 W to the site's own limit; 1 s to 31 days
///             | clear                                                    | true
///   event     | eventId, startUtcMilliseconds, endUtcMilliseconds,       | 1 to 24 characters; 60 s to 24 h long;
///             | limitWatts or reductionWatts, level                      | as limit, or 1 W to 100 MW; 1 to 3
///             | eventId, cancel                                          | true
///             | eventId, optOut                                          | true
///   override  | load, mode "on" or "off", durationSeconds                | 1 s to 24 h
///             | load, mode "auto"                                        |
///   parameter | name, value                                              | see ParameterBook
///             | name, clear                                              | true
///   request   | what "state", "health", "budget", "birth"                |
///             | what "why", count                                        | 1 to 32
///             | what "reading", circuit, dialWattHours, isExchange       | up to 10 TWh; true, false or left out
///             | what "monthToDate", wattHours                            | up to 75 GWh
///   schedule  | schedule, mode "occupied" or "unoccupied",               | 60 s to 31 days long, ending within 31 days
///             | startUtcMilliseconds or at once, endUtcMilliseconds      |
///             | schedule, mode "auto"                                    |
/// </remarks>
public sealed class CommandParser
{
    /// <summary>Largest counter and time: beyond it, senders that compute in doubles count no more.</summary>
    public const long MaximumInteger = 9_007_199_254_740_991;

    /// <summary>Longest id of a command.</summary>
    public const int MaximumIdLength = 36;

    /// <summary>Longest id of an event.</summary>
    public const int MaximumEventIdLength = 24;

    /// <summary>Lowest limit that a command may set, in W.</summary>
    public const int MinimumLimitWatts = 100;

    /// <summary>Longest time that a limit holds, in s: 31 days.</summary>
    public const int MaximumLimitSeconds = 2_678_400;

    /// <summary>Most decisions of one request.</summary>
    public const int MaximumWhyCount = 32;

    private const int LongestName = 63;
    private const int MacDigits = 64;
    private const long MaximumDialWattHours = 10_000_000_000;
    private const long MaximumMonthWattHours = 75_000_000_000;
    private const int MillisecondsPerSecond = 1_000;

    private readonly SiteDigest _site;
    private readonly FlatJsonReader _json = new FlatJsonReader();
    private readonly MemberReader _members;

    /// <summary>Binds the parser to the site whose loads and circuits commands may name.</summary>
    public CommandParser(SiteDigest site)
    {
        _site = site;
        _members = new MemberReader(_json);
    }

    /// <summary>The kind that a word in a topic names.</summary>
    public static CommandKind KindOf(string word)
    {
        for (int kind = (int)CommandKind.Limit; kind <= (int)CommandKind.Schedule; kind++)
        {
            if (word == CommandWords.Of((CommandKind)kind))
            {
                return (CommandKind)kind;
            }
        }

        return CommandKind.Unknown;
    }

    /// <summary>Reads a command.</summary>
    /// <param name="kind">What its topic says that it is.</param>
    /// <param name="payload">Buffer that begins with it.</param>
    /// <param name="length">Bytes of it.</param>
    /// <param name="command">Takes what was read; its reason is Accepted where all of it is as it should be.</param>
    public void Parse(CommandKind kind, byte[] payload, int length, Command command)
    {
        command.Clear(kind);
        if (!_json.TryRead(payload, length))
        {
            command.Refuse(CommandReason.Malformed, null);
            return;
        }

        _members.Begin(command);
        command.Id = _members.Identifier("id", MaximumIdLength);
        command.Counter = _members.Number("counter", 1, MaximumInteger);
        command.ExpiresUtcMilliseconds = _members.Number("expiresUtcMilliseconds", 1, MaximumInteger);
        _members.Identifier("mac", MacDigits);
        switch (kind)
        {
            case CommandKind.Limit:
                ParseLimit(command);
                break;
            case CommandKind.Event:
                EventMembers.Parse(_members, command, _site.LimitWatts);
                break;
            case CommandKind.Override:
                ParseOverride(command);
                break;
            case CommandKind.Parameter:
                ParseParameter(command);
                break;
            case CommandKind.Request:
                ParseRequest(command);
                break;
            case CommandKind.Schedule:
                ScheduleMembers.Parse(_members, command, _site);
                break;
            default:
                command.Refuse(CommandReason.UnknownKind, null);
                break;
        }

        _members.End();
    }

    private void ParseLimit(Command command)
    {
        command.IsClear = _members.Mark("clear");
        if (command.IsClear)
        {
            _members.Exclude("limitWatts");
            _members.Exclude("durationSeconds");
            return;
        }

        command.LimitWatts = _members.Number("limitWatts", MinimumLimitWatts, _site.LimitWatts);
        command.DurationSeconds = _members.Number("durationSeconds", 1, MaximumLimitSeconds);
    }

    private void ParseOverride(Command command)
    {
        command.Load = IndexOf(_members.Identifier("load", LongestName), false);
        if (command.Load < 0)
        {
            command.Refuse(CommandReason.UnknownLoad, "load");
        }

        int mode = _members.Word("mode", CommandWords.Modes, CommandReason.UnknownWord);
        command.Mode = mode < 0 ? OverrideMode.Auto : (OverrideMode)mode;
        if (command.Mode == OverrideMode.Auto)
        {
            _members.Exclude("durationSeconds");
            return;
        }

        command.DurationSeconds =
            _members.Number("durationSeconds", 1, LoadOverrides.MaximumMilliseconds / MillisecondsPerSecond);
    }

    private void ParseParameter(Command command)
    {
        int name = _members.Word("name", CommandWords.Parameters, CommandReason.UnknownWord);
        command.Parameter = name < 0 ? ParameterName.StatePeriodSeconds : (ParameterName)name;
        command.IsClear = _members.Mark("clear");
        if (command.IsClear)
        {
            _members.Exclude("value");
            return;
        }

        command.ParameterValue = _members.Number(
            "value", ParameterBook.LeastOf(command.Parameter), ParameterBook.MostOf(command.Parameter));
    }

    private void ParseRequest(Command command)
    {
        int what = _members.Word("what", CommandWords.Targets, CommandReason.UnknownWord);
        command.Target = what < 0 ? RequestTarget.None : (RequestTarget)what;
        switch (command.Target)
        {
            case RequestTarget.Why:
                command.WhyCount = (int)_members.Number("count", 1, MaximumWhyCount);
                break;
            case RequestTarget.Reading:
                command.Circuit = IndexOf(_members.Identifier("circuit", LongestName), true);
                if (command.Circuit < 0)
                {
                    command.Refuse(CommandReason.UnknownCircuit, "circuit");
                }

                command.WattHours = _members.Number("dialWattHours", 0, MaximumDialWattHours);
                command.IsExchange = _members.Flag("isExchange");
                break;
            case RequestTarget.MonthToDate:
                command.WattHours = _members.Number("wattHours", 0, MaximumMonthWattHours);
                break;
        }
    }

    private int IndexOf(string id, bool isCircuit)
    {
        string[] ids = isCircuit ? _site.Circuits : _site.Loads;
        for (int i = 0; id != null && i < ids.Length; i++)
        {
            if (id == ids[i])
            {
                return i;
            }
        }

        return Command.None;
    }
}
