namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A command as it goes over the wire.</summary>
/// <param name="Topic">Where it is published, QoS 1, not retained.</param>
/// <param name="Payload">The message.</param>
/// <param name="Id">The sender's name for it; its result carries the same.</param>
/// <param name="Counter">Its place among all commands to that controller.</param>
public sealed record SignedCommand(string Topic, ReadOnlyMemory<byte> Payload, string Id, long Counter);
