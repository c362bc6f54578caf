using System.Diagnostics;
using System.Text.Json;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary><c>edgectl boot</c>: the board's own program on the desk.</summary>
public sealed class BootCommandTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void A_board_boots_reports_and_keeps_its_flash_for_the_next_time()
    {
        string flash = _files.PathOf("edge-1");

        JsonElement first = Edgectl.Json("boot", "--flash", flash, "--start", "2026-07-15T09:00", "--headless", "--duration", "15s", "--json");

        Assert.True(first.GetProperty("isAlive").GetBoolean());
        Assert.Equal("esp32-devkitc", first.GetProperty("board").GetString());
        Assert.True(first.GetProperty("receivedCount").GetInt32() > 0);
        Assert.Equal(0, first.GetProperty("missingCount").GetInt32());
        Assert.Empty(first.GetProperty("failures").EnumerateArray());
        Assert.True(first.GetProperty("powerWatts").GetInt64() > 50_000);
        Assert.Equal("esp32-devkitc", File.ReadAllText(Path.Combine(flash, "board.txt")).Trim());
        Assert.StartsWith("host=127.0.0.1\nport=", File.ReadAllText(Path.Combine(flash, "link.txt")), StringComparison.Ordinal);

        // The same site again is no new image: the board goes on where it was.
        JsonElement second = Edgectl.Json("boot", "--flash", flash, "--duration", "8s", "--json");

        string[] console = [.. second.GetProperty("console").EnumerateArray().Select(line => line.GetString()!)];
        Assert.Contains(console, line => line.StartsWith("edgectl site site-a.bin generation 1 crc ", StringComparison.Ordinal));
        Assert.Contains(console, line => line.Contains(" boot 2 scan ", StringComparison.Ordinal));
        Assert.False(File.Exists(Path.Combine(flash, "site-b.bin")));
    }

    [Fact]
    public void A_board_that_the_site_does_not_fit_is_refused_with_what_does_not_fit()
    {
        string message = Edgectl.Refusal("boot", "--board", "kc868-a6", "--duration", "1s", "--lang", "en");

        Assert.Contains("$.circuits[2].pulse.channel", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("virtual", "\"virtual\" is no board with a chip")]
    [InlineData("esp32-devkitd", "esp32-devkitc")]
    public void A_board_that_cannot_boot_is_refused(string board, string part) =>
        Assert.Contains(part, Edgectl.Refusal("boot", "--board", board, "--lang", "en"), StringComparison.Ordinal);

    [Fact]
    public void A_flash_folder_that_is_a_file_is_refused()
    {
        string file = _files.Write("flash", "x");

        string message = Edgectl.Refusal("boot", "--flash", file, "--duration", "1s", "--lang", "en");

        Assert.Contains("the folder of the flash cannot be used", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_c_takes_the_power_away_and_ends_with_code_0()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT that one process could send to another");
        CancellationToken token = TestContext.Current.CancellationToken;
        string program = Path.Combine(AppContext.BaseDirectory, "edgectl.dll");
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [program, "boot", "--lang", "zh-CN"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            string? line;
            do
            {
                line = await process.StandardOutput.ReadLineAsync(token);
            }
            while (line is not null && !line.Contains(" boot 1 scan ", StringComparison.Ordinal));

            using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            {
                await kill.WaitForExitAsync(token);
            }

            using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(token);
            patience.CancelAfter(TimeSpan.FromSeconds(60));
            string output = await process.StandardOutput.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            Assert.Equal("", await process.StandardError.ReadToEndAsync(patience.Token));
            Assert.Equal(0, process.ExitCode);
            Assert.Contains("程序正常运行", output, StringComparison.Ordinal);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(true);
            }
        }
    }
}
