using Zibo.EdgeCtl.Sim.Ingest;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>What controllers reported: the quarters of an hour of one circuit in a backend's store.</summary>
public static class StoreData
{
    /// <summary>Reads a circuit.</summary>
    /// <param name="store">The store.</param>
    /// <param name="circuit">The circuit.</param>
    /// <param name="local">Local time of the site.</param>
    /// <param name="period">The days that are wanted.</param>
    /// <returns>Null where no such controller or circuit reported in that time.</returns>
    /// <remarks>
    /// A quarter with a gap, a bad one and one that nobody can place in time are left out, so that their day counts as one with
    /// a gap; doubtful ones count, as they do in a bill.
    /// </remarks>
    public static MeterData? Read(IIngestStore store, CircuitName circuit, LocalTime local, Period period)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(circuit);
        ArgumentNullException.ThrowIfNull(local);
        ArgumentNullException.ThrowIfNull(period);
        DeviceRow? device = store.ReadDevices().FirstOrDefault(row => row.Site == circuit.Site && row.Device == circuit.Device);
        if (device is null)
        {
            return null;
        }

        IntervalPlacer placer = new(
            store.ReadEvents(TopicKind.Clock).Where(row => row.DeviceKey == device.Key).Select(ClockMark.Of));
        IntervalRow[] rows =
        [
            .. store.ReadQuarters(device.Key, local.StartOf(period.From), local.StartOf(period.To.AddDays(1)))
                .Where(row => row.Circuit == circuit.Circuit).Select(placer.Place),
        ];
        return rows.Length == 0
            ? null
            : new MeterData(circuit.ToString(), local, [.. rows.Where(IsUsable).OrderBy(row => row.StartUtcMilliseconds).Select(Power)], [], []);
    }

    private static bool IsUsable(IntervalRow row) =>
        row is { StartUtcMilliseconds: not null, EnergyMilliwattHours: not null, HasGap: false, DurationMilliseconds: > 0 }
        && row.Quality != IntervalQuality.Bad;

    // A milliwatt-hour is 3,600 watt-milliseconds.
    private static TimedValue Power(IntervalRow row) => new(
        row.StartUtcMilliseconds!.Value, row.DurationMilliseconds, row.EnergyMilliwattHours!.Value * 3_600.0 / row.DurationMilliseconds);
}
