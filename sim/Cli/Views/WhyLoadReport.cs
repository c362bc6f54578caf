namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>A load in a decision.</summary>
/// <param name="Id">Its name.</param>
/// <param name="IsOff">True where it is held off.</param>
/// <param name="HasSwitched">True where its relay changed in this decision.</param>
/// <param name="Reason">Why, a word of the message contract.</param>
internal sealed record WhyLoadReport(string Id, bool IsOff, bool HasSwitched, string Reason);
