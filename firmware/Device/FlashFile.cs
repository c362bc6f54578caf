using System;
using System.IO;

namespace Zibo.EdgeCtl.Device;

/// <summary>Reads and writes small files of the internal flash.</summary>
public static class FlashFile
{
    /// <summary>Root of the internal flash.</summary>
    public const string Root = "I:\\";

    /// <summary>Reads a whole file.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="buffer">Takes the content.</param>
    /// <returns>Bytes read; 0 where the file is missing, empty, unreadable, or larger than the buffer.</returns>
    public static int Read(string path, byte[] buffer)
    {
        try
        {
            if (!File.Exists(path))
            {
                return 0;
            }

            using (FileStream stream = new FileStream(path, FileMode.Open, FileAccess.Read))
            {
                int length = (int)stream.Length;
                return length <= buffer.Length && ReadFully(stream, buffer, length) ? length : 0;
            }
        }
        catch (Exception)
        {
            return 0;
        }
    }

    /// <summary>Writes a whole file. littlefs takes it over when it is closed: old or new, never half.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="buffer">Begins with the content.</param>
    /// <param name="length">Bytes of the content.</param>
    /// <returns>False where the medium refused.</returns>
    public static bool TryWrite(string path, byte[] buffer, int length)
    {
        try
        {
            using (FileStream stream = new FileStream(path, FileMode.Create, FileAccess.Write))
            {
                stream.Write(buffer, 0, length);
                stream.Flush();
            }

            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static bool ReadFully(FileStream stream, byte[] buffer, int length)
    {
        int done = 0;
        while (done < length)
        {
            int read = stream.Read(buffer, done, length - done);
            if (read <= 0)
            {
                return false;
            }

            done += read;
        }

        return true;
    }
}
