namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>
/// The internal file system <c>I:\</c>, a littlefs in small: a file that is written takes the place of the old one when it is
/// closed, and a new one is there, empty, from the moment it is opened.
/// </summary>
/// <remarks>
/// That is how the package opens files to create them (it opens, cuts to no length, and leaves both to the driver) and how littlefs
/// commits: with close or sync, of which the driver of the ESP32 only makes the first. Space goes by blocks, and what is written
/// needs its own beside the old ones until it is closed. There are no folders: the firmware has none.
/// </remarks>
public sealed class VirtualFlash
{
    /// <summary>The root that paths begin with.</summary>
    public const string Root = "I:\\";

    /// <summary>Size of a block in bytes.</summary>
    public const int BlockBytes = 4_096;

    // The superblock and the directory, each twice.
    private const int OwnBlocks = 4;

    private readonly object _lock = new();
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly VirtualEsp32 _chip;
    private string? _folder;

    internal VirtualFlash(VirtualEsp32 chip, int bytes)
    {
        _chip = chip;
        BlockCount = bytes / BlockBytes;
    }

    /// <summary>Blocks in all.</summary>
    public int BlockCount { get; }

    /// <summary>Blocks that nothing holds.</summary>
    public int FreeBlockCount
    {
        get
        {
            lock (_lock)
            {
                return BlockCount - OwnBlocks - _files.Values.Sum(file => BlocksOf(file.Length));
            }
        }
    }

    /// <summary>While true the medium refuses to write.</summary>
    public bool IsRefusing { get; set; }

    /// <summary>Steps of writes so far: one when a file is opened to write, one for each write, one when it is closed.</summary>
    public int WriteStepCount { get; private set; }

    /// <summary>Where at least 0, the power fails in the write step of that number, before it has done anything.</summary>
    public int CutAtWriteStep { get; set; } = -1;

    /// <summary>Names of the files, sorted.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            lock (_lock)
            {
                return [.. _files.Keys.Order(StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>
    /// Keeps the files in a folder of this computer from now on; images and texts that lie there are the files of the chip.
    /// </summary>
    /// <param name="folder">The folder, which exists.</param>
    /// <exception cref="IOException">What lies there does not fit, or cannot be read.</exception>
    public void KeepIn(string folder)
    {
        lock (_lock)
        {
            foreach (string path in Directory.GetFiles(folder).Where(path => Path.GetExtension(path) is ".bin" or ".txt"))
            {
                byte[] bytes = File.ReadAllBytes(path);
                Require(BlocksOf(bytes.Length));
                _files[Path.GetFileName(path)] = bytes;
            }

            _folder = folder;
            foreach ((string name, byte[] bytes) in _files)
            {
                Keep(name, bytes);
            }
        }
    }

    /// <summary>Puts a file there from outside, as whoever flashes the board does.</summary>
    /// <exception cref="IOException">There is no room.</exception>
    public void Deploy(string name, ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            Require(BlocksOf(bytes.Length) - (_files.TryGetValue(name, out byte[]? old) ? BlocksOf(old.Length) : 0));
            _files[name] = bytes.ToArray();
            Keep(name, _files[name]);
        }
    }

    /// <summary>Takes a file away from outside.</summary>
    public void Remove(string name)
    {
        lock (_lock)
        {
            _files.Remove(name);
            if (_folder is not null)
            {
                File.Delete(Path.Combine(_folder, name));
            }
        }
    }

    /// <summary>The bytes of a file, or null.</summary>
    public byte[]? Find(string name)
    {
        lock (_lock)
        {
            return _files.TryGetValue(name, out byte[]? bytes) ? [.. bytes] : null;
        }
    }

    /// <summary>The name of the file at a path of the device.</summary>
    /// <exception cref="IOException">The path lies elsewhere, or in a folder.</exception>
    internal static string NameOf(string path) =>
        path.StartsWith(Root, StringComparison.Ordinal) && path.Length > Root.Length && path.IndexOf('\\', Root.Length) < 0
            ? path[Root.Length..]
            : throw new IOException($"the volume has no path {path}");

    internal void BeginWrite(string name)
    {
        lock (_lock)
        {
            Step();
            if (!_files.ContainsKey(name))
            {
                _files[name] = [];
                Keep(name, []);
            }
        }
    }

    internal void CheckWrite(int length)
    {
        lock (_lock)
        {
            Step();
            Require(BlocksOf(length));
        }
    }

    internal void EndWrite(string name, byte[] bytes)
    {
        lock (_lock)
        {
            Step();
            _files[name] = bytes;
            Keep(name, bytes);
        }
    }

    internal void Delete(string name)
    {
        lock (_lock)
        {
            Step();
        }

        Remove(name);
    }

    // Files that fit into the directory take no block of their own there; the firmware's are larger.
    private static int BlocksOf(int length) => (length + BlockBytes - 1) / BlockBytes;

    private void Require(int blocks)
    {
        if (blocks > BlockCount - OwnBlocks - _files.Values.Sum(file => BlocksOf(file.Length)))
        {
            throw new IOException("the volume is full");
        }
    }

    private void Step()
    {
        if (WriteStepCount++ == CutAtWriteStep)
        {
            CutAtWriteStep = -1;
            _chip.CutPower();
        }

        if (IsRefusing)
        {
            throw new IOException("the volume refuses to write");
        }
    }

    private void Keep(string name, byte[] bytes)
    {
        if (_folder is null)
        {
            return;
        }

        string path = Path.Combine(_folder, name);
        string part = $"{path}.part";
        File.WriteAllBytes(part, bytes);
        File.Move(part, path, overwrite: true);
    }
}
