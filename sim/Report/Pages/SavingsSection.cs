using System.Xml.Linq;
using Zibo.EdgeCtl.Sim.Savings;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>What was saved against a baseline, where one was asked for.</summary>
internal sealed class SavingsSection(InstitutionReport report, Html html)
{
    /// <summary>Makes it.</summary>
    public IEnumerable<XElement> Write()
    {
        if (report.Savings.Count == 0)
        {
            yield break;
        }

        yield return Html.Element("h3", html.Say(ReportTexts.Savings));
        foreach (SavingsOutcome saving in report.Savings)
        {
            if (saving.Result is not { } result)
            {
                yield return html.Paragraph(ReportTexts.NotSaved.Format(saving.Supply, saving.Problem!));
                continue;
            }

            yield return html.Paragraph(ReportTexts.Saved.Format(
                saving.Supply,
                Units.Text(result.SavedKilowattHours),
                Units.Text(ReportRows.HalfWidth(saving)!.Value),
                double.IsNaN(result.SavedPercent) ? "-" : Units.Text(result.SavedPercent),
                Units.Text(result.AdjustedKilowattHours),
                result.Question.Baseline,
                result.Days.Count));
            if (!result.IsSignificant)
            {
                yield return html.Paragraph(ReportTexts.NotSignificant, "missed");
            }
        }

        yield return html.Paragraph(ReportTexts.SavingsMethod, "detail");
    }
}
