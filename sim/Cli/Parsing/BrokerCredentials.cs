using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Broker;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Parsing;

/// <summary>The options that say who the ingest is to the broker, and whom it trusts.</summary>
internal sealed class BrokerCredentials
{
    private static readonly BrokerAddress Default = new("127.0.0.1", 1_883);

    private readonly Option<FileInfo?> _link;
    private readonly Option<string?> _user;
    private readonly Option<FileInfo?> _password;
    private readonly Option<FileInfo?> _authority;
    private readonly Option<FileInfo?> _certificate;
    private readonly Option<FileInfo?> _key;

    public BrokerCredentials(Language language)
    {
        _link = File("--link", BrokerCliTexts.LinkOption, language);
        _user = new("--user") { Description = IngestCliTexts.UserOption.In(language), HelpName = "NAME" };
        _password = File("--password-file", IngestCliTexts.PasswordOption, language);
        _authority = File("--ca", IngestCliTexts.AuthorityOption, language);
        _certificate = File("--certificate", IngestCliTexts.CertificateOption, language);
        _key = File("--key", IngestCliTexts.KeyOption, language);
    }

    /// <summary>Adds the options and what must go together.</summary>
    public void AddTo(Command command, Language language)
    {
        Option[] own = [_user, _password, _authority, _certificate, _key];
        command.Options.Add(_link);
        Array.ForEach(own, command.Options.Add);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_link) is not null && own.FirstOrDefault(option => result.GetResult(option) is not null) is { } second)
            {
                result.AddError(IngestCliTexts.LinkAlone.Format(second.Name).In(language));
                return;
            }

            bool hasCertificate = result.GetResult(_certificate) is not null;
            bool hasKey = result.GetResult(_key) is not null;
            if (hasCertificate != hasKey)
            {
                result.AddError(IngestCliTexts.NeedsBoth.In(language));
            }
            else if (hasCertificate && result.GetResult(_authority) is null)
            {
                result.AddError(IngestCliTexts.NeedsAuthority.In(language));
            }

            if (result.GetResult(_password) is not null && result.GetResult(_user) is null)
            {
                result.AddError(IngestCliTexts.NeedsUser.In(language));
            }
        });
    }

    /// <summary>True where any of them is given.</summary>
    public bool IsGiven(ParseResult parsed) =>
        new Option[] { _link, _user, _password, _authority, _certificate, _key }.Any(option => parsed.GetResult(option) is not null);

    /// <summary>Reads the files. The caller disposes what encrypts.</summary>
    /// <exception cref="InputException">A file cannot be used.</exception>
    public BrokerOptions Read(ParseResult parsed, BrokerAddress? address)
    {
        if (parsed.GetValue(_link) is { } file)
        {
            LinkFile link = LinkFile.Read(file.ToString());
            return new BrokerOptions(address?.Host ?? link.Host, address?.Port ?? link.Port)
            {
                Credentials = link.Credentials,
                Tls = link.ReadTls(),
            };
        }

        BrokerAddress broker = address ?? Default;
        string? password = Use(parsed.GetValue(_password), path => System.IO.File.ReadLines(path).FirstOrDefault() ?? "");
        return new BrokerOptions(broker.Host, broker.Port)
        {
            Credentials = parsed.GetValue(_user) is { } user ? new MqttCredentials(user, password ?? "") : null,
            Tls = ReadTls(parsed),
        };
    }

    private MqttTls? ReadTls(ParseResult parsed)
    {
        string? authority = Use(parsed.GetValue(_authority), path =>
        {
            // Read alone first, so that a wrong file is called by its name.
            string text = System.IO.File.ReadAllText(path);
            using X509Certificate2 certificate = X509Certificate2.CreateFromPem(text);
            return text;
        });
        string? key = Use(parsed.GetValue(_key), System.IO.File.ReadAllText);
        return authority is null
            ? null
            : Use(parsed.GetValue(_certificate), path => MqttTls.FromPem(authority, System.IO.File.ReadAllText(path), key))
                ?? MqttTls.FromPem(authority);
    }

    private static Option<FileInfo?> File(string name, Phrase description, Language language) =>
        new(name) { Description = description.In(language), HelpName = "FILE" };

    private static T? Use<T>(FileInfo? file, Func<string, T> read)
        where T : class
    {
        if (file is null)
        {
            return null;
        }

        try
        {
            return read(file.ToString());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new InputException(
                [new InputFinding(file.ToString(), "", 0, 0, IngestCliTexts.BadFile.Format(e.Message.TrimEnd('.')), IngestCliTexts.BadFileRemedy)]);
        }
    }
}
