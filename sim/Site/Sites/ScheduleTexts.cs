using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The words for errors about calendar, schedules, daylight and setpoints; see <see cref="RuleTexts"/>.</summary>
internal static class ScheduleTexts
{
    private static readonly Phrase LimitOfCount = new("Leave some out, or use a second controller", "请减少数量，或增设一台控制器");

    /// <summary>Words by code.</summary>
    public static IReadOnlyDictionary<SiteErrorCode, (Phrase Problem, Phrase Remedy)> All { get; } =
        new Dictionary<SiteErrorCode, (Phrase Problem, Phrase Remedy)>
        {
            [SiteErrorCode.CalendarYears] = (
                new Phrase("a calendar has at most {0} years from {1} to {2}", "日历最多 {0} 个年份，{1} 至 {2} 年").Format(
                    CalendarOptions.MaximumYears, CalendarRules.FirstYear, CalendarRules.LastYear),
                new Phrase(
                    "Leave out years that are past; \"builtIn\" has years too, and need not be there where all are listed",
                    "请删去已过去的年份；“builtIn”也含年份，已列全时可删去")),
            [SiteErrorCode.SeasonDates] = (
                new Phrase("heating and cooling overlap", "供暖季与制冷季重叠"),
                new Phrase("Let one end before the other begins", "请使一季在另一季开始之前结束")),
            [SiteErrorCode.ScheduleCount] = (
                new Phrase("a controller knows at most {0} schedules", "一台控制器最多 {0} 个时间表").Format(ScheduleRules.MaximumSchedules),
                LimitOfCount),
            [SiteErrorCode.ScheduleTables] = (
                new Phrase(
                    "a schedule has 1 to {0} tables, each with days and at most {1} periods",
                    "一个时间表须有 1 至 {0} 张表，每张写明日期类型，且最多 {1} 个时段").Format(ScheduleRules.MaximumTables, DayPeriods.MaximumCount),
                new Phrase("Name several days in one table where their times are alike", "时段相同的日子请合写在一张表中")),
            [SiteErrorCode.ScheduleExceptions] = (
                new Phrase(
                    "a schedule has at most {0} exceptions, one a day, each with at most {1} periods",
                    "一个时间表最多 {0} 个例外，每天一个，每个最多 {1} 个时段").Format(ScheduleRules.MaximumExceptions, DayPeriods.MaximumCount),
                new Phrase("Leave out days that are past; public holidays belong to \"calendar\"", "请删去已过去的日期；法定节假日请写入“calendar”")),
            [SiteErrorCode.UnknownSchedule] = (
                new Phrase("a schedule is needed here, or must not be named", "此处需要时间表，或不应写时间表"),
                new Phrase(
                    "Name one of \"schedules\"; a lift bank has one only where its \"economy\" is \"schedule\"",
                    "请写“schedules”中的一个；电梯组只有在“economy”为“schedule”时才写")),
            [SiteErrorCode.OptimumTarget] = (
                new Phrase(
                    "a target lies beyond what the zone's temperature believes, or heating above cooling",
                    "目标温度超出该温度的可信范围，或供热目标高于制冷目标"),
                new Phrase("Write what the rooms shall have when people come", "请写人员到达时房间应有的温度")),
            [SiteErrorCode.LightSensorCount] = (
                new Phrase("a controller reads at most {0} sensors of daylight", "一台控制器最多接入 {0} 个日光传感器").Format(LightRules.MaximumSensors),
                LimitOfCount),
            [SiteErrorCode.LightSensorLine] = (
                new Phrase(
                    "the two points make no rising line within 0 to 3300 mV and 0 to 120000 lx",
                    "两点未构成 0 至 3300 mV、0 至 120000 lx 之内的上升直线"),
                new Phrase("Copy both ends of the range from the data sheet", "请按说明书抄录量程两端")),
            [SiteErrorCode.UnknownLightSensor] = (
                new Phrase("there is no such sensor of daylight", "没有该日光传感器"),
                new Phrase("Name one of \"lightSensors\"", "请写“lightSensors”中的一个名称")),
            [SiteErrorCode.DaylightRange] = (
                new Phrase(
                    "only lighting goes by daylight, and \"onBelowLux\" lies below \"offAboveLux\", both within the sensor's line",
                    "只有照明可按日光控制，且“onBelowLux”须低于“offAboveLux”，两者均在传感器量程之内"),
                new Phrase("Leave a wide gap, such as 500 and 1000 lx", "请留足间隔，例如 500 和 1000 lx")),
            [SiteErrorCode.SetpointCount] = (
                new Phrase("a controller drives at most {0} setpoints", "一台控制器最多输出 {0} 个设定值").Format(SetpointRules.MaximumSetpoints),
                LimitOfCount),
            [SiteErrorCode.SetpointRange] = (
                new Phrase(
                    "setpoints are {0} to {1} °C on the span, in the order heating unoccupied, heating occupied, cooling occupied less the offset of pre-cooling, cooling unoccupied",
                    "设定值须在 {0} 至 {1} ℃ 且位于量程之内，依次为：供热无人、供热有人、制冷有人（减去预冷偏移）、制冷无人，不得倒置")
                    .Format(SetpointOptions.LowestCentiCelsius / 100, SetpointOptions.HighestCentiCelsius / 100),
                new Phrase("Put them in that order", "请按此顺序填写")),
            [SiteErrorCode.ShiftWithoutTariff] = (
                new Phrase("the setpoint goes by dear rates, and there is no tariff", "设定值按高价时段移动，但没有电价"),
                new Phrase("Write \"tariff\", or leave \"dearFrom\" out", "请填写“tariff”，或删去“dearFrom”")),
            [SiteErrorCode.ShiftForNothing] = (
                new Phrase(
                    "nothing is dear here: neither a rate nor an event, or every hour of a month",
                    "此处没有需要避开的时段：既无时段也无需求响应，或包含某月的全部时段"),
                new Phrase(
                    "Write \"dearFrom\", the least dear rate to avoid, such as \"peak\", or let \"events\" be true",
                    "请填写“dearFrom”（需避开的最低一档电价，例如“peak”），或将“events”设为 true")),
            [SiteErrorCode.ShiftRange] = (
                new Phrase(
                    "ahead of dear hours it is cooled and heated no less than as usual, in them no more, and never less than while nobody is there",
                    "高价时段之前的制冷供热不得弱于平时，其间不得强于平时，且不得弱于无人时"),
                new Phrase(
                    "Cooling runs up as ahead, occupied, dear, unoccupied; heating runs down likewise, and lies below cooling",
                    "制冷按提前、有人、高价、无人递增；供热按同样顺序递减，且低于制冷")),
            [SiteErrorCode.SetpointBound] = (
                new Phrase(
                    "public buildings are cooled to no less, and heated to no more, than the bounds, pre-cooling included: 26 and 20 °C where the site states none",
                    "公共建筑制冷不得低于、供热不得高于限值（含预冷）：未另行规定时为 26 ℃ 和 20 ℃"),
                new Phrase(
                    "Change the temperature; where others are allowed, such as in a hospital, state them in \"setpointBounds\"",
                    "请修改温度；允许其他限值的场所（如医院）请写入“setpointBounds”")),
        };
}
