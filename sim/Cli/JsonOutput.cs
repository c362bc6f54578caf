using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zibo.EdgeCtl.Cli;

/// <summary>Results for programs: one JSON object with camel case keys.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write<T>(TextWriter output, T result) => output.WriteLine(JsonSerializer.Serialize(result, Options));
}
