using Zibo.EdgeCtl.Cli;
using Zibo.EdgeCtl.Cli.Tests;

namespace Zibo.EdgeCtl.Sim.Commissioning.Tests;

/// <summary><c>edgectl commission</c> with a file of answers, against the firmware on the virtual board.</summary>
public sealed class CommissionCommandTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task A_rehearsal_with_answers_from_a_file_leaves_progress_and_a_signed_report()
    {
        await using RehearsedOffice office = new();
        (await office.OpenWhenReadyAsync(TestContext.Current.CancellationToken)).Dispose();

        // Commands count for a quarter of an hour: on a busy computer that must be some seconds.
        office.GoAt(100);
        string key = _files.PathOf("li.pem");
        AcceptanceKey.Create(key);
        string[] common =
        [
            "commission", "--broker", FormattableString.Invariant($"127.0.0.1:{office.Port}"), "--site", _files.Write("office.site.json", office.Text),
            "--key-file", _files.Write("edge-1.key", Convert.ToHexString(office.Key)), "--progress", _files.PathOf("edge-1.json"), "--technician", "Li",
            "--html", _files.PathOf("report.html"), "--sign-key", key, "--lang", "en",
        ];
        string answers = _files.Write("answers.json", """{ "relay/air-handler/may-switch": "yes", "relay/air-handler/has-stopped": "yes", "monitor-only": "7", "*": "skip" }""");
        Edgectl run = await Task.Run(() => Edgectl.Run([.. common, "--answers", answers]), TestContext.Current.CancellationToken);
        Assert.Equal((EdgectlProgram.Failure, ""), (run.ExitCode, run.Error));
        Assert.Contains("Relay air-handler: passed.", run.Output, StringComparison.Ordinal);
        Assert.Contains("3 passed, 0 failed,", run.Output, StringComparison.Ordinal);
        Assert.Contains("Li", File.ReadAllText(_files.PathOf("report.html")), StringComparison.Ordinal);
        Assert.Equal(0, Edgectl.Run("commission", "verify", _files.PathOf("report.html"), "--public-key", key + ".pub").ExitCode);
        Assert.True(CommissionProgress.Read(_files.PathOf("edge-1.json")).HasPassed("monitor-only"));
        Assert.DoesNotContain(Convert.ToHexString(office.Key)[..16], run.Output + File.ReadAllText(_files.PathOf("edge-1.json")), StringComparison.OrdinalIgnoreCase);

        string missing = _files.Write("few.json", "{}");
        Edgectl refused = await Task.Run(() => Edgectl.Run([.. common, "--answers", missing]), TestContext.Current.CancellationToken);
        Assert.Equal(EdgectlProgram.BadInput, refused.ExitCode);
        Assert.Contains("no answer to relay/chiller/may-switch", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_terminal_or_a_broker_nothing_begins()
    {
        string site = _files.Write("office.site.json", Site.SiteFile.ExampleText);
        string key = _files.Write("edge-1.key", new string('1', 64));
        string[] common = ["commission", "--site", site, "--key-file", key, "--progress", _files.PathOf("p.json"), "--broker", "127.0.0.1:1", "--lang", "en"];
        Assert.Contains("nobody to ask", Edgectl.Run(common).Error, StringComparison.Ordinal);
        Assert.Contains("belong together", Edgectl.Refusal([.. common, "--html", "x.html"]), StringComparison.Ordinal);
        Edgectl run = Edgectl.Run([.. common, "--answers", _files.Write("a.json", "{}")]);
        Assert.Equal(EdgectlProgram.Failure, run.ExitCode);
        Assert.Contains("The link is lost: 127.0.0.1:1", run.Error, StringComparison.Ordinal);
        _files.Write("p.json", "[");
        Assert.Contains("no progress", Edgectl.Refusal([.. common, "--answers", _files.PathOf("a.json")]), StringComparison.Ordinal);
    }
}
