namespace Zibo.EdgeCtl.Runtime.Interop;

/// <summary>One metric: its name in the births, its type, and what it says. Its place in the catalog is its alias.</summary>
internal sealed class SparkplugMetric
{
    internal SparkplugMetric(string name, SparkplugType type, SparkplugSource source, int index)
    {
        Name = name;
        Type = type;
        Source = source;
        Index = index;
    }

    /// <summary>Name, with the unit as its last part.</summary>
    internal string Name { get; }

    /// <summary>Type of its value.</summary>
    internal SparkplugType Type { get; }

    /// <summary>What it says.</summary>
    internal SparkplugSource Source { get; }

    /// <summary>Of which circuit, load or water meter.</summary>
    internal int Index { get; }
}
