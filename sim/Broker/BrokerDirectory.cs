using System.Security.Cryptography;
using System.Text.Json;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Broker;

/// <summary>A directory with everything that a mosquitto and its clients need. Keys that are there are kept; all else is written anew.</summary>
/// <remarks>
///   file                                  | what
///   --------------------------------------+--------------------------------------------------------------
///   mosquitto.conf, acl, passwords        | what the broker reads; passwords only where they are used
///   broker.json                           | the plan from which the others are written
///   ca/ca.crt, ca.key, revoked.crl        | the CA; whoever has its key can be anybody
///   server/server.crt, server.key         | the broker's certificate
///   clients/NAME/                         | what to hand to that client: link.txt and the files that it names
///   clients/SITE.DEVICE/command.key       | key of commands to this device, for those who send them
///   data/                                 | what the broker keeps
/// </remarks>
public sealed class BrokerDirectory
{
    /// <summary>What <see cref="BrokerRequest.Rotations"/> calls the broker itself.</summary>
    public const string ServerName = "server";

    internal const string PasswordFile = "passwords";

    private const string AuthorityCertificate = "ca/ca.crt";
    private const string AuthorityKey = "ca/ca.key";
    private const string RevocationList = "ca/revoked.crl";
    private const string ServerCertificate = "server/server.crt";
    private const string ServerKey = "server/server.key";
    private const int SecretBytes = 32;

    private readonly string _path;
    private readonly BrokerPlan? _old;
    private readonly BrokerPlan _plan;
    private readonly IReadOnlyList<string> _rotations;

    private BrokerDirectory(string path, BrokerPlan? old, BrokerPlan plan, IReadOnlyList<string> rotations)
    {
        _path = path;
        _old = old;
        _plan = plan;
        _rotations = rotations;
    }

    /// <summary>Writes a directory, or adds to one. Where anything is wrong, nothing has changed.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="time">The clock of the certificates.</param>
    /// <exception cref="InputException">The request or the directory is wrong.</exception>
    public static BrokerOutcome Init(BrokerRequest request, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(request);
        string path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Directory));
        BrokerPlan? old = ReadPlan(path);
        BrokerPlan plan = BrokerPlanner.Plan(request, old);
        BrokerDirectory directory = new(path, old, plan, request.Rotations);
        try
        {
            directory.Write(time);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Wrong(path, BrokerTexts.CannotWrite.Format(e.Message), BrokerTexts.CannotWriteRemedy);
        }

        HashSet<string> before = [.. (old?.Clients ?? []).Select(client => client.Name)];
        return new BrokerOutcome(plan, [.. plan.Clients.Select(client => client.Name).Where(name => !before.Contains(name))], request.Rotations);
    }

    /// <summary>Folder of what belongs to one client.</summary>
    public static string FolderOf(string directory, string client) => Path.Combine(directory, "clients", client);

    private static BrokerPlan? ReadPlan(string path)
    {
        string file = Path.Combine(path, BrokerPlan.FileName);
        if (!File.Exists(file))
        {
            return Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any()
                ? throw Wrong(path, BrokerTexts.NotEmpty, BrokerTexts.NotEmptyRemedy)
                : null;
        }

        try
        {
            return BrokerPlan.Parse(File.ReadAllText(file));
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw Damaged(path, BrokerPlan.FileName);
        }
    }

    private void Write(TimeProvider time)
    {
        // An empty directory of the caller's making becomes ours, so that all of it can appear in one step.
        if (_old is null && Directory.Exists(_path))
        {
            Directory.Delete(_path);
        }

        using StagedDirectory stage = new(_path);
        stage.CreateFolderIn("data");
        using CertificateAuthority authority = OpenAuthority(stage, time);
        string? revoked = _old is null ? null : ReadKept(RevocationList);
        revoked ??= authority.Revoke(null, null);
        WriteServer(stage, authority, ref revoked);
        Dictionary<string, string> hashes = _old is not null && _plan.Authentication == BrokerAuthentication.Password
            ? ReadKept(PasswordFile).Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line[..line.IndexOf(':', StringComparison.Ordinal)])
            : [];
        foreach (BrokerClient client in _plan.Clients)
        {
            WriteClient(stage, authority, client, hashes, ref revoked);
        }

        if (_plan.Authentication == BrokerAuthentication.Password)
        {
            stage.Write(PasswordFile, string.Concat(_plan.Clients.Select(client => hashes[client.Name] + "\n")), isSecret: true);
        }

        stage.Write(RevocationList, revoked);
        stage.Write("acl", AccessList.Write(_plan), isSecret: true);
        stage.Write("mosquitto.conf", BrokerConfiguration.Write(_plan, _path));

        // Last: until it is there, the others are not counted on, and the same command completes what was interrupted.
        stage.Write(BrokerPlan.FileName, _plan.Write());
        stage.Commit();
    }

    private CertificateAuthority OpenAuthority(StagedDirectory stage, TimeProvider time)
    {
        if (_old is null)
        {
            CertificateAuthority made = CertificateAuthority.Create(time);
            stage.Write(AuthorityKey, made.ExportKeyPem(), isSecret: true);
            stage.Write(AuthorityCertificate, made.CertificatePem);
            return made;
        }

        try
        {
            return CertificateAuthority.Load(ReadKept(AuthorityCertificate), ReadKept(AuthorityKey), time);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw Damaged(_path, AuthorityKey);
        }
    }

    private void WriteServer(StagedDirectory stage, CertificateAuthority authority, ref string revoked)
    {
        bool isRotated = _rotations.Contains(ServerName);
        if (_old is not null && isRotated)
        {
            revoked = authority.Revoke(revoked, ReadKept(ServerCertificate));
        }

        if (_old is null || isRotated || !_old.Hosts.SequenceEqual(_plan.Hosts))
        {
            IssuedCertificate server = authority.IssueServer(_plan.Hosts, _old is null || isRotated ? null : ReadKept(ServerKey));
            stage.Write(ServerKey, server.KeyPem, isSecret: true);
            stage.Write(ServerCertificate, server.CertificatePem);
        }
    }

    private void WriteClient(
        StagedDirectory stage, CertificateAuthority authority, BrokerClient client, Dictionary<string, string> hashes, ref string revoked)
    {
        string folder = $"clients/{client.Name}/";
        bool isThere = _old is not null && _old.Clients.Any(old => old.Name == client.Name);
        bool isKept = isThere && !_rotations.Contains(client.Name);
        LinkFile? before = isKept ? LinkFile.Read(Path.Combine(_path, folder, LinkFile.FileName)) : null;
        string? password = null;
        if (_plan.Authentication == BrokerAuthentication.Password)
        {
            password = before?.Password ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
            if (before?.Password is null || !hashes.ContainsKey(client.Name))
            {
                hashes[client.Name] = PasswordHash.Line(client.Name, password);
            }
        }
        else if (!isKept)
        {
            if (isThere)
            {
                revoked = authority.Revoke(revoked, ReadKept(folder + "client.crt"));
            }

            IssuedCertificate certificate = authority.IssueClient(client.Name);
            stage.Write(folder + "client.key", certificate.KeyPem, isSecret: true);
            stage.Write(folder + "client.crt", certificate.CertificatePem);
        }

        string? commandKey = null;
        if (client.Role == BrokerRole.Device)
        {
            commandKey = before?.CommandKey ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
            stage.Write(folder + "command.key", commandKey + "\n", isSecret: true);
        }

        bool hasCertificate = _plan.Authentication == BrokerAuthentication.Certificate;
        LinkFile link = new()
        {
            Host = _plan.Hosts[0],
            Port = _plan.TlsPort,
            IsEncrypted = true,
            User = hasCertificate ? null : client.Name,
            Password = password,
            CommandKey = commandKey,
            AuthorityFile = "ca.crt",
            CertificateFile = hasCertificate ? "client.crt" : null,
            CertificateKeyFile = hasCertificate ? "client.key" : null,
        };
        stage.Write(folder + "ca.crt", authority.CertificatePem);
        stage.Write(folder + LinkFile.FileName, link.Write(), isSecret: true);
    }

    private string ReadKept(string relative)
    {
        try
        {
            return File.ReadAllText(Path.Combine(_path, relative));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Damaged(_path, relative);
        }
    }

    private static InputException Damaged(string path, string file) => Wrong(path, BrokerTexts.Damaged.Format(file), BrokerTexts.DamagedRemedy);

    private static InputException Wrong(string path, Phrase problem, Phrase remedy) => new([new InputFinding(path, "", 0, 0, problem, remedy)]);
}
