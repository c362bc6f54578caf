namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What one method of the firmware takes in a scan, without what it calls.</summary>
/// <param name="Method">Its type and name.</param>
/// <param name="EntriesPerScan">How often it is called.</param>
/// <param name="InstructionsPerScan">Instructions of the intermediate language.</param>
/// <param name="CallsPerScan">Calls among them.</param>
public sealed record OperationsRow(string Method, double EntriesPerScan, double InstructionsPerScan, double CallsPerScan);
