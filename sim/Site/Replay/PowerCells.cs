using System.Globalization;
using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Turns cells into watts.</summary>
internal sealed class PowerCells(FindingList findings)
{
    // Ten times the greatest limit of a site: beyond this the unit is wrong.
    private const double MaximumWatts = 10.0 * DemandOptions.MaximumLimitWatts;

    /// <summary>Reads a cell.</summary>
    /// <returns>False where it lacks a value, or has one that became a finding.</returns>
    public bool TryRead(ReadOnlySpan<char> text, int line, ReplayColumn column, out double watts)
    {
        watts = 0;

        // NaN is how programs that compute write an empty cell.
        if (text.IsEmpty || text.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || double.IsNaN(number))
        {
            Refuse(
                line,
                column,
                new Phrase("\"{0}\" is no number", "“{0}”不是数值").Format(text.ToString()),
                new Phrase("Write it with a decimal point, or leave the cell empty where the value is missing", "请用小数点书写；缺失的值请留空"));
            return false;
        }

        watts = number * column.WattsPerUnit * column.Share;
        if (Math.Abs(watts) > MaximumWatts)
        {
            Refuse(
                line,
                column,
                new Phrase("{0} makes more than {1} W", "{0} 换算后超过 {1} W").Format(text.ToString(), MaximumWatts),
                new Phrase("Correct the value, or \"wattsPerUnit\" in the map", "请更正数值，或映射中的“wattsPerUnit”"));
            return false;
        }

        return watts >= 0 || TakeNegative(text, line, column, ref watts);
    }

    private bool TakeNegative(ReadOnlySpan<char> text, int line, ReplayColumn column, ref double watts)
    {
        if (column.Negative == NegativePolicy.Refuse)
        {
            Refuse(
                line,
                column,
                new Phrase("{0} makes a negative power", "{0} 换算后为负功率").Format(text.ToString()),
                new Phrase(
                    "Correct the value, or write \"negative\": \"zero\" in the map where it is noise",
                    "请更正数值；若为噪声，请在映射中写“negative”: “zero”"));
            return false;
        }

        watts = column.Negative == NegativePolicy.Zero ? 0 : watts;
        return true;
    }

    private void Refuse(int line, ReplayColumn column, Phrase problem, Phrase remedy) =>
        findings.AddLine(line, 0, new Phrase("column \"{0}\": {1}", "列“{0}”：{1}").Format(column.Column, problem), remedy);
}
