using Zibo.EdgeCtl.Core.Intervals;

namespace Zibo.EdgeCtl.Core.Tests.Intervals;

/// <summary>What a series said of an interval when it ended.</summary>
internal sealed record Ended(
    IntervalPeriod Period, long StartUtcMilliseconds, long DurationMilliseconds, long EnergyMilliwattHours, long TotalMilliwattHours, bool IsWhole);
