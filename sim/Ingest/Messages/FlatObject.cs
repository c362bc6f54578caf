using System.Text.Json;

namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>
/// The members of one JSON object. A member of another type than asked for is remembered, so that a reader asks for all and
/// looks once.
/// </summary>
internal sealed class FlatObject(JsonElement element)
{
    /// <summary>True once a member was missing or of another type.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>A number that must be there.</summary>
    public long Number(string name)
    {
        long? number = NumberOrNull(name);
        IsMalformed |= number is null;
        return number ?? 0;
    }

    /// <summary>A number; null where it is null or absent.</summary>
    public long? NumberOrNull(string name)
    {
        if (!element.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out long number))
        {
            return number;
        }

        IsMalformed = true;
        return null;
    }

    /// <summary>A boolean; false where it is absent.</summary>
    public bool Flag(string name)
    {
        if (!element.TryGetProperty(name, out JsonElement value))
        {
            return false;
        }

        IsMalformed |= value.ValueKind is not (JsonValueKind.True or JsonValueKind.False);
        return value.ValueKind == JsonValueKind.True;
    }

    /// <summary>A text; null where it is null or absent.</summary>
    public string? TextOrNull(string name)
    {
        if (!element.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        IsMalformed |= value.ValueKind != JsonValueKind.String;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    /// <summary>All members but those that are stored elsewhere, as JSON.</summary>
    public string Rest(IReadOnlySet<string> elsewhere)
    {
        System.Buffers.ArrayBufferWriter<byte> buffer = new(256);
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            foreach (JsonProperty property in element.EnumerateObject().Where(p => !elsewhere.Contains(p.Name)))
            {
                property.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
