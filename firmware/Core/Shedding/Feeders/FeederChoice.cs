namespace Zibo.EdgeCtl.Core.Shedding.Feeders;

/// <summary>What could be shed under a circuit, and what goes first.</summary>
public static class FeederChoice
{
    /// <summary>Power of all loads of a table that could be shed now, in watts.</summary>
    public static long AvailableWatts(ShedTable table, long nowMilliseconds)
    {
        long watts = 0;
        for (int i = 0; i < table.Count; i++)
        {
            Load load = table.At(i);
            watts += IsAvailable(load, nowMilliseconds) ? load.PresentWatts : 0;
        }

        return watts;
    }

    /// <summary>The available load of the lowest tier that was shed longest ago; null where none is available.</summary>
    public static Load First(ShedTable table, long nowMilliseconds)
    {
        Load first = null;
        for (int i = 0; i < table.Count; i++)
        {
            Load load = table.InShedOrder(i);
            if (first != null && load.Options.ShedPriority > first.Options.ShedPriority)
            {
                return first;
            }

            if ((first == null || load.LastShedMilliseconds < first.LastShedMilliseconds) && IsAvailable(load, nowMilliseconds))
            {
                first = load;
            }
        }

        return first;
    }

    /// <summary>As <see cref="First"/>, passing over minimum on times of anything but compressors.</summary>
    /// <param name="table">The loads.</param>
    /// <param name="controllerBit">The controller that asks: what it asked for already is not given again.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public static Load FirstUrgent(ShedTable table, int controllerBit, long nowMilliseconds)
    {
        for (int i = 0; i < table.Count; i++)
        {
            Load load = table.InShedOrder(i);
            if (!load.IsRequestedBy(controllerBit)
                && !IsLeaving(load, nowMilliseconds)
                && CouldHelp(load, nowMilliseconds)
                && load.CanShedUrgently(nowMilliseconds))
            {
                return load;
            }
        }

        return null;
    }

    /// <summary>True where a load is asked off and will be off after this scan.</summary>
    public static bool IsLeaving(Load load, long nowMilliseconds) =>
        load.IsRequested && !load.IsShed && !load.IsHeldOn && load.CanShed(nowMilliseconds);

    private static bool IsAvailable(Load load, long nowMilliseconds) =>
        !load.IsRequested && CouldHelp(load, nowMilliseconds) && load.CanShed(nowMilliseconds);

    private static bool CouldHelp(Load load, long nowMilliseconds) =>
        !load.IsShed
        && !load.IsHeldOn
        && load.IsRunning
        && load.PresentWatts > 0
        && load.Receipt.IsReliedOn(nowMilliseconds);
}
