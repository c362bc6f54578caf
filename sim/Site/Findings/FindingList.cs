namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Collects what is wrong in one file, at most one finding for a JSON path and what lies below it.</summary>
internal sealed class FindingList(string file)
{
    // A file of the wrong kind can be wrong in every line: beyond this number findings are only counted.
    private const int MaximumKept = 1_000;

    private readonly List<InputFinding> _findings = [];
    private readonly HashSet<string> _paths = [];
    private int _count;

    public string File => file;

    public bool IsEmpty => _count == 0;

    /// <summary>Adds a finding about the whole file.</summary>
    public void Add(Phrase problem, Phrase remedy) => Add(string.Empty, 0, 0, problem, remedy);

    /// <summary>Adds a finding about a line, and a column where it is not 0.</summary>
    public void AddLine(int line, int column, Phrase problem, Phrase remedy) =>
        Add(string.Empty, line, column, problem, remedy);

    /// <summary>Adds a finding about a JSON value, unless one covers that path already.</summary>
    public void AddPath(string path, int line, Phrase problem, Phrase remedy)
    {
        if (!Covers(path))
        {
            _paths.Add(path);
            Add(path, line, 0, problem, remedy);
        }
    }

    /// <summary>Takes a path as spoken for: another finding explains what would be said about it.</summary>
    public void Excuse(string path) => _paths.Add(path);

    /// <summary>True where the path, or a value that it lies in, has a finding: what follows from that is not worth a line.</summary>
    public bool Covers(string path)
    {
        int end = path.Length;
        while (end > 0)
        {
            if (_paths.Contains(path[..end]))
            {
                return true;
            }

            end = path.LastIndexOfAny(['.', '['], end - 1);
        }

        return false;
    }

    /// <summary>True where the path, or a value that lies in it, has a finding.</summary>
    public bool HasBelow(string path) => Covers(path) || _paths.Any(found => found.StartsWith(path, StringComparison.Ordinal));

    /// <summary>Ends the reading where anything was found.</summary>
    /// <exception cref="InputException">There are findings.</exception>
    public void ThrowIfAny()
    {
        if (!IsEmpty)
        {
            InputFinding[] first = _findings.OrderBy(finding => finding.Line).Take(InputException.MaximumFindings).ToArray();
            throw new InputException(first, _count - first.Length);
        }
    }

    private void Add(string path, int line, int column, Phrase problem, Phrase remedy)
    {
        _count++;
        if (_findings.Count < MaximumKept)
        {
            _findings.Add(new InputFinding(file, path, line, column, problem, remedy));
        }
    }
}
