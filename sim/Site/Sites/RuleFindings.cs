using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>
/// Lets the firmware's own rules judge a configuration, and has them name every error: they stop at the first, so that error
/// is noted, mended in the configuration that is thrown away, and they are asked again.
/// </summary>
internal static class RuleFindings
{
    // Each round mends one of at most thirty members of each circuit, load and water meter, and of the site.
    private const int MaximumRounds = 30 * (SiteRules.MaximumCircuits + SiteRules.MaximumLoads + PulseRules.MaximumWaterMeters + 2
        + GuardRules.MaximumTemperatures + (LiftRules.MaximumBanks * LiftRules.MaximumCars)
        + ScheduleRules.MaximumSchedules + LightRules.MaximumSensors + SetpointRules.MaximumSetpoints);

    /// <summary>Adds what the rules refuse. Where that is nothing, the configuration stays as it is.</summary>
    public static void Collect(SiteConfiguration site, JsonValue root, FindingList findings)
    {
        for (int round = 0; round < MaximumRounds; round++)
        {
            SiteError? error = SiteRules.Check(site);
            if (error == null)
            {
                return;
            }

            string path = FieldGuide.PathOf(error, site);
            Phrase problem = ProblemOf(site, error);
            if (error.Code == SiteErrorCode.OutOfRange && root.Find(path) is { Kind: JsonKind.Number } value)
            {
                problem = new Phrase("{0}, not {1}", "{0}，而不是 {1}").Format(problem, value.Text);
            }

            findings.AddPath(path, root.LineOf(path), problem, RuleTexts.Remedy(error.Code, error.Field));
            if (!RuleMending.Mend(site, error))
            {
                return;
            }
        }
    }

    /// <summary>The words for an error in a configuration that comes from no text.</summary>
    public static InputFinding Describe(string file, SiteConfiguration site, SiteError error) =>
        new(file, FieldGuide.PathOf(error, site), 0, 0, ProblemOf(site, error), RuleTexts.Remedy(error.Code, error.Field));

    private static Phrase ProblemOf(SiteConfiguration site, SiteError error) => error.Code switch
    {
        SiteErrorCode.ProtectedKind =>
            RuleTexts.Problem(error.Code, error.Field).Format(ProtectedKinds.ReasonOf(site.Loads[error.Index].Options.Kind)),
        SiteErrorCode.FilterLosesPulses => PulseTexts.LostPulses(site, error),
        _ => RuleTexts.Problem(error.Code, error.Field),
    };
}
