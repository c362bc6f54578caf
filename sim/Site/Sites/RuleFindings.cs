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
            Phrase problem = RuleTexts.Problem(error.Code, error.Field);
            if (error.Code == SiteErrorCode.ProtectedKind)
            {
                problem = problem.Format(ProtectedKinds.ReasonOf(site.Loads[error.Index].Options.Kind));
            }
            else if (error.Code == SiteErrorCode.FilterLosesPulses)
            {
                problem = PulseTexts.LostPulses(site, error);
            }
            else if (error.Code == SiteErrorCode.OutOfRange && root.Find(path) is { Kind: JsonKind.Number } value)
            {
                problem = new Phrase("{0}, not {1}", "{0}，而不是 {1}").Format(problem, value.Text);
            }

            findings.AddPath(path, LineOf(root, path), problem, RuleTexts.Remedy(error.Code, error.Field));
            if (!RuleMending.Mend(site, error))
            {
                return;
            }
        }
    }

    // A key that is left out has no line; the object that lacks it has.
    private static int LineOf(JsonValue root, string path)
    {
        JsonValue? value = root.Find(path);
        while (value == null && path.LastIndexOf('.') is int end and > 0)
        {
            path = path[..end];
            value = root.Find(path);
        }

        return (value ?? root).Line;
    }
}
