using Zibo.EdgeCtl.NanoApi.Projects;

namespace Zibo.EdgeCtl.Sim.Image.Tests;

/// <summary>The firmware's five libraries with a program that drives them, compiled for this runtime, plain and linked.</summary>
public sealed class LinkedFirmware : IDisposable
{
    /// <summary>Assembly of the program.</summary>
    internal const string Program = "Zibo.EdgeCtl.Drive";

    private readonly string _folder = Directory.CreateTempSubdirectory("edgectl-image-").FullName;

    /// <summary>Compiles and links.</summary>
    public LinkedFirmware()
    {
        Directory.CreateDirectory(PlainFolder);
        foreach (DeviceProject project in FirmwareProjects.Libraries)
        {
            HostCompiler.Compile(PlainFolder, project.AssemblyName, false, FirmwareProjects.SourcesOf(project));
        }

        HostCompiler.Compile(PlainFolder, "Zibo.EdgeCtl.Vector", false, FirmwareProjects.SourcesIn("tests", "Device", "Vector"));
        HostCompiler.Compile(PlainFolder, Program, true, FirmwareProjects.SourcesIn("tests", "Image", "Drive"));
        Report = ImageLinker.Link(new LinkRequest(PlainFolder, LinkedFolder)
        {
            MapPath = MapPath,
            ReferenceFolders = [Path.GetDirectoryName(typeof(object).Assembly.Location)!],
        });
    }

    /// <summary>What linking said.</summary>
    internal LinkReport Report { get; }

    /// <summary>What was linked.</summary>
    internal string PlainFolder => Path.Combine(_folder, "plain");

    /// <summary>What came out.</summary>
    internal string LinkedFolder => Path.Combine(_folder, "linked");

    /// <summary>The map of names.</summary>
    internal string MapPath => Path.Combine(_folder, "names.map");

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
