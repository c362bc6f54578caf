namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary>A folder of files for one test, gone with it.</summary>
public sealed class Files : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgectl-test-");

    /// <summary>Path of the folder itself.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Path of a file that may or may not exist.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(true);
}
