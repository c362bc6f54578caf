using System.Globalization;
using System.Text;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>
/// The report as a table after RFC 4180: lines end with CR LF, and what holds a comma, a quote or the end of a line is quoted. One line
/// an institution, month and item.
/// </summary>
public static class ReportCsv
{
    private const string LineEnd = "\r\n";
    private const string FormulaStarts = "=+-@\t\r";

    private static readonly Phrase[] Heads =
    [
        new("site", "站点"), new("institution", "机构"), new("building_id", "建筑代码"), new("month", "月份"), new("first_day", "起始日"),
        new("last_day", "截止日"), new("item", "项目代码"), new("name", "项目"), new("part", "部分"), new("value", "数值"), new("unit", "单位"),
        new("last_year", "上年同期"), new("change_percent", "变化百分比"), new("note", "备注"),
    ];

    /// <summary>The table.</summary>
    public static string Write(EnergyReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        StringBuilder table = new();
        Line(table, Heads.Select(head => head.In(language)));
        foreach (InstitutionReport section in report.Institutions)
        {
            foreach (InstitutionMonth month in section.Months)
            {
                foreach (ReportRow row in ReportRows.Of(section.Institution, month))
                {
                    Line(table, Cells(section.Institution, month.Span.ToString(), month.Span.From, month.Span.To, row, language));
                }
            }

            foreach (ReportRow row in ReportRows.OfPeriod(section))
            {
                Line(table, Cells(section.Institution, string.Empty, section.Period.From, section.Period.To, row, language));
            }
        }

        return table.ToString();
    }

    private static IEnumerable<string> Cells(
        Institution institution, string month, DateOnly from, DateOnly to, ReportRow row, Language language) =>
    [
        Safe(institution.SiteId),
        Safe(institution.Building.Name),
        Safe(institution.Building.Id),
        month,
        Savings.Period.Text(from),
        Savings.Period.Text(to),
        row.Item,
        row.Name.In(language),
        Safe(row.Part),
        Number(row.Value),
        row.Unit,
        Number(row.YearBefore),
        Number(row.ChangePercent),
        Safe((row.Note ?? (row.Value is null ? ReportTexts.NoData : Phrase.Same(string.Empty))).In(language)),
    ];

    // What a spreadsheet would take for a formula begins with an apostrophe, which it shows as text.
    private static string Safe(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Number(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? string.Empty;

    private static void Line(StringBuilder table, IEnumerable<string> cells) => table.AppendJoin(',', cells.Select(Quote)).Append(LineEnd);

    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n") ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
}
