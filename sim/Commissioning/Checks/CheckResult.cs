namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>One check and what came of it. Words and numbers only, so that it reads the same in every language.</summary>
/// <param name="Kind">What was checked.</param>
/// <param name="Subject">Load, circuit, or empty for the whole.</param>
/// <param name="Verdict">How it ended.</param>
/// <param name="Cause">Why it has not passed.</param>
/// <param name="Values">Figures by name, the unit last: measured, expected, tolerance.</param>
/// <param name="At">When, by the tool's clock.</param>
public sealed record CheckResult(
    CheckKind Kind,
    string Subject,
    CheckVerdict Verdict,
    CheckCause Cause,
    IReadOnlyDictionary<string, long> Values,
    DateTimeOffset At)
{
    /// <summary>Tells one check from another.</summary>
    public string Id => IdOf(Kind, Subject);

    /// <summary>The id of a check.</summary>
    public static string IdOf(CheckKind kind, string subject)
    {
        string name = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
        return subject.Length == 0 ? name : $"{name}/{subject}";
    }
}
