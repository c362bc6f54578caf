using System.Text;
using System.Text.Json;
using Zibo.EdgeCtl.Cli;
using Zibo.EdgeCtl.Cli.Tests;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning.Tests;

/// <summary>What is refused before anything is sent to a board, and what a dry run shows.</summary>
public sealed class FlashPlanTests : IDisposable
{
    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void The_steps_follow_from_the_site_its_board_and_the_brokers_folder()
    {
        FlashPlan plan = _bench.Plan();
        Assert.Equal(
            [FlashStepKind.Details, FlashStepKind.Firmware, FlashStepKind.Network, FlashStepKind.Files, FlashStepKind.Application, FlashStepKind.ReadBack],
            plan.Steps.Select(step => step.Kind));
        Assert.Equal(
            "--target ESP32_REV0 --serialport /dev/ttyUSB7 --update --suppressnanoffversioncheck",
            string.Join(' ', plan.Steps[1].Arguments));
        Assert.Equal(["board.txt", "site-a.bin", "link.txt"], plan.Files.Select(file => file.Name));
        Assert.Equal("kc868-a6\n", Encoding.ASCII.GetString(plan.Files[0].Bytes));
        JsonElement network = JsonDocument.Parse(plan.Steps[2].List!).RootElement;
        Assert.Equal(Bench.Password, network.GetProperty("WirelessClient").GetProperty("Password").GetString());
        byte[] certificate = network.GetProperty("DeviceCertificates").GetBytesFromBase64();
        Assert.Contains("PRIVATE KEY", Encoding.ASCII.GetString(certificate), StringComparison.Ordinal);
        Assert.Equal(0, certificate[^1]);
        Assert.Equal(0, network.GetProperty("CACertificates").GetBytesFromBase64()[^1]);
    }

    [Fact]
    public void A_dry_run_shows_every_command_and_no_secret_and_calls_nothing()
    {
        Edgectl run = Edgectl.Run(["flash", .. _bench.Options, "--firmware-version", "1.14.1.10", "--erase", "--baud", "115200", "--dry-run"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("--target ESP32_REV0 --serialport /dev/ttyUSB7 --update --fwversion 1.14.1.10 --masserase --baud 115200", run.Output, StringComparison.Ordinal);
        Assert.Contains("--filedeployment Files.json", run.Output, StringComparison.Ordinal);
        Assert.Contains("I:\\\\site-a.bin", run.Output, StringComparison.Ordinal);
        Assert.Contains("--nanodevice --serialport /dev/ttyUSB7 --deploy --image", run.Output, StringComparison.Ordinal);
        Assert.Contains($"site image crc {_bench.Slot.ImageCrc}", run.Output, StringComparison.Ordinal);
        string key = File.ReadAllText(Path.Combine(_bench.DeviceFolder, "command.key")).Trim();
        Assert.DoesNotContain(Bench.Password, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(key, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("PRIVATE", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"DeviceCertificates\": \"***\"", run.Output, StringComparison.Ordinal);
        Assert.Empty(_bench.Nanoff.Calls);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_and_nothing_is_called()
    {
        File.WriteAllText(_bench.Image, "no image");
        _bench.Files.Write("wifi.txt", "short");
        File.Delete(Path.Combine(_bench.DeviceFolder, "client.key"));
        string message = Edgectl.Refusal(["flash", .. _bench.Options, "--board", "esp32-devkitc"]);
        Assert.Contains("no application image", message, StringComparison.Ordinal);
        Assert.Contains("8 to 64 printable", message, StringComparison.Ordinal);
        Assert.Contains("client.key", message, StringComparison.Ordinal);
        Assert.Contains("is for the board kc868-a6, not for esp32-devkitc", message, StringComparison.Ordinal);
        Assert.Empty(_bench.Nanoff.Calls);
    }

    [Fact]
    public void A_damaged_site_image_is_refused()
    {
        string path = Path.Combine(_bench.SiteFolder, "site-a.bin");
        byte[] bytes = File.ReadAllBytes(path);
        bytes[40] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.Contains("damaged", Edgectl.Refusal(["flash", .. _bench.Options]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_on_a_virtual_board_cannot_be_flashed()
    {
        string folder = _bench.Files.PathOf("virtual");
        string site = _bench.Files.Write("virtual.site.json", File.ReadAllText(_bench.Site).Replace("kc868-a6", "virtual", StringComparison.Ordinal));
        Assert.Equal(0, Edgectl.Run("site", "build", site, "--out", folder).ExitCode);
        string message = Edgectl.Refusal("flash", "--serialport", "P", "--site-dir", folder, "--image", _bench.Image, "--lang", "en");
        Assert.Contains("virtual is no board", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Certificates_of_another_controller_of_another_CA_or_out_of_time_are_refused()
    {
        BrokerOf("other", "edge-1");
        BrokerOf("second", "edge-2");
        string foreign = Path.Combine(_bench.Files.PathOf("other"), "clients", "school-7.edge-1", "client.crt");
        string foreignKey = Path.ChangeExtension(foreign, ".key");
        string second = Path.Combine(_bench.Files.PathOf("second"), "clients", "school-7.edge-2");
        Assert.Contains("is that of school-7.edge-2", Refusal(second, DateTimeOffset.UtcNow), StringComparison.Ordinal);
        Assert.Contains("valid from", Refusal(_bench.DeviceFolder, DateTimeOffset.UtcNow.AddYears(11)), StringComparison.Ordinal);
        Assert.Contains("valid from", Refusal(_bench.DeviceFolder, DateTimeOffset.UtcNow.AddYears(-1)), StringComparison.Ordinal);
        File.Copy(foreign, Path.Combine(_bench.DeviceFolder, "client.crt"), true);
        File.Copy(foreignKey, Path.Combine(_bench.DeviceFolder, "client.key"), true);
        Assert.Contains("not issued by the CA", Refusal(_bench.DeviceFolder, DateTimeOffset.UtcNow), StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_is_proved_by_its_checksums()
    {
        string folder = Directory.CreateDirectory(_bench.Files.PathOf("release")).FullName;
        File.WriteAllBytes(Path.Combine(folder, "Zibo.EdgeCtl.Device.bin"), ImageBuilder.Application);
        File.WriteAllText(Path.Combine(folder, "boards.txt"), "boards");
        string Sum(string name) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, name)))) + "  " + name;
        File.WriteAllText(Path.Combine(folder, ReleaseFolder.SumsName), Sum("Zibo.EdgeCtl.Device.bin") + "\n" + Sum("boards.txt") + "\n");
        Assert.Equal(Path.Combine(folder, "Zibo.EdgeCtl.Device.bin"), ReleaseFolder.ImageOf(folder));

        File.WriteAllText(Path.Combine(folder, "boards.txt"), "other");
        InputException refusal = Assert.Throws<InputException>(() => ReleaseFolder.ImageOf(folder));
        Assert.Contains("boards.txt: its checksum", refusal.Text(Language.English), StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, ReleaseFolder.SumsName), "../../etc/passwd\n" + new string('a', 64) + "  ../boards.txt\n");
        Assert.Equal(2, Assert.Throws<InputException>(() => ReleaseFolder.ImageOf(folder)).Findings.Count);
    }

    [Fact]
    public void A_release_is_flashed_as_an_image_is()
    {
        string folder = Directory.CreateDirectory(_bench.Files.PathOf("release")).FullName;
        File.WriteAllBytes(Path.Combine(folder, "app.bin"), ImageBuilder.Application);
        string sum = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(ImageBuilder.Application));
        File.WriteAllText(Path.Combine(folder, ReleaseFolder.SumsName), sum + "  app.bin\n");
        string[] options =
        [
            "flash", "--serialport", "/dev/ttyUSB0", "--site-dir", _bench.SiteFolder, "--release", folder, "--device-dir", _bench.DeviceFolder,
            "--wifi-ssid", "school", "--wifi-password-file", _bench.Files.PathOf("wifi.txt"), "--dry-run", "--lang", "en",
        ];
        Edgectl run = Edgectl.Run(options);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("--deploy --image " + Path.Combine(folder, "app.bin"), run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--image or --release")]
    public void One_image_must_be_named(string text) =>
        Assert.Contains(text, Edgectl.Refusal("flash", "--serialport", "P", "--site-dir", "d", "--lang", "en"), StringComparison.Ordinal);

    private void BrokerOf(string name, string device) => Broker.BrokerDirectory.Init(
        new Broker.BrokerRequest(_bench.Files.PathOf(name)) { Site = "school-7", Devices = [device], Hosts = ["127.0.0.1"] }, TimeProvider.System);

    private static string Refusal(string folder, DateTimeOffset now) =>
        Assert.Throws<InputException>(() => DeviceFolder.Read(folder, "school-7.edge-1", now)).Text(Language.English);
}
