using System.Globalization;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads quotas of a year and spreads them over its months, which are what the controller counts by.</summary>
internal sealed class YearQuotaReader(ObjectReader budget)
{
    private const double KilogramsPerTonne = 1_000;
    private const int Whole = 1_000;

    private static readonly Phrase SharesRemedy = new(
        "Write twelve whole numbers whose sum is 1000, January first, such as last year's months",
        "请自一月起写十二个整数，合计 1000，例如按上年各月用量");

    private int[]? _shares;

    /// <summary>Reads the shares of the months; to be called before the quotas.</summary>
    public void ReadShares()
    {
        JsonValue? value = budget.Optional("yearMonthsPermille");
        if (value == null)
        {
            return;
        }

        int?[] shares = [.. budget.Items(value).Select(budget.WholeNumber)];
        if (value.Kind != JsonKind.List || shares.Contains(null))
        {
            return;
        }

        if (shares.Length != BudgetOptions.MonthCount || shares.Any(share => share is < 1 or > Whole) || shares.Sum(share => (long)share!.Value) != Whole)
        {
            budget.Refuse(value, new Phrase("these are not the shares of twelve months in thousandths of a year", "不是十二个月占全年的千分数"), SharesRemedy);
            return;
        }

        _shares = [.. shares.Select(share => share!.Value)];
    }

    /// <summary>Kilowatt-hours of the months; empty where the year has no quota, or none that can be read.</summary>
    public int[] KilowattHours(bool hasMonths) =>
        Read("yearKilowattHours", "monthKilowattHours", hasMonths, 1, BudgetOptions.MaximumMonthKilowattHours, YearProfile.Electricity);

    /// <summary>Kilograms of coal equivalent of the months, likewise.</summary>
    public int[] KilogramsCe(bool hasMonths) => Read(
        "yearTonnesCoalEquivalent", "monthTonnesCoalEquivalent", hasMonths, KilogramsPerTonne, BudgetOptions.MaximumMonthKilogramsCe, YearProfile.Electricity);

    /// <summary>Cubic metres of the months, by their days.</summary>
    public int[] CubicMetres(bool hasMonths) =>
        Read("yearCubicMetres", "monthCubicMetres", hasMonths, 1, BudgetOptions.MaximumMonthCubicMetres, YearProfile.Water, isShared: false);

    private int[] Read(string name, string monthName, bool hasMonths, double scale, int most, Func<int, int[]> usual, bool isShared = true)
    {
        JsonValue? value = budget.Optional(name);
        double? number = value == null ? null : scale == 1 ? budget.WholeNumber(value) : budget.Number(value);
        if (number == null)
        {
            return [];
        }

        if (hasMonths)
        {
            budget.Refuse(
                value!,
                new Phrase("the quota is given by months already", "已按月给出定额"),
                new Phrase("Keep \"{0}\" or \"{1}\"", "“{0}”与“{1}”只保留一个").Format(monthName, name));
            return [];
        }

        double year = Math.Round(number.Value * scale);
        int[] months = year >= 1 && year <= int.MaxValue ? isShared && _shares != null ? YearProfile.Spread((int)year, _shares) : usual((int)year) : [];
        if (months.Length > 0 && months.All(month => month >= 1 && month <= most))
        {
            return months;
        }

        budget.Refuse(
            value!,
            new Phrase("spread over the months, {0} leaves one with nothing or with more than {1}", "{0} 分摊到各月后，有月份为零或超过 {1}")
                .Format(value!.Text, (most / scale).ToString(CultureInfo.InvariantCulture)),
            new Phrase("Write what was issued for the year", "请填写下达的全年定额"));
        return [];
    }
}
