namespace Zibo.EdgeCtl.Runtime.Interop;

/// <summary>Values of all metrics, in the hands of the link thread.</summary>
internal sealed class SparkplugValues
{
    private readonly long[] _values;
    private readonly bool[] _isKnown;

    internal SparkplugValues(int count)
    {
        _values = new long[count];
        _isKnown = new bool[count];
    }

    /// <summary>Number of the snapshot that they are from; 0 for none.</summary>
    internal int CaptureCount { get; set; }

    /// <summary>State periods up to then.</summary>
    internal int PeriodCount { get; set; }

    /// <summary>UTC of the snapshot, or -1.</summary>
    internal long UtcMilliseconds { get; set; } = -1;

    /// <summary>A value; 0 where it is not known.</summary>
    internal long ValueOf(int alias) => _values[alias];

    /// <summary>True where the value is known.</summary>
    internal bool IsKnown(int alias) => _isKnown[alias];

    /// <summary>Sets a value.</summary>
    internal void Set(int alias, long value, bool isKnown)
    {
        _values[alias] = value;
        _isKnown[alias] = isKnown;
    }

    /// <summary>True where this value is another in <paramref name="other"/>.</summary>
    internal bool Differs(SparkplugValues other, int alias) =>
        _isKnown[alias] != other._isKnown[alias] || _values[alias] != other._values[alias];
}
