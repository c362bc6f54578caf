using System.Text;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Which short name stands for what: reads what a device says of itself back into the words of the sources.</summary>
public sealed partial class LinkMap
{
    private const string Heading = "# edgectl image map 1";

    private readonly Dictionary<string, string> _originals;

    private LinkMap(Dictionary<string, string> originals) => _originals = originals;

    /// <summary>Number of names.</summary>
    public int Count => _originals.Count;

    /// <summary>Reads a file that linking wrote.</summary>
    /// <exception cref="InputException">A line is none of such a file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static LinkMap Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        Dictionary<string, string> originals = new(StringComparer.Ordinal);
        for (int i = 0; i < Math.Max(1, lines.Length); i++)
        {
            string line = i < lines.Length ? lines[i] : string.Empty;
            string[] parts = line.Split(' ', 2);
            if (i == 0 ? line != Heading : parts.Length != 2)
            {
                throw new InputException(
                    [new InputFinding(path, string.Empty, i + 1, 0, ImageTexts.NoMapLine.Format(line), ImageTexts.NoMapLineRemedy)]);
            }

            if (i > 0)
            {
                originals[parts[0]] = parts[1];
            }
        }

        return new LinkMap(originals);
    }

    /// <summary>Puts the names of the sources into a text: those of types and methods of the form <c>type::method</c>.</summary>
    public string Explain(string text) => Frame().Replace(text, match =>
    {
        if (_originals.TryGetValue(match.Value, out string? method))
        {
            return method;
        }

        return _originals.TryGetValue(match.Groups[1].Value, out string? type) ? $"{type}::{match.Groups[2].Value}" : match.Value;
    });

    /// <summary>The map of what was renamed.</summary>
    internal static LinkMap Of(FirmwareWorld world)
    {
        Dictionary<string, string> originals = new(StringComparer.Ordinal);
        foreach (TypeDefinition type in world.Types)
        {
            originals.Add(type.Name, world.Names[type]);
            foreach (IMemberDefinition member in type.Methods.Cast<IMemberDefinition>().Concat(type.Fields))
            {
                // A field is told from a method by a dot: only methods stand in traces.
                string key = member is FieldDefinition ? $"{type.Name}.{member.Name}" : $"{type.Name}::{member.Name}";
                originals.TryAdd(key, world.Names[member]);
            }
        }

        return new LinkMap(originals);
    }

    /// <summary>Writes the file.</summary>
    internal void Write(string path)
    {
        StringBuilder text = new();
        text.Append(Heading).Append('\n');
        foreach (KeyValuePair<string, string> name in _originals)
        {
            text.Append(name.Key).Append(' ').Append(name.Value).Append('\n');
        }

        File.WriteAllText(path, text.ToString());
    }

    [GeneratedRegex(@"\b([a-z]+)::([A-Za-z]+|\.c?ctor)(?![\w.])", RegexOptions.CultureInvariant)]
    private static partial Regex Frame();
}
