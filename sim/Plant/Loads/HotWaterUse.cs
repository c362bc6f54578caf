using Zibo.EdgeCtl.Sim.Plant.People;

namespace Zibo.EdgeCtl.Sim.Plant.Loads;

/// <summary>How much hot water people draw: washing hands all day, the canteen around noon.</summary>
internal sealed class HotWaterUse(OfficePlantOptions options)
{
    // Litres at the tap per person and minute; about 5 L a head and workday.
    private static readonly DayProfile Workday = new(
        (0, 0), (7, 0), (8, 0.006), (11, 0.005), (11.5, 0.012), (12.5, 0.022), (13.25, 0.012), (14, 0.004), (17.5, 0.005),
        (18.5, 0.001), (20, 0), (24, 0));

    private const double DayOffShare = 0.05;

    /// <summary>Litres at the tap for one minute.</summary>
    public double LitresPerMinute(bool isWorkday, int minuteOfDay, long minuteNumber)
    {
        double mean = options.Occupants * Workday.At(minuteOfDay) * (isWorkday ? 1 : DayOffShare);
        return mean <= 0 ? 0 : mean * SplitMix64.For(options.Seed, RandomStream.HotWater, minuteNumber).NextBetween(0.3, 1.7);
    }
}
