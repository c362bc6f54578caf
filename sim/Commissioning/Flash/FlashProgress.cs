using System.Text.Json;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>What of a plan has been done, on which board; kept beside the site image, so that a run can be taken up again.</summary>
public sealed class FlashProgress
{
    /// <summary>Name of the file in the controller's folder.</summary>
    public const string FileName = "flash.json";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The plan that it belongs to.</summary>
    public string Fingerprint { get; set; } = "";

    /// <summary>Address of the chip.</summary>
    public string Mac { get; set; } = "";

    /// <summary>Steps that were confirmed.</summary>
    public IList<FlashStepKind> Done { get; init; } = [];

    /// <summary>Reads a file, or begins anew where there is none that can be read: then nothing has been done.</summary>
    public static FlashProgress Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<FlashProgress>(File.ReadAllText(path), Options) ?? new FlashProgress();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return new FlashProgress();
        }
    }

    /// <summary>Writes the file whole.</summary>
    /// <exception cref="InputException">It cannot be written.</exception>
    public void Write(string path) => SafeWrite.Bytes(path, JsonSerializer.SerializeToUtf8Bytes(this, Options));
}
