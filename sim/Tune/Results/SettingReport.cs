namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>A setting among the others; its members are keys of JSON.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Values">The value of each parameter as JSON; null where today's file leaves it out.</param>
/// <param name="Figures">What came of it.</param>
/// <param name="IsAdmissible">True where it breaks no more windows than today's setting.</param>
/// <param name="IsOnFront">True where no admissible setting is better in an objective and worse in none.</param>
internal sealed record SettingReport(
    string Id, IReadOnlyList<string?> Values, SettingFigures Figures, bool IsAdmissible, bool IsOnFront);
