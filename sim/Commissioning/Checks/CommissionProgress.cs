using System.Text.Json;
using System.Text.Json.Serialization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>What has been found out about one controller so far; written after each check.</summary>
public sealed class CommissionProgress
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Default,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Version of the form of this file.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The site.</summary>
    public string Site { get; set; } = "";

    /// <summary>The controller.</summary>
    public string Device { get; set; } = "";

    /// <summary>Its board.</summary>
    public string Board { get; set; } = "";

    /// <summary>Its firmware version.</summary>
    public string FirmwareVersion { get; set; } = "";

    /// <summary>CRC of its site image.</summary>
    public long SiteImageCrc { get; set; }

    /// <summary>Who did it, as typed.</summary>
    public string Technician { get; set; } = "";

    /// <summary>The checks, in the order in which they were done last.</summary>
    public IList<CheckResult> Results { get; init; } = [];

    /// <summary>Whether it can be accepted: nothing failed and nothing was passed over.</summary>
    public bool IsAccepted => Results.Count > 0 && Results.All(result => result.Verdict == CheckVerdict.Passed);

    /// <summary>Reads a file, or begins anew where there is none.</summary>
    /// <exception cref="InputException">The file is no progress of a commissioning.</exception>
    public static CommissionProgress Read(string path)
    {
        if (!File.Exists(path))
        {
            return new CommissionProgress();
        }

        try
        {
            return Parse(File.ReadAllText(path)) ?? throw new JsonException();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new InputException([new InputFinding(path, "", 0, 0, CommissionTexts.BadProgress, CommissionTexts.BadProgressRemedy)]);
        }
    }

    /// <summary>Reads a text.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static CommissionProgress? Parse(string json) => JsonSerializer.Deserialize<CommissionProgress>(json, Options);

    /// <summary>The text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>Whether a check has passed already.</summary>
    public bool HasPassed(string id) => Results.Any(result => result.Id == id && result.Verdict == CheckVerdict.Passed);

    /// <summary>Puts a result in the place of an earlier one of the same check.</summary>
    public void Put(CheckResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        foreach (CheckResult old in Results.Where(old => old.Id == result.Id).ToArray())
        {
            Results.Remove(old);
        }

        Results.Add(result);
    }

    /// <summary>Writes the file whole.</summary>
    /// <exception cref="InputException">It cannot be written.</exception>
    public void Write(string path) => SafeWrite.Bytes(path, System.Text.Encoding.UTF8.GetBytes(ToJson()));
}
