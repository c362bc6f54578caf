using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What the command line says to people.</summary>
internal static class CliTexts
{
    // Not a file: what messages call the site that ships.
    public const string BuiltInSite = "office.site.json";

    public static readonly Phrase Root = new(
        "Zibo EdgeCtl: the firmware of the edge controller, run and tested without hardware.",
        "淄博 EdgeCtl：无需硬件即可运行和测试边缘控制器固件。");

    public static readonly Phrase SeeHelp = new("Run the command with --help to see what it takes.", "使用 --help 查看可用参数。");

    public static readonly Phrase LanguageOption = new("Language of all texts.", "界面语言。");

    public static readonly Phrase JsonOption = new("Print the result as one JSON object.", "以一个 JSON 对象输出结果。");

    // run
    public static readonly Phrase RunCommand = new(
        "Run the firmware on a virtual board in a simulated office, reporting over MQTT.",
        "在虚拟板上运行固件，控制仿真办公楼，并通过 MQTT 上报。");

    public static readonly Phrase SiteOption = new("Site file; without it, the office that ships.", "站点文件；缺省为内置办公楼。");

    public static readonly Phrase BrokerOption = new(
        "Broker to report to; without it, one inside this program.", "上报的 MQTT 服务器；缺省使用程序内置服务器。");

    public static readonly Phrase SpeedOption = new(
        "Simulated seconds per second, or max. Default 300 on a terminal, max elsewhere and with --headless or --json.",
        "每秒仿真的秒数，或 max。在终端中缺省 300；其他情况及使用 --headless 或 --json 时为 max。");

    public static readonly Phrase DurationOption = new("Time to simulate: a number and s, m, h or d. Default 24h.", "仿真时长：数字加 s、m、h 或 d。缺省 24h。");

    public static readonly Phrase StartOption = new(
        "Local time at the start. Default 2026-07-15T07:00, a hot working day.", "开始的本地时间。缺省 2026-07-15T07:00（炎热工作日）。");

    public static readonly Phrase SeedOption = new("Seed of weather, people and traffic.", "天气、人员与客流的随机种子。");

    public static readonly Phrase ReadingOption = new(
        "Enter what a meter's dial shows, in kWh, at a local time; two of one circuit give its drift. May be repeated.",
        "在指定本地时间录入表盘读数（kWh）；同一回路录入两次即得偏差。可重复使用。");

    public static readonly Phrase BadReading = new(
        "--reading '{0}' is no reading; give CIRCUIT=KWH@HH:MM, such as main=1234.56@08:00, at most 10000000 kWh.",
        "--reading “{0}”无效；请按 CIRCUIT=KWH@HH:MM 给出（回路、千瓦时、本地时间），例如 main=1234.56@08:00，最大 10000000 kWh。");

    public static readonly Phrase ReadingLine = new("Dial of {0} at {1}: {2} kWh, {3}.", "{1} 回路 {0} 表盘：{2} kWh，{3}。");

    public static readonly Phrase ReadingFirst = new("nothing to compare with yet", "暂无对比");

    public static readonly Phrase ReadingDrift = new(
        "drift {0} kWh ({1} per mille) since the reading before", "较上次抄表偏差 {0} kWh（{1}‰）");

    public static readonly Phrase ReadingRefused = new(
        "refused, the last accepted reading stands: it was entered below that, or out of range", "已拒绝，保留上次有效读数：低于上次读数或超出范围");

    public static readonly Phrase WaterLine = new(
        "Water of {0}: {1} L metered of {2} L, least flow at night {3} L/h.", "水表 {0}：计量 {1} L，实际 {2} L，夜间最小流量 {3} L/h。");

    public static readonly Phrase HeadlessOption = new("No live table.", "不显示实时表格。");

    public static readonly Phrase BadSpeed = new(
        "--speed '{0}' is not a speed; give a number above 0 up to 1000000, or max.", "--speed “{0}”无效；请给出 0 到 1000000 之间的数，或 max。");

    public static readonly Phrase BadDuration = new(
        "--duration '{0}' is not a duration; give a number and s, m, h or d, such as 24h, at most 3660d.",
        "--duration “{0}”无效；请给出数字加 s、m、h 或 d，例如 24h，最长 3660d。");

    public static readonly Phrase BadBroker = new(
        "--broker '{0}' is not an address; give host:port, such as 127.0.0.1:1883.", "--broker “{0}”无效；请按 host:port 给出，例如 127.0.0.1:1883。");

    public static readonly Phrase BadLocalTime = new(
        "--start '{0}' is not a time; give yyyy-MM-ddTHH:mm, such as 2026-07-15T06:00.",
        "--start “{0}”无效；请按 yyyy-MM-ddTHH:mm 给出，例如 2026-07-15T06:00。");

    public static readonly Phrase NoBroker = new(
        "The broker {0} does not answer ({1}). Start it, or leave out --broker to use the one inside this program.",
        "MQTT 服务器 {0} 无应答（{1}）。请先启动它，或去掉 --broker 使用内置服务器。");

    public static readonly Phrase BrokerRefuses = new(
        "The broker {0} refuses ({1}). Let it accept clients without a password, or leave out --broker to use a built-in one.",
        "MQTT 服务器 {0} 拒绝连接（{1}）。请允许无密码客户端，或去掉 --broker 使用内置服务器。");

    public static readonly Phrase ReportsTo = new("Reporting to mqtt://{0}, topics edgectl/v1/#", "上报至 mqtt://{0}，主题 edgectl/v1/#");

    public static readonly Phrase WindowLine = new(
        "{0}  window {1} kW, limit {2} kW, held off: {3}", "{0}  周期平均 {1} kW，限额 {2} kW，已切除：{3}");

    public static readonly Phrase Nothing = new("nothing", "无");

    public static readonly Phrase Weather = new("outdoors {0} °C, indoors {1} °C", "室外 {0} °C，室内 {1} °C");

    public static readonly Phrase WindowState = new(
        "Limit {0} kW   projected {1} kW   margin {2} kW   phase: {3}", "限额 {0} kW   预测 {1} kW   裕度 {2} kW   阶段：{3}");

    public static readonly Phrase EnergyUsed = new("{0} % of the window's energy used", "本周期电量已用 {0} %");

    public static readonly Phrase TimePassed = new("{0} % of its time passed", "本周期时间已过 {0} %");

    public static readonly Phrase Circuit = new("Circuit", "回路");

    public static readonly Phrase PowerColumn = new("kW", "kW");

    public static readonly Phrase EnergyColumn = new("kWh", "kWh");

    public static readonly Phrase QualityColumn = new("Quality", "质量");

    public static readonly Phrase LoadColumn = new("Load", "负荷");

    public static readonly Phrase StateColumn = new("State", "状态");

    public static readonly Phrase SwitchesColumn = new("Switches", "动作次数");

    public static readonly Phrase WhyColumn = new("Why", "原因");

    public static readonly Phrase On = new("on", "接通");

    public static readonly Phrase Off = new("off", "断开");

    public static readonly Phrase KeptSoFar = new(
        "With the controller {0} of {1} windows kept, worst {2} kW.", "有控制：{1} 个周期中 {0} 个达标，最高 {2} kW。");

    public static readonly Phrase WithoutSoFar = new("Without it {0} of {1}, worst {2} kW.", "无控制：{1} 个中 {0} 个，最高 {2} kW。");

    public static readonly Phrase Omitted = new("and {0} more", "另有 {0} 个");

    public static readonly Phrase CtrlC = new("Ctrl-C ends the run and prints the summary.", "按 Ctrl-C 结束并输出汇总。");

    // Summaries
    public static readonly Phrase RunTitle = new(
        "{0}, {2} h from {1}, seed {3}: limit {4} kW over {5} min", "{0}，自 {1} 起 {2} 小时，种子 {3}：{5} 分钟需量限额 {4} kW");

    public static readonly Phrase WithController = new("with the controller", "有控制");

    public static readonly Phrase WithoutController = new("without", "无控制");

    public static readonly Phrase WorstWindow = new("worst window, kW", "最高周期，kW");

    public static readonly Phrase WindowsKept = new("windows kept", "达标周期");

    public static readonly Phrase Energy = new("energy, kWh", "电量，kWh");

    public static readonly Phrase SwitchesPerDay = new("switches a day", "每日动作次数");

    public static readonly Phrase MinutesOff = new("minutes off", "断开分钟数");

    public static readonly Phrase Unserved = new("unserved kWh", "未供电量 kWh");

    public static readonly Phrase ComfortLine = new(
        "Minutes outside comfort while people were in: {0} with the controller, {1} without.",
        "有人期间不舒适分钟数：有控制 {0}，无控制 {1}。");

    public static readonly Phrase MessagesLine = new(
        "Messages: {0} published, {1} received, {2} missing, {3} twice, {4} dropped.",
        "消息：已发布 {0}，已接收 {1}，缺失 {2}，重复 {3}，丢弃 {4}。");

    // replay
    public static readonly Phrase ReplayCommand = new(
        "Run the firmware against recorded data: columns of a CSV file as base and sheddable loads.",
        "用实测数据回放：把 CSV 的列作为基础负荷和可切除负荷。");

    public static readonly Phrase DataOption = new("CSV file with the recorded powers.", "实测功率 CSV 文件。");

    public static readonly Phrase MapOption = new(
        "JSON file that says what the columns are; sim/Site/README.md has the format.", "说明各列含义的 JSON 文件；格式见 sim/Site/README.md。");

    public static readonly Phrase LimitOption = new("Demand limit in W.", "需量限额，单位 W。");

    public static readonly Phrase WindowOption = new("Length of the demand window in s.", "需量周期，单位 s。");

    public static readonly Phrase BadWindow = new(
        "--window-seconds {0} is no window; give one of {1}.", "--window-seconds {0} 无效；可选：{1}。");

    public static readonly Phrase BadLimit = new(
        "--limit-watts {0} is no limit; give 1 to {1} W.", "--limit-watts {0} 无效；请给出 1 到 {1} W。");

    public static readonly Phrase Replaying = new("Replaying", "回放中");

    public static readonly Phrase ReplayTitle = new(
        "{0}: {1} rows, {2} gaps, limit {3} kW over {4} min; a mean power is held over its interval",
        "{0}：{1} 行，{2} 处缺口，{4} 分钟需量限额 {3} kW；平均功率在其时段内保持不变");

    public static readonly Phrase ReplayLine = new(
        "Worst window over the limit by {0} kW; {1} windows could not be kept by anything, {2} touch a gap and are not judged; unserved {3} kWh.",
        "最大超限 {0} kW；{1} 个周期任何控制都无法达标，{2} 个周期涉及缺口不作评判；未供电量 {3} kWh。");

    public static readonly Phrase CannotWrite = new(
        "{0} cannot be written ({1}). Name a file that may be written, in a folder that exists.", "无法写入 {0}（{1}）。请指定可写的文件，且其文件夹须存在。");

    // bench
    public static readonly Phrase BenchCommand = new("Measure speed on this computer, memory on the device, and accuracy.", "测量本机上的速度、设备内存占用及测量准确度。");

    public static readonly Phrase BenchScanCommand = new("One scan with 16 circuits and 8 loads.", "一次扫描（16 回路、8 负荷）。");

    public static readonly Phrase BenchYearCommand = new("A simulated building-year on one core.", "单核仿真一栋楼的一年。");

    public static readonly Phrase PaceOption = new(
        "How often the controller scans: every second, or only where it matters (default).",
        "控制器扫描频度：every-scan 为每秒一次，adaptive 为仅在有影响时逐秒扫描（缺省）。");

    public static readonly Phrase DaysOption = new("Days to simulate.", "仿真天数。");

    public static readonly Phrase BadDays = new(
        "--days {0} is no time to simulate; give 1 to {1}.", "--days {0} 无效；请给出 1 到 {1}。");

    public static readonly Phrase ScanResult = new(
        "{0} circuits, {1} loads: {2} ns and {3} bytes a scan", "{0} 回路、{1} 负荷：每次扫描 {2} ns、{3} 字节");

    public static readonly Phrase YearResult = new(
        "{0} days in {1} s: {2} scans of {3} ns; {4} of {5} windows kept, worst {6} kW",
        "{0} 天用时 {1} s：{2} 次扫描，每次 {3} ns；{5} 个周期中 {4} 个达标，最大 {6} kW");
}
