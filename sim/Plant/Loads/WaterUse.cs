using Zibo.EdgeCtl.Sim.Plant.People;

namespace Zibo.EdgeCtl.Sim.Plant.Loads;

/// <summary>Domestic water: people flush and wash while they are in, and a leak, if there is one, runs all the time.</summary>
internal sealed class WaterUse(OfficePlantOptions options)
{
    // GB 50015 designs offices with 30 to 50 L a head and shift; 40 L over some 8.4 hours of presence.
    private const double LitresPerPersonMinute = 40 / (8.4 * 60);

    /// <summary>Litres a minute.</summary>
    /// <param name="occupancy">Who is in.</param>
    /// <param name="minuteNumber">Number of the minute, for its own share of chance.</param>
    public double LitresPerMinute(Occupancy occupancy, long minuteNumber)
    {
        double draw = options.Occupants * occupancy.Share * LitresPerPersonMinute;
        double chance = draw <= 0 ? 0 : SplitMix64.For(options.Seed, RandomStream.Water, minuteNumber).NextBetween(0.4, 1.6);
        return (draw * chance) + (options.WaterLeakLitresPerHour / 60);
    }
}
