using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What the firmware made of a dial reading.</summary>
/// <param name="Circuit">Name of the circuit.</param>
/// <param name="LocalTime">Local time of the scan that took it.</param>
/// <param name="Result">Its word in the message contract.</param>
/// <param name="ReadingWattHours">Last accepted reading times the transformer ratio, in Wh.</param>
/// <param name="DriftWattHours">How much more the dial moved than was counted since the reading before, in Wh; null without one.</param>
/// <param name="DriftPermille">The same in thousandths of what the dial moved.</param>
public sealed record ReadingReport(
    string Circuit, DateTime LocalTime, string Result, double ReadingWattHours, double? DriftWattHours, long? DriftPermille)
{
    /// <summary>Reads a ledger after the scan that took the reading.</summary>
    public static ReadingReport Of(string circuit, DateTime localTime, DialLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        bool isCompared = ledger.Result == DialResult.Compared;
        return new ReadingReport(
            circuit,
            localTime,
            Names.Of(ledger.Result),
            ledger.ReadingMilliwattHours / 1000.0,
            isCompared ? ledger.DriftMilliwattHours / 1000.0 : null,
            isCompared ? ledger.DriftPermille : null);
    }
}
