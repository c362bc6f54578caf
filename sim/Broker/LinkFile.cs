using System.Globalization;
using System.Text;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Broker;

/// <summary>
/// A <c>link.txt</c>: how one client reaches the broker. The controller reads the same lines from its flash. Files it names lie
/// beside it. A class, so that no text of it shows what is secret.
/// </summary>
public sealed class LinkFile
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "link.txt";

    private const int MaximumPort = 65_535;
    private const int KeyDigits = 64;

    /// <summary>Name or address of the broker.</summary>
    public string Host { get; init; } = "";

    /// <summary>TCP port.</summary>
    public int Port { get; init; } = BrokerPlan.PlainPort;

    /// <summary>True where the session is encrypted.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>User name, or null.</summary>
    public string? User { get; init; }

    /// <summary>Password, or null.</summary>
    public string? Password { get; init; }

    /// <summary>Key of the commands to the device as 64 hex digits, or null.</summary>
    public string? CommandKey { get; init; }

    /// <summary>File with the CA's certificate, or null for those that the system trusts.</summary>
    public string? AuthorityFile { get; init; }

    /// <summary>File with the client's certificate, or null.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>File with the key of the client's certificate, or null.</summary>
    public string? CertificateKeyFile { get; init; }

    /// <summary>The file's text.</summary>
    public string Write()
    {
        StringBuilder text = new();
        Append(text, "host", Host);
        Append(text, "port", Port.ToString(CultureInfo.InvariantCulture));
        Append(text, "tls", IsEncrypted ? "yes" : "no");
        Append(text, "user", User);
        Append(text, "password", Password);
        Append(text, "key", CommandKey);
        Append(text, "ca", AuthorityFile);
        Append(text, "certificate", CertificateFile);
        Append(text, "certificateKey", CertificateKeyFile);
        return text.ToString();
    }

    /// <summary>Reads a file. What it says of a wrong line never repeats the line's value.</summary>
    /// <exception cref="InputException">The file is missing or a line is wrong.</exception>
    public static LinkFile Read(string path)
    {
        string[] lines = InputFile.Lines(path);
        Dictionary<string, string> values = [];
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            int equals = line.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? "" : line[..equals];
            if (!IsKnown(name, line[(equals + 1)..]))
            {
                throw Wrong(path, i + 1, BrokerTexts.LinkLine, BrokerTexts.LinkLineRemedy);
            }

            values[name] = line[(equals + 1)..];
        }

        if (string.IsNullOrEmpty(values.GetValueOrDefault("host")))
        {
            throw Wrong(path, 0, BrokerTexts.LinkHost, BrokerTexts.LinkHostRemedy);
        }

        if (values.ContainsKey("certificate") != values.ContainsKey("certificateKey"))
        {
            throw Wrong(path, 0, BrokerTexts.LinkHalfCertificate, BrokerTexts.LinkHalfCertificateRemedy);
        }

        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string? Beside(string name) => values.TryGetValue(name, out string? file) ? Path.Combine(folder, file) : null;
        return new LinkFile
        {
            Host = values["host"],
            Port = values.TryGetValue("port", out string? port) ? int.Parse(port, CultureInfo.InvariantCulture) : BrokerPlan.PlainPort,
            IsEncrypted = values.GetValueOrDefault("tls") == "yes",
            User = values.GetValueOrDefault("user"),
            Password = values.GetValueOrDefault("password"),
            CommandKey = values.GetValueOrDefault("key"),
            AuthorityFile = Beside("ca"),
            CertificateFile = Beside("certificate"),
            CertificateKeyFile = Beside("certificateKey"),
        };
    }

    /// <summary>Reads the certificates that the file names.</summary>
    /// <returns>Null where the session is not encrypted.</returns>
    /// <exception cref="InputException">A file is missing or holds something else.</exception>
    public MqttTls? ReadTls()
    {
        if (!IsEncrypted)
        {
            return null;
        }

        string? authority = TextOf(AuthorityFile);
        string? certificate = TextOf(CertificateFile);
        string? key = TextOf(CertificateKeyFile);
        try
        {
            return MqttTls.FromPem(authority, certificate, key);
        }
        catch (Exception e) when (e is System.Security.Cryptography.CryptographicException or ArgumentException)
        {
            throw Wrong(CertificateFile ?? AuthorityFile ?? FileName, 0, BrokerTexts.LinkCertificate, BrokerTexts.LinkCertificateRemedy);
        }
    }

    /// <summary>User and password, or null where the file names none.</summary>
    public MqttCredentials? Credentials => User is null ? null : new MqttCredentials(User, Password ?? "");

    private static string? TextOf(string? path) => path is null ? null : string.Join('\n', InputFile.Lines(path));

    private static bool IsKnown(string name, string value) => name switch
    {
        "port" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and <= MaximumPort,
        "tls" => value is "yes" or "no",
        "key" => value.Length == KeyDigits && value.All(char.IsAsciiHexDigit),
        "host" or "user" or "password" or "ca" or "certificate" or "certificateKey" => value.Length > 0,
        _ => false,
    };

    private static void Append(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(name).Append('=').Append(value).Append('\n');
        }
    }

    private static InputException Wrong(string file, int line, Phrase problem, Phrase remedy) =>
        new([new InputFinding(file, "", line, 0, problem, remedy)]);
}
