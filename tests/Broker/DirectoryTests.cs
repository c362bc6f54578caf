using CsCheck;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>What <c>edgectl broker init</c> leaves behind: the first time, again, and when something is wrong.</summary>
public sealed class DirectoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Place => _folder.In("broker");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_directory_has_what_each_needs_and_secrets_are_the_owner_s()
    {
        BrokerOutcome outcome = Init(r => r with { Site = "zibo", Devices = ["a"], Backends = ["history"], Hosts = ["broker.example.org", "10.0.0.8"] });

        Assert.Equal(["zibo.a", "history", "operator", "dashboard"], outcome.Added);
        Assert.Equal(
            [
                "acl", "broker.json", "ca/ca.crt", "ca/ca.key", "ca/revoked.crl",
                "clients/dashboard/ca.crt", "clients/dashboard/client.crt", "clients/dashboard/client.key", "clients/dashboard/link.txt",
                "clients/history/ca.crt", "clients/history/client.crt", "clients/history/client.key", "clients/history/link.txt",
                "clients/operator/ca.crt", "clients/operator/client.crt", "clients/operator/client.key", "clients/operator/link.txt",
                "clients/zibo.a/ca.crt", "clients/zibo.a/client.crt", "clients/zibo.a/client.key", "clients/zibo.a/command.key",
                "clients/zibo.a/link.txt", "mosquitto.conf", "server/server.crt", "server/server.key",
            ],
            Contents().Keys);
        string[] secrets = [.. Contents().Keys.Where(file => file.EndsWith(".key", StringComparison.Ordinal) || file.EndsWith("link.txt", StringComparison.Ordinal))];
        Assert.Equal(11, secrets.Length);
        foreach (string file in secrets)
        {
            // Windows has no such modes.
            Assert.True(
                OperatingSystem.IsWindows()
                || File.GetUnixFileMode(Path.Combine(Place, file)) == (UnixFileMode.UserRead | UnixFileMode.UserWrite),
                file);
        }
    }

    [Theory]
    [InlineData(BrokerAuthentication.Certificate)]
    [InlineData(BrokerAuthentication.Password)]
    public void Running_it_again_changes_not_a_byte(BrokerAuthentication authentication)
    {
        Init(r => r with { Site = "zibo", Devices = ["a", "b"], Authentication = authentication });
        SortedDictionary<string, string> before = Contents();
        BrokerOutcome again = Init(r => r with { Site = "zibo", Devices = ["b", "a"] });
        Assert.Empty(again.Added);
        Assert.Equal(before, Contents());
    }

    [Theory]
    [InlineData(BrokerAuthentication.Certificate)]
    [InlineData(BrokerAuthentication.Password)]
    public void Adding_a_device_leaves_every_other_key_and_password_as_it_is(BrokerAuthentication authentication)
    {
        Init(r => r with { Site = "zibo", Devices = ["a"], Authentication = authentication });
        SortedDictionary<string, string> before = Contents();
        BrokerOutcome outcome = Init(r => r with { Site = "huantai", Devices = ["a"] });

        Assert.Equal(["huantai.a"], outcome.Added);
        SortedDictionary<string, string> after = Contents();
        string[] changed = [.. before.Keys.Where(file => before[file] != after[file])];
        string[] expected = authentication == BrokerAuthentication.Password ? ["acl", "broker.json", "passwords"] : ["acl", "broker.json"];
        Assert.Equal(expected, changed);
        Assert.All(after.Keys.Except(before.Keys), file => Assert.StartsWith("clients/huantai.a/", file, StringComparison.Ordinal));
        if (authentication == BrokerAuthentication.Password)
        {
            Assert.StartsWith(before["passwords"], after["passwords"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Rotating_one_changes_its_keys_and_no_other()
    {
        Init(r => r with { Site = "zibo", Devices = ["a", "b"] });
        SortedDictionary<string, string> before = Contents();
        Init(r => r with { Rotations = ["zibo.a"] });
        SortedDictionary<string, string> after = Contents();
        Assert.Equal(
            [
                "ca/revoked.crl", "clients/zibo.a/client.crt", "clients/zibo.a/client.key", "clients/zibo.a/command.key",
                "clients/zibo.a/link.txt",
            ],
            before.Keys.Where(file => before[file] != after[file]));
    }

    [Fact]
    public void A_new_host_name_gives_the_broker_a_certificate_with_its_old_key()
    {
        Init(r => r with { Hosts = ["old.example.org"] });
        SortedDictionary<string, string> before = Contents();
        Init(r => r with { Hosts = ["new.example.org"] });
        SortedDictionary<string, string> after = Contents();
        Assert.Equal(before["server/server.key"], after["server/server.key"]);
        Assert.NotEqual(before["server/server.crt"], after["server/server.crt"]);
        Assert.StartsWith("host=new.example.org\n", after["clients/backend/link.txt"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("devices are named without their site", "Add --site")]
    [InlineData("'A' is no name", "a-z, 0-9")]
    [InlineData("'a.b' is no name", "a-z, 0-9")]
    [InlineData("'server' is no name", "")]
    [InlineData("'not a host' is no name or address", "broker.example.org")]
    [InlineData("'backend' is there already", "another name")]
    [InlineData("authenticate in another way", "--auth")]
    [InlineData("a certificate proves nothing", "--auth password")]
    [InlineData("70000 is no port", "1 to 65535")]
    [InlineData("there is no 'zibo.z' to renew", "server, zibo.a, backend")]
    [InlineData("would share the name 'zibo-a-b'", "Rename")]
    public void What_is_wrong_is_named_with_its_remedy_and_nothing_has_changed(string problem, string remedy)
    {
        Init(r => r with { Site = "zibo", Devices = ["a"] });
        SortedDictionary<string, string> before = Contents();
        Func<BrokerRequest, BrokerRequest> wrong = problem[..3] switch
        {
            "dev" => r => r with { Devices = ["b"] },
            "'A'" => r => r with { Site = "zibo", Devices = ["b", "A"] },
            "'a." => r => r with { Backends = ["a.b"] },
            "'se" => r => r with { Backends = ["server"] },
            "'no" => r => r with { Hosts = ["not a host"] },
            "'ba" => r => r with { Operators = ["backend"] },
            "aut" => r => r with { Authentication = BrokerAuthentication.Password },
            "a c" => r => r with { IsPlainOnLoopback = true },
            "700" => r => r with { TlsPort = 70_000 },
            "the" => r => r with { Rotations = ["zibo.z"] },
            _ => r => r with { Site = "zibo-a", Devices = ["b"], HasHomeAssistant = true },
        };
        if (problem[0] == 'w')
        {
            Init(r => r with { Site = "zibo", Devices = ["a-b"] });
            before = Contents();
        }

        InputException refusal = Assert.Throws<InputException>(() => Init(wrong));
        Assert.Contains(problem, refusal.Problem.English, StringComparison.Ordinal);
        Assert.Contains(remedy, refusal.Remedy.English, StringComparison.Ordinal);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void A_directory_of_somebody_else_is_left_alone()
    {
        Directory.CreateDirectory(Place);
        File.WriteAllText(Path.Combine(Place, "notes.txt"), "mine");
        Assert.Contains("other files", Assert.Throws<InputException>(() => Init(r => r)).Problem.English, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], Contents().Keys);
    }

    [Theory]
    [InlineData("ca/ca.key")]
    [InlineData("ca/revoked.crl")]
    [InlineData("clients/zibo.a/link.txt")]
    public void A_directory_that_lacks_a_file_is_refused_by_that_file_s_name(string file)
    {
        Init(r => r with { Site = "zibo", Devices = ["a"] });
        File.Delete(Path.Combine(Place, file));
        SortedDictionary<string, string> before = Contents();
        InputException refusal = Assert.Throws<InputException>(() => Init(r => r with { Site = "zibo", Devices = ["b"] }));
        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void What_an_interrupted_run_has_left_is_completed_by_the_next()
    {
        Init(r => r with { Site = "zibo", Devices = ["a"] });
        SortedDictionary<string, string> before = Contents();
        Init(r => r with { Site = "zibo", Devices = ["b"] });

        // All but the last file had been put in place: the plan is the old one.
        File.WriteAllText(Path.Combine(Place, BrokerPlan.FileName), before[BrokerPlan.FileName]);
        Directory.CreateDirectory(Path.Combine(Place, ".new"));
        BrokerOutcome outcome = Init(r => r with { Site = "zibo", Devices = ["b"] });
        Assert.Equal(["zibo.b"], outcome.Added);
        Assert.Equal(before["clients/zibo.a/link.txt"], Contents()["clients/zibo.a/link.txt"]);
        Assert.DoesNotContain(Contents().Keys, file => file.StartsWith(".new", StringComparison.Ordinal));
    }

    [Fact]
    public void A_device_s_link_fits_the_flash_file_for_the_longest_names_there_are()
    {
        string longest = new('a', 24);
        string host = string.Join('.', Enumerable.Repeat(new string('h', 30), 2));
        foreach (BrokerAuthentication authentication in Enum.GetValues<BrokerAuthentication>())
        {
            string place = _folder.In(authentication.ToString());
            Mosquitto.Init(new BrokerRequest(place) { Site = longest, Devices = [longest], Hosts = [host], Authentication = authentication });
            string link = Path.Combine(BrokerDirectory.FolderOf(place, $"{longest}.{longest}"), LinkFile.FileName);
            Assert.InRange(new FileInfo(link).Length, 1, 512);
        }
    }

    [Fact]
    public void A_plan_survives_being_written_and_read_and_an_unknown_member_is_refused()
    {
        Gen.Select(Gen.Int[1, 65_535], Gen.Bool, Gen.Bool, Gen.Enum<BrokerAuthentication>(), Gen.String[Gen.Char.AlphaNumeric, 1, 24].Array[0, 5])
            .Sample((port, isPlain, hasSparkplug, authentication, names) =>
            {
                BrokerPlan plan = new()
                {
                    TlsPort = port,
                    IsPlainOnLoopback = isPlain,
                    HasSparkplug = hasSparkplug,
                    Authentication = authentication,
                    Hosts = names,
                    Clients = [.. names.Select(name => new BrokerClient(name, BrokerRole.SparkplugHost))],
                };
                return BrokerPlan.Parse(plan.Write()).Write() == plan.Write();
            });
        Init(r => r);
        string file = Path.Combine(Place, BrokerPlan.FileName);
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"tlsPort\"", "\"tslPort\"", StringComparison.Ordinal));
        Assert.Contains(BrokerPlan.FileName, Assert.Throws<InputException>(() => Init(r => r)).Message, StringComparison.Ordinal);
    }

    private BrokerOutcome Init(Func<BrokerRequest, BrokerRequest> change) => Mosquitto.Init(change(new BrokerRequest(Place)));

    private SortedDictionary<string, string> Contents()
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(Place, "*", SearchOption.AllDirectories))
        {
            files[Path.GetRelativePath(Place, file).Replace('\\', '/')] = File.ReadAllText(file);
        }

        return files;
    }
}
