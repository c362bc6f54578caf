using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Levels;

/// <summary>Loads that tests of levels and steps start from.</summary>
internal static class LevelLoads
{
    public static LoadOptions Chargers(int ratedWatts = 40_000, int tier = 1, int minimumPermille = 200, LevelKind kind = LevelKind.EvCurrent) => new()
    {
        Kind = LoadKind.EvCharger,
        RatedWatts = ratedWatts,
        ShedPriority = tier,
        MinimumLevelPermille = minimumPermille,
        LevelKind = kind,
    };

    public static LoadOptions Switched(int ratedWatts, int tier, int minimumOffSeconds = 0) => new()
    {
        RatedWatts = ratedWatts,
        ShedPriority = tier,
        MinimumOffMilliseconds = minimumOffSeconds * 1_000,
    };

    /// <summary>What a load draws at its level that wants this much.</summary>
    public static long Drawn(Load load, long wantedWatts)
    {
        if (load.Level == null)
        {
            return wantedWatts;
        }

        return load.Options.LevelKind == LevelKind.EvCurrent
            ? wantedWatts * load.Level.Permille / LoadLevel.FullPermille
            : Math.Min(wantedWatts, load.Level.CapWatts);
    }
}
