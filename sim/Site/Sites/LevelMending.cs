using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Mends what the rules refused of a load's level; see <see cref="RuleMending"/>.</summary>
internal static class LevelMending
{
    /// <summary>Mends one number or choice.</summary>
    public static bool Mend(LoadConfiguration load, SiteField field)
    {
        switch (field)
        {
            case SiteField.LoadMinimumLevel:
                load.Options.MinimumLevelPermille = LevelRules.MostLevelPermille;
                return true;
            case SiteField.LoadLevelKind:
                load.Options.LevelKind = LevelKind.Power;
                return true;
            default:
                RemoveLevel(load);
                return true;
        }
    }

    /// <summary>Makes the load one that is on or off.</summary>
    public static void RemoveLevel(LoadConfiguration load)
    {
        load.AnalogOutput = LoadConfiguration.NoOutput;
        load.Options.MinimumLevelPermille = LoadLevel.FullPermille;
        load.Options.LevelKind = LevelKind.Power;
    }
}
