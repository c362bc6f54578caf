namespace Zibo.EdgeCtl.House.Tests;

/// <summary>The repository that these tests stand in.</summary>
internal static class Repository
{
    private const string Mark = "Zibo.EdgeCtl.sln";

    /// <summary>Full path of its root.</summary>
    public static string Root { get; } = Find();

    /// <summary>Its text files.</summary>
    public static IReadOnlyList<HouseFile> Files { get; } =
        [.. TrackedFiles.List(Root).Where(IsText).Select(path => new HouseFile(path, () => File.ReadAllText(FullPath(path))))];

    /// <summary>The C# sources.</summary>
    public static IReadOnlyList<HouseFile> Sources { get; } = [.. Files.Where(file => file.EndsWith(".cs"))];

    /// <summary>Full path of something below the root.</summary>
    public static string FullPath(string path) => Path.Combine(Root, path);

    /// <summary>A file by its path from the root, or null while there is none.</summary>
    public static HouseFile? Get(string path) => Files.FirstOrDefault(file => file.Path == path);

    // As git decides it: a file with a zero byte near its start is not text.
    private static bool IsText(string path)
    {
        byte[] start = new byte[8000];
        using FileStream stream = File.OpenRead(FullPath(path));
        return !start.AsSpan(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)).Contains((byte)0);
    }

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Mark)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"no folder above {AppContext.BaseDirectory} holds {Mark}");
    }
}
