using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli;

/// <summary>What <c>edgectl bench rms</c> says to people.</summary>
internal static class RmsTexts
{
    public static readonly Phrase Command = new(
        "Accuracy of the current measurement: known waveforms through a converter with errors, or a captured waveform.",
        "电流测量的准确度：用带误差的转换器测量已知波形，或分析采集的波形。");

    public static readonly Phrase SeedOption = new("Seed of noise, phases and jitter.", "噪声、相位与抖动的随机种子。");

    public static readonly Phrase WaveOption = new("CSV file with a header and a column of 12-bit counts.", "CSV 文件：表头及一列 12 位计数值。");

    public static readonly Phrase RateOption = new("Samples per second of that file.", "该文件的每秒采样数。");

    public static readonly Phrase ColumnOption = new("Column of that file; needed where it has several.", "该文件中的列；有多列时必填。");

    public static readonly Phrase NoiseOption = new(
        "Print the noise floor for the site file instead; the file was recorded with the circuit off.",
        "改为输出写入站点文件的噪声基底；文件须在回路断电时采集。");

    public static readonly Phrase BadRate = new("--rate-hz {0} is no rate; give {1} to {2}.", "--rate-hz {0} 无效；请给出 {1} 到 {2}。");

    public static readonly Phrase RateMissing = new("--wave needs --rate-hz: the samples per second of the file.", "--wave 需要 --rate-hz：文件的每秒采样数。");

    public static readonly Phrase WaveMissing = new(
        "--rate-hz and --column belong to a file; give it with --wave.", "--rate-hz 和 --column 用于文件；请用 --wave 给出文件。");

    public static readonly Phrase TooShort = new("{0} samples are {1} ms, less than one burst", "{0} 个采样仅 {1} ms，不足一次采样段");

    public static readonly Phrase TooShortRemedy = new(
        "Record at least {0} samples at this rate, and check --rate-hz", "请按此速率至少采集 {0} 个采样，并检查 --rate-hz");

    public static readonly Phrase NotOff = new(
        "{0} of {1} bursts show a current or nothing usable, and {2} without are needed", "{1} 段中有 {0} 段存在电流或无法使用，至少需要 {2} 段无电流数据");

    public static readonly Phrase NotOffRemedy = new(
        "Switch the circuit off, leave the transformer on its input, and record at least 4 s", "请断开回路、保持互感器接在输入端，并至少采集 4 s");

    public static readonly Phrase Waveform = new("waveform", "波形");

    public static readonly Phrase Crest = new("crest", "峰值因数");

    public static readonly Phrase Rate = new("per s", "每秒");

    public static readonly Phrase Level = new("{0} %", "{0} %");

    public static readonly Phrase Scatter = new("a burst ±", "单段 ±");

    public static readonly Phrase Straight = new("no curve", "无曲线");

    public static readonly Phrase Doubtful = new("doubted", "存疑");

    public static readonly Phrase Title = new(
        "Error of reading in % by level, mean over {0} bursts, the worst of {1} Hz; seed {2}.",
        "各电流水平的读数误差（%），{0} 段平均，取 {1} Hz 中最差者；种子 {2}。");

    public static readonly Phrase Commissioned = new(
        "Commissioned: noise floor {0} µV, gain corrected by {1} % at half load.", "已调试：噪声基底 {0} µV，半载增益修正 {1} %。");

    public static readonly Phrase Worst = new(
        "Worst that the firmware trusts: {0} % (allowed {1} %); with the converter taken for straight: {2} %.",
        "固件信任的读数中最差：{0} %（允许 {1} %）；若把转换器视为线性：{2} %。");

    public static readonly Phrase PowerTitle = new(
        "Real power beside a voltage: error of reading in % by level of the current.", "配合电压测量的有功功率：各电流水平的读数误差（%）。");

    public static readonly Phrase Load = new("load", "负载");

    public static readonly Phrase PowerFactor = new("factor", "功率因数");

    public static readonly Phrase WorstPower = new(
        "Worst real power that the firmware trusts: {0} % (allowed {1} %).", "固件信任的有功功率中最差：{0} %（允许 {1} %）。");

    public static readonly Phrase Measured = new("firmware  {0} µV over {1} of {2} bursts", "固件    {0} µV，{2} 段中 {1} 段可用");

    public static readonly Phrase Reference = new("reference {0} µV, error {1} %", "参考值  {0} µV，误差 {1} %");

    public static readonly Phrase Shape = new(
        "offset {0} µV, {1} Hz, crest factor {2}, {3} of {4} samples clipped", "偏置 {0} µV，{1} Hz，峰值因数 {2}，{4} 个采样中 {3} 个削顶");

    public static readonly Phrase Status = new("bursts {0}: {1}", "采样段 {0}：{1}");

    public static readonly Phrase Noise = new("\"noiseFloorMicrovolts\": {0}   ({1} bursts)", "\"noiseFloorMicrovolts\": {0}   （{1} 段）");
}
