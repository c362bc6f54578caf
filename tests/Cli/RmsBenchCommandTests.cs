using System.Globalization;
using System.Text.Json;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary><c>edgectl bench rms</c> on files.</summary>
public sealed class RmsBenchCommandTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_captured_sine_is_compared_with_double_precision()
    {
        Write(4_000, t => 600 * Math.Sin(Math.Tau * 50 * t));
        JsonElement report = Json("--wave", _path, "--rate-hz", "2000");

        Assert.InRange(report.GetProperty("errorPercent").GetDouble(), -0.1, 0.1);
        Assert.InRange(report.GetProperty("measuredMicrovolts").GetDouble(), 341_000, 343_000);
        Assert.Equal(9, report.GetProperty("statuses").GetProperty("good").GetInt32());
    }

    [Fact]
    public void The_noise_floor_is_printed_as_the_site_file_wants_it()
    {
        Random random = new(1);
        Write(9_000, _ => random.Next(-3, 4));

        // Two counts RMS of 0.806 mV.
        Assert.InRange(Json("--wave", _path, "--rate-hz", "2000", "--noise-floor").GetProperty("noiseFloorMicrovolts").GetInt32(), 1_560, 1_670);
        (int code, string output, _) = Run("--wave", _path, "--rate-hz", "2000", "--noise-floor");
        Assert.Equal(0, code);
        Assert.StartsWith("\"noiseFloorMicrovolts\": 1", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_circuit_that_is_on_has_no_noise_floor()
    {
        Write(9_000, t => 600 * Math.Sin(Math.Tau * 50 * t));
        AssertRefused("20 of 20 bursts show a current", "--wave", _path, "--rate-hz", "2000", "--noise-floor");
    }

    [Fact]
    public void Too_short_a_file_is_refused()
    {
        Write(300, _ => 0);
        AssertRefused("300 samples are 150 ms, less than one burst", "--wave", _path, "--rate-hz", "2000");
    }

    [Theory]
    [InlineData("--wave needs --rate-hz", "--wave", "nowhere.csv")]
    [InlineData("belong to a file", "--rate-hz", "2000")]
    [InlineData("belong to a file", "--column", "a")]
    [InlineData("give 500 to 100000", "--wave", "nowhere.csv", "--rate-hz", "499")]
    [InlineData("there is no such file", "--wave", "nowhere.csv", "--rate-hz", "2000")]
    public void Wrong_options_are_refused(string message, params string[] arguments) => AssertRefused(message, arguments);

    [Fact]
    public void It_speaks_chinese()
    {
        Write(300, _ => 0);
        (int code, _, string error) = Run("--wave", _path, "--rate-hz", "2000", "--lang", "zh-CN");
        Assert.Equal(2, code);
        Assert.Contains("不足一次采样段", error, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        StringWriter output = new();
        StringWriter error = new();
        string[] language = arguments.Contains("--lang") ? [] : ["--lang", "en"];
        int code = EdgectlProgram.Run(["bench", "rms", .. arguments, .. language], output, error);
        return (code, output.ToString(), error.ToString());
    }

    private static JsonElement Json(params string[] arguments)
    {
        (int code, string output, string error) = Run([.. arguments, "--json"]);
        Assert.True(code == 0, error);
        return JsonDocument.Parse(output).RootElement;
    }

    private static void AssertRefused(string message, params string[] arguments)
    {
        (int code, string output, string error) = Run(arguments);
        Assert.Equal((2, string.Empty), (code, output));
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    // 2,000 samples a second of an input whose bias is count 1872.
    private void Write(int count, Func<double, double> counts) =>
        File.WriteAllLines(_path, ["counts", .. Enumerable.Range(0, count).Select(
            i => Math.Round(1_872 + counts(i / 2_000.0)).ToString(CultureInfo.InvariantCulture))]);
}
