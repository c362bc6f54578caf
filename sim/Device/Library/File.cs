using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl;

/// <summary>Files of the chip's flash in the place of the desktop's.</summary>
internal static class File
{
    /// <summary>Whether a file is there.</summary>
    public static bool Exists(string path) => ChipFiles.Exists(path);

    /// <summary>Deletes a file.</summary>
    public static void Delete(string path) => ChipFiles.Delete(path);
}
