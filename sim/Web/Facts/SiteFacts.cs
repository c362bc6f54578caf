using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What messages do not tell: names, minimum times and circuits of the loads, from the site file. Pages do without it.</summary>
public sealed record SiteFacts
{
    /// <summary>China's offset from UTC in minutes, where no site file says another.</summary>
    public const int UsualUtcOffsetMinutes = 480;

    /// <summary>The usual demand window in ms.</summary>
    public const long UsualWindowMilliseconds = 900_000;

    /// <summary>The site's name in topics.</summary>
    public required string SiteId { get; init; }

    /// <summary>The controller's name in topics.</summary>
    public required string DeviceId { get; init; }

    /// <summary>Offset of local time in minutes.</summary>
    public required int UtcOffsetMinutes { get; init; }

    /// <summary>Length of the demand window in ms.</summary>
    public required long WindowMilliseconds { get; init; }

    /// <summary>The circuit that meters the whole site.</summary>
    public required string SiteCircuit { get; init; }

    /// <summary>Circuits in the order of the file.</summary>
    public required IReadOnlyList<string> Circuits { get; init; }

    /// <summary>Loads in the order of the file.</summary>
    public required IReadOnlyList<LoadFacts> Loads { get; init; }

    /// <summary>Water meters in the order of the file.</summary>
    public required IReadOnlyList<string> WaterMeters { get; init; }

    /// <summary>Setpoints in the order of the file.</summary>
    public IReadOnlyList<SetpointFacts> Setpoints { get; init; } = [];

    /// <summary>Coal equivalent in mg a kWh.</summary>
    public required long MilligramsCePerKilowattHour { get; init; }

    /// <summary>CO2 in mg a kWh.</summary>
    public required long MilligramsCo2PerKilowattHour { get; init; }

    /// <summary>CRC-32 of its image, by which a controller tells which one it runs; null where that was not worked out.</summary>
    public long? ImageCrc { get; init; }

    /// <summary>The file itself, or null where only what was read of it is here.</summary>
    public SiteSource? Source { get; init; }

    /// <summary>What a site file says.</summary>
    /// <param name="site">What was read of it.</param>
    /// <param name="source">The file itself, so that its schedules can be shown and edited, or null.</param>
    public static SiteFacts Of(SiteConfiguration site, SiteSource? source = null)
    {
        ArgumentNullException.ThrowIfNull(site);
        return new SiteFacts
        {
            SiteId = site.SiteId,
            DeviceId = site.DeviceId,
            UtcOffsetMinutes = site.UtcOffsetMinutes,
            WindowMilliseconds = site.Demand.WindowSeconds * 1_000L,
            SiteCircuit = site.Circuits[site.SiteCircuit].Id,
            Circuits = [.. site.Circuits.Select(circuit => circuit.Id)],
            Loads = [.. site.Loads.Select(load => new LoadFacts(
                load.Id,
                load.Options.ShedPriority,
                load.Options.RatedWatts,
                load.Options.MinimumOnMilliseconds,
                load.Options.MinimumOffMilliseconds,
                load.OwnCircuit == LoadConfiguration.NoCircuit ? null : site.Circuits[load.OwnCircuit].Id))],
            WaterMeters = [.. site.WaterMeters.Select(meter => meter.Id)],
            Setpoints = [.. site.Setpoints.Select(setpoint => new SetpointFacts(setpoint.Id, setpoint.Options))],
            MilligramsCePerKilowattHour = site.Factors.MilligramsCePerKilowattHour,
            MilligramsCo2PerKilowattHour = site.Factors.MilligramsCo2PerKilowattHour,
            ImageCrc = SiteImage.CrcOf(site) is >= 0 and { } crc ? crc : null,
            Source = source,
        };
    }

    /// <summary>Name of what a fault is about, by the list that codes.json names; null where nobody knows.</summary>
    public string? NameOf(string list, int index) => list switch
    {
        "circuit" => At(Circuits, index),
        "load" => index >= 0 && index < Loads.Count ? Loads[index].Id : null,
        "water-meter" => At(WaterMeters, index),
        _ => null,
    };

    private static string? At(IReadOnlyList<string> names, int index) => index >= 0 && index < names.Count ? names[index] : null;
}
