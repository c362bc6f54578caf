namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>A folder for files that nobody but the owner may read, and that are gone with it.</summary>
public sealed class SecretFolder : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // On Unix the system makes it for the owner alone; on Windows it lies in the owner's own profile.
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgectl-");

    /// <summary>Its path.</summary>
    public string Path => _folder.FullName;

    /// <summary>Writes a file.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        string path = System.IO.Path.Combine(Path, name);
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using FileStream file = new(path, options);
        file.Write(bytes);
        return path;
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
