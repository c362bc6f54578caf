using System.Globalization;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The last counter that a sender has used, in a file of one number.</summary>
/// <remarks>
/// Written before the command is sent: a counter may be skipped, never used twice. A new file begins with UTC in milliseconds, so that
/// a sender who has lost its file goes on above all counters that were counted from an earlier such beginning.
/// </remarks>
public static class CommandCounterFile
{
    /// <summary>Takes the next counter.</summary>
    /// <param name="path">The file; it may be missing.</param>
    /// <param name="utcMilliseconds">UTC in ms since 1970.</param>
    /// <exception cref="InputException">The file holds something else, or cannot be written.</exception>
    public static long Take(string path, long utcMilliseconds)
    {
        try
        {
            long counter = File.Exists(path) ? Parse(path, File.ReadAllText(path).Trim()) + 1 : utcMilliseconds;
            SafeWrite.Replace(path, part => File.WriteAllText(part, counter.ToString(CultureInfo.InvariantCulture) + "\n"));
            return counter;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw CommandTexts.Refuse(path, CommandTexts.CounterNotWritten, CommandTexts.CheckFolder);
        }
    }

    private static long Parse(string path, string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long counter) && counter < CommandParser.MaximumInteger
            ? counter
            : throw CommandTexts.Refuse(path, CommandTexts.NoCounter, CommandTexts.MendCounter);
}
