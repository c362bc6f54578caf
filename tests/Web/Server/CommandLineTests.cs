using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Zibo.EdgeCtl.Cli;
using Zibo.EdgeCtl.Cli.Broker;

namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>The options of <c>run</c> and <c>watch</c> that concern the pages.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("run", "--web-port", "http", "0 to 65535")]
    [InlineData("run", "--web-port", "65536", "0 to 65535")]
    [InlineData("watch", "--web-bind", "everywhere", "127.0.0.1")]
    public void A_value_that_makes_no_sense_is_refused_with_what_would(string command, string option, string value, string remedy)
    {
        (int code, string output, string error) = Run(command, option, value, "--lang", "en");
        Assert.Equal((EdgectlProgram.BadInput, ""), (code, output));
        Assert.StartsWith($"{option} '{value}'", error, StringComparison.Ordinal);
        Assert.Contains(remedy, error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_pages_and_where_they_are_exclude_each_other()
    {
        (int code, _, string error) = Run("run", "--no-web", "--web-port", "0", "--lang", "en");
        Assert.Equal(EdgectlProgram.BadInput, code);
        Assert.Contains("leave --web-port out", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_need_a_key_a_counter_a_password_and_one_site()
    {
        (int code, _, string error) = Run("watch", "--key-file", "edge.key", "--lang", "en");
        Assert.Equal(EdgectlProgram.BadInput, code);
        Assert.Contains("--counter-file, --web-password-file and exactly one --site", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short", "fewer than 8 characters")]
    [InlineData(null, "cannot be read")]
    public void A_password_that_protects_nothing_is_refused_and_never_repeated(string? password, string problem)
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        if (password is not null)
        {
            File.WriteAllText(file, password);
        }

        (int code, string output, string error) = Run("run", "--headless", "--web-password-file", file, "--lang", "en");
        File.Delete(file);
        Assert.Equal((EdgectlProgram.BadInput, ""), (code, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.DoesNotContain(": short", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_port_that_was_asked_for_and_is_taken_ends_the_run_before_it_begins()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        string port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        (int code, string output, string error) = Run("run", "--headless", "--duration", "1m", "--web-port", port, "--lang", "en");
        Assert.Equal((EdgectlProgram.Failure, ""), (code, output));
        Assert.Contains($"port {port}", error, StringComparison.Ordinal);
        Assert.Contains("--web-port", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headless_run_serves_where_it_is_asked_to_and_keeps_its_output_for_the_result()
    {
        (int code, string output, string error) = Run("run", "--json", "--duration", "2m", "--web-port", "0", "--lang", "en");
        Assert.Equal(EdgectlProgram.Success, code);
        Assert.StartsWith("{", output, StringComparison.Ordinal);
        Assert.StartsWith("Pages: http://127.0.0.1:", error, StringComparison.Ordinal);
        Assert.Equal("", Run("run", "--json", "--duration", "2m").Error);
    }

    [Fact]
    public void A_broker_that_does_not_answer_is_said()
    {
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        int port = ((IPEndPoint)silent.LocalEndpoint).Port;
        silent.Stop();
        (int code, string output, string error) = Run(
            "watch", "--broker", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"), "--web-port", "0", "--lang", "en");
        Assert.Equal((EdgectlProgram.Failure, ""), (code, output));
        Assert.Contains($"127.0.0.1:{port}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watch_serves_the_controllers_of_a_broker_until_it_is_interrupted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGINT that one process could send to another");
        CancellationToken token = TestContext.Current.CancellationToken;
        using EmbeddedBroker broker = EmbeddedBroker.Start();
        string address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{broker.Port}");
        using Process process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "edgectl.dll"), "watch", "--broker", address, "--web-port", "0", "--lang", "en"])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            string? first = await process.StandardOutput.ReadLineAsync(token);
            using HttpClient client = new() { BaseAddress = new Uri(first!["Pages: ".Length..]) };

            // A run that ends leaves its controller's last word with the broker.
            Assert.Equal(EdgectlProgram.Success, Run("run", "--headless", "--duration", "16m", "--broker", address).ExitCode);
            string fleet = await client.GetStringAsync(new Uri("controllers", UriKind.Relative), token);
            Assert.Contains("zibo-office-1", fleet, StringComparison.Ordinal);
            Assert.Contains("offline", fleet, StringComparison.Ordinal);
            Assert.Contains(
                "data-circuit=\"chiller\"",
                await client.GetStringAsync(new Uri("c/zibo-office-1/edge-1/building", UriKind.Relative), token),
                StringComparison.Ordinal);

            using Process kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync(token);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(true);
            }
        }
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = EdgectlProgram.Run(args, output, error);
        return (exitCode, output.ToString(), error.ToString());
    }
}
