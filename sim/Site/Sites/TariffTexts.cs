using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The words for errors in the tariff; see <see cref="RuleTexts"/>.</summary>
internal static class TariffTexts
{
    public static (Phrase Problem, Phrase Remedy) SeasonCount { get; } = (
        new Phrase("a tariff has at most {0} seasons", "电价最多分 {0} 个季节").Format(TariffOptions.MaximumSeasons),
        new Phrase("Write months with the same periods as one season", "时段相同的月份请写成一个季节"));

    public static (Phrase Problem, Phrase Remedy) Periods { get; } = (
        new Phrase("a season has at most {0} periods, none over another", "一个季节最多 {0} 个时段，且互不重叠").Format(TariffOptions.MaximumPeriods),
        new Phrase(
            "Write the sharp hours apart from the peak around them, and the deep ones from the valley",
            "尖峰与其外的高峰、深谷与其外的低谷请分开填写"));

    public static (Phrase Problem, Phrase Remedy) Months { get; } = (
        new Phrase("a month, on one kind of day, is in no season or in two", "某月的某类日期不在任何季节，或同时在两个季节"),
        new Phrase(
            "List each month once, or once with \"workday\" and once with \"day-off\"",
            "每月只列一次，或“workday”“day-off”各一次"));

    public static (Phrase Problem, Phrase Remedy) PriceMissing { get; } = (
        new Phrase("there are prices, and none for the flat rate or one that a season names", "已给出电价，但缺少平段或某个所用时段的电价"),
        new Phrase("Write the price of every rate, or none", "请写全各时段电价，或全部删去"));

    public static (Phrase Problem, Phrase Remedy) Validity { get; } = (
        new Phrase("the tariff ends before it begins", "电价的截止日期早于起始日期"),
        new Phrase("Write the first day under \"validFrom\" and the last under \"validTo\"", "“validFrom”写首日，“validTo”写末日"));

    public static (Phrase Problem, Phrase Remedy) ChargeIncomplete { get; } = (
        new Phrase("the demand charge says not of how much", "未写明基本电费按多少计收"),
        new Phrase(
            "Write \"contractWatts\" for a contract, \"capacityVoltAmperes\" for capacity",
            "按合同需量写“contractWatts”，按容量写“capacityVoltAmperes”"));

    public static (Phrase Problem, Phrase Remedy) DeferWithoutTariff { get; } = (
        new Phrase("the load waits for a cheaper rate, and there is no tariff", "负载要等待低价时段，但没有电价"),
        new Phrase("Write \"tariff\", or leave \"defer\" out", "请填写“tariff”，或删去“defer”"));

    public static (Phrase Problem, Phrase Remedy) DeferFromAll { get; } = (
        new Phrase("the load would wait in every rate that there is in a month", "负载在某月的所有时段都要等待"),
        new Phrase("Leave the cheap rates out, one of each month at least", "请去掉低价时段，每月至少一种"));

    public static (Phrase Problem, Phrase Remedy) FallbackIncomplete { get; } = (
        new Phrase("a heartbeat needs the limit that holds without it, and the limit a heartbeat", "心跳与失联限额须同时填写"),
        new Phrase("Write both \"heartbeatSeconds\" and \"fallbackLimitWatts\", or neither", "“heartbeatSeconds”与“fallbackLimitWatts”请都写或都不写"));
}
