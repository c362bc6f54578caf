using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What the options of <c>edgectl savings</c> say to people.</summary>
internal static class SavingsTexts
{
    public static readonly Phrase Command = new(
        "What measures saved: use after them against a baseline by weather and days (IPMVP option C), with its uncertainty.",
        "措施节能量：以天气和日类型建立基线（IPMVP 选项 C）与实施后用量对比，并给出不确定度。");

    public static readonly Phrase EventCommand = new(
        "What hours of demand response saved: measured power against like days before (10 of 10), corrected by the day itself.",
        "需求响应时段的削减量：与此前同类日均值（10 选 10）对比，并按当日修正。");

    public static readonly Phrase DataOption = new("CSV file with measured powers, with --map.", "实测功率 CSV 文件，须与 --map 同用。");

    public static readonly Phrase MapOption = new(
        "JSON file that says what the columns are; \"temperatureColumn\" names the outdoor temperature.",
        "说明各列含义的 JSON 文件；“temperatureColumn”为室外温度列。");

    public static readonly Phrase StoreOption = new(
        "Store of a backend in place of --data: sqlite:FILE or postgres:CONNECTION, with --circuit.",
        "以后端存储代替 --data：sqlite:FILE 或 postgres:CONNECTION，须与 --circuit 同用。");

    public static readonly Phrase CircuitOption = new("Circuit of the store.", "存储中的回路。");

    public static readonly Phrase OffsetOption = new(
        "Local time before UTC, for --store; files have it in their map.", "当地时间与 UTC 之差，用于 --store；文件由映射给出。");

    public static readonly Phrase WeatherOption = new(
        "CSV file with outdoor temperatures, where the data has none.", "室外温度 CSV 文件（数据本身没有温度时）。");

    public static readonly Phrase WeatherMapOption = new(
        "JSON file that says what the columns of --weather and --typical are.", "说明 --weather 与 --typical 各列含义的 JSON 文件。");

    public static readonly Phrase CalendarOption = new(
        "List of a year's holidays and make-up workdays; may be repeated. Default: weekends only.",
        "某年节假日与调休上班日列表，可重复使用。缺省仅按周末。");

    public static readonly Phrase BaselineOption = new("Days before the measures, best a whole year.", "措施实施前的期间，宜为一整年。");

    public static readonly Phrase ReportingOption = new("Days after the measures.", "措施实施后的期间。");

    public static readonly Phrase AdjustmentsOption = new(
        "JSON list of non-routine adjustments: changes of the building that are neither saving nor weather.",
        "非常规调整的 JSON 列表：既非节能也非天气的建筑变化。");

    public static readonly Phrase TypicalOption = new(
        "CSV file with the temperatures of a typical year, for the saving of such a year.", "典型年温度 CSV 文件，用于计算典型年节能量。");

    public static readonly Phrase ModelOption = new("The model. Default: the best by its information criterion.", "模型。缺省按信息准则选取最优。");

    public static readonly Phrase DayTypesOption = new("What days off are to the model. Default: the best.", "模型如何处理休息日。缺省选取最优。");

    public static readonly Phrase PriceOption = new("Price of a kWh, in any currency; 0 for none.", "每 kWh 价格，币种不限；0 表示不计。");

    public static readonly Phrase CarbonOption = new("kg CO2 of a kWh; the default is Shandong's of 2023.", "每 kWh 的 CO2（kg）；缺省为山东 2023 年因子。");

    public static readonly Phrase CoalOption = new("kg of coal equivalent of a kWh; the default is calorific.", "每 kWh 折标煤（kg）；缺省为当量值。");

    public static readonly Phrase PlotOption = new("Draw model and days into this PNG file.", "将模型与逐日数据绘成该 PNG 文件。");

    public static readonly Phrase HtmlOption = new("Write the report for a contract into this HTML file.", "将合同用报告写入该 HTML 文件。");

    public static readonly Phrase EventOption = new("Whole local hours of a day; may be repeated.", "某日的整点时段（当地时间），可重复使用。");

    public static readonly Phrase MethodOption = new(
        "Which like days: the latest ten, or those with most use. Default 10-of-10.", "同类日选取：最近十天，或其中用量较高者。缺省 10-of-10。");

    public static readonly Phrase AdjustOption = new(
        "How the three hours that end an hour before the event correct the baseline. Default multiplicative.",
        "如何用事件前一小时之前的三小时修正基线。缺省 multiplicative。");

    public static readonly Phrase CapOption = new("Most that the correction may change, in %.", "修正幅度上限，单位 %。");

    public static readonly Phrase PeriodMissing = new(
        "{0} is missing: give the days, such as 2025-01-01..2025-12-31.", "缺少 {0}：请给出期间，例如 2025-01-01..2025-12-31。");

    public static readonly Phrase BadPeriod = new(
        "{0} '{1}' is no period; give two days, the earlier first, such as 2025-01-01..2025-12-31.",
        "{0} “{1}”不是期间；请按先后给出两个日期，例如 2025-01-01..2025-12-31。");

    public static readonly Phrase BadChoice = new("{0} '{1}' is not known; give one of {2}.", "{0} 没有“{1}”；可选：{2}。");

    public static readonly Phrase BadOutput = new(
        "{0} '{1}' is no place for it; give a file that ends in {2}, in a folder that exists.",
        "{0} “{1}”无法写入；请给出以 {2} 结尾的文件，且其文件夹须存在。");

    public static readonly Phrase BadEvent = new(
        "--event '{0}' is no event; give whole hours of one day, such as 2026-07-15T14:00..16:00.",
        "--event “{0}”不是事件；请给出同一天的整点时段，例如 2026-07-15T14:00..16:00。");

    public static readonly Phrase BadCircuit = new(
        "--circuit '{0}' is no circuit; give SITE/DEVICE/CIRCUIT, such as zibo-office-1/edge-1/main.",
        "--circuit “{0}”不是回路；请写 SITE/DEVICE/CIRCUIT，例如 zibo-office-1/edge-1/main。");

    public static readonly Phrase OneSource = new(
        "Give one source: --data with --map, or --store with --circuit.", "请给出一个数据来源：--data 与 --map，或 --store 与 --circuit。");

    public static readonly Phrase MapMissing = new(
        "--data needs --map: the JSON file that says what the columns are.", "--data 需要 --map：说明各列含义的 JSON 文件。");

    public static readonly Phrase CircuitMissing = new(
        "--store needs --circuit: SITE/DEVICE/CIRCUIT.", "--store 需要 --circuit：SITE/DEVICE/CIRCUIT。");

    public static readonly Phrase WeatherMapMissing = new(
        "--weather needs --weather-map: the JSON file that says which column is the temperature.",
        "--weather 需要 --weather-map：说明温度列的 JSON 文件。");

    public static readonly Phrase NoWeatherMap = new("nothing says what its columns are", "没有说明其各列含义");

    public static readonly Phrase NoWeatherMapRemedy = new("Give a map with --weather-map", "请用 --weather-map 给出映射");

    public static readonly Phrase NoYear = new(
        "{0} days have a temperature, which is no typical year", "有温度的日期共 {0} 天，不是典型年");

    public static readonly Phrase NoYearRemedy = new("Give the temperatures of one year, day for day", "请给出一整年逐日温度");

    public static readonly Phrase NoSuchCircuit = new("no circuit {0} reported in {1}", "回路 {0} 在 {1} 期间没有上报");

    public static readonly Phrase NoSuchCircuitRemedy = new(
        "Check the name; edgectl ingest quality lists the controllers of a store", "请检查名称；edgectl ingest quality 可列出存储中的控制器");
}
