using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What the command line says of decisions.</summary>
internal static class WhyCliTexts
{
    public static readonly Phrase WhyOption = new(
        "Write every decision to a file, for edgectl why.", "把每次决策写入文件，供 edgectl why 查看。");

    public static readonly Phrase WriteFailed = new(
        "{0} takes no more ({1}). Free some space, or name a file elsewhere.", "{0} 无法继续写入（{1}）。请释放空间，或改用其他位置的文件。");

    public static readonly Phrase Command = new(
        "Say why loads went off and came back: the decisions that run or replay wrote with --why.",
        "说明负荷为何切除和恢复：查看 run 或 replay 用 --why 写入的决策记录。");

    public static readonly Phrase FileArgument = new(
        "File that run or replay wrote with --why, or captured messages of the topic why, one a line.",
        "run 或 replay 用 --why 写入的文件，或捕获的 why 主题消息（每行一条）。");

    public static readonly Phrase SiteOption = new(
        "Site file that captured messages are from; without it, the office that ships.", "捕获消息所属的站点文件；缺省为内置办公楼。");

    public static readonly Phrase LoadOption = new(
        "Only this load: the decisions that switched or throttled it or changed the reason for its state.", "只看该负荷：切换它、调节它或改变其状态原因的决策。");

    public static readonly Phrase NoSuchLoad = new("the site has no load '{0}'", "站点没有负荷“{0}”");

    public static readonly Phrase UseOneOf = new("Use one of: {0}", "请改用下列之一：{0}");

    public static readonly Phrase NoLoads = new("It has none: leave out --load", "站点没有负荷：请去掉 --load");

    public static readonly Phrase Title = new("{0}, {1}: {2} decisions", "{0}，{1}：{2} 次决策");

    public static readonly Phrase RecordTitle = Phrase.Same("#{0}  {1}  {2}");

    public static readonly Phrase AfterStart = new("{0} after start-up, clock not set", "启动后 {0}（时钟未校准）");

    public static readonly Phrase SwitchedOff = new("{0} switched off", "{0} 断开");

    public static readonly Phrase SwitchedOn = new("{0} switched on", "{0} 接通");

    public static readonly Phrase NothingSwitched = new("no relay changed, the phase did: {0}", "继电器未动作，阶段变为：{0}");

    public static readonly Phrase Forecast = new(
        "    With that the window heads for {0} kW of {1} kW, at {2} kW. {3} Phase: {4}.",
        "    此后本周期预计 {0} kW，限额 {1} kW，功率 {2} kW。{3}阶段：{4}。");

    public static readonly Phrase MustGo = new(
        "{0} kW have still to go for the {1} min that are left, and the building may take {2} kW more.",
        "剩余 {1} 分钟还须削减 {0} kW，用电可能再增加 {2} kW。");

    public static readonly Phrase HasRoom = new(
        "{0} kW are free for the {1} min that are left, and the building may take {2} kW more.",
        "剩余 {1} 分钟尚有 {0} kW 余量，用电可能再增加 {2} kW。");

    public static readonly Phrase NoForecast = new(
        "    The site meter's power is not known: no forecast. Phase: {0}.", "    总表功率未知，无法预测。阶段：{0}。");

    public static readonly Phrase OnColumn = new("on ", "接通");

    public static readonly Phrase OffColumn = new("off", "断开");

    public static readonly Phrase LoadLine = Phrase.Same("    {0}  {1}  {2}");

    public static readonly Phrase ThrottledLine = new("    {0}  {1}  {2} ({3} % of its rated power)", "    {0}  {1}  {2}（额定功率的 {3} %）");

    public static readonly Phrase LevelMoved = new("{0} to {1} %", "{0} 调至 {1} %");
}
