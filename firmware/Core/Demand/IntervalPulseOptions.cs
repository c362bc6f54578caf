namespace Zibo.EdgeCtl.Core.Demand;

/// <summary>The contact with which the supplier's meter marks the end of each demand interval.</summary>
public sealed class IntervalPulseOptions
{
    /// <summary>Marks a site without the contact.</summary>
    public const int NoInput = -1;

    /// <summary>Least tolerance in seconds: less than a few scans would refuse sound pulses.</summary>
    public const int MinimumToleranceSeconds = 10;

    /// <summary>Greatest tolerance in seconds: less than half of the shortest window.</summary>
    public const int MaximumToleranceSeconds = 120;

    /// <summary>Digital input whose edge to active marks the end of an interval, or <see cref="NoInput"/>.</summary>
    public int Input { get; set; } = NoInput;

    /// <summary>How far an edge may lie from the expected end to be believed, in seconds.</summary>
    public int ToleranceSeconds { get; set; } = 60;
}
