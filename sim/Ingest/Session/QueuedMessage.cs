namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>A message that waits for the store, and how to tell the broker that it is safe.</summary>
/// <param name="Message">The message.</param>
/// <param name="Acknowledge">Sends the acknowledgement on the connection that brought the message, and on no other.</param>
internal sealed record QueuedMessage(ArrivedMessage Message, Func<CancellationToken, Task> Acknowledge);
