using System.Text.Json.Nodes;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.CrossChecks;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tariff;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Contract.Tests;

/// <summary>The stable codes: numbers and words of the firmware, and what they mean in both languages.</summary>
public class CodeTests
{
    [Fact]
    public void Every_number_of_the_firmware_has_its_word_and_the_reverse()
    {
        Check("faults", Enum.GetValues<FaultCode>().Where(c => c != FaultCode.None), Names.Of);
        Check("reasons", Enum.GetValues<DecisionReason>(), Names.Of);
        Check("phases", Enum.GetValues<DemandPhase>(), Names.Of);
        Check("qualities", Enum.GetValues<Quality>(), Names.Of);
        Check("dialResults", Enum.GetValues<DialResult>().Where(r => r != DialResult.None), Names.Of);
        Check("crossCheckCauses", Enum.GetValues<CrossCheckCause>(), Names.Of);
        Check("coalEquivalentBases", Enum.GetValues<CoalEquivalentBasis>(), Names.Of);
        Check("scheduleSources", Enum.GetValues<ScheduleSource>(), Names.Of);
        Check("setpointReasons", Enum.GetValues<SetpointReason>().Where(r => r != SetpointReason.None), Names.Of);
        Check("seasons", Enum.GetValues<Season>(), Names.Of);
        Check("budgetModes", Enum.GetValues<BudgetMode>(), Names.Of);
        Check("imageProblems", Enum.GetValues<SlotProblem>(), Names.Of);
        Check("rates", Enum.GetValues<TariffRate>(), Names.Of);

        // Phases of a scan are told by their number, as the source of a fault.
        Check(
            "scanPhases",
            Enum.GetValues<ScanPhase>().Where(p => p != ScanPhase.None),
            phase => WordOf(phase.ToString()));
    }

    // Their numbers stand in no message and no record.
    [Fact]
    public void Every_word_of_commands_limits_and_losses_stands_in_the_table_and_the_reverse()
    {
        CheckWords("commandKinds", Enum.GetValues<CommandKind>(), CommandWords.Of);
        CheckWords("resultReasons", Enum.GetValues<CommandReason>().Where(r => r != CommandReason.WrongMac), CommandWords.Of);
        CheckWords("limitSources", Enum.GetValues<LimitSource>().Where(s => s != LimitSource.Site), CommandWords.Of);
        CheckWords("responseStates", Enum.GetValues<ResponseState>().Where(s => s != ResponseState.None), CommandWords.Of);
        CheckWords("responseBases", Enum.GetValues<ResponseBasis>(), CommandWords.Of);
        CheckWords("lossReasons", Enum.GetValues<JournalLossReason>(), Names.Of);
    }

    [Fact]
    public void Every_code_says_in_both_languages_what_it_means_and_every_fault_what_to_do()
    {
        foreach ((string table, JsonNode? rows) in ContractFiles.Codes.Where(member => member.Value is JsonArray))
        {
            Assert.All(rows!.AsArray(), row => AssertTexts($"{table} {row!["word"]}", row!["meaning"]));
        }

        Assert.All(Rows("faults"), row => AssertTexts($"faults {row["word"]}", row["remedy"]));
        Assert.All(
            Rows("resultReasons").Where(row => (string)row["word"]! != "accepted"),
            row => AssertTexts($"resultReasons {row["word"]}", row["remedy"]));
    }

    [Fact]
    public void Words_and_numbers_are_used_once()
    {
        foreach ((string table, JsonNode? rows) in ContractFiles.Codes.Where(member => member.Value is JsonArray))
        {
            string[] words = [.. rows!.AsArray().Select(row => (string)row!["word"]!)];
            int[] numbers = [.. rows.AsArray().Where(row => row!["number"] is not null).Select(row => (int)row!["number"]!)];
            Assert.True(words.Length == words.Distinct().Count(), table);
            Assert.True(numbers.Length == numbers.Distinct().Count(), table);
            Assert.All(words, word => Assert.Matches("^[a-z]+(-[a-z]+)*$", word));
        }
    }

    [Theory]
    [InlineData("fault", "fault", "faults")]
    [InlineData("fault", "imageProblem", "imageProblems")]
    [InlineData("load", "reason", "reasons")]
    [InlineData("state", "phase", "phases")]
    [InlineData("state", "limitedBy", "limitSources")]
    [InlineData("reading", "result", "dialResults")]
    [InlineData("check", "cause", "crossCheckCauses")]
    [InlineData("check", "runnerUp", "crossCheckCauses")]
    [InlineData("totals", "coalEquivalentBasis", "coalEquivalentBases")]
    [InlineData("budget", "quotaBasis", "coalEquivalentBases")]
    [InlineData("budget", "mode", "budgetModes")]
    [InlineData("response", "state", "responseStates")]
    [InlineData("response", "baselineBasis", "responseBases")]
    [InlineData("schedule", "source", "scheduleSources")]
    [InlineData("setpoint", "reason", "setpointReasons")]
    [InlineData("losses", "stream", "lossStreams")]
    [InlineData("losses", "reason", "lossReasons")]
    [InlineData("result", "reason", "resultReasons")]
    [InlineData("result", "kind", "commandKinds")]
    public void Schemas_take_the_words_of_the_table_and_no_others(string schema, string member, string table)
    {
        JsonNode property = ContractFiles.Read("schemas", schema + ".schema.json")["properties"]![member]!;
        Assert.Equal(
            Rows(table).Select(row => (string)row["word"]!).Order(),
            property["enum"]!.AsArray().Select(word => (string)word!).Order());
    }

    [Fact]
    public void The_contract_has_one_version()
    {
        Assert.Equal(Announcement.ContractVersion, (string)ContractFiles.Codes["contractVersion"]!);
        Assert.Equal(Announcement.ContractVersion + ".0", (string)ContractFiles.AsyncApi["info"]!["version"]!);
        Assert.All(
            ContractFiles.Channels,
            c => Assert.StartsWith($"edgectl/v{Announcement.ContractVersion.Split('.')[0]}/", c.Address, StringComparison.Ordinal));
    }

    private static void Check<T>(string table, IEnumerable<T> numbers, Func<T, string> word)
        where T : struct, Enum =>
        Assert.Equal(
            numbers.Select(number => (Convert.ToInt32(number, null), word(number))).Order(),
            Rows(table).Select(row => ((int)row["number"]!, (string)row["word"]!)).Order());

    private static void CheckWords<T>(string table, IEnumerable<T> numbers, Func<T, string> word)
        where T : struct, Enum =>
        Assert.Equal(numbers.Select(word).Order(), Rows(table).Select(row => (string)row["word"]!).Order());

    private static IEnumerable<JsonNode> Rows(string table) => ContractFiles.Codes[table]!.AsArray().Select(row => row!);

    private static void AssertTexts(string what, JsonNode? texts)
    {
        Assert.True(((string?)texts?["en"])?.Length > 3, what);
        string chinese = (string?)texts!["zh-CN"] ?? string.Empty;
        Assert.True(chinese.Any(c => c is >= '\u4e00' and <= '\u9fff'), what);
    }

    private static string WordOf(string name) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(name);
}
