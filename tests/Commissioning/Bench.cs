using Zibo.EdgeCtl.Cli;
using Zibo.EdgeCtl.Cli.Tests;
using Zibo.EdgeCtl.Sim.Broker;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning.Tests;

/// <summary>A technician's bench: a site on a real board, its image, a broker's folder, an application, and a stand-in for nanoff.</summary>
public sealed class Bench : IDisposable
{
    public const string Password = "winter-heating-7";

    public Bench()
    {
        Site = Files.PathOf("school.site.json");
        Assert.Equal(0, Edgectl.Run(
            "site", "new", "--out", Site, "--site", "school-7", "--device", "edge-1", "--board", "kc868-a6", "--type", "school", "--area-square-metres", "18500",
            "--heads", "1200", "--limit-kilowatts", "180", "--meter", "6400,600/5", "--load", "ev-charger=42").ExitCode);
        SiteFolder = Files.PathOf("edge-1");
        Assert.Equal(0, Edgectl.Run("site", "build", Site, "--out", SiteFolder).ExitCode);
        BrokerFolder = Files.PathOf("broker");
        BrokerDirectory.Init(new BrokerRequest(BrokerFolder) { Site = "school-7", Devices = ["edge-1"], Hosts = ["127.0.0.1"] }, TimeProvider.System);
        Image = Files.PathOf("app.bin");
        File.WriteAllBytes(Image, ImageBuilder.Application);
        Files.Write("wifi.txt", Password + "\n");
        Nanoff = new StandInNanoff(Files.Folder);
    }

    /// <summary>Gives a bench that others used a stand-in that works.</summary>
    public void TidyUp()
    {
        Nanoff = new StandInNanoff(Files.PathOf(Guid.NewGuid().ToString("N")));
        File.Delete(Path.Combine(SiteFolder, FlashProgress.FileName));
    }

    public Files Files { get; } = new();

    public string Site { get; }

    public string SiteFolder { get; }

    public string BrokerFolder { get; }

    public string DeviceFolder => BrokerDirectory.FolderOf(BrokerFolder, "school-7.edge-1");

    public string Image { get; }

    internal StandInNanoff Nanoff { get; private set; }

    public SlotFile Slot => SlotFile.Read(Path.Combine(SiteFolder, "site-a.bin"));

    public FlashRequest Request => new()
    {
        SerialPort = "/dev/ttyUSB7",
        SiteFolder = SiteFolder,
        Image = Image,
        DeviceFolder = DeviceFolder,
        WifiSsid = "school",
        WifiPasswordFile = Files.PathOf("wifi.txt"),
    };

    public string[] Options =>
    [
        "--serialport", "/dev/ttyUSB7", "--site-dir", SiteFolder, "--image", Image, "--device-dir", DeviceFolder, "--wifi-ssid", "school",
        "--wifi-password-file", Files.PathOf("wifi.txt"), "--nanoff", Nanoff.Program, "--lang", "en",
    ];

    public FlashPlan Plan() => FlashPlanner.Plan(Request, DateTimeOffset.UtcNow);

    public void Dispose() => Files.Dispose();
}
