using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Lighting;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What a site file says in vain: nothing goes by it, and nobody would find out why.</summary>
internal static class VainWarnings
{
    private const int WeekLength = 7;
    private const int FirstDayOff = 5;

    // What a day can be for a table: each day of the week as it is, and a day that the calendar has changed.
    private static readonly int[] Days =
    [
        .. Enumerable.Range(0, WeekLength).Select(day => (ScheduleDays.Monday << day) | (day < FirstDayOff ? ScheduleDays.Workday : ScheduleDays.DayOff)),
        ScheduleDays.Workday,
        ScheduleDays.DayOff,
    ];

    /// <summary>The warnings of a site.</summary>
    public static IEnumerable<SiteWarning> Of(string file, JsonValue root, SiteConfiguration site) =>
        OfSchedules(site).Concat(OfLoads(site)).Concat(OfLimits(site)).Select(found => new SiteWarning(
            found.Code, new InputFinding(file, found.Path, root.LineOf(found.Path), 0, found.Problem, found.Remedy)));

    private static IEnumerable<(string Code, string Path, Phrase Problem, Phrase Remedy)> OfSchedules(SiteConfiguration site)
    {
        for (int i = 0; i < site.Schedules.Length; i++)
        {
            bool isNamed = site.Loads.Any(load => load.Schedule == i) || site.Setpoints.Any(setpoint => setpoint.Schedule == i)
                || site.LiftBanks.Any(bank => bank.Schedule == i);
            if (!isNamed)
            {
                yield return (
                    "schedule-unused",
                    $"$.schedules[{i}]",
                    new Phrase("no load, setpoint or lift bank goes by the schedule {0}", "没有负载、设定值或电梯组使用时间表 {0}").Format(site.Schedules[i].Id),
                    new("Write it as \"schedule\" where it shall hold, or leave it out", "请在需要处写“schedule”引用，或删去该时间表"));
            }

            ScheduleTable[] tables = site.Schedules[i].Tables;
            for (int j = 1; j < tables.Length; j++)
            {
                if (!Holds(tables, j))
                {
                    yield return (
                        "table-never-holds",
                        $"$.schedules[{i}].tables[{j}]",
                        new("tables before it have all of its days: the first that fits holds, so this one never does", "前面的表已包含其全部日期：以第一张符合的表为准，本表永不生效"),
                        new("Put tables for fewer days first, such as \"friday\" before \"workday\"", "请将适用日期较少的表放在前面，例如“friday”先于“workday”"));
                }
            }
        }
    }

    private static IEnumerable<(string Code, string Path, Phrase Problem, Phrase Remedy)> OfLoads(SiteConfiguration site)
    {
        for (int i = 0; i < site.Loads.Length; i++)
        {
            LoadConfiguration load = site.Loads[i];
            bool isStep = load.Group != LoadConfiguration.NoGroup && load.Group != i;
            bool isEverUnneeded = load.Schedule != ScheduleConfiguration.NoSchedule || load.Daylight.SensorIndex != DaylightOptions.NoSensor
                || load.Presence.Input != SiteConfiguration.NoInput;
            if (!isStep && load.Comfort.HasUnoccupiedLimit && !isEverUnneeded)
            {
                yield return (
                    "unoccupied-in-vain",
                    FieldGuide.PathOf(new SiteError(SiteErrorCode.ComfortRange, SiteField.LoadComfort, i), site),
                    new Phrase("{0} is needed at all hours: the unoccupied limits of its \"comfort\" never hold", "{0} 全天都需要：“comfort”中的无人限值永不生效")
                        .Format(LoadGroups.FileId(site, i)),
                    new("Name a \"schedule\", or write \"minimumCelsius\" and \"maximumCelsius\"", "请写“schedule”，或改写“minimumCelsius”“maximumCelsius”"));
            }

            if (!isStep && load.Options.Kind == LoadKind.Lighting && load.Schedule != ScheduleConfiguration.NoSchedule
                && site.Schedules[load.Schedule].OptimumStart.IsUsed)
            {
                yield return (
                    "light-too-early",
                    FieldGuide.PathOf(new SiteError(SiteErrorCode.UnknownSchedule, SiteField.LoadSchedule, i), site),
                    new Phrase("the schedule of {0} has \"optimumStart\": the light goes on as early as heating and cooling do", "{0} 的时间表写有“optimumStart”：照明会与供热制冷同时提前开启")
                        .Format(LoadGroups.FileId(site, i)),
                    new("Give lighting a schedule without it", "请为照明使用不含该项的时间表"));
            }
        }
    }

    private static IEnumerable<(string Code, string Path, Phrase Problem, Phrase Remedy)> OfLimits(SiteConfiguration site)
    {
        if (site.DemandResponse.FallbackLimitWatts >= site.Demand.LimitWatts)
        {
            yield return (
                "fallback-in-vain",
                "$.demandResponse.fallbackLimitWatts",
                new("the fallback is no lower than the demand limit, which holds anyway", "失联限额不低于始终有效的需量限值"),
                new("Write less than \"limitWatts\"", "请写小于“limitWatts”的值"));
        }

        DemandChargeOptions charge = site.Tariff.DemandCharge;
        if (charge.Mode != DemandChargeMode.None && charge.PriceMicroYuanPerKilowattMonth == 0)
        {
            yield return (
                "charge-without-price",
                "$.tariff.demandCharge",
                new("the demand charge has no price: every month it is told as 0 yuan", "基本电费没有单价：每月均按 0 元上报"),
                new("Copy \"yuanPerKilowattMonth\" from the bill, or write the mode \"none\"", "请按账单填写“yuanPerKilowattMonth”，或将 mode 写为“none”"));
        }
    }

    private static bool Holds(ScheduleTable[] tables, int index) => Days.Any(days => Enum.GetValues<Season>().Any(season =>
        Array.FindIndex(tables, table => (table.Days & days) != 0 && (table.Seasons & (1 << (int)season)) != 0) == index));
}
