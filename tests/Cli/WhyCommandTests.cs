using System.Text.Json;
using System.Text.RegularExpressions;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary><c>edgectl why</c>: from the file that a run wrote to the sentences that a technician reads.</summary>
public sealed partial class WhyCommandTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_story_of_a_load_is_told_in_sentences()
    {
        string file = RunHours(3);
        Edgectl why = Edgectl.Run("why", file, "--load", "ev-chargers", "--lang", "en");
        Assert.Equal((0, ""), (why.ExitCode, why.Error));
        string[] lines = why.Output.Split(Environment.NewLine);
        Assert.Matches("^zibo-office-1, edge-1: [0-9]+ decisions$", lines[0]);
        WhyRecord first = WhyFile.Read(file).Records[0];
        Assert.Equal("#1  2026-07-15 08:59:28  ev-chargers switched off", lines[2]);
        Assert.Equal(
            FormattableString.Invariant($"    With that the window heads for {first.ProjectedWatts / 1000.0:N1} kW of 250.0 kW, at {first.PowerWatts / 1000.0:N1} kW. ")
            + FormattableString.Invariant($"{-first.RequiredWatts / 1000.0:N1} kW are free for the 0:32 min that are left, ")
            + FormattableString.Invariant($"and the building may take {first.RiskWatts / 1000.0:N1} kW more. Phase: shed."),
            lines[3]);
        Assert.Equal("    off  ev-chargers  held off: the window would exceed the limit", lines[4]);
        Assert.DoesNotContain("    on   chiller", why.Output, StringComparison.Ordinal);
        Assert.Contains("    on   ev-chargers  restored: the window has room", why.Output, StringComparison.Ordinal);
        Assert.Matches(@"kW have still to go for the [0-9]+:[0-9]{2} min that are left", Edgectl.Run("why", file, "--lang", "en").Output);
    }

    [Fact]
    public void Every_decision_names_every_load_and_speaks_chinese_too()
    {
        string file = RunHours(3);
        int count = WhyFile.Read(file).Records.Count;
        Edgectl why = Edgectl.Run("why", file, "--lang", "zh-CN");
        Assert.Equal((0, ""), (why.ExitCode, why.Error));
        string[] lines = why.Output.TrimEnd().Split(Environment.NewLine);
        Assert.Equal($"zibo-office-1，edge-1：{count} 次决策", lines[0]);
        Assert.Equal(1 + (count * 8), lines.Length);
        Assert.Equal("#1  2026-07-15 08:59:28  ev-chargers 断开", lines[2]);
        Assert.StartsWith("    此后本周期预计 249.", lines[3], StringComparison.Ordinal);
        Assert.EndsWith("阶段：切除负荷。", lines[3], StringComparison.Ordinal);
        Assert.Equal("    断开  ev-chargers         已切除：本周期将超限", lines[4]);
        Assert.Equal("    接通  chiller             无需削减", lines[7]);
        Assert.All(lines, line => Assert.DoesNotMatch(EnglishSentence(), line));
    }

    [Fact]
    public void For_programs_it_is_json_with_the_words_of_the_message_contract()
    {
        string file = RunHours(3);
        WhyFile log = WhyFile.Read(file);
        JsonElement report = Edgectl.Json("why", file, "--json");
        RunJsonTests.AssertKeys(report, "site", "device", "utcOffsetMinutes", "records");
        JsonElement[] records = [.. report.GetProperty("records").EnumerateArray()];
        Assert.Equal(log.Records.Count, records.Length);
        JsonElement first = records[0];
        RunJsonTests.AssertKeys(first, "number", "monotonicMilliseconds", "utcMilliseconds", "localTime", "phase", "limitWatts", "powerWatts",
            "projectedWatts", "requiredWatts", "riskWatts", "remainingMilliseconds", "loads");
        Assert.Equal("2026-07-15T08:59:28", first.GetProperty("localTime").GetString());
        Assert.Equal("shed", first.GetProperty("phase").GetString());
        Assert.Equal(log.Records[0].RequiredWatts, first.GetProperty("requiredWatts").GetInt32());
        JsonElement load = first.GetProperty("loads")[0];
        RunJsonTests.AssertKeys(load, "id", "isOff", "hasSwitched", "reason", "levelPercent");
        Assert.Equal(("ev-chargers", true, true, "demand-limit"), (
            load.GetProperty("id").GetString(), load.GetProperty("isOff").GetBoolean(), load.GetProperty("hasSwitched").GetBoolean(),
            load.GetProperty("reason").GetString()));

        JsonElement ofLoad = Edgectl.Json("why", file, "--load", "ev-chargers", "--json");
        Assert.All(ofLoad.GetProperty("records").EnumerateArray(), r => Assert.Equal("ev-chargers", Assert.Single(r.GetProperty("loads").EnumerateArray()).GetProperty("id").GetString()));
        int[] expected = [.. log.Records.Where((r, i) => i == 0 || r.Loads[0].HasSwitched || r.Loads[0].Reason != log.Records[i - 1].Loads[0].Reason).Select(r => r.Number)];
        Assert.Equal(expected, ofLoad.GetProperty("records").EnumerateArray().Select(r => r.GetProperty("number").GetInt32()));
        Assert.True(expected.Length < log.Records.Count);
    }

    [Fact]
    public void A_load_that_is_throttled_says_how_far()
    {
        WhyFileHeader header = new("school-7", "edge-1", 480, ["points", "boiler"], WhyLog.LevelRecordBytes);
        byte[] Record(int number, byte percent)
        {
            byte[] record = new byte[WhyLog.LevelRecordBytes];
            record[0] = (byte)number;
            BitConverter.TryWriteBytes(record.AsSpan(20), 1_000);
            BitConverter.TryWriteBytes(record.AsSpan(36), 60_000);
            record[44] = (byte)DemandPhase.Shed;
            record[45] = 2;
            record[50] = (byte)(percent < 100 ? DecisionReason.Throttled : DecisionReason.NotNeeded);
            record[66] = percent;
            record[67] = 100;
            return record;
        }

        string file = _files.PathOf("levels.bin");
        File.WriteAllBytes(file, [.. header.ToBytes(), .. Record(1, 45), .. Record(2, 45), .. Record(3, 100)]);
        string[] english = Edgectl.Run("why", file, "--load", "points", "--lang", "en").Output.Split(Environment.NewLine);
        Assert.EndsWith("  points to 45 %", english[2], StringComparison.Ordinal);
        Assert.EndsWith(" (45 % of its rated power)", english[4], StringComparison.Ordinal);
        Assert.StartsWith("#3", english[6], StringComparison.Ordinal);
        Assert.EndsWith("  points to 100 %", english[6], StringComparison.Ordinal);
        Assert.DoesNotContain("%", english[8], StringComparison.Ordinal);
        string[] chinese = Edgectl.Run("why", file, "--lang", "zh-CN").Output.Split(Environment.NewLine);
        Assert.EndsWith("points 调至 45 %", chinese[2], StringComparison.Ordinal);
        Assert.EndsWith("（额定功率的 45 %）", chinese[4], StringComparison.Ordinal);
        JsonElement load = Edgectl.Json("why", file, "--json").GetProperty("records")[0].GetProperty("loads")[0];
        Assert.Equal(45, load.GetProperty("levelPercent").GetInt32());
    }

    [Fact]
    public void A_clock_that_was_never_set_and_a_meter_that_is_silent_are_said_so_and_null()
    {
        WhyFileHeader header = new("school-7", "edge-1", 480, ["boiler"]);
        byte[] record = new byte[WhyLog.RecordBytes];
        record[0] = 1;
        BitConverter.TryWriteBytes(record.AsSpan(4), 93_784_000L);
        BitConverter.TryWriteBytes(record.AsSpan(36), 60_000);
        record[44] = 3;
        record[45] = 1;
        record[46] = 1;
        record[50] = (byte)DecisionReason.MeterUnknown;
        string file = _files.PathOf("dark.bin");
        File.WriteAllBytes(file, [.. header.ToBytes(), .. record]);

        string[] english = Edgectl.Run("why", file, "--lang", "en").Output.Split(Environment.NewLine);
        Assert.Equal("#1  1:2:03:04 after start-up, clock not set  no relay changed, the phase did: fallback", english[2]);
        Assert.Equal("    The site meter's power is not known: no forecast. Phase: fallback.", english[3]);
        Assert.Equal("    off  boiler  held off: the site meter does not answer", english[4]);
        string[] chinese = Edgectl.Run("why", file, "--lang", "zh-CN").Output.Split(Environment.NewLine);
        Assert.Equal("#1  启动后 1:2:03:04（时钟未校准）  继电器未动作，阶段变为：后备策略", chinese[2]);
        Assert.Equal("    总表功率未知，无法预测。阶段：后备策略。", chinese[3]);

        JsonElement only = Edgectl.Json("why", file, "--json").GetProperty("records")[0];
        Assert.All(
            ["utcMilliseconds", "localTime", "requiredWatts", "projectedWatts", "powerWatts", "riskWatts", "remainingMilliseconds"],
            key => Assert.Equal(JsonValueKind.Null, only.GetProperty(key).ValueKind));
    }

    [Fact]
    public void A_replay_writes_its_decisions_too()
    {
        string csv = _files.Write("day.csv", "time,base,boiler\n" + string.Concat(Enumerable.Range(0, 12).Select(q =>
            FormattableString.Invariant($"2026-07-15 {8 + (q / 4):00}:{q % 4 * 15:00},50000,{(q is 4 or 5 ? 20_000 : 0)}\n"))));
        string map = _files.Write("day.map.json", """
            {
              "timestampColumn": "time", "stamp": "start", "intervalSeconds": 900,
              "base": [ { "column": "base" } ], "loads": [ { "id": "boiler", "column": "boiler", "kind": "water-heater" } ]
            }
            """);
        string file = _files.PathOf("replay.bin");
        Edgectl.Json("replay", "--data", csv, "--map", map, "--limit-watts", "60000", "--json", "--why", file);
        WhyFile log = WhyFile.Read(file);
        Assert.Equal(["boiler"], log.Header.LoadIds);
        Assert.Contains(log.Records, r => r.Loads[0] == new WhyLoad(true, true, DecisionReason.DemandLimit));
    }

    [Fact]
    public void Captured_messages_are_read_with_the_names_of_their_site()
    {
        string record = "150000000097490100000000806425649f010000fcffffff721e0000f9ce03002dcf030090d00300a0bb0d000205"
            + "000000001a020202020000000000000000000000";
        string file = _files.Write(
            "captured.txt", $$"""edgectl/v1/zibo-office-1/edge-1/why {"device":"edge-1","bootId":1,"number":21,"record":"{{record}}"}""");
        Edgectl why = Edgectl.Run("why", file, "--lang", "en");
        Assert.Equal((0, ""), (why.ExitCode, why.Error));
        Assert.Contains("#21  2026-07-15 13:00:", why.Output, StringComparison.Ordinal);
        Assert.Contains("ev-chargers         on at a reduced level", why.Output, StringComparison.Ordinal);

        string other = _files.Write("other.site.json", Sim.Site.SiteFile.ExampleText.Replace("edge-1", "edge-7", StringComparison.Ordinal));
        Assert.Contains(
            "captured.txt: line 1: the message is of the device 'edge-1', the site file of 'edge-7'",
            Edgectl.Refusal("why", file, "--site", other, "--lang", "en"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_or_written_is_refused_before_anything_starts()
    {
        string site = _files.Write("my.site.json", "{}");
        Assert.Equal(
            $"{site}: this is no log of decisions, and no line of it is a message of the topic why. "
                + "Write a log with edgectl run --why FILE, or capture the topic why, one message a line.",
            Edgectl.Refusal("why", site, "--lang", "en").TrimEnd());
        Assert.Contains("文件不存在", Edgectl.Refusal("why", _files.PathOf("nowhere.bin"), "--lang", "zh-CN"), StringComparison.Ordinal);
        Assert.Contains("the file cannot be read", Edgectl.Refusal("why", _files.Folder, "--lang", "en"), StringComparison.Ordinal);
        Assert.Contains("no log of decisions", Edgectl.Refusal("run", "--headless", "--why", site, "--lang", "en"), StringComparison.Ordinal);
        Assert.Equal("{}", File.ReadAllText(site));

        string file = RunHours(3);
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^1]);
        Assert.Matches("record [0-9]+: it is cut, 65 of 66 bytes are there", Edgectl.Refusal("why", file, "--lang", "en"));
        Assert.Contains(
            "the site has no load 'chillr'. Use one of: ev-chargers, water-heater, lighting-perimeter, chiller, air-handler",
            Edgectl.Refusal("why", RunHours(3), "--load", "chillr", "--lang", "en"),
            StringComparison.Ordinal);
    }

    // 07:00 to 10:00 of a hot day; the first shed comes before 09:00.
    private string RunHours(int hours)
    {
        string file = _files.PathOf("why.bin");
        Edgectl run = Edgectl.Run("run", "--headless", "--duration", $"{hours}h", "--why", file);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return file;
    }

    [GeneratedRegex("[a-z]{2,} [a-z]{2,}")]
    private static partial Regex EnglishSentence();
}
