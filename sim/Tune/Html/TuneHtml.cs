using System.Globalization;
using System.Net;
using System.Text;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>The page of a tuning: one file that needs no other and no network.</summary>
internal sealed class TuneHtml
{
    private const int MaximumRows = 40;
    private const int MaximumRefused = 12;

    private const string Style = PageStyle.Base + "\n" + """
        body { max-width: 1560px } td small { color: var(--soft); display: block; font-size: .78rem; white-space: nowrap } table { font-size: .92rem }
        .advice { background: #eef6ef; border-left: 5px solid var(--green); padding: .6rem 1rem; margin: 1rem 0 }
        .early { background: #fdf3e7; border-left: 5px solid #d98324; padding: .6rem 1rem } .scroll { overflow-x: auto }
        td:first-child, th:first-child { white-space: nowrap } tr.best td { background: #eef6ef } tr.today td { background: #f3f5f7 }
        .plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(430px, 600px)); gap: 1rem } svg { width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px }
        circle { stroke: #fff; stroke-width: 1 } .beaten { fill: #a9b4bf } .bad { fill: #eab5af } .front { fill: var(--blue) } .today { fill: #111 } .best { fill: var(--green) }
        .legend span { margin-right: 1.2rem; white-space: nowrap } .legend i { display: inline-block; width: .8rem; height: .8rem; border-radius: 50%; margin-right: .35rem }
        i.beaten { background: #a9b4bf } i.bad { background: #eab5af } i.front { background: var(--blue) } i.today { background: #111 } i.best { background: var(--green) }
        pre { background: #f3f5f7; padding: .7rem 1rem; overflow-x: auto; border-radius: 6px } code { font-size: .92em }
        """;

    private readonly TuneReport _report;
    private readonly Language _language;
    private readonly StringBuilder _page = new();

    private TuneHtml(TuneReport report, Language language)
    {
        _report = report;
        _language = language;
    }

    /// <summary>Writes the page.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="resultPath">The file of results, for the command that applies one.</param>
    /// <param name="sitePath">The site file, for the same.</param>
    /// <param name="language">Language of all texts.</param>
    public static string Of(TuneReport report, string resultPath, string sitePath, Language language) =>
        new TuneHtml(report, language).Write(resultPath, sitePath);

    private string Write(string resultPath, string sitePath)
    {
        string title = In(HtmlTexts.Title.Format(_report.Head.Site));
        string languageTag = _language == Language.Chinese ? "zh-CN" : "en";
        Line($"<!DOCTYPE html>\n<html lang=\"{languageTag}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">");
        Line($"<title>{Safe(title)}</title>\n<style>\n{Style}\n</style></head>\n<body>\n<h1>{Safe(title)}</h1>");
        WriteSummary();
        WriteVaried();
        WriteScenarios();
        WriteSettings();
        WritePictures();
        WriteRefused();
        WriteApply(resultPath, sitePath);
        WriteCaveats();
        Line("</body>\n</html>");
        return _page.ToString();
    }

    private void WriteSummary()
    {
        Paragraph("soft", HtmlTexts.Summary.Format(_report.Settings.Count, _report.Refused.Count, _report.Front.Count));
        Paragraph("soft", HtmlTexts.Computed.Format(
            _report.SimulatedDays.ToString("N0", CultureInfo.InvariantCulture),
            _report.ElapsedSeconds.ToString("N1", CultureInfo.InvariantCulture),
            _report.CoreCount,
            _report.ReusedCount));
        if (!_report.IsComplete)
        {
            Paragraph("early", HtmlTexts.Early);
        }

        string reason = _language == Language.Chinese ? _report.ReasonChinese : _report.ReasonEnglish;
        Line($"<div class=\"advice\"><strong>{Safe(In(HtmlTexts.Advice.Format(NameOf(_report.RecommendedId))))}</strong><br>{Safe(reason)}</div>");
    }

    private void WriteVaried()
    {
        Heading(HtmlTexts.Varied);
        Line("<div class=\"scroll\"><table>");
        Line($"<tr>{Head(HtmlTexts.Path)}{Head(TuneTexts.Base)}{Head(TuneTexts.Recommended)}{Head(HtmlTexts.Tried)}</tr>");
        for (int i = 0; i < _report.Head.Parameters.Count; i++)
        {
            ParameterHead parameter = _report.Head.Parameters[i];
            Line($"<tr>{Code(parameter.Path)}{Code(Value(parameter.BaseValue))}{Code(Value(_report.Recommended.Values[i]))}{Code(string.Join(", ", parameter.Values))}</tr>");
        }

        Line("</table></div>");
    }

    private void WriteScenarios()
    {
        Heading(HtmlTexts.Scenarios);
        Line($"<table><tr>{Head(HtmlTexts.Scenario)}{Head(HtmlTexts.Source)}<th>{Safe(In(HtmlTexts.Days))}</th><th>{Safe(In(HtmlTexts.Stands))}</th></tr>");
        foreach (ScenarioHead scenario in _report.Head.Scenarios)
        {
            Phrase kind = scenario.Kind switch { "office" => HtmlTexts.Office, "replay" => HtmlTexts.Replay, _ => HtmlTexts.Store };
            Line(string.Create(CultureInfo.InvariantCulture,
                $"<tr>{Cell(scenario.Id)}{Cell(In(kind))}<td>{scenario.Days:0.##}</td><td>{scenario.StandsForDays:0.##}</td></tr>"));
        }

        Line("</table>");
    }

    private void WriteSettings()
    {
        Heading(HtmlTexts.Settings);
        string objectives = string.Join(_language == Language.Chinese ? "、" : ", ", _report.Head.Objectives.Select(o => In(Objectives.Name(o))));
        Paragraph("soft", HtmlTexts.SettingsNote.Format(objectives));
        Line($"<div class=\"scroll\"><table><tr>{Head(HtmlTexts.Id)}");
        foreach (ParameterHead parameter in _report.Head.Parameters)
        {
            Line($"<th class=\"text\"><code>{Safe(ShortPath.Of(parameter.Path))}</code></th>");
        }

        Line(string.Concat(Objectives.All.Select(o => $"<th>{Safe(In(Objectives.Name(o)))}</th>")) + "</tr>");
        SettingReport[] rows = [_report.Today, _report.Recommended, .. _report.Front];
        foreach (SettingReport setting in rows.DistinctBy(s => s.Id).Take(MaximumRows))
        {
            WriteSetting(setting);
        }

        Line("</table></div>");
        int left = rows.DistinctBy(s => s.Id).Count() - MaximumRows;
        if (left > 0)
        {
            Paragraph("soft", HtmlTexts.More.Format(left));
        }
    }

    private void WriteSetting(SettingReport setting)
    {
        string rowClass = setting.Id == _report.RecommendedId ? "best" : setting.Id == Setting.BaseId ? "today" : "front";
        Line($"<tr class=\"{rowClass}\">{Cell(NameOf(setting.Id))}{string.Concat(setting.Values.Select(v => Code(Value(v))))}");
        foreach (Objective objective in Objectives.All)
        {
            string delta = setting.Id == Setting.BaseId || Objectives.Text(objective, setting.Figures) == "-"
                ? string.Empty
                : $"<small>{Safe(Objectives.Delta(objective, setting.Figures.Of(objective), _report.Today.Figures.Of(objective)))}</small>";
            Line($"<td>{Objectives.Text(objective, setting.Figures)}{delta}</td>");
        }

        Line("</tr>");
    }

    private void WritePictures()
    {
        IReadOnlyList<Objective> objectives = _report.Head.Objectives;
        WriteLegend();
        if (objectives.Count > 1)
        {
            Heading(HtmlTexts.Pictures);
            Line("<div class=\"plots\">");
            for (int i = 0; i < objectives.Count; i++)
            {
                for (int k = i + 1; k < objectives.Count; k++)
                {
                    _page.Append(SvgScatter.Draw(
                        PlotPoints.Of(_report, objectives[k], objectives[i]), In(Objectives.Name(objectives[k])), In(Objectives.Name(objectives[i]))));
                }
            }

            Line("</div>");
        }

        Heading(HtmlTexts.Effects);
        Line("<div class=\"plots\">");
        for (int i = 0; i < _report.Head.Parameters.Count; i++)
        {
            IReadOnlyList<string> names = PlotPoints.NamesOf(_report, i);
            _page.Append(SvgScatter.Draw(
                PlotPoints.Of(_report, i, names, objectives[0]), _report.Head.Parameters[i].Path, In(Objectives.Name(objectives[0])), names));
        }

        Line("</div>");
    }

    private void WriteLegend()
    {
        (string Class, Phrase Text)[] marks =
        [
            ("today", TuneTexts.Base), ("best", TuneTexts.Recommended), ("front", HtmlTexts.LegendFront), ("beaten", HtmlTexts.LegendBeaten),
            ("bad", HtmlTexts.LegendBad),
        ];
        Line($"<p class=\"legend\">{string.Concat(marks.Select(m => $"<span><i class=\"{m.Class}\"></i>{Safe(In(m.Text))}</span>"))}</p>");
    }

    private void WriteRefused()
    {
        if (_report.Refused.Count == 0)
        {
            return;
        }

        Heading(HtmlTexts.Refused);
        Line("<ul>");
        foreach (RefusedReport refused in _report.Refused.Take(MaximumRefused))
        {
            string reason = _language == Language.Chinese ? refused.ReasonChinese : refused.ReasonEnglish;
            Line($"<li>{Safe(refused.Id)} (<code>{Safe(string.Join(", ", refused.Values.Select(Value)))}</code>): {Safe(reason)}</li>");
        }

        int left = _report.Refused.Count - MaximumRefused;
        Line((left > 0 ? $"<li>{Safe(In(HtmlTexts.More.Format(left)))}</li>" : string.Empty) + "</ul>");
    }

    private void WriteApply(string resultPath, string sitePath)
    {
        Heading(HtmlTexts.Apply);
        Paragraph("soft", HtmlTexts.ApplyNote);
        SettingReport choice = _report.RecommendedId == Setting.BaseId ? _report.Front[^1] : _report.Recommended;
        Line($"<pre>edgectl tune apply {Safe(ShellWord.Of(resultPath))} --choose {choice.Id} --site {Safe(ShellWord.Of(sitePath))}</pre>");
    }

    private void WriteCaveats()
    {
        Heading(HtmlTexts.Caveats);
        bool hasOffice = _report.Head.Scenarios.Any(s => s.Kind == "office");
        bool hasRecorded = _report.Head.Scenarios.Any(s => s.Kind != "office");
        bool isScaled = _report.Head.Scenarios.Any(s => s.StandsForDays > s.Days * 1.01);
        PriceHead prices = _report.Head.Prices;
        Phrase price = prices.YuanPerKilowattHour is double energy
            ? HtmlTexts.CaveatPrices.Format(
                energy, prices.YuanPerKilowattMonth ?? 0, prices.Source == "tuning" ? HtmlTexts.FromTuning : HtmlTexts.FromDefault)
            : HtmlTexts.CaveatTariff;
        Phrase[] caveats =
        [
            .. hasOffice ? [HtmlTexts.CaveatOffice, HtmlTexts.CaveatChance] : Array.Empty<Phrase>(),
            .. hasRecorded ? [HtmlTexts.CaveatRecorded] : Array.Empty<Phrase>(),
            .. isScaled ? [HtmlTexts.CaveatWeeks] : Array.Empty<Phrase>(),
            price,
        ];
        Line($"<ul>{string.Concat(caveats.Select(c => $"<li>{Safe(In(c))}</li>\n"))}</ul>");
    }

    private void Line(string text) => _page.Append(text).Append('\n');

    private void Heading(Phrase text) => Line($"<h2>{Safe(In(text))}</h2>");

    private void Paragraph(string name, Phrase text) => Line($"<p class=\"{name}\">{Safe(In(text))}</p>");

    private string Head(Phrase text) => $"<th class=\"text\">{Safe(In(text))}</th>";

    private static string Cell(string text) => $"<td class=\"text\">{Safe(text)}</td>";

    private static string Code(string text) => $"<td class=\"text\"><code>{Safe(text)}</code></td>";

    private string Value(string? value) => value ?? In(TuneTexts.Absent);

    private string NameOf(string id) => id == Setting.BaseId ? In(TuneTexts.Base) : id;

    private string In(Phrase phrase) => phrase.In(_language);

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
