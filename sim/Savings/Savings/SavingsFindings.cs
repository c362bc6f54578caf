using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Why data does not carry a question.</summary>
internal static class SavingsFindings
{
    public static InputException Overlap(SavingsQuestion question) => Make(
        question,
        new Phrase("the baseline period {0} and the reporting period {1} share days", "基期 {0} 与报告期 {1} 有重叠")
            .Format(question.Baseline, question.Reporting),
        new Phrase("Give periods before and after the measures", "请给出措施实施前、后的期间"));

    public static InputException TooFewDays(SavingsQuestion question, DaySelection days, int least, bool isBaseline) => Make(
        question,
        new Phrase(
            "the {0} period {1} has {2} whole days, {3} have a gap and {4} lack a temperature or an occupancy; {5} are needed",
            "{0} {1} 有 {2} 个完整日，{3} 天有缺失，{4} 天缺少温度或使用数据；至少需要 {5} 天")
            .Format(
                isBaseline ? new Phrase("baseline", "基期") : new Phrase("reporting", "报告期"),
                days.Period,
                days.Readings.Count,
                days.GapDayCount,
                days.NoConditionDayCount,
                least),
        new Phrase(
            "Give a period that the data covers, or data that covers the period; a day with a gap is never filled in",
            "请给出数据覆盖的期间，或补充该期间的数据；有缺失的日期不做填补"));

    public static InputException NoUse(SavingsQuestion question) => Make(
        question,
        new Phrase("the baseline period uses no energy", "基期没有用电"),
        new Phrase("Check the sign and \"wattsPerUnit\" in the map", "请检查映射中的符号和“wattsPerUnit”"));

    public static InputException NoModel(SavingsQuestion question, DaySelection baseline) => Make(
        question,
        new Phrase("no model of the asked kind fits the {0} days of the baseline period", "所要求的模型不适用于基期的 {0} 天")
            .Format(baseline.Readings.Count),
        new Phrase("Leave the kind to the program, or give temperatures and a longer period", "请由程序选择模型，或提供温度和更长的期间"));

    private static InputException Make(SavingsQuestion question, Phrase problem, Phrase remedy) =>
        new([new InputFinding(question.Data.Name, string.Empty, 0, 0, problem, remedy)]);
}
