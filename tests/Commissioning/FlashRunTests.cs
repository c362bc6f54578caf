using System.Text.Json;
using Zibo.EdgeCtl.Cli;
using Zibo.EdgeCtl.Cli.Tests;

namespace Zibo.EdgeCtl.Sim.Commissioning.Tests;

/// <summary>Flashing against a stand-in for nanoff that fails in each known way. Nothing here has seen a board.</summary>
public sealed class FlashRunTests : IClassFixture<Bench>
{
    private readonly Bench _bench;

    public FlashRunTests(Bench bench)
    {
        _bench = bench;
        _bench.TidyUp();
    }

    /// <summary>A step, what nanoff prints, its exit code, and the verdict.</summary>
    public static TheoryData<FlashStepKind, string, int, FlashProblem> Failures => new()
    {
        { FlashStepKind.Details, "Error E6000: Couldn't open serial device. Make sure the COM port exists.\n", 112, FlashProblem.PortMissing },
        { FlashStepKind.Details, "Exception occurred while trying to open </dev/ttyUSB7>:\nAccess to the path '/dev/ttyUSB7' is denied.\nError E4005: Failed to open specified COM port.\n", 165, FlashProblem.PortBusy },
        { FlashStepKind.Details, "Error E6002: Couldn't access serial device. Another (nanoFramework) application has exclusive access to the device.\n", 114, FlashProblem.PortBusy },
        { FlashStepKind.Details, "Can't connect to ESP32 bootloader. Try to put the board in bootloader manually.\nError E4000: Error executing ESP32 serial command.\n", 160, FlashProblem.NoBootLoader },
        { FlashStepKind.Details, StandInNanoff.Chip("ESP32-S3 (ESP32-S3 (QFN56) (revision v0.2))", "8MB"), 0, FlashProblem.WrongChip },
        { FlashStepKind.Details, StandInNanoff.Chip("ESP32 (ESP32-D0WD (revision v1.0))", "2MB"), 0, FlashProblem.FlashTooSmall },
        { FlashStepKind.Details, "\u0000\u0001 garbage \u0007", 0, FlashProblem.Unclear },
        { FlashStepKind.Details, "", 0, FlashProblem.Unclear },
        { FlashStepKind.Firmware, "Error E9005: Can't find the target in Cloudsmith repository.\n", 45, FlashProblem.UnknownTarget },
        { FlashStepKind.Firmware, "Error E9007: Error downloading firmware file.\n", 47, FlashProblem.NoDownload },
        { FlashStepKind.Firmware, "Flashing firmware...\nError E4003: Failed to write new firmware to ESP32.\n", 163, FlashProblem.WriteFailed },
        { FlashStepKind.Firmware, "Unhandled exception. System.IO.IOException: something\n", 134, FlashProblem.Other },
        { FlashStepKind.Network, "Error connecting to nanoDevice on /dev/ttyUSB7 for deployment.\nError E2000: Error connecting to nano device.\n", 208, FlashProblem.NoDevice },
        { FlashStepKind.Network, "Cannot find any wireless configuration.\n", 0, FlashProblem.FailedSilently },
        { FlashStepKind.Network, "Updating network configuration...OK\n", 0, FlashProblem.Unclear },
        { FlashStepKind.Files, "Deploying file /x/board.txt to I:\\board.txt...OK\nDeploying file /x/site-a.bin to I:\\site-a.bin...\nError deploying content file /x/site-a.bin to I:\\site-a.bin\n", 0, FlashProblem.FailedSilently },
        { FlashStepKind.Files, "Deploying file /x/board.txt to I:\\board.txt...OK\n", 0, FlashProblem.Unclear },
        { FlashStepKind.Application, "Deploying managed application...FAILED!\n", 0, FlashProblem.FailedSilently },
        { FlashStepKind.Application, "No operation was performed with the options supplied.\n", 0, FlashProblem.Unclear },
        { FlashStepKind.ReadBack, StandInNanoff.Board("ESP32_REV3", 7, 0x1549C856), 0, FlashProblem.OtherTarget },
        { FlashStepKind.ReadBack, StandInNanoff.Board("ESP32_REV0", 6, 0x1549C856), 0, FlashProblem.OtherApplication },
        { FlashStepKind.ReadBack, StandInNanoff.Board("ESP32_REV0", 7, 0x12345678), 0, FlashProblem.NativeMismatch },
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Each_known_failure_is_called_by_its_name_and_stops_the_run(FlashStepKind step, string output, int code, FlashProblem problem)
    {
        _bench.Nanoff.Says(step, output, code);
        FlashOutcome outcome = await RunAsync();
        Assert.Equal((problem, step), (outcome.Problem, outcome.Failed));
        Assert.DoesNotContain(step, outcome.Done);
        Assert.NotEmpty(outcome.Remedy.English);
        Assert.NotEmpty(outcome.Remedy.Chinese);
        Assert.Equal(outcome.Done.Count + 1, _bench.Nanoff.Calls.Length);
    }

    [Fact]
    public async Task All_steps_are_done_in_their_order_and_lists_with_secrets_are_the_owners_alone_and_gone_afterwards()
    {
        FlashOutcome outcome = await RunAsync();
        Assert.Equal((FlashProblem.None, null), (outcome.Problem, outcome.Failed));
        Assert.Equal(6, _bench.Nanoff.Calls.Length);
        Assert.StartsWith("--platform esp32", _bench.Nanoff.Calls[0], StringComparison.Ordinal);
        Assert.Equal("600\n700\n", _bench.Nanoff.Kept(FlashStepKind.Network, "rights"));
        Assert.False(File.Exists(_bench.Nanoff.Kept(FlashStepKind.Network, "path").Trim()));
        JsonElement list = JsonDocument.Parse(_bench.Nanoff.Kept(FlashStepKind.Files, "list.json")).RootElement;
        Assert.Equal("/dev/ttyUSB7", list.GetProperty("SerialPort").GetString());
        Assert.All(list.GetProperty("Files").EnumerateArray(), file => Assert.False(File.Exists(file.GetProperty("SourceFilePath").GetString())));
        Assert.All(_bench.Nanoff.Calls, call => Assert.DoesNotContain(Bench.Password, call, StringComparison.Ordinal));
        Assert.DoesNotContain(Bench.Password, await File.ReadAllTextAsync(Path.Combine(_bench.SiteFolder, FlashProgress.FileName), Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_taken_up_where_it_stopped_and_only_on_the_same_chip_with_the_same_files()
    {
        _bench.Nanoff.Says(FlashStepKind.Files, "Error E2000: Error connecting to nano device.\n", 208);
        FlashOutcome first = await RunAsync();
        Assert.Equal([FlashStepKind.Details, FlashStepKind.Firmware, FlashStepKind.Network], first.Done);

        _bench.Nanoff.Says(FlashStepKind.Files, StandInNanoff.FilesOk("board.txt", "site-a.bin", "link.txt"));
        FlashOutcome second = await RunAsync(isResumed: true);
        Assert.Equal(FlashProblem.None, second.Problem);
        string[] calls = _bench.Nanoff.Calls[4..];
        Assert.Equal(5, calls.Length);
        Assert.DoesNotContain(calls, call => call.Contains("--update", StringComparison.Ordinal));

        _bench.Nanoff.Says(FlashStepKind.Details, StandInNanoff.Chip("ESP32 (ESP32-D0WD)", "4MB").Replace("24:6F", "24:70", StringComparison.Ordinal));
        await RunAsync(isResumed: true);
        Assert.Contains(_bench.Nanoff.Calls[9..], call => call.Contains("--update", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_password_that_has_changed_since_goes_to_the_board_though_all_was_done()
    {
        await RunAsync();
        File.WriteAllText(_bench.Files.PathOf("wifi.txt"), "another-one-9");
        FlashOutcome outcome = await RunAsync(isResumed: true);
        Assert.Equal(FlashProblem.None, outcome.Problem);
        Assert.Contains("another-one-9", _bench.Nanoff.Kept(FlashStepKind.Network, "list.json"), StringComparison.Ordinal);
        Assert.DoesNotContain(_bench.Nanoff.Calls[6..], call => call.Contains("--update", StringComparison.Ordinal));
        Assert.DoesNotContain(_bench.Nanoff.Calls[6..], call => call.Contains("--deploy ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_hung_nanoff_is_ended()
    {
        _bench.Nanoff.Says(FlashStepKind.Details, "Reading details from chip...");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(_bench.Nanoff.Program)!, "Details.hang"), "");
        FlashPlan plan = _bench.Plan();
        FlashStep details = plan.Steps[0] with { Timeout = TimeSpan.FromMilliseconds(200) };
        NanoffResult result = await new NanoffProcess(_bench.Nanoff.Program).RunAsync(details.Arguments, details.Timeout, Token);
        Assert.Equal(FlashProblem.TimedOut, NanoffJudge.Judge(details, result, out _));
    }

    [Theory]
    [InlineData("en", "nanoff cannot be started", "dotnet tool install -g nanoff", "Done so far: nothing", "Go on with: edgectl flash")]
    [InlineData("zh-CN", "无法启动 nanoff", "dotnet tool install -g nanoff", "已完成：无", "继续：edgectl flash")]
    public void Without_nanoff_the_person_is_told_how_to_get_it_and_what_to_run_then(string language, params string[] texts)
    {
        string[] options = [.. _bench.Options[..^2].Select(option => option == _bench.Nanoff.Program ? "/nowhere/nanoff" : option)];
        Edgectl run = Edgectl.Run(["flash", .. options, "--lang", language]);
        Assert.Equal(EdgectlProgram.Failure, run.ExitCode);
        Assert.All(texts, text => Assert.Contains(text, run.Error, StringComparison.Ordinal));
        Assert.Contains("--resume", run.Error, StringComparison.Ordinal);
    }

    private Task<FlashOutcome> RunAsync(bool isResumed = false) => new FlashRunner(new NanoffProcess(_bench.Nanoff.Program), null)
        .RunAsync(_bench.Plan(), Path.Combine(_bench.SiteFolder, FlashProgress.FileName), isResumed, Token);
}
