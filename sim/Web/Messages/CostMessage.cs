namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The messages <c>costs</c>.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record CostMessage(
    long BootId,
    long Sequence,
    string StartLocal,
    long SharpMilliwattHours,
    long PeakMilliwattHours,
    long FlatMilliwattHours,
    long ValleyMilliwattHours,
    long DeepMilliwattHours,
    long ExportMilliwattHours,
    long? EnergyMicroYuan,
    long ExportMicroYuan,
    long MaximumDemandWatts,
    long? MaximumDemandUtcMilliseconds,
    long BilledDemandWatts,
    long DemandChargeMicroYuan,
    bool IsWhole,
    bool HasGap);
