using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A fault that the firmware saw.</summary>
/// <param name="Fault">Its word in the message contract.</param>
/// <param name="Source">Index of the circuit, load or controller.</param>
/// <param name="OccurrenceCount">Times that it appeared.</param>
/// <param name="IsActive">Whether it was present at the end.</param>
public sealed record FaultReport(string Fault, int Source, int OccurrenceCount, bool IsActive)
{
    /// <summary>Reads an entry.</summary>
    public static FaultReport Of(FaultEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new FaultReport(Names.Of(entry.Code), entry.Source, entry.OccurrenceCount, entry.IsActive);
    }
}
