using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>JSON values as short texts in one form, so that equal values are equal texts.</summary>
internal static class JsonLiteral
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A value of a file.</summary>
    public static string Of(JsonValue value) => value.Kind switch
    {
        JsonKind.Object => value.Members.Count == 0
            ? "{}"
            : "{ " + string.Join(", ", value.Members.Select(m => $"{Quoted(m.Name)}: {Of(m.Value)}")) + " }",
        JsonKind.List => "[" + string.Join(", ", value.Items.Select(Of)) + "]",
        JsonKind.Text => Quoted(value.Text),
        JsonKind.Number => OfNumber(value.Text),
        _ => value.Text,
    };

    /// <summary>A number.</summary>
    public static string Of(decimal number) => number.ToString("0.#############################", CultureInfo.InvariantCulture);

    /// <summary>The same form of a value as it stands in a file, comments and all; null stays null.</summary>
    public static string? Normal(string? literal)
    {
        if (literal is null)
        {
            return null;
        }

        // The reader wants an object at the root.
        JsonValue root = JsonText.Parse($"{{\"value\": {literal}\n}}", new FindingList(string.Empty));
        return Of(root.Members[0].Value);
    }

    private static string OfNumber(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? Of(number) : text;

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Relaxed);
}
