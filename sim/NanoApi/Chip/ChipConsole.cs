namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>What the firmware says on its serial console.</summary>
public sealed class ChipConsole
{
    private const int MaximumLines = 10_000;

    private readonly object _lock = new();
    private readonly List<string> _lines = [];

    /// <summary>Gets each line as it is said, on the thread that says it.</summary>
    public event Action<string>? Said;

    /// <summary>The lines so far; the newest ten thousand of them.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>Takes a line.</summary>
    public void Write(string line)
    {
        lock (_lock)
        {
            if (_lines.Count == MaximumLines)
            {
                _lines.RemoveAt(0);
            }

            _lines.Add(line);
        }

        Said?.Invoke(line);
    }
}
