using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

/// <summary>A pulse filter that a cycle table drives: a row is an edge, or a reading of the level as it stands.</summary>
internal sealed class PulseFilterBench(PulseFilterOptions options, long firstCount = 0)
{
    public PulseFilter Filter { get; } = new(options, firstCount);

    public void Run(string table) => CycleTable.Run(table, row => Filter.Take(row.Is("closed"), row.Number("at")), Read);

    private object Read(string column) => column switch
    {
        "count" => Filter.Count,
        "began" => Filter.LastPulseMilliseconds,
        "rejected" => Filter.RejectedCount,
        "closed for" => Filter.ClosedMilliseconds,
        _ => throw new ArgumentException("no such column: " + column),
    };
}
