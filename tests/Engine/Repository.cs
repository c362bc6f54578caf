using System.Runtime.CompilerServices;
using Xunit;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>The repository that these tests stand in, and the measured data beside it.</summary>
internal static class Repository
{
    private const string Mark = "Zibo.EdgeCtl.sln";

    /// <summary>Full path of its root.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory) ?? Find(SourceFolder())
        ?? throw new InvalidOperationException($"no folder above {AppContext.BaseDirectory} holds {Mark}");

    /// <summary>The folder with the measured data; it is no part of the repository and may be absent.</summary>
    public static string DataFolder { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data"));

    /// <summary>Full path of a map that ships.</summary>
    public static string Map(string name) => Path.Combine(Root, "sim", "Site", "maps", name);

    /// <summary>Full path of a measured file; the test is skipped where it is absent.</summary>
    public static string DataFile(string name)
    {
        string path = Path.Combine(DataFolder, name);
        Assert.SkipUnless(File.Exists(path), $"{name} is absent: put the measured data into {DataFolder}");
        return path;
    }

    private static string? Find(string? start)
    {
        DirectoryInfo? folder = start is null ? null : new(start);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Mark)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName;
    }

    private static string? SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path);
}
