namespace Zibo.EdgeCtl.Sim.Broker;

/// <summary>
/// Files that appear all together. They are written beside their place and moved there by <see cref="Commit"/>; one that is
/// dropped before that has changed nothing.
/// </summary>
internal sealed class StagedDirectory : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnly | UnixFileMode.UserExecute;

    private readonly string _target;
    private readonly string _stage;
    private readonly bool _isNew;
    private readonly List<string> _files = [];

    /// <summary>Opens a stage; what an interrupted one before has left is removed.</summary>
    public StagedDirectory(string target)
    {
        _target = target;
        _isNew = !Directory.Exists(target);
        _stage = _isNew ? target + ".new" : Path.Combine(target, ".new");
        Drop();
        CreateFolder(_stage);
    }

    /// <summary>Stages a file.</summary>
    /// <param name="relative">Path inside the directory.</param>
    /// <param name="content">Its text.</param>
    /// <param name="isSecret">True where nobody but the owner may read it.</param>
    public void Write(string relative, string content, bool isSecret = false)
    {
        string path = Path.Combine(_stage, relative);
        CreateFolder(Path.GetDirectoryName(path)!);
        FileStreamOptions options = new() { Mode = FileMode.Create, Access = FileAccess.Write };
        if (isSecret && !OperatingSystem.IsWindows())
        {
            // Set at creation: there is no moment in which somebody else could open it.
            options.UnixCreateMode = OwnerOnly;
        }

        using StreamWriter writer = new(path, options);
        writer.Write(content);
        _files.Add(relative);
    }

    /// <summary>Makes an empty folder.</summary>
    public void CreateFolderIn(string relative) => CreateFolder(Path.Combine(_isNew ? _stage : _target, relative));

    /// <summary>
    /// Puts the files in their place. A new directory appears in one step. In one that exists each file is replaced in one
    /// step, in the order in which they were written: the last one makes the others count.
    /// </summary>
    public void Commit()
    {
        if (_isNew)
        {
            Directory.Move(_stage, _target);
            return;
        }

        foreach (string file in _files)
        {
            string place = Path.Combine(_target, file);
            CreateFolder(Path.GetDirectoryName(place)!);
            File.Move(Path.Combine(_stage, file), place, overwrite: true);
        }

        Drop();
    }

    /// <inheritdoc/>
    public void Dispose() => Drop();

    private static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnlyFolder);
        }
    }

    private void Drop()
    {
        if (Directory.Exists(_stage))
        {
            Directory.Delete(_stage, recursive: true);
        }
    }
}
