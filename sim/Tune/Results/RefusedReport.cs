namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>A setting that the rules of the site refuse; its members are keys of JSON.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Values">The value of each parameter as JSON.</param>
/// <param name="ReasonEnglish">Why, in English.</param>
/// <param name="ReasonChinese">Why, in Chinese.</param>
internal sealed record RefusedReport(string Id, IReadOnlyList<string?> Values, string ReasonEnglish, string ReasonChinese);
