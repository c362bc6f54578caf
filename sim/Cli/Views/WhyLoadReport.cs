namespace Zibo.EdgeCtl.Cli.Views;

/// <summary>A load in a decision.</summary>
/// <param name="Id">Its name.</param>
/// <param name="IsOff">True where it is held off.</param>
/// <param name="HasSwitched">True where its relay changed in this decision.</param>
/// <param name="Reason">Why, a word of the message contract.</param>
/// <param name="LevelPercent">What it is allowed of its rated power in percent; null where no load of the site has a level.</param>
internal sealed record WhyLoadReport(string Id, bool IsOff, bool HasSwitched, string Reason, int? LevelPercent);
