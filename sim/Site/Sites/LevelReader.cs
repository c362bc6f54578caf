using System.Reflection;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads the steps and the level of a load; each step becomes a load of the firmware with the options of the whole.</summary>
internal sealed class LevelReader(SiteReading reading)
{
    private static readonly Phrase OneOfBoth = new(
        "a load with \"steps\" has its relays and powers there", "有“steps”的负载，其继电器和功率写在各级中");

    private readonly Dictionary<LoadConfiguration, (ObjectReader Reader, List<(int Output, int RatedWatts)> Steps)> _steps = [];

    /// <summary>Reads what a load may have beside or in place of one relay.</summary>
    public void Read(ObjectReader reader, LoadConfiguration load)
    {
        JsonValue? steps = reader.Optional("steps");
        if (steps != null)
        {
            ReadSteps(reader, load, steps);
        }

        JsonValue? level = reader.Optional("level");
        if (level != null)
        {
            ReadLevel(level, load);
        }
    }

    /// <summary>Puts the steps in the places of the loads that have them.</summary>
    public LoadConfiguration[] Expand(IEnumerable<LoadConfiguration> loads)
    {
        List<LoadConfiguration> whole = [.. loads];
        List<LoadConfiguration> expanded = [];
        foreach (LoadConfiguration load in whole)
        {
            if (!_steps.TryGetValue(load, out (ObjectReader Reader, List<(int Output, int RatedWatts)> Steps) found) || found.Steps.Count < 2)
            {
                expanded.Add(load);
                continue;
            }

            List<(int Output, int RatedWatts)> steps = found.Steps;
            RefuseTakenNames(load, found.Reader, steps.Count, whole);
            int group = expanded.Count;
            for (int i = 0; i < steps.Count; i++)
            {
                LoadConfiguration step = CopyOf(load);
                step.Id = LoadGroups.StepId(load.Id, i + 1);
                step.Output = steps[i].Output;
                step.Options.RatedWatts = steps[i].RatedWatts;
                step.Group = group;
                expanded.Add(step);
            }
        }

        return [.. expanded];
    }

    // In the file all names differ: nobody would see which of them is taken.
    private void RefuseTakenNames(LoadConfiguration load, ObjectReader reader, int stepCount, List<LoadConfiguration> whole)
    {
        string[] names = load.Id.Length == 0 ? [] : [.. Enumerable.Range(1, stepCount).Select(number => LoadGroups.StepId(load.Id, number))];
        int other = whole.FindIndex(found => !_steps.ContainsKey(found) && names.Contains(found.Id));
        if (other >= 0)
        {
            reading.Findings.AddPath(
                reader.PathOf("id"),
                reader.Line,
                new Phrase("one of the steps is named {0}, and so is another load", "其中一级名为 {0}，与另一负载重名").Format(whole[other].Id),
                new Phrase("Rename one of the two", "请更改其中一个名称"));
            reading.Findings.Excuse($"$.loads[{other}].id");
        }
    }

    private void ReadSteps(ObjectReader reader, LoadConfiguration load, JsonValue steps)
    {
        foreach (string name in new[] { "output", "ratedWatts" })
        {
            if (reader.Optional(name) is { } value)
            {
                reader.Refuse(value, OneOfBoth, new Phrase("Remove the key, or \"steps\"", "请删去该键，或删去“steps”"));
            }
        }

        IReadOnlyList<JsonValue> items = reader.Items(steps);
        if (items.Count < 2)
        {
            reader.Refuse(
                steps,
                new Phrase("a load with steps has two at least", "分级负载至少有两级"),
                new Phrase("Write \"output\" and \"ratedWatts\" for a load with one relay", "只有一个继电器时请写“output”和“ratedWatts”"));
        }

        if (SiteRules.IsValidId(load.Id) && LoadGroups.StepId(load.Id, items.Count).Length > SiteRules.MaximumIdLength)
        {
            reading.Findings.AddPath(
                reader.PathOf("id"),
                reader.Line,
                new Phrase("the steps are named {0} and so on, and a name has at most {1} characters", "各级名称为 {0} 等，名称最多 {1} 个字符")
                    .Format(LoadGroups.StepId(load.Id, 1), SiteRules.MaximumIdLength),
                new Phrase("Shorten the name", "请缩短名称"));
        }

        _steps.Add(load, (reader, [.. items.Select(ReadStep)]));
    }

    private void ReadLevel(JsonValue value, LoadConfiguration load)
    {
        ObjectReader level = reading.Open(value);
        load.AnalogOutput = reading.RequiredChannel(level, "analogOutput", SiteChannels.AnalogOutputs);
        JsonValue? minimum = level.Required(
            "minimumPermille", new Phrase("Write the lowest level that the load runs at, in thousandths", "请以千分数写明负载可运行的最低水平"));
        load.Options.MinimumLevelPermille = level.WholeNumber(minimum) ?? LevelRules.MostLevelPermille;
        load.Options.LevelKind = level.Choice<LevelKind>(level.Optional("kind")) ?? load.Options.LevelKind;
        reading.Finish(level);
    }

    private (int Output, int RatedWatts) ReadStep(JsonValue value)
    {
        ObjectReader step = reading.Open(value);
        int output = reading.RequiredChannel(step, "output", SiteChannels.Outputs);
        JsonValue? rated = step.Required("ratedWatts", new Phrase("Write the power of this step in watts", "请以瓦为单位写明本级功率"));
        int watts = step.WholeNumber(rated) ?? 1;
        reading.Finish(step);
        return (output, watts);
    }

    // Whatever a load may have beside its relays, its steps have too.
    private static LoadConfiguration CopyOf(LoadConfiguration load)
    {
        LoadConfiguration copy = new();
        CopyMembers(load, copy);
        return copy;
    }

    private static void CopyMembers(object from, object to)
    {
        foreach (PropertyInfo property in from.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
        {
            if (property.CanWrite)
            {
                property.SetValue(to, property.GetValue(from));
            }
            else if (property.PropertyType.IsClass && property.PropertyType != typeof(string))
            {
                CopyMembers(property.GetValue(from)!, property.GetValue(to)!);
            }
        }
    }
}
