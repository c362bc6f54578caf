using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>Questions of <c>edgectl site new</c>, which are also what its options say of themselves, and what answers look like.</summary>
internal static class SiteNewTexts
{
    public static readonly Phrase Name = new("Name of the building", "建筑名称");

    public static readonly Phrase SiteId = new("Name of the site in topics, such as zibo-office-1", "主题中的站点名称，例如 zibo-office-1");

    public static readonly Phrase DeviceId = new("Name of the controller in topics", "主题中的控制器名称");

    public static readonly Phrase Board = new("Board", "控制板");

    public static readonly Phrase Type = new("Use of the building", "建筑用途");

    public static readonly Phrase BuildingId = new("Building code of the data centre, such as 370303A001; empty without one", "数据中心建筑代码，例如 370303A001；没有则留空");

    public static readonly Phrase Area = new("Floor area in m²", "建筑面积（m²）");

    public static readonly Phrase Heads = new("People who use it", "用能人数");

    public static readonly Phrase LimitKilowatts = new("Demand limit in kW", "需量限额（kW）");

    public static readonly Phrase Meter = new(
        "Main meter: impulses per kWh, and behind transformers their ratio, such as 6400,800/5", "总表：脉冲常数（imp/kWh），经互感器时加变比，例如 6400,800/5");

    public static readonly Phrase Load = new(
        "A load that may be shed: kind and kW, and its own meter where it has one, such as chiller=182,6400,400/5; may be repeated",
        "可切负载：类型和 kW，有独立电表时加其参数，例如 chiller=182,6400,400/5；可重复");

    public static readonly Phrase Metered = new(
        "A circuit that is only metered: name and meter, such as lifts=800; may be repeated", "只计量的回路：名称和电表参数，例如 lifts=800；可重复");

    public static readonly Phrase FireInput = new("Digital input of the fire alarm", "火灾报警的数字输入编号");

    public static readonly Phrase Water = new("Water meter", "水表");

    public static readonly Phrase YearEnergy = new(
        "Quota of electricity for a year in kWh, spread over the months; empty without one", "年用电定额（kWh），分摊到各月；没有则留空");

    public static readonly Phrase MonthEnergy = new(
        "Quota of electricity for each month in kWh, instead of the year's", "每月用电定额（kWh），代替年定额");

    public static readonly Phrase YearWater = new("Quota of water for a year in m³; empty without one", "年用水定额（m³）；没有则留空");

    public static readonly Phrase Out = new("File to write. Default: SITE.site.json.", "输出文件。缺省：SITE.site.json（SITE 为站点名称）。");

    public static readonly Phrase Force = new("Replace the file where it exists.", "覆盖已有文件。");

    public static readonly Phrase MainName = new("the main meter", "总表");

    public static readonly Phrase AskLoads = new("What may be shed", "哪些负载可以切除");

    public static readonly Phrase AskMetered = new("What else has a meter of its own, and is never switched off", "还有哪些回路单独计量（绝不断电）");

    public static readonly Phrase AskPower = new("Power of {0} in kW", "{0}的功率（kW）");

    public static readonly Phrase AskImpulses = new("Impulses per kWh of {0}", "{0}的脉冲常数（imp/kWh）");

    public static readonly Phrase AskImpulsesOrNone = new(
        "Impulses per kWh of the meter that sees {0} alone; empty without one", "单独计量{0}的电表脉冲常数（imp/kWh）；没有则留空");

    public static readonly Phrase AskRatio = new("Transformers before the meter of {0}, such as 800/5", "{0}电表前的互感器变比，例如 800/5");

    public static readonly Phrase ChooseKeys = new("Space chooses, Enter goes on.", "空格选择，回车继续。");

    public static readonly Phrase IdForm = new("Write 1 to 24 small letters, digits and -", "请写 1 至 24 个小写字母、数字或 -");

    public static readonly Phrase NewIdForm = new(
        "Write 1 to 24 small letters, digits and -, and no site of which there is a file here; --force replaces it",
        "请写 1 至 24 个小写字母、数字或 -，且此处尚无该站点的文件；--force 可覆盖");

    public static readonly Phrase NameForm = new("Write at most 80 characters", "请写不超过 80 个字符");

    public static readonly Phrase BuildingIdForm = new(
        "Write 6 digits, a capital letter and 3 digits, such as 370303A001", "请写 6 位数字、1 位大写字母和 3 位数字，例如 370303A001");

    public static readonly Phrase PowerForm = new("Write kW, such as 250 or 42.5, at most 100000", "请以 kW 填写，例如 250 或 42.5，最大 100000");

    public static readonly Phrase WholeForm = new("Write a whole number from {0} to {1}", "请写 {0} 至 {1} 的整数");

    public static readonly Phrase ImpulsesForm = new("Write the number on the meter's plate, such as 6400", "请写电表铭牌上的数值，例如 6400");

    public static readonly Phrase RatioForm = new("Write primary/secondary, such as 800/5, or 1/1", "请写 一次/二次，例如 800/5，无互感器写 1/1");

    public static readonly Phrase MeterForm = new("Write IMPULSES or IMPULSES,PRIMARY/SECONDARY, such as 6400,800/5", "请写 IMP 或 IMP,P/S（脉冲常数与互感器变比），例如 6400,800/5");

    public static readonly Phrase LoadForm = new(
        "Write KIND=KW, and its own meter behind a comma, such as chiller=182,6400,400/5; kinds: {0}",
        "请写 类型=kW，独立电表写在逗号后，例如 chiller=182,6400,400/5；类型：{0}");

    public static readonly Phrase MeteredForm = new("Write NAME=IMPULSES or NAME=IMPULSES,PRIMARY/SECONDARY, such as lifts=800", "请写 NAME=IMP 或 NAME=IMP,P/S（名称、脉冲常数与变比），例如 lifts=800");

    public static readonly Phrase AtMost = new("{0} (at most {1})", "{0}（最多 {1} 项）");

    public static readonly Phrase TooFew = new(
        "too few terminals on the board {0}: {1} {2}, needed {3}", "控制板 {0} 的端子不足：{1}有 {2} 个，需要 {3} 个");

    public static readonly Phrase TooFewRemedy = new("Choose another with {0}, or leave some out", "请用 {0} 另选控制板，或减少数量");

    public static readonly Phrase ChoiceForm = new("Choose one of: {0}", "可选：{0}");

    public static readonly Phrase Wrong = new("this cannot be used: {0}", "无法使用：{0}");

    public static readonly Phrase TwoQuotas = new(
        "Give --year-kilowatt-hours or --month-kilowatt-hours, not both", "--year-kilowatt-hours 与 --month-kilowatt-hours 只能给出其一");

    public static readonly Phrase Missing = new("these are missing: {0}", "缺少：{0}");

    public static readonly Phrase MissingRemedy = new("Give them as options; on a terminal they are asked for", "请以参数给出；在终端中会逐项询问");
}
