using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads time stamps: date, blank or T, time to the minute, second or fraction, and an offset where there is one.</summary>
internal static class Timestamps
{
    // Length of yyyy-MM-dd: a sign behind it belongs to an offset.
    private const int DateLength = 10;

    private static readonly string[] Formats =
    [
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
    ];

    private static readonly string[] FormatsWithOffset = [.. Formats.Select(format => format + "K")];

    /// <summary>Reads a stamp.</summary>
    /// <param name="text">The stamp.</param>
    /// <param name="utcOffsetMinutes">Offset of a stamp that names none, in minutes, east positive.</param>
    /// <param name="utcMilliseconds">The time in ms since 1970-01-01 UTC.</param>
    /// <returns>False where the text is no stamp.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int utcOffsetMinutes, out long utcMilliseconds)
    {
        bool hasOffset = text.Length > DateLength && (text[^1] == 'Z' || text[DateLength..].IndexOfAny('+', '-') >= 0);
        bool isRead = DateTimeOffset.TryParseExact(
            text,
            hasOffset ? FormatsWithOffset : Formats,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset time);
        utcMilliseconds = time.ToUnixTimeMilliseconds() - (hasOffset ? 0 : utcOffsetMinutes * 60_000L);
        return isRead;
    }
}
