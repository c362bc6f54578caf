using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What the command line says of commissioning.</summary>
internal static class CommissionCliTexts
{
    public static readonly Phrase Command = new(
        "Check a cabinet with its controller, step by step: relays, meters, inputs, power cut; then monitor-only and a signed report.",
        "逐步检查配电柜及其控制器：继电器、电表、输入、断电；随后设置监视模式并生成签名报告。");

    public static readonly Phrase SiteOption = new("Site file that the controller runs.", "控制器运行的站点文件。");

    public static readonly Phrase BrokerOption = new("Broker.", "MQTT 服务器。");

    public static readonly Phrase ProgressOption = new(
        "File that keeps the progress; without it SITE.DEVICE.commission.json.", "进度文件；缺省为 SITE.DEVICE.commission.json。");

    public static readonly Phrase CounterOption = new(
        "File with the counter of commands; without it beside the progress.", "命令计数文件；缺省与进度文件同处。");

    public static readonly Phrase TechnicianOption = new("Name of who does it, for the report.", "调试人员姓名，写入报告。");

    public static readonly Phrase AnswersOption = new(
        "JSON file with an answer for each question by its id: yes, no, skip, or a number; nobody is asked.",
        "JSON 答案文件：按问题编号给出 yes、no、skip 或数值；不再提问。");

    public static readonly Phrase HtmlOption = new("Write the report to this file.", "将报告写入该文件。");

    public static readonly Phrase SignKeyOption = new("Key that signs the report.", "签署报告的密钥。");

    public static readonly Phrase KeyCommand = new("Make a technician's key.", "生成调试人员密钥。");

    public static readonly Phrase KeyOutOption = new("File of the key; the public key goes beside it.", "密钥文件；公钥写在旁边。");

    public static readonly Phrase KeyMade = new("{0} is written, for you alone; {0}.pub is for those who verify. Fingerprint {1}.", "已写入 {0}，仅限本人使用；{0}.pub 供验证。指纹 {1}。");

    public static readonly Phrase ReportCommand = new("Write the report of a progress anew, signed.", "由进度文件重新生成签名报告。");

    public static readonly Phrase ProgressArgument = new("The progress.", "进度文件。");

    public static readonly Phrase VerifyCommand = new("Say whether a report is as it was signed.", "验证报告是否为签名原件。");

    public static readonly Phrase FileArgument = new("The report.", "报告文件。");

    public static readonly Phrase PublicKeyOption = new("Public key of who should have signed.", "应签名者的公钥。");

    public static readonly Phrase HtmlNeedsKey = new("--html and --sign-key belong together.", "--html 与 --sign-key 须同时给出。");

    public static readonly Phrase NeedsTerminal = new(
        "There is nobody to ask: run it on a terminal, or give --answers.", "无人可问：请在终端运行，或给出 --answers。");

    public static readonly Phrase BadAnswers = new("it is no JSON object with texts", "不是由文本组成的 JSON 对象");

    public static readonly Phrase BadAnswersRemedy = new("Write { \"relay/chiller/may-switch\": \"yes\", ... }", "请写成 { \"relay/chiller/may-switch\": \"yes\", ... }");

    public static readonly Phrase NoAnswer = new("there is no answer to {0}", "没有 {0} 的答案");

    public static readonly Phrase WrongAnswer = new("the answer to {0} is neither of what it may be", "{0} 的答案不符合要求");

    public static readonly Phrase NoAnswerRemedy = new("Add it: yes, no, skip, or a number", "请补充：yes、no、skip 或数值");

    public static readonly Phrase Expected = new("yes, no or skip", "yes、no 或 skip（跳过）");

    public static readonly Phrase ExpectedNumber = new("a number, or skip", "数值或 skip（跳过）");

    public static readonly Phrase Asked = new("{0} [{1}]", "{0}［应答：{1}］");

    public static readonly Phrase Summary = new(
        "{0} passed, {1} failed, {2} not done. Progress: {3}", "通过 {0} 项，未通过 {1} 项，未做 {2} 项。进度文件：{3}");

    public static readonly Phrase Written = new("{0} is written.", "已写入 {0}。");

    public static readonly Phrase NoBroker = new("The link is lost: {0}. What was done is kept; run it again.", "链路中断：{0}。已完成部分已保存，请重新运行。");
}
