using System.Text.Json;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>A message of the controller.</summary>
/// <param name="Place">Its place among all that have arrived, from 0.</param>
/// <param name="Topic">The topic behind the controller's own part, such as <c>state</c> or <c>loads/chiller</c>.</param>
/// <param name="Body">Its members.</param>
/// <param name="IsRetained">True where the broker kept it from before: no sign of life.</param>
public sealed record DeviceMessage(int Place, string Topic, JsonElement Body, bool IsRetained)
{
    /// <summary>A whole number of the message, or null.</summary>
    public long? Number(string name) =>
        Body.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number)
            ? number
            : null;

    /// <summary>A text of the message, or null.</summary>
    public string? Text(string name) =>
        Body.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Whether a member is true.</summary>
    public bool Is(string name) => Body.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;
}
