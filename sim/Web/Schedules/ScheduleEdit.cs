using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A site file with an edited schedule, which the rules have accepted.</summary>
/// <param name="Text">The whole file.</param>
/// <param name="Diff">What is different, as diff -u writes it; empty where nothing is.</param>
/// <param name="Site">What was read of it.</param>
public sealed record ScheduleEdit(string Text, string Diff, SiteDocument Site);
