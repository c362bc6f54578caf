using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>What is wrong in tuning files and results, and how to mend it.</summary>
internal static class TuneTexts
{
    public static readonly Phrase SiteRemedy = new("Name the site file to start from, beside this file", "请写明作为起点的站点文件（相对于本文件）");

    public static readonly Phrase ScenariosRemedy = new(
        "List scenarios, each with \"office\", \"replay\" or \"store\"", "请列出场景，每个场景为“office”、“replay”或“store”之一");

    public static readonly Phrase ParametersRemedy = new(
        "List parameters, each with \"path\" and \"values\"", "请列出参数，每个参数含“path”与“values”");

    public static readonly Phrase ObjectivesRemedy = new("Name at least one, or leave the key out", "请至少写一个，或省略该键");

    public static readonly Phrase NoComfort = new("no scenario knows comfort: recorded data has no rooms", "没有可判断舒适度的场景：实测数据不含室温");

    public static readonly Phrase NoComfortRemedy = new("Take it out, or add a scenario with \"office\"", "请删去该目标，或添加含“office”的场景");

    public static readonly Phrase Empty = new("the list is empty", "列表为空");

    public static readonly Phrase Twice = new("\"{0}\" occurs twice", "“{0}”重复出现");

    public static readonly Phrase SamePlace = new(
        "\"{0}\" and \"{1}\" are the same value, or one is a part of the other", "“{0}”与“{1}”是同一个值，或一个包含另一个");

    public static readonly Phrase TwiceRemedy = new("Keep one of the two", "请只保留其中一处");

    public static readonly Phrase IdRemedy = new("Give it a short name", "请起一个简短的名称");

    public static readonly Phrase OneKind = new("a scenario is one of office, replay and store", "场景须为 office、replay、store 三者之一");

    public static readonly Phrase BadSeeds = new(
        "\"seeds\" is a list of 1 to {0} different numbers from 0 up, and takes the place of \"seed\"", "“seeds”须为 1 到 {0} 个互不相同且不小于 0 的数，且不能与“seed”同用");

    public static readonly Phrase SeedsRemedy = new("Write \"seeds\": [1, 2, 3]", "请写“seeds”: [1, 2, 3]");

    public static readonly Phrase DataRemedy = new("Name the CSV file with recorded powers", "请写明实测功率的 CSV 文件");

    public static readonly Phrase MapRemedy = new("Name the replay map of the data", "请写明数据的回放映射文件");

    public static readonly Phrase StoreRemedy = new(
        "Write sqlite:FILE or postgres:CONNECTIONSTRING", "请写 sqlite:FILE 或 postgres:CONNECTIONSTRING");

    public static readonly Phrase BadStore = new("this is no store", "这不是存储地址");

    public static readonly Phrase TopicRemedy = new("Write its name in MQTT topics", "请写明其在 MQTT 主题中的名称");

    public static readonly Phrase BadDay = new("\"{0}\" is no day", "“{0}”不是日期");

    public static readonly Phrase DayRemedy = new("Write it as 2026-07-15", "请写成 2026-07-15 的形式");

    public static readonly Phrase BadSpan = new("the last day lies before the first, or more than {0} days after it", "末日早于首日，或相距超过 {0} 天");

    public static readonly Phrase SpanRemedy = new("Mend \"from\" or \"to\"", "请修改“from”或“to”");

    public static readonly Phrase OutOfRange = new("must be {0} to {1}, not {2}", "必须在 {0} 到 {1} 之间，而不是 {2}");

    public static readonly Phrase RangeRemedy = new("Write a number in that range", "请写该范围内的数");

    public static readonly Phrase PathRemedy = new(
        "Write it as $.demand.limitWatts or $.loads[chiller].shedPriority", "请写成 $.demand.limitWatts 或 $.loads[chiller].shedPriority 的形式");

    public static readonly Phrase BadPath = new("\"{0}\" is no path to a key", "“{0}”不是指向键的路径");

    public static readonly Phrase NoPlace = new("the site file has no object that holds {0}", "站点文件中没有 {0} 所在的对象");

    public static readonly Phrase NoPlaceRemedy = new(
        "Check the spelling and the id, or add the object to the site file", "请检查拼写与 id，或在站点文件中添加该对象");

    public static readonly Phrase BadParameterCount = new("there must be 1 to {0} parameters", "参数须为 1 到 {0} 个");

    public static readonly Phrase BadValues = new(
        "a parameter has 1 to {0} different values, as a list or from, to and step", "参数须有 1 到 {0} 个互不相同的取值，写成列表或 from、to、step");

    public static readonly Phrase ValuesRemedy = new(
        "Write \"values\": [1, 3, 5], or \"from\", \"to\" and \"step\"", "请写“values”: [1, 3, 5]，或写“from”、“to”、“step”");

    public static readonly Phrase GridTooLarge = new(
        "there are more than {0} combinations, which is what runCount allows", "组合数超过 runCount 允许的 {0} 种");

    public static readonly Phrase GridRemedy = new(
        "Raise \"runCount\", take fewer values, or search by \"pareto\"", "请增大“runCount”、减少取值，或改用“pareto”");

    public static readonly Phrase NoSuchLoad = new(
        "the site has no load \"{0}\", which the map of the data names", "站点没有数据映射中的负载“{0}”");

    public static readonly Phrase NoSuchLoadRemedy = new(
        "Give the loads of map and site the same ids", "请使映射与站点中的负载 id 一致");

    public static readonly Phrase NothingStored = new(
        "the store has no whole quarter of an hour of all circuits of {0}/{1} in that time", "存储中该时段没有 {0}/{1} 全部回路完整的 15 分钟数据");

    public static readonly Phrase NothingStoredRemedy = new(
        "Check site, device and days with: edgectl ingest quality", "请用 edgectl ingest quality 核对站点、控制器与日期");

    public static readonly Phrase NoOwnCircuit = new("no load of the site has a circuit of its own", "站点中没有自带回路的负载");

    public static readonly Phrase NoOwnCircuitRemedy = new(
        "Replay of reports needs loads with \"circuit\"", "回放上报数据需要带“circuit”的负载");

    public static readonly Phrase OtherTuning = new(
        "the results are of another tuning: the tuning file, its site file or its data have changed", "该结果属于另一次调优：调优文件、站点文件或数据已更改");

    public static readonly Phrase OtherTuningRemedy = new(
        "Name another file with --out, or delete this one", "请用 --out 指定另一个文件，或删除此文件");

    public static readonly Phrase NoResults = new("this is no file of tuning results", "这不是调优结果文件");

    public static readonly Phrase NoResultsRemedy = new("Name the file that edgectl tune has written", "请指定由 edgectl tune 写出的文件");

    public static readonly Phrase NoSuchId = new("there is no run \"{0}\" with results", "没有带结果的运行“{0}”");

    public static readonly Phrase NoSuchIdRemedy = new("Take an id of the table: {0}", "请取表中的编号：{0}");

    public static readonly Phrase Changed = new(
        "it is {0} here, and was {1} when it was tuned", "此处为 {0}，而调优时为 {1}");

    public static readonly Phrase ChangedRemedy = new(
        "Tune anew from this file, or set the value back", "请以此文件重新调优，或恢复原值");

    public static readonly Phrase Absent = new("left out", "未写");

    public static readonly Phrase EnergyName = new("energy (kWh)", "电量（kWh）");

    public static readonly Phrase PeakName = new("peak (kW)", "最大需量（kW）");

    public static readonly Phrase CostName = new("cost (yuan)", "电费（元）");

    public static readonly Phrase CoalName = new("coal equivalent (t)", "标准煤（t）");

    public static readonly Phrase Co2Name = new("CO2 (t)", "二氧化碳（t）");

    public static readonly Phrase ComfortName = new("outside comfort (min)", "不适时间（min）");

    public static readonly Phrase UnservedName = new("unserved (kWh)", "未供电量（kWh）");

    public static readonly Phrase SwitchesName = new("switches a load and day", "每负荷每日动作");

    public static readonly Phrase BrokenName = new("windows over the limit", "超限周期");

    public static readonly Phrase EnergyShort = new("energy\nkWh", "电量\nkWh");

    public static readonly Phrase PeakShort = new("peak\nkW", "需量\nkW");

    public static readonly Phrase CostShort = new("cost\nyuan", "电费\n元");

    public static readonly Phrase CoalShort = new("coal\nt", "标煤\nt");

    public static readonly Phrase ComfortShort = new("discomf.\nmin", "不适\nmin");

    public static readonly Phrase UnservedShort = new("unserved\nkWh", "未供\nkWh");

    public static readonly Phrase SwitchesShort = new("switches\na day", "动作\n次/日");

    public static readonly Phrase BrokenShort = new("windows\nover", "超限\n周期");

    public static readonly Phrase Base = new("today", "现行");

    public static readonly Phrase Recommended = new("recommended", "推荐");

    public static readonly Phrase NothingElse = new(
        "No setting but today's was run, so there is nothing to compare it with.", "除现行设置外没有运行其他设置，无从比较。");

    public static readonly Phrase BaseIsBest = new(
        "Today's setting lies nearest to the best of every objective at once: keep it, or choose another one of the front.",
        "现行设置同时最接近各目标的最优值：可保持不变，或从前沿中另选。");

    public static readonly Phrase Reason = new(
        "Of {0} settings that no other beats, {1} lies nearest to the best of every objective at once. Against today: {2}.",
        "在 {0} 个未被其他设置全面超越的设置中，{1} 同时最接近各目标的最优值。与现行设置相比：{2}。");
}
