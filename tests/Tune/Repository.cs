using System.Runtime.CompilerServices;
using System.Text.Json;
using NJsonSchema;

namespace Zibo.EdgeCtl.Sim.Tune.Tests;

/// <summary>Files of the repository, found from this source.</summary>
internal static class Repository
{
    public static string PathOf(string relative) => Path.Combine(Root(), relative);

    /// <summary>A data file that lies beside the repository, or null.</summary>
    public static string? DataFile(string name)
    {
        string path = Path.Combine(Root(), "..", "shared", "data", name);
        return File.Exists(path) ? path : null;
    }

    public static JsonSchema Schema(string name) =>
        JsonSchema.FromJsonAsync(File.ReadAllText(PathOf($"boards/schema/{name}.schema.json"))).GetAwaiter().GetResult();

    public static string WithoutComments(string path) => JsonSerializer.Serialize(
        JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }));

    private static string Root([CallerFilePath] string source = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, "..", ".."));
}
