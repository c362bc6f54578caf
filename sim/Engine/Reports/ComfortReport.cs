namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Minutes of occupancy with the room outside the comfort band.</summary>
/// <param name="ControlledMinutesOutside">With the controller.</param>
/// <param name="UncontrolledMinutesOutside">With every load connected.</param>
public sealed record ComfortReport(double ControlledMinutesOutside, double UncontrolledMinutesOutside);
