namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What there is to say of a site file that may be used.</summary>
/// <param name="Site">The site.</param>
/// <param name="Warnings">What is allowed and still worth a thought, in the order of the file.</param>
/// <param name="Wiring">What lies on each terminal.</param>
/// <param name="Channels">How many channels of each sort are used.</param>
public sealed record SiteCheck(
    SiteDocument Site, IReadOnlyList<SiteWarning> Warnings, WiringPlan Wiring, IReadOnlyList<ChannelUse> Channels);
