using System.Globalization;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Loads with several relays: one entry of a file, several loads of the firmware.</summary>
public static class LoadGroups
{
    /// <summary>The id of a step; none where the whole load has none.</summary>
    /// <param name="id">Id of the whole load.</param>
    /// <param name="number">Number of the step, from 1.</param>
    public static string StepId(string id, int number) => id is "" ? "" : id + Suffix(number);

    /// <summary>The id that a file gives the load that a load of the firmware is or is a step of.</summary>
    /// <param name="site">The configuration.</param>
    /// <param name="index">Index of the firmware's load.</param>
    public static string FileId(SiteConfiguration site, int index)
    {
        ArgumentNullException.ThrowIfNull(site);
        LoadConfiguration load = site.Loads[index];
        string suffix = load.Group == LoadConfiguration.NoGroup ? string.Empty : Suffix(index - load.Group + 1);
        return suffix.Length > 0 && load.Id.EndsWith(suffix, StringComparison.Ordinal) ? load.Id[..^suffix.Length] : load.Id;
    }

    /// <summary>Where a load of the firmware stands in a file's list: its index there, and the step's in its own list or -1.</summary>
    internal static (int Load, int Step) FilePlace(SiteConfiguration site, int index)
    {
        int load = -1;
        for (int i = 0; i <= index; i++)
        {
            load += site.Loads[i].Group == LoadConfiguration.NoGroup || site.Loads[i].Group == i ? 1 : 0;
        }

        int group = site.Loads[index].Group;
        return (load, group == LoadConfiguration.NoGroup ? -1 : index - group);
    }

    private static string Suffix(int number) => string.Create(CultureInfo.InvariantCulture, $"-{number}");
}
