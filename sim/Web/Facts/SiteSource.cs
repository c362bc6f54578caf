namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A site file as it was when the program started.</summary>
/// <param name="Name">What it is called, without its folder.</param>
/// <param name="Text">Its text.</param>
public sealed record SiteSource(string Name, string Text);
