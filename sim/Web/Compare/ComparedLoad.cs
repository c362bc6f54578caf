namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>A load in a report of a run.</summary>
/// <param name="Id">Its id.</param>
/// <param name="SwitchCount">Times that its relay moved in the whole run.</param>
/// <param name="DisconnectedSeconds">How long it was held off, in s.</param>
public sealed record ComparedLoad(string Id, double SwitchCount, double DisconnectedSeconds);
