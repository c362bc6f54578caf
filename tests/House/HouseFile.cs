using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Zibo.EdgeCtl.House.Tests;

/// <summary>One text file, from the repository or made up by a test.</summary>
internal sealed class HouseFile
{
    private readonly Lazy<string> _text;
    private readonly Lazy<SyntaxTree> _tree;

    /// <summary>A file whose text is given.</summary>
    /// <param name="path">Path from the root of the repository, with slashes.</param>
    /// <param name="text">Its text.</param>
    public HouseFile(string path, string text)
        : this(path, () => text)
    {
    }

    /// <summary>A file whose text is read when a rule asks for it.</summary>
    public HouseFile(string path, Func<string> read)
    {
        Path = path;
        _text = new(read);
        _tree = new(() => CSharpSyntaxTree.ParseText(Text, path: path));
    }

    /// <summary>Path from the root of the repository, with slashes.</summary>
    public string Path { get; }

    /// <summary>Name without folder.</summary>
    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Folder from the root of the repository, without a slash at its end; empty for the root.</summary>
    public string Folder => Path[..Math.Max(0, Path.LastIndexOf('/'))];

    public string Text => _text.Value;

    /// <summary>The text as C#.</summary>
    public SyntaxTree Tree => _tree.Value;

    /// <summary>The lines, without their ends.</summary>
    public string[] Lines => Text.Split('\n', StringSplitOptions.None).Select(line => line.TrimEnd('\r')).ToArray();

    /// <summary>True for a file below one of these folders.</summary>
    public bool IsBelow(params ReadOnlySpan<string> folders)
    {
        foreach (string folder in folders)
        {
            if (Path.StartsWith(folder + "/", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a file with this ending, such as <c>.cs</c>; case does not matter.</summary>
    public bool EndsWith(string ending) => Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>A violation at a place in this file.</summary>
    public Violation At(int line, string problem, string remedy) => new(Path, line, problem, remedy);

    /// <summary>A violation at a node of this file's tree.</summary>
    public Violation At(Location location, string problem, string remedy) =>
        At(location.GetLineSpan().StartLinePosition.Line + 1, problem, remedy);

    /// <summary>Line of a character, counted from 1.</summary>
    public int LineOf(int index) => Text.AsSpan(0, index).Count('\n') + 1;
}
