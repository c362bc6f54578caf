namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Writes files that are there whole or not at all.</summary>
public static class SafeWrite
{
    /// <summary>Writes beside the target and takes its place; what the writer throws is the caller's to put into words.</summary>
    /// <param name="path">The file; one that stands there is replaced, and stays where writing fails.</param>
    /// <param name="write">Writes to the path that it is given, which has the ending of the file.</param>
    public static void Replace(string path, Action<string> write)
    {
        // A link stays one, and the file that it leads to has the new text.
        string target = (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path;
        string part = $"{target}.{Environment.ProcessId}.part{Path.GetExtension(path)}";
        try
        {
            write(part);
            File.Move(part, target, overwrite: true);
        }
        catch
        {
            Drop(part);
            throw;
        }
    }

    /// <summary>Writes bytes as <see cref="Replace"/> does.</summary>
    /// <exception cref="InputException">The file cannot be written; the one that was there still is.</exception>
    public static void Bytes(string path, byte[] bytes) => Do(path, () => Replace(path, part => File.WriteAllBytes(part, bytes)));

    /// <summary>Makes a folder where there is none.</summary>
    /// <exception cref="InputException">It cannot be made.</exception>
    public static void Folder(string path) => Do(path, () => Directory.CreateDirectory(path));

    private static void Drop(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            // What could not be written mostly is not there.
        }
    }

    private static void Do(string path, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            FindingList findings = new(path);
            findings.Add(
                new Phrase("it cannot be written", "无法写入"),
                new Phrase("Check that the folder exists, that you may write there and that no other program holds the file",
                    "请确认文件夹存在、您有写入权限且该文件未被其他程序占用"));
            findings.ThrowIfAny();
        }
    }
}
