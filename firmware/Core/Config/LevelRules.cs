using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteRules"/> about loads with several relays and loads with a level.</summary>
public static class LevelRules
{
    /// <summary>Lowest level that can be asked for, in thousandths: below it the load's own relay is the better way.</summary>
    public const int LeastLevelPermille = 50;

    /// <summary>Highest lowest level, in thousandths: above it there is nothing to throttle.</summary>
    public const int MostLevelPermille = 950;

    /// <summary>
    /// Lowest level of charging points, in thousandths: 6 A of 51 A, the most that a control pilot states in proportion to its duty.
    /// </summary>
    public const int LeastEvLevelPermille = 118;

    /// <summary>Checks steps and levels after everything else about the loads.</summary>
    /// <returns>Null where they may be used, else the first error.</returns>
    public static SiteError Check(SiteConfiguration site)
    {
        SiteError error = null;
        for (int i = 0; error == null && i < site.Loads.Length; i++)
        {
            error = CheckGroup(site, i);
            if (error == null)
            {
                error = CheckLevel(site, i);
            }
        }

        return error;
    }

    /// <summary>True where two loads are steps of one.</summary>
    public static bool AreSteps(LoadConfiguration load, LoadConfiguration other) =>
        load.Group != LoadConfiguration.NoGroup && load.Group == other.Group;

    private static SiteError CheckGroup(SiteConfiguration site, int index)
    {
        LoadConfiguration load = site.Loads[index];
        if (load.Group == LoadConfiguration.NoGroup)
        {
            return null;
        }

        // The first step names itself, and each other one the same: a group is a run of neighbours. One step alone is none.
        bool isFirst = load.Group == index;
        bool isNext = index > 0 && site.Loads[index - 1].Group == load.Group;
        bool hasNext = index + 1 < site.Loads.Length && site.Loads[index + 1].Group == load.Group;
        if (isFirst ? !hasNext : !isNext)
        {
            return new SiteError(SiteErrorCode.StepGroup, SiteField.LoadSteps, index);
        }

        if (load.Options.MinimumLevelPermille != LoadLevel.FullPermille || load.AnalogOutput != LoadConfiguration.NoOutput)
        {
            return new SiteError(SiteErrorCode.StepsWithLevel, SiteField.LoadLevel, index);
        }

        return isFirst || IsAlike(load, site.Loads[load.Group])
            ? null
            : new SiteError(SiteErrorCode.StepGroup, SiteField.LoadSteps, index);
    }

    /// <summary>True where two loads of the table are steps of one.</summary>
    public static bool IsSameLoad(SiteConfiguration site, int index, int other) =>
        site.Loads[index].Group != LoadConfiguration.NoGroup && site.Loads[index].Group == site.Loads[other].Group;

    private static bool IsAlike(LoadConfiguration load, LoadConfiguration first) =>
        load.OwnCircuit == first.OwnCircuit
        && load.HandInput == first.HandInput
        && load.Feeder == first.Feeder
        && IsAlike(load.Comfort, first.Comfort)
        && IsAlike(load.Defer, first.Defer)
        && load.Options.MaximumShedMilliseconds == first.Options.MaximumShedMilliseconds
        && load.Options.MaximumShedPerDayMilliseconds == first.Options.MaximumShedPerDayMilliseconds
        && load.Options.MaximumStartsPerHour == first.Options.MaximumStartsPerHour
        && load.Options.Kind == first.Options.Kind
        && load.Options.ShedPriority == first.Options.ShedPriority
        && load.Options.MinimumOnMilliseconds == first.Options.MinimumOnMilliseconds
        && load.Options.MinimumOffMilliseconds == first.Options.MinimumOffMilliseconds;

    private static bool IsAlike(ComfortOptions comfort, ComfortOptions first) =>
        comfort.TemperatureIndex == first.TemperatureIndex
        && comfort.MinimumCentiCelsius == first.MinimumCentiCelsius
        && comfort.MaximumCentiCelsius == first.MaximumCentiCelsius
        && comfort.HysteresisCentiKelvin == first.HysteresisCentiKelvin
        && comfort.Fallback == first.Fallback;

    private static bool IsAlike(DeferOptions defer, DeferOptions first) =>
        defer.AvoidedRates == first.AvoidedRates
        && defer.ReadyByMinutes == first.ReadyByMinutes
        && defer.NeededMinutes == first.NeededMinutes
        && defer.MaximumMilliseconds == first.MaximumMilliseconds;

    private static SiteError CheckLevel(SiteConfiguration site, int index)
    {
        LoadConfiguration load = site.Loads[index];
        if (load.AnalogOutput == LoadConfiguration.NoOutput && load.Options.MinimumLevelPermille == LoadLevel.FullPermille)
        {
            return null;
        }

        SiteField field = SiteField.None;
        bool isEv = load.Options.LevelKind == LevelKind.EvCurrent;
        int level = load.Options.MinimumLevelPermille;
        if (load.Options.LevelKind > LevelKind.EvCurrent)
        {
            field = SiteField.LoadLevelKind;
        }
        else if (level < LeastLevelPermille || level > MostLevelPermille)
        {
            field = SiteField.LoadMinimumLevel;
        }
        else if (load.AnalogOutput < 0 || load.AnalogOutput > SiteRules.MaximumChannel)
        {
            field = SiteField.LoadAnalogOutput;
        }

        if (field != SiteField.None)
        {
            return new SiteError(SiteErrorCode.OutOfRange, field, index);
        }

        if (isEv && level < LeastEvLevelPermille)
        {
            return new SiteError(SiteErrorCode.EvLevel, SiteField.LoadMinimumLevel, index);
        }

        for (int i = 0; i < index; i++)
        {
            if (site.Loads[i].AnalogOutput == load.AnalogOutput)
            {
                return new SiteError(SiteErrorCode.DuplicateChannel, SiteField.LoadAnalogOutput, index);
            }
        }

        return null;
    }
}
