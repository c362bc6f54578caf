using System.CommandLine;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Parsing;

/// <summary>The options that say who the ingest is to the broker, and whom it trusts.</summary>
internal sealed class BrokerCredentials
{
    private readonly Option<string?> _user;
    private readonly Option<FileInfo?> _password;
    private readonly Option<FileInfo?> _authority;
    private readonly Option<FileInfo?> _certificate;
    private readonly Option<FileInfo?> _key;

    public BrokerCredentials(Language language)
    {
        _user = new("--user") { Description = IngestCliTexts.UserOption.In(language), HelpName = "NAME" };
        _password = File("--password-file", IngestCliTexts.PasswordOption, language);
        _authority = File("--ca", IngestCliTexts.AuthorityOption, language);
        _certificate = File("--certificate", IngestCliTexts.CertificateOption, language);
        _key = File("--key", IngestCliTexts.KeyOption, language);
    }

    /// <summary>Adds the options and what must go together.</summary>
    public void AddTo(Command command, Language language)
    {
        command.Options.Add(_user);
        command.Options.Add(_password);
        command.Options.Add(_authority);
        command.Options.Add(_certificate);
        command.Options.Add(_key);
        command.Validators.Add(result =>
        {
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

    /// <summary>Reads the files.</summary>
    /// <exception cref="InputException">A file cannot be used.</exception>
    public BrokerOptions Read(ParseResult parsed, BrokerAddress address)
    {
        FileInfo? certificate = parsed.GetValue(_certificate);
        return new BrokerOptions(address.Host, address.Port)
        {
            User = parsed.GetValue(_user),
            Password = Use(parsed.GetValue(_password), path => System.IO.File.ReadLines(path).FirstOrDefault() ?? ""),
            Authorities = Use(parsed.GetValue(_authority), path =>
            {
                X509Certificate2Collection authorities = [];
                authorities.ImportFromPemFile(path);
                return authorities.Count > 0 ? authorities : throw new CryptographicException("no certificate in it");
            }),
            Certificate = Use(certificate, path => X509Certificate2.CreateFromPemFile(path, parsed.GetValue(_key)!.ToString())),
        };
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
