using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>What is uncertain beyond the interval, in words: what a reader of the figures must know before money moves.</summary>
public static class Cautions
{
    private const double EnoughOfDays = 0.9;
    private const double LongMemory = 0.6;
    private const double MuchWider = 1.25;

    /// <summary>All cautions of a result.</summary>
    public static IReadOnlyList<Phrase> Of(SavingsResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. OfData(result), .. OfModel(result), .. OfAdjustments(result), .. OfNormalised(result)];
    }

    private static IEnumerable<Phrase> OfData(SavingsResult result)
    {
        if (result.Question.Baseline.From > result.Question.Reporting.From)
        {
            yield return new Phrase(
                "The baseline period lies after the reporting period: were the two mixed up, a saving reads as a loss.",
                "基期晚于报告期：若两者写反，节能会显示为多用。");
        }

        foreach ((DaySelection days, Phrase name) in new[]
        {
            (result.Baseline, new Phrase("baseline", "基期")), (result.Reporting, new Phrase("reporting", "报告期")),
        })
        {
            if (days.Readings.Count < EnoughOfDays * days.Period.DayCount)
            {
                yield return new Phrase(
                    "Of the {0} period's {1} days only {2} are whole; the others count for nothing, neither used nor saved.",
                    "{0}共 {1} 天，仅 {2} 天数据完整；其余日期既不计用量也不计节能量。")
                    .Format(name, days.Period.DayCount, days.Readings.Count);
            }

            if (result.Question.Calendar.YearsWithoutList(days.Period) is { Count: > 0 } years)
            {
                yield return new Phrase(
                    "No holiday list covers {0} ({1} period): holidays pass for workdays there, and make-up days for days off.",
                    "{0} 年没有节假日表（{1}）：节假日按工作日、调休上班日按休息日处理。")
                    .Format(string.Join(", ", years), name);
            }
        }

        if (result.Reporting.Readings.Select(day => day.Kind).Except(result.Baseline.Readings.Select(day => day.Kind)).Any())
        {
            yield return new Phrase(
                "The reporting period has a kind of day that the baseline period lacks.", "报告期含有基期没有的日类型。");
        }
    }

    private static IEnumerable<Phrase> OfModel(SavingsResult result)
    {
        if (!result.Baseline.HasTemperature)
        {
            yield return new Phrase(
                "The data has no outdoor temperature: milder weather passes for a saving, and harder weather for waste.",
                "数据没有室外温度：天气变化会被误计为节能或浪费。");
        }
        else
        {
            TemperatureRange range = TemperatureRange.Of(result.Baseline.Readings);
            int beyond = result.Reporting.Readings.Count(day => range.IsBeyond(day.TemperatureCelsius));
            if (beyond > 0)
            {
                yield return new Phrase(
                    "{0} reported days lie beyond the baseline's temperatures ({1} to {2} °C) by more than a tenth of their range: there the model is carried on where nothing supports it.",
                    "报告期有 {0} 天的温度超出基期范围（{1} 至 {2} °C）达其跨度的十分之一以上：模型在该处为外推。")
                    .Format(beyond, Math.Round(range.LeastCelsius, 1), Math.Round(range.MostCelsius, 1));
            }
        }

        if (result.Baseline.HasOccupancy && !result.Model.Form.HasOccupancy)
        {
            yield return new Phrase(
                "The occupancy is the same on all days of the baseline, so the model does not know what it does: another one passes for a saving or for waste.",
                "基期各日使用强度相同，模型无法反映其影响：报告期使用强度变化会被误计为节能或浪费。");
        }

        if (result.Model.Statistics.Autocorrelation > LongMemory)
        {
            yield return new Phrase(
                "The residuals remember (autocorrelation {0}): something that the model does not know changes slowly, such as use or settings.",
                "残差自相关较强（{0}）：存在模型未包含的缓慢变化因素，例如使用方式或设定值。")
                .Format(Math.Round(result.Model.Statistics.Autocorrelation, 2));
        }

        if (result.BootstrapKilowattHours > MuchWider * result.HalfWidthKilowattHours)
        {
            yield return new Phrase(
                "Drawing weeks again gives an interval of ±{0} kWh, wider than the stated one: take the wider one.",
                "分块自助法给出的区间为 ±{0} kWh，宽于所述区间：请以较宽者为准。")
                .Format(Math.Round(result.BootstrapKilowattHours.Value));
        }
    }

    private static IEnumerable<Phrase> OfAdjustments(SavingsResult result)
    {
        if (result.Adjustments.Count == 0)
        {
            yield break;
        }

        if (result.Adjustments.Any(effect => effect.Adjustment.UncertaintyPercent == 0))
        {
            yield return new Phrase(
                "An adjustment states no uncertainty and is taken as exact.", "有非常规调整未给出不确定度，按精确值计入。");
        }

        if (result.Adjustments.Sum(effect => Math.Abs(effect.AddedKilowattHours)) > Math.Abs(result.SavedKilowattHours))
        {
            yield return new Phrase(
                "The adjustments are larger than the saving: it rests on them more than on meters.",
                "非常规调整总量大于节能量：结果更多依赖调整而非计量。");
        }
    }

    private static IEnumerable<Phrase> OfNormalised(SavingsResult result)
    {
        if (result.Normalised is { OutsideDayCount: > 0 } normalised)
        {
            yield return new Phrase(
                "{0} days of the typical year are colder or warmer than one of the two periods knows.",
                "典型年有 {0} 天的温度超出两期之一的范围。").Format(normalised.OutsideDayCount);
        }
        else if (result.Question.TypicalTemperatures.Count > 0 && result.Normalised is null)
        {
            yield return new Phrase(
                "The saving of a typical year needs temperatures, no occupancy, and a reporting period of {0} whole days.",
                "典型年节能量需要温度数据、不含使用强度，且报告期至少有 {0} 个完整日。").Format(BaselineFitter.LeastDays);
        }
    }
}
