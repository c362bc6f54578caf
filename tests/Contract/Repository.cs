using System.Runtime.CompilerServices;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>The repository that these tests stand in.</summary>
internal static class Repository
{
    private const string Mark = "Zibo.EdgeCtl.sln";

    /// <summary>Full path of its root.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory) ?? Find(SourceFolder())
        ?? throw new InvalidOperationException($"no folder above {AppContext.BaseDirectory} holds {Mark}");

    /// <summary>Full path of a file or folder of the contract.</summary>
    public static string Contract(params string[] parts) => Path.Combine([Root, "firmware", "contract", .. parts]);

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
