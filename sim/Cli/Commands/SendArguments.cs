using System.CommandLine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary>
/// The options of one kind of command, and the members that they become. What is given is sent, what is not is left out: whether it
/// makes sense is the controller's to say.
/// </summary>
internal sealed class SendArguments
{
    private readonly Language _language;
    private readonly List<(Option Option, string Member, Func<ParseResult, object?> Value)> _members = [];

    private SendArguments(Language language) => _language = language;

    public static SendArguments Limit(Language language) => new SendArguments(language)
        .Number("--limit-watts", "limitWatts", SendTexts.LimitWatts)
        .Seconds("--duration", "durationSeconds", SendTexts.Duration)
        .Mark("--clear", "clear", SendTexts.Clear);

    public static SendArguments Event(Language language) => new SendArguments(language)
        .Text("--event", "eventId", SendTexts.EventId)
        .Utc("--start-utc", "startUtcMilliseconds", SendTexts.StartUtc)
        .Utc("--end-utc", "endUtcMilliseconds", SendTexts.EndUtc)
        .Number("--limit-watts", "limitWatts", SendTexts.LimitWatts)
        .Number("--reduction-watts", "reductionWatts", SendTexts.ReductionWatts)
        .Number("--level", "level", SendTexts.Level)
        .Seconds("--notice", "noticeSeconds", SendTexts.Notice)
        .Mark("--cancel", "cancel", SendTexts.Cancel)
        .Mark("--opt-out", "optOut", SendTexts.OptOut);

    public static SendArguments Override(Language language) => new SendArguments(language)
        .Text("--load", "load", SendTexts.Load)
        .Text("--mode", "mode", SendTexts.Mode, "on", "off", "auto")
        .Seconds("--duration", "durationSeconds", SendTexts.Duration);

    public static SendArguments Schedule(Language language) => new SendArguments(language)
        .Text("--schedule", "schedule", SendTexts.ScheduleId)
        .Text("--mode", "mode", SendTexts.ScheduleMode, "occupied", "unoccupied", "auto")
        .Utc("--start-utc", "startUtcMilliseconds", SendTexts.StartUtc)
        .Utc("--end-utc", "endUtcMilliseconds", SendTexts.EndUtc);

    public static SendArguments Parameter(Language language) => new SendArguments(language)
        .Text(
            "--name",
            "name",
            SendTexts.Name,
            "statePeriodSeconds",
            "healthPeriodSeconds",
            "replayMessagesPerMinute",
            "livePeriodSeconds",
            "monitorOnlyUntilUtcSeconds")
        .Number("--value", "value", SendTexts.Value)
        .Mark("--clear", "clear", SendTexts.Clear);

    public static SendArguments Request(Language language) => new SendArguments(language)
        .Text("--what", "what", SendTexts.What, "state", "health", "why", "budget", "birth", "reading", "monthToDate")
        .Number("--count", "count", SendTexts.Count)
        .Text("--circuit", "circuit", SendTexts.Circuit)
        .Number("--dial-watt-hours", "dialWattHours", SendTexts.DialWattHours)
        .Mark("--exchange", "isExchange", SendTexts.Exchange)
        .Number("--watt-hours", "wattHours", SendTexts.WattHours);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command) => _members.ForEach(m => command.Options.Add(m.Option));

    /// <summary>The members that were given.</summary>
    public IEnumerable<KeyValuePair<string, object>> MembersOf(ParseResult parsed) =>
        from member in _members
        let value = member.Value(parsed)
        where value is not null
        select KeyValuePair.Create(member.Member, value);

    private SendArguments Number(string name, string member, Phrase description)
    {
        Option<long?> option = new(name) { Description = description.In(_language), HelpName = "N" };
        return Add(option, member, parsed => parsed.GetValue(option));
    }

    private SendArguments Text(string name, string member, Phrase description, params string[] words)
    {
        Option<string?> option = new(name) { Description = description.In(_language), HelpName = words.Length > 0 ? string.Join('|', words) : "ID" };
        if (words.Length > 0)
        {
            option.AcceptOnlyFromAmong(words);
        }

        return Add(option, member, parsed => parsed.GetValue(option));
    }

    private SendArguments Mark(string name, string member, Phrase description)
    {
        Option<bool> option = new(name) { Description = description.In(_language) };
        return Add(option, member, parsed => parsed.GetValue(option) ? true : null);
    }

    private SendArguments Seconds(string name, string member, Phrase description)
    {
        Option<TimeSpan?> option = SendOptions.Span(name, description, _language);
        return Add(option, member, parsed => parsed.GetValue(option) is { } span ? (long)span.TotalSeconds : null);
    }

    private SendArguments Utc(string name, string member, Phrase description)
    {
        Option<DateTimeOffset?> option = SendOptions.Utc(name, description, _language);
        return Add(option, member, parsed => parsed.GetValue(option)?.ToUnixTimeMilliseconds());
    }

    private SendArguments Add(Option option, string member, Func<ParseResult, object?> value)
    {
        _members.Add((option, member, value));
        return this;
    }
}
