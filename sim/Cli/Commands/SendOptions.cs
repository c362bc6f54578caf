using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary>The options that every kind of command has: where it goes, what signs it, how long it counts.</summary>
internal sealed class SendOptions(Language language)
{
    private static readonly TimeSpan DefaultValidity = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(30);

    public Option<BrokerAddress?> Broker { get; } = new("--broker")
    {
        Description = SendTexts.Broker.In(language),
        HelpName = "HOST:PORT",
        Required = true,
        CustomParser = ValueParsers.Broker(language),
    };

    public Option<string> Site { get; } = new("--site") { Description = SendTexts.Site.In(language), HelpName = "ID", Required = true };

    public Option<string> Device { get; } = new("--device") { Description = SendTexts.Device.In(language), HelpName = "ID", Required = true };

    public Option<FileInfo> KeyFile { get; } = new("--key-file")
    {
        Description = SendTexts.KeyFile.In(language),
        HelpName = "FILE",
        Required = true,
    };

    public Option<FileInfo> CounterFile { get; } = new("--counter-file")
    {
        Description = SendTexts.CounterFile.In(language),
        HelpName = "FILE",
        Required = true,
    };

    public Option<string?> Id { get; } = new("--id") { Description = SendTexts.Id.In(language), HelpName = "ID" };

    public Option<TimeSpan?> ValidFor { get; } = Span("--valid-for", SendTexts.ValidFor, language);

    public Option<DateTimeOffset?> Expires { get; } = Utc("--expires", SendTexts.Expires, language);

    public Option<TimeSpan?> Wait { get; } = Span("--wait", SendTexts.Wait, language);

    public Option<bool> Json { get; } = new("--json") { Description = CliTexts.JsonOption.In(language) };

    /// <summary>An option that is a length of time.</summary>
    public static Option<TimeSpan?> Span(string name, Phrase description, Language language) => new(name)
    {
        Description = description.In(language),
        HelpName = "5m",
        CustomParser = result => ValueParsers.Duration(language)(result),
    };

    /// <summary>An option that is a time in UTC.</summary>
    public static Option<DateTimeOffset?> Utc(string name, Phrase description, Language language) => new(name)
    {
        Description = description.In(language),
        HelpName = "yyyy-MM-ddTHH:mm:ssZ",
        CustomParser = result => ParseUtc(result, language),
    };

    /// <summary>Adds all of them to a command.</summary>
    public void AddTo(Command command)
    {
        Option[] options = [Broker, Site, Device, KeyFile, CounterFile, Id, ValidFor, Expires, Wait, Json];
        foreach (Option option in options)
        {
            command.Options.Add(option);
        }
    }

    public long ExpiresUtcMilliseconds(ParseResult parsed) =>
        (parsed.GetValue(Expires) ?? DateTimeOffset.UtcNow + (parsed.GetValue(ValidFor) ?? DefaultValidity)).ToUnixTimeMilliseconds();

    public TimeSpan WaitOf(ParseResult parsed) => parsed.GetValue(Wait) ?? DefaultWait;

    private static DateTimeOffset? ParseUtc(ArgumentResult result, Language language)
    {
        string text = result.Tokens[0].Value;
        if (DateTimeOffset.TryParseExact(
            text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time))
        {
            return time;
        }

        result.AddError(SendTexts.BadUtc.Format(text).In(language));
        return null;
    }
}
