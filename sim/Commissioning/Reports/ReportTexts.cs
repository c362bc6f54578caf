using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>What the acceptance report says.</summary>
public static class ReportTexts
{
    /// <summary>A file that is no report as it was signed.</summary>
    public static readonly Phrase NotGenuine = new(
        "It is not what was signed: something in it was changed, or it has no signature.", "与签名内容不符：内容被改动，或没有签名。");

    /// <summary>Signed by another key than expected.</summary>
    public static readonly Phrase OtherKey = new("It was signed with another key: {0}.", "由其他密钥签名：{0}。");

    /// <summary>A genuine report.</summary>
    public static readonly Phrase Genuine = new(
        "Genuine: {0}/{1}, {2}, {3} checks, {4} of them passed, signed with the key {5}.",
        "真实有效：{0}/{1}，{2}，共 {3} 项检查，{4} 项通过，签名密钥 {5}。");

    /// <summary>The key was not compared.</summary>
    public static readonly Phrase UnknownSigner = new(
        "Whose key that is was not compared: give --public-key, or compare the fingerprint.", "未核对密钥归属：请给出 --public-key 或核对指纹。");

    internal static readonly Phrase NoKey = new("it holds no key", "其中没有密钥");

    internal static readonly Phrase NoKeyRemedy = new("Make one: edgectl commission key --out FILE", "请生成：edgectl commission key --out FILE");

    internal static readonly Phrase KeyNotWritten = new("the file exists or cannot be written", "文件已存在或无法写入");

    internal static readonly Phrase KeyNotWrittenRemedy = new("Name another file; a key is never replaced", "请指定其他文件；不会覆盖已有密钥");

    internal static readonly Phrase Title = new("Acceptance report", "验收报告");

    internal static readonly Phrase Accepted = new("Every check has passed.", "全部检查通过。");

    internal static readonly Phrase NotAccepted = new("NOT ACCEPTED: checks failed or were not done.", "不予验收：有检查未通过或未做。");

    internal static readonly Phrase Controller = new("Controller", "控制器");

    internal static readonly Phrase Board = new("Board", "控制板");

    internal static readonly Phrase Firmware = new("Firmware", "固件版本");

    internal static readonly Phrase Image = new("CRC of the site image", "站点映像 CRC");

    internal static readonly Phrase Technician = new("Technician", "调试人员");

    internal static readonly Phrase Owner = new("Owner", "业主");

    internal static readonly Phrase Written = new("Written", "生成时间");

    internal static readonly Phrase Key = new("Key", "签名密钥");

    internal static readonly Phrase Checks = new("Checks", "检查项目");

    internal static readonly Phrase Check = new("Check", "项目");

    internal static readonly Phrase Verdict = new("Verdict", "结论");

    internal static readonly Phrase Figures = new("Figures", "数值");

    internal static readonly Phrase Time = new("Time", "时间");

    internal static readonly Phrase Signatures = new("Signatures", "签字");

    internal static readonly Phrase HowToVerify = new(
        "This page carries a signature over all of it: edgectl commission verify FILE says whether it is unchanged.",
        "本页带有覆盖全文的签名：edgectl commission verify FILE 可验证是否被改动。");

    /// <summary>A figure with its name.</summary>
    internal static Phrase OfValue(string name, long value) => NameOf(name).Format(value);

    private static Phrase NameOf(string name) => name switch
    {
        "siteImageCrc" => new("CRC {0}", "CRC 为 {0}"),
        "expectedSiteImageCrc" => new("expected CRC {0}", "应为 CRC {0}"),
        "bootId" => new("start {0}", "启动序号 {0}"),
        "bootIdBefore" => new("start before {0}", "此前启动序号 {0}"),
        "declaredWatts" => new("declared {0} W", "标称 {0} W"),
        "expectedWatts" => new("expected drop {0} W", "预期下降 {0} W"),
        "droppedWatts" => new("measured drop {0} W", "实测下降 {0} W"),
        "tolerancePermille" => new("tolerance {0} ‰", "允差 {0} ‰"),
        "offSeconds" => new("off for {0} s", "断开 {0} 秒"),
        "dialWattHours" => new("dial {0} Wh", "表盘 {0} Wh"),
        "countedWattHours" => new("counted {0} Wh", "计数 {0} Wh"),
        "ratioPermille" => new("ratio {0} ‰", "比值 {0} ‰"),
        "likelyAmperes" => new("likely {0} A", "可能为 {0} A"),
        "likelyImpulsesPerKilowattHour" => new("likely {0} imp/kWh", "可能为 {0} imp/kWh"),
        "likelyPhaseCount" => new("likely {0} of 3 phases", "可能仅 {0} 相（共 3 相）"),
        "clampWatts" => new("clamp meter {0} W", "钳形表 {0} W"),
        "measuredWatts" => new("measured {0} W", "实测 {0} W"),
        "shedCount" => new("{0} loads off", "{0} 个负荷断开"),
        "expectedShedCount" => new("expected {0} off", "应为 {0} 个断开"),
        "heldOffCount" => new("{0} held off before", "事先断开 {0} 个"),
        "releaseMilliseconds" => new("released after {0} ms", "{0} ms 后接通"),
        "monitorOnlyUntilUtcSeconds" => new("until UTC {0} s", "截至 UTC {0} 秒"),
        "wantedSeconds" => new("wanted {0} s", "设定 {0} 秒"),
        _ => Phrase.Same(name + " {0}"),
    };
}
