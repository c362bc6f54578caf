namespace Zibo.EdgeCtl.House.Tests;

/// <summary>The parts of the simulator know each other in one direction only.</summary>
internal static class ProjectReferenceRule
{
    /// <summary>What each part of the simulator may reference. A new part is a row here.</summary>
    private static readonly Dictionary<string, string[]> MayReference = new(StringComparer.Ordinal)
    {
        ["sim/Firmware"] = [],
        ["sim/Plant"] = [],
        ["sim/Board"] = ["sim/Firmware"],
        ["sim/Site"] = ["sim/Firmware"],
        ["sim/Broker"] = ["sim/Firmware", "sim/Board", "sim/Site"],
        ["sim/Engine"] = ["sim/Firmware", "sim/Board", "sim/Plant", "sim/Site"],
        ["sim/NanoApi"] = [],
        ["sim/Device"] = ["sim/NanoApi"],
        ["sim/Boot"] = ["sim/Firmware", "sim/Board", "sim/Plant", "sim/Site", "sim/Engine", "sim/NanoApi", "sim/Device"],
        ["sim/Ingest"] = ["sim/Firmware", "sim/Board", "sim/Site"],
        ["sim/Savings"] = ["sim/Site", "sim/Ingest"],
        ["sim/Report"] = ["sim/Firmware", "sim/Site", "sim/Ingest", "sim/Savings"],
        ["sim/Commissioning"] = ["sim/Firmware", "sim/Board", "sim/Site", "sim/Engine", "sim/Broker"],
        ["sim/Tune"] = ["sim/Firmware", "sim/Plant", "sim/Site", "sim/Engine", "sim/Ingest"],
        ["sim/Image"] = ["sim/Site"],
        ["sim/Web"] = ["sim/Firmware", "sim/Board", "sim/Site", "sim/Engine", "sim/Ingest"],
        ["sim/Cli"] =
            [
                "sim/Firmware", "sim/Board", "sim/Plant", "sim/Site", "sim/Engine", "sim/Boot", "sim/Broker", "sim/Ingest", "sim/Savings",
                "sim/Report", "sim/Tune", "sim/Image", "sim/Web", "sim/Commissioning",
            ],
    };

    public static IEnumerable<Violation> Check(IEnumerable<HouseFile> files)
    {
        foreach (HouseFile file in files.Where(file => file.IsBelow("sim")))
        {
            if (file.IsBelow("sim/Firmware") && file.EndsWith(".cs"))
            {
                yield return file.At(
                    0, "sim/Firmware has code of its own", "Move it to firmware or to another part of sim: the device lacks it here");
            }
            else if (file.EndsWith(".csproj"))
            {
                foreach (Violation violation in CheckProject(file))
                {
                    yield return violation;
                }
            }
        }
    }

    private static IEnumerable<Violation> CheckProject(HouseFile project)
    {
        if (!MayReference.TryGetValue(project.Folder, out string[]? allowed))
        {
            return [project.At(0, $"nothing says what {project.Folder} may know", $"Add its row to {nameof(ProjectReferenceRule)}")];
        }

        return from item in ProjectXml.Items(project, "ProjectReference")
               let target = ProjectXml.Resolve(project, item.Attribute("Include")?.Value ?? "")
               let folder = target[..Math.Max(0, target.LastIndexOf('/'))]
               where !allowed.Contains(folder, StringComparer.Ordinal)
               select project.At(
                   ProjectXml.LineOf(item),
                   $"{project.Folder} references {folder}",
                   $"It may reference {(allowed.Length == 0 ? "nothing" : string.Join(", ", allowed))}; turn the dependency round");
    }
}
