using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A path into a site file: $.demand.limitWatts, $.loads[2].shedPriority, or by id $.loads[chiller].shedPriority.</summary>
internal sealed class SitePath
{
    private SitePath(string text, IReadOnlyList<SitePathPart> parts)
    {
        Text = text;
        Parts = parts;
    }

    /// <summary>The path as it was written.</summary>
    public string Text { get; }

    /// <summary>Its steps; at least one, and the last is a key.</summary>
    public IReadOnlyList<SitePathPart> Parts { get; }

    /// <summary>Reads a path.</summary>
    /// <returns>Null where it is none, or does not end with a key.</returns>
    public static SitePath? TryParse(string text)
    {
        if (!text.StartsWith('$'))
        {
            return null;
        }

        List<SitePathPart> parts = [];
        int at = 1;
        while (at < text.Length)
        {
            int end = text[at] == '[' ? text.IndexOf(']', at) : NextPart(text, at + 1);
            SitePathPart? part = end < 0 ? null : PartOf(text, at, end);
            if (part is null)
            {
                return null;
            }

            parts.Add(part);
            at = text[at] == '[' ? end + 1 : end;
        }

        return parts.Count > 0 && parts[^1].Name is not null ? new SitePath(text, parts) : null;
    }

    private static int NextPart(string text, int from)
    {
        int end = text.AsSpan(from).IndexOfAny('.', '[');
        return end < 0 ? text.Length : from + end;
    }

    private static SitePathPart? PartOf(string text, int at, int end)
    {
        string inner = text[(at + 1)..end];
        bool isWord = inner.Length > 0 && inner.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '$');
        if (!isWord || text[at] is not ('.' or '['))
        {
            return null;
        }

        if (text[at] == '.')
        {
            return new SitePathPart(inner, null, null);
        }

        return int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            ? new SitePathPart(null, index, null)
            : new SitePathPart(null, null, inner);
    }
}
