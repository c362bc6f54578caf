namespace Zibo.EdgeCtl.NanoApi.Tests;

/// <summary>The repository that these tests stand in.</summary>
internal static class Repository
{
    private const string Mark = "Zibo.EdgeCtl.sln";

    /// <summary>Full path of its root.</summary>
    public static string Root { get; } = Find();

    /// <summary>Full path of something below the root.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

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
