using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Reads a list of non-routine adjustments; README.md has the format.</summary>
public static class AdjustmentFile
{
    private const int MostCount = 100;
    private const double MostKilowattHours = 1e6;
    private const double MostPercent = 100;
    private const int LeastTextLength = 3;

    private static readonly Phrase DayRemedy = new("Write it as 2026-01-31", "请写成 2026-01-31");

    private static readonly Phrase AmountRemedy = new(
        "Write \"kilowattHoursPerDay\" or \"percent\": what the change adds to the use, negative where it takes away",
        "请写“kilowattHoursPerDay”或“percent”：该变化增加的用量，减少时为负");

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="reporting">The reporting period, in which each adjustment must lie.</param>
    /// <exception cref="InputException">The file cannot be read or is wrong.</exception>
    public static IReadOnlyList<NonRoutineAdjustment> Read(string path, Period reporting) => Parse(path, TextFile.Read(path), reporting);

    /// <summary>Reads a text.</summary>
    /// <exception cref="InputException">The text is wrong; carries everything that is.</exception>
    public static IReadOnlyList<NonRoutineAdjustment> Parse(string name, string json, Period reporting)
    {
        ArgumentNullException.ThrowIfNull(reporting);
        FindingList findings = new(name);
        JsonValue root = JsonText.Parse(json, findings);
        ObjectReader file = new(root, findings);
        JsonValue? list = file.Required("adjustments", new Phrase("List the adjustments", "请列出各项调整"));
        IReadOnlyList<JsonValue> items = file.Items(list);
        if (items.Count > MostCount)
        {
            file.Refuse(
                list!,
                new Phrase("{0} adjustments are more than {1}", "共有 {0} 项调整，超过 {1} 项").Format(items.Count, MostCount),
                new Phrase("A baseline that changed so often needs a new one", "基线变化如此频繁时应重新建立基线"));
        }

        NonRoutineAdjustment?[] read = [.. items.Take(MostCount).Select(item => ReadOne(item, findings, reporting))];
        file.Finish();
        for (int i = 1; i < read.Length; i++)
        {
            if (read[i] is { } adjustment && Array.IndexOf(read, adjustment, 0, i) >= 0)
            {
                file.Refuse(
                    items[i],
                    new Phrase("the same adjustment is listed twice and would count twice", "同一项调整列出了两次，会重复计入"),
                    new Phrase("Keep one of the two, or say in \"reason\" what differs", "请只保留其中一项，或在“reason”中写明区别"));
            }
        }

        findings.ThrowIfAny();
        return [.. read.OfType<NonRoutineAdjustment>()];
    }

    private static NonRoutineAdjustment? ReadOne(JsonValue value, FindingList findings, Period reporting)
    {
        ObjectReader reader = new(value, findings);
        JsonValue? fromValue = reader.Required("from", DayRemedy);
        JsonValue? toValue = reader.Required("to", DayRemedy);
        JsonValue? energyValue = reader.Optional("kilowattHoursPerDay");
        JsonValue? percentValue = reader.Optional("percent");
        JsonValue? uncertaintyValue = reader.Optional("uncertaintyPercent");
        string reason = Text(reader, "reason", new Phrase("Say what changed", "请说明发生了什么变化"));
        string evidence = Text(
            reader, "evidence", new Phrase("Say how it is known: a meter, a name plate, an agreement", "请写明依据：计量、铭牌或双方确认"));
        double? energy = InRange(reader, energyValue, -MostKilowattHours, MostKilowattHours);
        double? percent = InRange(reader, percentValue, -MostPercent, MostPercent);
        double uncertainty = InRange(reader, uncertaintyValue, 0, MostPercent) ?? 0;
        Period? period = ReadPeriod(reader, fromValue, toValue, reporting);
        reader.Finish();

        // After what is mistyped, which may be the amount: the first line that people read shall name it.
        if ((energyValue is null) == (percentValue is null))
        {
            reader.Refuse(
                energyValue ?? value,
                energyValue is null ? new Phrase("the adjustment has no amount", "该调整没有数值") : new Phrase("the adjustment has two amounts", "该调整有两个数值"),
                AmountRemedy);
        }

        return period is null ? null : new NonRoutineAdjustment(period, energy, percent, uncertainty, reason, evidence);
    }

    private static Period? ReadPeriod(ObjectReader reader, JsonValue? fromValue, JsonValue? toValue, Period reporting)
    {
        DateOnly? from = Day(reader, fromValue);
        DateOnly? to = Day(reader, toValue);
        if (from is null || to is null)
        {
            return null;
        }

        if (from > to)
        {
            reader.Refuse(
                toValue!,
                new Phrase("the adjustment ends on {0}, before it begins", "该调整于 {0} 结束，早于开始日期").Format(Period.Text(to.Value)),
                new Phrase("Write the last day on which it holds", "请写其有效的最后一天"));
            return null;
        }

        if (from < reporting.From || to > reporting.To)
        {
            reader.Refuse(
                from < reporting.From ? fromValue! : toValue!,
                new Phrase("{0} lies outside the reporting period {1}", "{0} 不在报告期 {1} 之内")
                    .Format(Period.Text(from < reporting.From ? from.Value : to.Value), reporting),
                new Phrase("Write days of the reporting period, or report another one", "请写报告期内的日期，或更改报告期"));
            return null;
        }

        return new Period(from.Value, to.Value);
    }

    private static DateOnly? Day(ObjectReader reader, JsonValue? value)
    {
        if (reader.Text(value) is not { } text)
        {
            return null;
        }

        if (Period.TryDay(text, out DateOnly day))
        {
            return day;
        }

        reader.Refuse(value!, new Phrase("\"{0}\" is no day", "“{0}”不是日期").Format(text), DayRemedy);
        return null;
    }

    private static string Text(ObjectReader reader, string name, Phrase remedy)
    {
        JsonValue? value = reader.Required(name, remedy);
        string? text = reader.Text(value)?.Trim();
        if (text is not null && text.Length < LeastTextLength)
        {
            reader.Refuse(value!, new Phrase("\"{0}\" says nothing", "“{0}”没有说明内容").Format(text), remedy);
        }

        return text ?? string.Empty;
    }

    private static double? InRange(ObjectReader reader, JsonValue? value, double least, double most)
    {
        double? number = reader.Number(value);
        if (number < least || number > most)
        {
            reader.Refuse(
                value!,
                new Phrase("must be {0} to {1}, not {2}", "必须在 {0} 至 {1} 之间，而不是 {2}").Format(least, most, value!.Text),
                new Phrase("Write a number in that range, in the unit that the key names", "请按键名所示单位填写该范围内的数值"));
        }

        return number;
    }
}
