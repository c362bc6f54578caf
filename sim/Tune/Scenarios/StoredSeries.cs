using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>
/// Makes recorded powers of the quarters of an hour that a controller has reported: each load with a circuit of its own, and as base
/// what the whole site drew beside them. A quarter counts where every circuit has one that is whole and not bad.
/// </summary>
internal static class StoredSeries
{
    private const long QuarterMilliseconds = 900_000;
    private const int QuarterSeconds = 900;
    private const double QuartersPerHour = 4;
    private const double MilliwattHoursPerWattHour = 1_000;

    /// <summary>Reads a store.</summary>
    /// <param name="options">Which controller, which days.</param>
    /// <param name="name">What messages call the tuning file.</param>
    /// <param name="site">Names the circuits.</param>
    /// <exception cref="InputException">There is nothing to replay.</exception>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    public static (ReplayMap Map, SampleSeries Series) Read(StoreTuneScenario options, string name, SiteConfiguration site)
    {
        LoadConfiguration[] loads = [.. site.Loads.Where(l => l.OwnCircuit != LoadConfiguration.NoCircuit).DistinctBy(l => l.OwnCircuit)];
        if (loads.Length == 0)
        {
            throw Refuse(name, TuneTexts.NoOwnCircuit, TuneTexts.NoOwnCircuitRemedy);
        }

        string[] circuits = [site.Circuits[site.SiteCircuit].Id, .. loads.Select(l => site.Circuits[l.OwnCircuit].Id)];
        SortedDictionary<long, double?[]> quarters = [];
        foreach (IntervalRow row in Rows(options, site.UtcOffsetMinutes))
        {
            int index = Array.IndexOf(circuits, row.Circuit);
            if (index >= 0 && IsUsable(row))
            {
                if (!quarters.TryGetValue(row.StartUtcMilliseconds!.Value, out double?[]? watts))
                {
                    quarters.Add(row.StartUtcMilliseconds.Value, watts = new double?[circuits.Length]);
                }

                watts[index] = row.EnergyMilliwattHours!.Value / MilliwattHoursPerWattHour * QuartersPerHour;
            }
        }

        KeyValuePair<long, double?[]>[] whole = [.. quarters.Where(q => q.Value.All(w => w is not null))];
        return whole.Length == 0
            ? throw Refuse(name, TuneTexts.NothingStored.Format(options.Site, options.Device), TuneTexts.NothingStoredRemedy)
            : Series(site, loads, circuits, whole, quarters.Count - whole.Length);
    }

    private static (ReplayMap Map, SampleSeries Series) Series(
        SiteConfiguration site, LoadConfiguration[] loads, string[] circuits, KeyValuePair<long, double?[]>[] whole, int missingCount)
    {
        ReplayLoad[] described = [.. loads.Select((load, i) => Describe(site, load, circuits[i + 1]))];
        SampleLoad[] samples =
        [
            .. described.Select((load, i) => new SampleLoad(load, load.RatedWatts!.Value, [.. whole.Select(q => q.Value[i + 1]!.Value)])),
        ];

        // Meters of circuits and of the site differ by their grain: what is left over is never less than nothing.
        double[] baseWatts = [.. whole.Select(q => Math.Max(0, q.Value[0]!.Value - q.Value.Skip(1).Sum(w => w!.Value)))];
        ReplayMap map = new(
            string.Empty, StampMeaning.Start, QuarterSeconds, site.UtcOffsetMinutes, [new ReplayColumn(circuits[0], 1, 1, NegativePolicy.Zero)], described, []);
        return (map, new SampleSeries(QuarterMilliseconds, [.. whole.Select(q => q.Key)], baseWatts, samples, missingCount));
    }

    private static ReplayLoad Describe(SiteConfiguration site, LoadConfiguration load, string circuit)
    {
        LoadOptions options = load.Options;
        return new ReplayLoad(
            LoadGroups.FileId(site, Array.IndexOf(site.Loads, load)),
            new ReplayColumn(circuit, 1, 1, NegativePolicy.Zero),
            options.Kind,
            site.Loads.Where(l => l.OwnCircuit == load.OwnCircuit).Sum(l => l.Options.RatedWatts),
            options.ShedPriority,
            options.MinimumOnMilliseconds / 1_000,
            options.MinimumOffMilliseconds / 1_000);
    }

    private static List<IntervalRow> Rows(StoreTuneScenario options, int utcOffsetMinutes)
    {
        using IIngestStore store = StoreAddress.OpenExisting(options.Address);
        DeviceRow? device = store.ReadDevices().FirstOrDefault(d => d.Site == options.Site && d.Device == options.Device);
        return device is null
            ? []
            : [.. store.ReadQuarters(device.Key, Midnight(options.From, utcOffsetMinutes), Midnight(options.To.AddDays(1), utcOffsetMinutes))];
    }

    private static long Midnight(DateOnly day, int utcOffsetMinutes) =>
        new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromMinutes(utcOffsetMinutes)).ToUnixTimeMilliseconds();

    private static bool IsUsable(IntervalRow row) =>
        row.StartUtcMilliseconds is long start
        && start % QuarterMilliseconds == 0
        && row.DurationMilliseconds == QuarterMilliseconds
        && row is { EnergyMilliwattHours: not null, HasGap: false }
        && row.Quality is IntervalQuality.Good or IntervalQuality.Uncertain;

    private static InputException Refuse(string name, Phrase problem, Phrase remedy) =>
        new([new InputFinding(name, "$.scenarios", 0, 0, problem, remedy)]);
}
