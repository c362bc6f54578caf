using System.Text.Json;
using Zibo.EdgeCtl.Cli;

namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary><c>edgectl broker init</c> and <c>edgectl run --link</c>, as a person types them.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en", "5 clients, 5 of them new", "Start it: mosquitto -c")]
    [InlineData("zh-CN", "共 5 个客户端，新增 5 个", "启动：mosquitto -c")]
    public void Init_says_what_it_has_written_and_how_to_go_on(string language, params string[] texts)
    {
        (int code, string output, string error) = Run(
            "broker", "init", "--dir", _folder.In("b"), "--site", "zibo-office-1", "--device", "edge-1", "edge-2", "--host", "127.0.0.1",
            "--lang", language);
        Assert.Equal((0, ""), (code, error));
        Assert.All(texts, text => Assert.Contains(text, output, StringComparison.Ordinal));
        Assert.True(File.Exists(_folder.In("b/mosquitto.conf")));
    }

    [Fact]
    public void No_secret_stands_in_what_init_says()
    {
        string output = "";
        foreach (string[] more in (string[][])[[], ["--device", "edge-2"], ["--rotate", "zibo.edge-1"]])
        {
            output += Run(["broker", "init", "--dir", _folder.In("b"), "--site", "zibo", "--device", "edge-1", "--auth", "password", .. more]).Output;
        }

        string[] links = [.. Directory.GetFiles(_folder.In("b/clients"), LinkFile.FileName, SearchOption.AllDirectories)];
        Assert.Equal(5, links.Length);
        foreach (LinkFile link in links.Select(LinkFile.Read))
        {
            Assert.DoesNotContain(link.Password!, output, StringComparison.Ordinal);
            Assert.DoesNotContain(link.CommandKey ?? "no key", output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en", "devices are named without their site. Add --site SITE.")]
    [InlineData("zh-CN", "给出了设备但没有站点。请添加 --site SITE。")]
    public void A_wrong_request_ends_with_code_2_and_leaves_nothing(string language, string text)
    {
        (int code, string output, string error) = Run("broker", "init", "--dir", _folder.In("b"), "--device", "edge-1", "--lang", language);
        Assert.Equal((EdgectlProgram.BadInput, ""), (code, output));
        Assert.Contains(text, error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task The_simulated_controller_reports_to_a_real_broker_by_the_link_of_its_folder()
    {
        await using Mosquitto broker = new(request => request with { Site = "zibo-office-1", Devices = ["edge-1"] });
        await broker.StartAsync(Token);
        string link = Path.Combine(broker.FolderOf("zibo-office-1.edge-1"), LinkFile.FileName);
        string backend = Path.Combine(broker.FolderOf("backend"), LinkFile.FileName);

        (int code, string output, string error) = await Task.Run(
            () => Run("run", "--headless", "--duration", "1h", "--link", link, "--backend-link", backend, "--json", "--lang", "en"), Token);
        Assert.Equal((0, ""), (code, error));
        JsonElement messages = JsonDocument.Parse(output).RootElement.GetProperty("messages");
        int published = messages.GetProperty("published").GetInt32();
        Assert.InRange(published, 60, int.MaxValue);
        Assert.Equal(published, messages.GetProperty("received").GetInt32());
        Assert.Equal(0, messages.GetProperty("missing").GetInt64());

        // Every topic of the firmware is among those that the access list knows: nothing was refused.
        Assert.DoesNotContain("Denied", broker.Log, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Without_a_backend_s_link_nothing_is_said_of_what_arrived()
    {
        await using Mosquitto broker = new(request => request with { Site = "zibo-office-1", Devices = ["edge-1"] });
        await broker.StartAsync(Token);
        string link = Path.Combine(broker.FolderOf("zibo-office-1.edge-1"), LinkFile.FileName);
        JsonElement report = JsonDocument.Parse((await Task.Run(() => Run("run", "--headless", "--duration", "10m", "--link", link, "--json"), Token)).Output).RootElement;
        Assert.Equal(JsonValueKind.Null, report.GetProperty("messages").GetProperty("received").ValueKind);
        string text = (await Task.Run(() => Run("run", "--headless", "--duration", "10m", "--link", link, "--lang", "en"), Token)).Output;
        Assert.Contains("was not read back", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_the_broker_refuses_ends_the_run_with_code_1()
    {
        await using Mosquitto broker = new(request => request with { Site = "zibo-office-1", Devices = ["edge-1"] });
        Mosquitto.Init(new BrokerRequest(_folder.In("other")) { Site = "zibo-office-1", Devices = ["edge-1"], Hosts = ["127.0.0.1"] });
        await broker.StartAsync(Token);
        string link = Path.Combine(BrokerDirectory.FolderOf(_folder.In("other"), "zibo-office-1.edge-1"), LinkFile.FileName);
        (int code, string output, string error) = await Task.Run(
            () => Run("run", "--headless", "--link", link, "--broker", $"127.0.0.1:{broker.Port}", "--lang", "en"), Token);
        Assert.Equal((EdgectlProgram.Failure, ""), (code, output));
        Assert.Contains("does not let this link in", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_backend_s_link_alone_is_refused()
    {
        (int code, _, string error) = Run("run", "--backend-link", "x", "--lang", "en");
        Assert.Equal(EdgectlProgram.BadInput, code);
        Assert.Contains("--link", error, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int code = EdgectlProgram.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
