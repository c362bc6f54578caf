using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Web;

/// <summary>The options that say where pages are served.</summary>
internal sealed class WebParsing
{
    private const int LeastPasswordCount = 8;

    private readonly Option<int?> _port;
    private readonly Option<IPAddress?> _bind;
    private readonly Option<FileInfo?> _password;

    public WebParsing(Language language)
    {
        _port = new("--web-port")
        {
            Description = WebTexts.PortOption.In(language),
            HelpName = "PORT",
            CustomParser = result => ParsePort(result, language),
        };
        _bind = new("--web-bind")
        {
            Description = WebTexts.BindOption.In(language),
            HelpName = "ADDRESS",
            CustomParser = result => ParseAddress(result, language),
        };
        _password = new("--web-password-file") { Description = WebTexts.PasswordOption.In(language), HelpName = "FILE" };
    }

    /// <summary>Adds the options.</summary>
    public void AddTo(Command command) => Array.ForEach(All, command.Options.Add);

    /// <summary>Adds the options and the one that serves no pages at all.</summary>
    public Option<bool> AddTo(Command command, Language language)
    {
        Option<bool> none = new("--no-web") { Description = WebTexts.NoWebOption.In(language) };
        AddTo(command);
        command.Options.Add(none);
        command.Validators.Add(result =>
        {
            if (result.GetValue(none) && All.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } second)
            {
                result.AddError(WebTexts.NoWebAlone.Format(second.Name).In(language));
            }
        });
        return none;
    }

    /// <summary>True where any of them was given.</summary>
    public bool IsAsked(ParseResult parsed) => All.Any(option => parsed.GetResult(option) is { Implicit: false });

    /// <summary>True where a password is given.</summary>
    public bool HasPassword(CommandResult result) => result.GetResult(_password) is not null;

    /// <summary>Reads them.</summary>
    /// <exception cref="InputException">The password's file cannot be used.</exception>
    public WebChoice Read(ParseResult parsed) => new(
        parsed.GetValue(_bind) ?? IPAddress.Loopback, parsed.GetValue(_port), ReadPassword(parsed.GetValue(_password)?.ToString()));

    private Option[] All => [_port, _bind, _password];

    private static string? ReadPassword(string? path)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            string password = File.ReadLines(path).FirstOrDefault("").Trim();
            return password.Length >= LeastPasswordCount
                ? password
                : throw Refuse(path, WebTexts.ShortPassword.Format(LeastPasswordCount), WebTexts.LongerPassword);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refuse(path, WebTexts.NoPassword, WebTexts.CheckPath);
        }
    }

    private static InputException Refuse(string path, Phrase problem, Phrase remedy) =>
        new([new InputFinding(path, "", 0, 0, problem, remedy)]);

    private static int? ParsePort(ArgumentResult result, Language language)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port <= IPEndPoint.MaxPort)
        {
            return port;
        }

        result.AddError(WebTexts.BadPort.Format(text).In(language));
        return null;
    }

    private static IPAddress? ParseAddress(ArgumentResult result, Language language)
    {
        string text = result.Tokens[0].Value;
        if (IPAddress.TryParse(text, out IPAddress? address))
        {
            return address;
        }

        result.AddError(WebTexts.BadAddress.Format(text).In(language));
        return null;
    }
}
