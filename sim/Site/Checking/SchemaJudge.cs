using System.Globalization;
using System.Text.Json.Nodes;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>
/// Holds a site file against the schema that editors use. The reader is the first judge: it finds all that the schema finds,
/// in better words, and a property test holds it to that. So the schema is asked only where the reader has nothing to say.
/// </summary>
internal static class SchemaJudge
{
    private static readonly Lazy<JsonSchema> Schema = new(Load);

    /// <summary>Adds what the schema refuses; to be asked where nothing has been found.</summary>
    public static void Collect(JsonValue root, FindingList findings)
    {
        foreach ((string path, ValidationErrorKind kind) in Judge(root))
        {
            findings.AddPath(path, root.LineOf(path), SchemaTexts.Problem(kind), SchemaTexts.Remedy(kind));
        }
    }

    /// <summary>Paths and kinds of what the schema refuses.</summary>
    public static IReadOnlyList<(string Path, ValidationErrorKind Kind)> Judge(JsonValue root) =>
        [.. Schema.Value.Validate(NodeOf(root)?.ToJsonString() ?? "null").SelectMany(Innermost).Select(error => (PathOf(error), error.Kind)).Distinct()];

    // An entry of a list that does not fit is told as a whole; what does not fit lies within. Of a choice between forms nothing
    // within is the error.
    private static IEnumerable<ValidationError> Innermost(ValidationError error) =>
        error is ChildSchemaValidationError { Kind: ValidationErrorKind.ArrayItemNotValid } list
            ? list.Errors.Values.SelectMany(errors => errors).SelectMany(Innermost)
            : [error];

    // The library names places as #/circuits[0].pulse; a key that is missing is at its object, with its name apart.
    private static string PathOf(ValidationError error)
    {
        string path = error.Path ?? "#/";
        string below = path.TrimStart('#').TrimStart('/');
        return below.Length == 0 ? "$" : "$." + below;
    }

    // Comments are gone, and a whole number is one however it is written. Of a key that is written twice, which the reader
    // refuses, the last counts.
    private static JsonNode? NodeOf(JsonValue value)
    {
        switch (value.Kind)
        {
            case JsonKind.Object:
                JsonObject node = [];
                foreach (JsonMember member in value.Members)
                {
                    node[member.Name] = NodeOf(member.Value);
                }

                return node;
            case JsonKind.List:
                return new JsonArray([.. value.Items.Select(NodeOf)]);
            case JsonKind.Text:
                return System.Text.Json.Nodes.JsonValue.Create(value.Text);
            case JsonKind.Number:
                double number = double.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
                double bounded = Math.Clamp(number, -1e15, 1e15);
                return bounded == Math.Truncate(bounded) ? (JsonNode)(long)bounded : (JsonNode)bounded;
            case JsonKind.Truth:
                return value.Text == "true";
            default:
                return null;
        }
    }

    // The library knows the keyword by its older name.
    private static JsonSchema Load() =>
        JsonSchema.FromJsonAsync(
            TextFile.ReadEmbedded("site.schema.json").Replace("$defs", "definitions", StringComparison.Ordinal)).GetAwaiter().GetResult();
}
