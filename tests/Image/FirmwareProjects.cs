using Zibo.EdgeCtl.NanoApi.Projects;
using Zibo.EdgeCtl.Sim.Engine.Tests;

namespace Zibo.EdgeCtl.Sim.Image.Tests;

/// <summary>The device projects of the firmware in the order in which they rest on each other; the program is the last.</summary>
internal static class FirmwareProjects
{
    private static readonly string[] Names = ["Metering", "Core", "Config", "Messages", "Runtime"];

    /// <summary>The libraries.</summary>
    internal static IEnumerable<DeviceProject> Libraries =>
        Names.Select(n => ProjectReader.Read(Path.Combine(Repository.Root, "firmware", $"Zibo.EdgeCtl.{n}.nfproj")));

    /// <summary>The program of the board.</summary>
    internal static DeviceProject Device =>
        ProjectReader.Read(Path.Combine(Repository.Root, "firmware", "Device", "Zibo.EdgeCtl.Device.nfproj"));

    /// <summary>Path and text of each source of a project.</summary>
    internal static IEnumerable<(string Path, string Text)> SourcesOf(DeviceProject project) => Read(project.Sources.Select(project.Resolve));

    /// <summary>Path and text of each source in a folder.</summary>
    internal static IEnumerable<(string Path, string Text)> SourcesIn(params string[] folder) =>
        Read(Directory.GetFiles(Path.Combine([Repository.Root, .. folder]), "*.cs"));

    private static IEnumerable<(string Path, string Text)> Read(IEnumerable<string> paths) =>
        paths.Order(StringComparer.Ordinal).Select(p => (p, File.ReadAllText(p)));
}
