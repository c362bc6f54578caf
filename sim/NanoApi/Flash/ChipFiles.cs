namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>The file system as the firmware calls it.</summary>
public static class ChipFiles
{
    /// <summary>Whether a file is there.</summary>
    public static bool Exists(string path) => VirtualEsp32.Current.Flash.Find(VirtualFlash.NameOf(path)) is not null;

    /// <summary>Deletes a file, where it is there.</summary>
    public static void Delete(string path) => VirtualEsp32.Current.Flash.Delete(VirtualFlash.NameOf(path));

    /// <summary>Opens a file.</summary>
    /// <param name="path">A path on <c>I:\</c>.</param>
    /// <param name="isWrite">True to write it anew, false to read it.</param>
    /// <exception cref="IOException">It is missing, or the medium refuses.</exception>
    public static Stream Open(string path, bool isWrite)
    {
        VirtualFlash flash = VirtualEsp32.Current.Flash;
        string name = VirtualFlash.NameOf(path);
        if (isWrite)
        {
            flash.BeginWrite(name);
            return new ChipFileWriter(flash, name);
        }

        byte[] bytes = flash.Find(name) ?? throw new IOException($"there is no file {path}");
        return new MemoryStream(bytes, writable: false);
    }
}
