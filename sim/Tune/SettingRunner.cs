using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Makes the site of a setting by the site reader itself, so that every rule holds, and runs it.</summary>
internal sealed class SettingRunner(TuneDocument document, IReadOnlyList<IScenario> scenarios)
{
    /// <summary>Reads the site of a setting.</summary>
    /// <returns>The first thing that the rules have against it, or null.</returns>
    public Phrase? Refusal(IReadOnlyList<string?> values)
    {
        try
        {
            _ = SiteOf(values);
            return null;
        }
        catch (InputException e)
        {
            return TextOf(e);
        }
    }

    /// <summary>Why a setting is refused.</summary>
    public static Phrase TextOf(InputException refusal) => new(
        $"{refusal.Place}: {refusal.Problem.English}. {refusal.Remedy.English}.", $"{refusal.Place}：{refusal.Problem.Chinese}。{refusal.Remedy.Chinese}。");

    /// <summary>Runs a setting in one scenario.</summary>
    public ScenarioFigures Run(IReadOnlyList<string?> values, int scenario, CancellationToken token) =>
        scenarios[scenario].Run(SiteOf(values), token);

    private SiteDocument SiteOf(IReadOnlyList<string?> values)
    {
        SiteText text = document.SiteText;
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i] is string value && value != document.Parameters[i].BaseValue)
            {
                text = text.With(document.Parameters[i].Path, value);
            }
        }

        return SiteFile.Parse(document.SiteName, text.Text);
    }
}
