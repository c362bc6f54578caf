using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>What is said of files with why-logs.</summary>
internal static class WhyTexts
{
    public static readonly Phrase NoSuchFile = new("there is no such file", "文件不存在");

    public static readonly Phrase CannotBeRead = new("the file cannot be read", "无法读取文件");

    public static readonly Phrase CheckRights = new(
        "Check that it is a file and that you may read it", "请确认它是文件且您有读取权限");

    public static readonly Phrase CannotBeWritten = new("the file cannot be written", "无法写入文件");

    public static readonly Phrase CheckFolder = new(
        "Check that the folder exists, that you may write there and that no other program holds the file",
        "请确认目录存在、您有写入权限且文件未被其他程序占用");

    public static readonly Phrase HoldsSomethingElse = new("the file exists and is no log of decisions", "文件已存在且不是决策记录");

    public static readonly Phrase NameAnother = new("Name another file, or delete this one", "请改用其他文件名，或先删除该文件");

    public static readonly Phrase NoWhyFile = new("this is no log of decisions", "该文件不是决策记录");

    public static readonly Phrase WriteOne = new(
        "Write one with edgectl run --why FILE or edgectl replay --why FILE", "请用 edgectl run --why FILE 或 edgectl replay --why FILE 生成");

    public static readonly Phrase UnknownVersion = new("the version of the log is not known here", "无法识别该决策记录的版本");

    public static readonly Phrase UpdateTool = new("Update this tool, or write the log anew", "请更新本工具，或重新生成记录");

    public static readonly Phrase DamagedHeader = new("the header is cut or damaged", "文件头被截断或已损坏");

    public static readonly Phrase FetchAgain = new("Fetch the file again, or write it anew", "请重新获取或重新生成该文件");

    public static readonly Phrase NoMessages = new(
        "this is no log of decisions, and no line of it is a message of the topic why", "该文件不是决策记录，也没有任何一行是 why 主题的消息");

    public static readonly Phrase CaptureSome = new(
        "Write a log with edgectl run --why FILE, or capture the topic why, one message a line",
        "请用 edgectl run --why FILE 生成记录，或捕获 why 主题的消息，每行一条");

    public static readonly Phrase NoRecordMessage = new(
        "this is no message of the topic why: it has no device, bootId, number and record of {0} bytes",
        "不是 why 主题的消息：缺少 device、bootId、number 或 {0} 字节的 record");

    public static readonly Phrase CaptureAgain = new("Take the line out, or capture it again", "请去掉该行，或重新捕获");

    public static readonly Phrase OtherDevice = new("the message is of the device '{0}', the site file of '{1}'", "消息来自设备“{0}”，站点文件属于“{1}”");

    public static readonly Phrase NameItsSite = new("Name the site file of that device with --site", "请用 --site 指定该设备的站点文件");

    public static readonly Phrase InRecord = new("record {0}: {1}", "第 {0} 条记录：{1}");

    public static readonly Phrase CutRecord = new("it is cut, {0} of {1} bytes are there", "记录被截断，{1} 字节中只有 {0} 字节");

    public static readonly Phrase WrongNumber = new("its number is {0} where {1} should follow", "编号为 {0}，应为 {1}");

    public static readonly Phrase WrongTime = new("its time goes back or is none", "时间倒退或无效");

    public static readonly Phrase WrongPower = new("a power or time in it is negative", "其中的功率或时间为负");

    public static readonly Phrase WrongLoadCount = new("it has {0} loads, the header names {1}", "含 {0} 个负荷，而文件头列出 {1} 个");

    public static readonly Phrase UnknownDecision = new("it has a phase, reason or load that there is not", "含有不存在的阶段、原因或负荷");
}
