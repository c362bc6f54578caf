using System.Text.Json;
using NJsonSchema;
using Here = Zibo.EdgeCtl.Sim.Engine.Tests.Repository;

namespace Zibo.EdgeCtl.Sim.Tune.Tests;

/// <summary>Files of the repository.</summary>
internal static class Repository
{
    public static string PathOf(string relative) => Path.Combine(Here.Root, relative);

    /// <summary>Full path of a measured file; the test is skipped where it is absent.</summary>
    public static string DataFile(string name) => Here.DataFile(name);

    public static JsonSchema Schema(string name) =>
        JsonSchema.FromJsonAsync(File.ReadAllText(PathOf($"boards/schema/{name}.schema.json"))).GetAwaiter().GetResult();

    public static string WithoutComments(string path) => JsonSerializer.Serialize(
        JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }));
}
