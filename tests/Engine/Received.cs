using System.Text.Json;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>A message as a backend reads it.</summary>
/// <param name="Topic">Full topic.</param>
/// <param name="BootId">Number of the start.</param>
/// <param name="Sequence">Place among the messages of that start.</param>
/// <param name="Body">The whole message.</param>
internal sealed record Received(string Topic, long BootId, long Sequence, JsonElement Body)
{
    public bool IsInterval => Topic.Contains("/intervals/", StringComparison.Ordinal);

    public bool IsFault => Topic.EndsWith("/faults", StringComparison.Ordinal);

    /// <summary>Every numbered message that arrived over a link, in order; birth and will have no number.</summary>
    public static IReadOnlyList<Received> From(VirtualLink link) =>
    [
        .. link.Messages
            .Select(m => (m.Topic, Body: JsonDocument.Parse(m.Payload).RootElement))
            .Where(m => m.Body.TryGetProperty("sequence", out _))
            .Select(m => new Received(
                m.Topic, m.Body.GetProperty("bootId").GetInt64(), m.Body.GetProperty("sequence").GetInt64(), m.Body)),
    ];
}
