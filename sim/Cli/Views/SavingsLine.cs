using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>A line of the account of a saving.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Detail">What it rests on; null for most.</param>
/// <param name="Value">The figure.</param>
/// <param name="Percent">The same of the adjusted baseline; empty where that says nothing.</param>
internal sealed record SavingsLine(Phrase Name, Phrase? Detail, string Value, string Percent);
