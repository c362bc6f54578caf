using System.Globalization;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads cells that say under which conditions power was drawn: how warm it was outside, how much the building was used.</summary>
internal sealed class ConditionCells(FindingList findings)
{
    // Beyond what was ever measured on the ground: the unit is not Celsius.
    private const double LeastCelsius = -90;
    private const double MostCelsius = 60;
    private const double MostOccupancy = 1e9;

    /// <summary>A temperature in degrees Celsius; NaN where it is missing, has no column or became a finding.</summary>
    public double ReadCelsius(CsvReader rows, int index, string? column) => Read(
        rows,
        index,
        column,
        LeastCelsius,
        MostCelsius,
        new Phrase("Write degrees Celsius with a decimal point, or leave the cell empty", "请写摄氏度并用小数点，缺失的值请留空"));

    /// <summary>An occupancy from 0 up; NaN where it is missing, has no column or became a finding.</summary>
    public double ReadOccupancy(CsvReader rows, int index, string? column) => Read(
        rows,
        index,
        column,
        0,
        MostOccupancy,
        new Phrase("Write people, or a share, from 0 up, or leave the cell empty", "请写人数或比例（不小于 0），缺失的值请留空"));

    private double Read(CsvReader rows, int index, string? column, double least, double most, Phrase remedy)
    {
        if (index < 0)
        {
            return double.NaN;
        }

        ReadOnlySpan<char> text = rows.Cell(index);
        if (text.IsEmpty || text.Equals("nan", StringComparison.OrdinalIgnoreCase))
        {
            return double.NaN;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number >= least && number <= most)
        {
            return number;
        }

        findings.AddLine(
            rows.Line,
            0,
            new Phrase("column \"{0}\": \"{1}\" is no number from {2} to {3}", "列“{0}”：“{1}”不是 {2} 至 {3} 的数值")
                .Format(column!, text.ToString(), least, most),
            remedy);
        return double.NaN;
    }
}
