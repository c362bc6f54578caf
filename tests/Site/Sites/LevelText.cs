using System.Text.Json.Nodes;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Writes the levels and steps of loads.</summary>
internal static class LevelText
{
    public static void Write(LoadConfiguration load, JsonObject node)
    {
        if (load.AnalogOutput != LoadConfiguration.NoOutput)
        {
            node["level"] = new JsonObject
            {
                ["analogOutput"] = load.AnalogOutput,
                ["minimumPermille"] = load.Options.MinimumLevelPermille,
                ["kind"] = ChoiceNames<LevelKind>.Of(load.Options.LevelKind),
            };
        }
    }

    /// <summary>Makes one entry of the loads that are steps of one.</summary>
    public static JsonArray Gather(SiteConfiguration site, IEnumerable<JsonObject> loads)
    {
        JsonArray gathered = [];
        JsonObject? whole = null;
        foreach ((JsonObject node, int index) in loads.Select((node, index) => (node, index)))
        {
            int group = site.Loads[index].Group;
            if (group == LoadConfiguration.NoGroup)
            {
                gathered.Add(node);
                continue;
            }

            JsonObject step = new() { ["output"] = node["output"]!.DeepClone(), ["ratedWatts"] = node["ratedWatts"]!.DeepClone() };
            if (group == index)
            {
                whole = node;
                whole["id"] = LoadGroups.FileId(site, index);
                whole.Remove("output");
                whole.Remove("ratedWatts");
                whole["steps"] = new JsonArray();
                gathered.Add(whole);
            }

            whole!["steps"]!.AsArray().Add(step);
        }

        return gathered;
    }
}
