using System.Globalization;
using System.Text;
using Zibo.EdgeCtl.Cli;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Broker;

namespace Zibo.EdgeCtl.Sim.Ingest.Tests;

/// <summary>The ingest as the backend of a broker that <c>edgectl broker init</c> has made.</summary>
public sealed class LinkTests : IDisposable
{
    private const int MessageCount = 200;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgectl-link-");
    private readonly SqliteFile _file = new();
    private readonly int _port = LoopbackPort.FindFree();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Broker => Path.Combine(_folder.FullName, "broker");

    public void Dispose()
    {
        _file.Dispose();
        _folder.Delete(true);
    }

    [Theory]
    [InlineData("certificate")]
    [InlineData("password")]
    public async Task What_a_controller_reports_by_its_link_is_stored_by_the_backend_s_link(string authentication)
    {
        string mosquitto = Needs.Mosquitto();
        Init(authentication);
        using MosquittoProcess broker = MosquittoProcess.StartWith(mosquitto, Path.Combine(Broker, "mosquitto.conf"), _port);
        using IngestProcess ingest = await IngestProcess.StartByLinkAsync(LinkOf("backend"), _file.Address);
        SimulatedController controller = new("zibo", "a", 1, 4, Says.Midnight);
        LinkFile file = LinkFile.Read(LinkOf("zibo.a"));
        using MqttTls? tls = file.ReadTls();
        using MqttLink link = new(new MqttLinkOptions(file.Host, file.Port, "a", "edgectl/v1/zibo/a/status", Says.Status(1, 4).Payload)
        {
            Tls = tls,
            Credentials = file.Credentials,
        });
        Assert.True(link.TryConnect(), link.LastError);
        for (int i = 0; i < MessageCount; i++)
        {
            byte[] payload = controller.WriteNext().ToArray();
            Assert.True(link.TryPublish(controller.Topic, payload, payload.Length, false), link.LastError);
        }

        using SqlStore store = _file.Open();
        await RunningSession.UntilAsync(() => store.CountMessages() == MessageCount, Token);
        Assert.EndsWith("0 missing in the store.", (await ingest.InterruptAsync()).TrimEnd(), StringComparison.Ordinal);
        Assert.Equal("zibo", Assert.Single(store.ReadDevices()).Site);
    }

    [Fact]
    public void A_broker_that_another_authority_vouches_for_is_not_believed()
    {
        string mosquitto = Needs.Mosquitto();
        Init("password");
        using MosquittoProcess broker = MosquittoProcess.StartWith(mosquitto, Path.Combine(Broker, "mosquitto.conf"), _port);
        string other = Path.Combine(_folder.FullName, "other");
        Run("broker", "init", "--dir", other, "--site", "zibo", "--device", "a", "--host", "127.0.0.1", "--auth", "password");
        File.Copy(Path.Combine(other, "clients", "backend", "ca.crt"), Path.Combine(Broker, "clients", "backend", "ca.crt"), true);

        (int code, string error) = Run("ingest", "--link", LinkOf("backend"), "--store", _file.Address, "--lang", "en");
        Assert.Equal(EdgectlProgram.Failure, code);
        Assert.Contains("correct --broker or --link", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_broker_lets_as_much_be_on_its_way_as_a_transaction_takes_and_keeps_a_session_as_long_as_the_ingest_asks()
    {
        Init("certificate");
        Dictionary<string, string> settings = File.ReadLines(Path.Combine(Broker, "mosquitto.conf"))
            .Select(line => line.Split(' ', 2)).Where(words => words is [not "#", _]).ToLookup(words => words[0], words => words[1])
            .ToDictionary(setting => setting.Key, setting => setting.Last());

        Assert.Equal(IngestOptions.MaximumBatchCount, Number("max_inflight_messages"));
        Assert.Equal("true", settings["persistence"]);
        Assert.InRange(Number("max_queued_messages"), 100_000, int.MaxValue);
        Assert.InRange(
            int.Parse(settings["persistent_client_expiration"].TrimEnd('d'), CultureInfo.InvariantCulture) * 86_400,
            IngestOptions.SessionExpirySeconds,
            int.MaxValue);

        int Number(string name) => int.Parse(settings[name], CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("--user", "x")]
    [InlineData("--password-file", "x")]
    [InlineData("--ca", "x")]
    [InlineData("--certificate", "x")]
    public void What_a_link_says_is_not_said_twice(string option, string value)
    {
        (int code, string error) = Run("ingest", "--link", "link.txt", option, value, "--lang", "en");
        Assert.Equal(EdgectlProgram.BadInput, code);
        Assert.Contains($"leave {option} out", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_is_not_there_or_is_none_is_named()
    {
        (int code, string error) = Run("ingest", "--link", "no-such-link.txt", "--lang", "en");
        Assert.Equal(EdgectlProgram.BadInput, code);
        Assert.Contains("no-such-link.txt", error, StringComparison.Ordinal);

        string file = Path.Combine(_folder.FullName, LinkFile.FileName);
        File.WriteAllText(file, "host=a\nhots=b\n", Encoding.ASCII);
        (code, error) = Run("ingest", "--link", file, "--lang", "en");
        Assert.Equal(EdgectlProgram.BadInput, code);
        Assert.Contains("line 2", error, StringComparison.Ordinal);
    }

    private string LinkOf(string client) => Path.Combine(Broker, "clients", client, LinkFile.FileName);

    private void Init(string authentication)
    {
        string port = _port.ToString(CultureInfo.InvariantCulture);
        (int code, string error) = Run(
            "broker", "init", "--dir", Broker, "--site", "zibo", "--device", "a", "--host", "127.0.0.1", "--tls-port", port, "--auth", authentication);
        Assert.Equal((EdgectlProgram.Success, ""), (code, error));
    }

    private static (int Code, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = EdgectlProgram.Run(arguments, output, error);
        return (code, error.ToString());
    }
}
