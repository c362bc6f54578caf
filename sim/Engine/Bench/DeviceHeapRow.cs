namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What objects of one kind take on the device's heap.</summary>
/// <param name="Holder">Type of an object; for an array its type and the field that holds it.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Bytes">What they take together, without what they refer to.</param>
public sealed record DeviceHeapRow(string Holder, int Count, long Bytes);
