using System.Text;
using Zibo.EdgeCtl.Cli;
using Zibo.EdgeCtl.Cli.Tests;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning.Tests;

/// <summary>The acceptance report: what it says, and that no change of it goes unnoticed.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly Files _files = new();

    private static readonly DateTimeOffset Now = new(2026, 7, 15, 2, 0, 0, TimeSpan.Zero);

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("en", "Acceptance report", "NOT ACCEPTED", "A transformer is turned round.", "measured drop -99 W")]
    [InlineData("zh-CN", "验收报告", "不予验收", "互感器方向接反。", "实测下降 -99 W")]
    public void It_says_every_check_with_its_figures(string language, params string[] texts)
    {
        (string key, string progress, string html) = Prepare();
        Edgectl run = Edgectl.Run("commission", "report", progress, "--html", html, "--sign-key", key, "--lang", language);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string page = File.ReadAllText(html);
        Assert.All(texts, text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.Contains("&lt;b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Equal(2, AcceptanceReport.Read(page)!.Results.Count);
    }

    [Fact]
    public void Every_single_change_is_found()
    {
        (string key, string progress, string html) = Prepare();
        Assert.Equal(0, Edgectl.Run("commission", "report", progress, "--html", html, "--sign-key", key).ExitCode);
        byte[] good = File.ReadAllBytes(html);
        Assert.NotNull(SignedDocument.Verify(good, out _));
        for (int i = 0; i < good.Length; i += 7)
        {
            byte[] bad = [.. good];
            bad[i] ^= 1;
            Assert.True(SignedDocument.Verify(bad, out _) is null, $"byte {i}");
        }

        Assert.Null(SignedDocument.Verify([.. good, (byte)'\n'], out _));
        Assert.Null(SignedDocument.Verify([(byte)' ', .. good], out _));
        Assert.Null(SignedDocument.Verify(good[..^1], out _));
        Assert.Null(SignedDocument.Verify([], out _));
    }

    [Fact]
    public void Verify_says_who_signed_what()
    {
        (string key, string progress, string html) = Prepare();
        Edgectl.Run("commission", "report", progress, "--html", html, "--sign-key", key);
        string other = _files.PathOf("other.pem");
        Edgectl.Run("commission", "key", "--out", other);

        Edgectl good = Edgectl.Run("commission", "verify", html, "--public-key", key + ".pub", "--lang", "en");
        Assert.Equal((0, ""), (good.ExitCode, good.Error));
        Assert.Contains("Genuine: s/d, Li <b>, 2 checks, 1 of them passed", good.Output, StringComparison.Ordinal);
        Assert.Contains("was not compared", Edgectl.Run("commission", "verify", html, "--lang", "en").Output, StringComparison.Ordinal);

        Edgectl foreign = Edgectl.Run("commission", "verify", html, "--public-key", other + ".pub", "--lang", "en");
        Assert.Equal(EdgectlProgram.Failure, foreign.ExitCode);
        Assert.Contains("signed with another key", foreign.Error, StringComparison.Ordinal);

        File.WriteAllText(html, File.ReadAllText(html).Replace("FAILED", "passed", StringComparison.Ordinal));
        Edgectl changed = Edgectl.Run("commission", "verify", html, "--lang", "en");
        Assert.Equal(EdgectlProgram.Failure, changed.ExitCode);
        Assert.Contains("not what was signed", changed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_the_owners_alone_and_never_replaced()
    {
        string key = _files.PathOf("li.pem");
        Assert.Equal(0, Edgectl.Run("commission", "key", "--out", key).ExitCode);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        }

        string before = File.ReadAllText(key);
        Assert.Contains("exists", Edgectl.Refusal("commission", "key", "--out", key, "--lang", "en"), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(key));
        Assert.Contains("holds no key", Edgectl.Refusal(
            "commission", "report", Prepare().Progress, "--html", "x.html", "--sign-key", _files.Write("no.pem", "none"), "--lang", "en"), StringComparison.Ordinal);
    }

    private (string Key, string Progress, string Html) Prepare()
    {
        string key = _files.PathOf("technician.pem");
        if (!File.Exists(key))
        {
            AcceptanceKey.Create(key);
        }

        CommissionProgress progress = new() { Site = "s", Device = "d", Board = "kc868-a6", FirmwareVersion = "0.1.0", Technician = "Li <b>" };
        progress.Put(new CheckResult(CheckKind.Identity, "", CheckVerdict.Passed, CheckCause.None, new Dictionary<string, long> { ["siteImageCrc"] = 5 }, Now));
        progress.Put(new CheckResult(
            CheckKind.Relay, "chiller", CheckVerdict.Failed, CheckCause.Reversed, new Dictionary<string, long> { ["droppedWatts"] = -99 }, Now));
        string path = _files.PathOf("edge-1.json");
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(progress.ToJson()));
        return (key, path, _files.PathOf("report.html"));
    }
}
