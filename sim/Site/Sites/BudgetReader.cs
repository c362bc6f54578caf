using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads the quotas of a site.</summary>
internal sealed class BudgetReader(SiteReading reading, SiteConfiguration configuration)
{
    private const double KilogramsPerTonne = 1_000;

    private static readonly Phrase MonthsRemedy =
        new("Write one number for every month alike, or twelve, January first", "请写一个数（各月相同），或自一月起写十二个数");

    /// <summary>Reads the key of the root; where it is left out there is no quota.</summary>
    public void Read(ObjectReader site)
    {
        if (site.Optional("budget") is not { } value)
        {
            return;
        }

        ObjectReader reader = reading.Open(value);
        BudgetOptions budget = configuration.Budget;
        budget.Mode = reader.Choice<BudgetMode>(reader.Optional("mode")) ?? budget.Mode;
        JsonValue? kilowattHours = reader.Optional("monthKilowattHours");
        JsonValue? tonnes = reader.Optional("monthTonnesCoalEquivalent");
        budget.MonthKilowattHours = Months(reader, kilowattHours, 1);
        budget.MonthKilogramsCe = Months(reader, tonnes, KilogramsPerTonne);
        YearQuotaReader years = new(reader);
        years.ReadShares();
        int[] yearKilowattHours = years.KilowattHours(kilowattHours != null);
        int[] yearKilogrammes = years.KilogramsCe(tonnes != null);
        budget.MonthKilowattHours = kilowattHours == null ? yearKilowattHours : budget.MonthKilowattHours;
        budget.MonthKilogramsCe = tonnes == null ? yearKilogrammes : budget.MonthKilogramsCe;
        kilowattHours ??= reader.Optional("yearKilowattHours");
        tonnes ??= reader.Optional("yearTonnesCoalEquivalent");
        bool isUnread = (kilowattHours != null && budget.MonthKilowattHours.Length == 0)
            || (tonnes != null && budget.MonthKilogramsCe.Length == 0);
        if (isUnread)
        {
            // A quota that cannot be read is not one that is missing.
            reading.Findings.Excuse(reader.PathOf("mode"));
        }

        ReadBasis(reader, budget, tonnes);
        budget.DayKilowattHours = reader.WholeNumber(reader.Optional("dayKilowattHours")) ?? budget.DayKilowattHours;
        JsonValue? cubicMetres = reader.Optional("monthCubicMetres");
        int[] yearCubicMetres = years.CubicMetres(cubicMetres != null);
        budget.MonthCubicMetres = cubicMetres == null ? yearCubicMetres : Months(reader, cubicMetres, 1);
        JsonValue? minimum = reader.Optional("minimumLimitWatts");
        budget.MinimumLimitWatts = reader.WholeNumber(minimum) ?? budget.MinimumLimitWatts;
        if (reading.Findings.Covers("$.demand"))
        {
            // The least limit is judged against the site's.
            reading.Findings.Excuse(reader.PathOf("minimumLimitWatts"));
        }

        budget.OtherDayPermille = reader.WholeNumber(reader.Optional("otherDayPermille")) ?? budget.OtherDayPermille;
        ReadMonthToDate(reader, budget);
        reading.Finish(reader);
    }

    private void ReadBasis(ObjectReader reader, BudgetOptions budget, JsonValue? tonnes)
    {
        JsonValue? basis = reader.Optional("coalEquivalentBasis");
        if (tonnes != null && basis == null)
        {
            reader.Refuse(
                tonnes,
                new Phrase("nothing says of which basis the quota is", "未写明定额的折标基准"),
                new Phrase("Write \"coalEquivalentBasis\": calorific or equivalent", "请填写“coalEquivalentBasis”：calorific（当量值）或 equivalent（等价值）"));
        }

        budget.CoalEquivalentBasis = reader.Choice<CoalEquivalentBasis>(basis) ?? budget.CoalEquivalentBasis;
        if (basis == null || reading.Findings.Covers("$.factors.coalEquivalentBasis"))
        {
            // What is missing was found, and a basis can be judged only against another one.
            budget.CoalEquivalentBasis = configuration.Factors.CoalEquivalentBasis;
        }
    }

    private static void ReadMonthToDate(ObjectReader reader, BudgetOptions budget)
    {
        JsonValue? energy = reader.Optional("monthToDateKilowattHours");
        JsonValue? water = reader.Optional("monthToDateCubicMetres");
        JsonValue? date = reader.Optional("monthToDateDate");
        if (date == null && (energy ?? water) is { } stated)
        {
            reader.Refuse(
                stated,
                new Phrase("nothing says on which day it is entered", "未写明录入当日的日期"),
                new Phrase("Write \"monthToDateDate\", such as \"2026-07-15\"", "请填写“monthToDateDate”，例如“2026-07-15”"));
        }

        budget.MonthToDateKilowattHours = reader.WholeNumber(energy) ?? budget.MonthToDateKilowattHours;
        budget.MonthToDateCubicMetres = reader.WholeNumber(water) ?? budget.MonthToDateCubicMetres;
        budget.MonthToDateDay = date == null ? BudgetOptions.NoDay : LocalTimes.Day(reader, date) ?? BudgetOptions.NoDay;
    }

    private static int[] Months(ObjectReader reader, JsonValue? value, double scale)
    {
        if (value == null)
        {
            return [];
        }

        if (value.Kind == JsonKind.List)
        {
            if (value.Items.Count != BudgetOptions.MonthCount)
            {
                reader.Refuse(
                    value, new Phrase("has {0} numbers, not {1}", "有 {0} 个数，应为 {1} 个").Format(value.Items.Count, BudgetOptions.MonthCount), MonthsRemedy);
                return [];
            }

            int?[] months = [.. value.Items.Select(item => Month(reader, item, scale))];
            return months.Contains(null) ? [] : [.. months.Select(month => month!.Value)];
        }

        int? every = Month(reader, value, scale);
        return every == null ? [] : [.. Enumerable.Repeat(every.Value, BudgetOptions.MonthCount)];
    }

    private static int? Month(ObjectReader reader, JsonValue value, double scale)
    {
        if (scale == 1)
        {
            return reader.WholeNumber(value);
        }

        // Tonnes have decimals, kilograms are what the firmware counts in.
        double? number = reader.Number(value);
        return number == null ? null : (int)Math.Clamp(Math.Round(number.Value * scale), int.MinValue, int.MaxValue);
    }
}
