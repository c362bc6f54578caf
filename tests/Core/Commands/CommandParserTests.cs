using System.Text;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Safety.Manual;
using Zibo.EdgeCtl.Core.Tests.Config;

namespace Zibo.EdgeCtl.Core.Tests.Commands;

/// <summary>What each kind of command takes, and the reason and the member where it does not.</summary>
public class CommandParserTests
{
    private const string Common = "\"id\":\"c-1\",\"counter\":7,\"expiresUtcMilliseconds\":1800000000000,";
    private const string Event = "\"eventId\":\"e1\",\"startUtcMilliseconds\":1700000000000,\"endUtcMilliseconds\":1700000060000,";

    private readonly SiteConfiguration _site = Sites.School();
    private readonly CommandParser _parser;
    private readonly Command _command = new();

    public CommandParserTests() => _parser = new CommandParser(new SiteDigest(_site));

    private string Load => _site.Loads[0].Id;

    private string Circuit => _site.Circuits[0].Id;

    [Theory]
    [InlineData("limit", "'limitWatts':100,'durationSeconds':1", "accepted", null)]
    [InlineData("limit", "'limitWatts':5000,'durationSeconds':2678400", "accepted", null)]
    [InlineData("limit", "'clear':true", "accepted", null)]
    [InlineData("limit", "'limitWatts':99,'durationSeconds':1", "out-of-range", "limitWatts")]
    [InlineData("limit", "'limitWatts':900000000,'durationSeconds':1", "out-of-range", "limitWatts")]
    [InlineData("limit", "'limitWatts':'5000','durationSeconds':1", "wrong-type", "limitWatts")]
    [InlineData("limit", "'limitWatts':null,'durationSeconds':1", "wrong-type", "limitWatts")]
    [InlineData("limit", "'limitWatts':5000", "missing-member", "durationSeconds")]
    [InlineData("limit", "'limitWatts':5000,'durationSeconds':0", "out-of-range", "durationSeconds")]
    [InlineData("limit", "'limitWatts':5000,'durationSeconds':2678401", "out-of-range", "durationSeconds")]
    [InlineData("limit", "'clear':false", "wrong-type", "clear")]
    [InlineData("limit", "'clear':true,'limitWatts':5000", "conflicting-member", "limitWatts")]
    [InlineData("limit", "'limitWatts':5000,'durationSeconds':1,'force':true", "unknown-member", null)]
    [InlineData("limit", "'limitWatts':5000.5,'durationSeconds':1", "malformed", null)]
    [InlineData("event", "EVENT'limitWatts':5000,'level':1", "accepted", null)]
    [InlineData("event", "EVENT'reductionWatts':1,'level':3", "accepted", null)]
    [InlineData("event", "EVENT'reductionWatts':1,'limitWatts':5000,'level':3", "conflicting-member", "limitWatts")]
    [InlineData("event", "EVENT'level':3", "missing-member", "limitWatts")]
    [InlineData("event", "EVENT'limitWatts':5000", "missing-member", "level")]
    [InlineData("event", "EVENT'limitWatts':5000,'level':4", "out-of-range", "level")]
    [InlineData("event", "EVENT'limitWatts':5000,'level':0", "out-of-range", "level")]
    [InlineData("event", "EVENT'reductionWatts':0,'level':1", "out-of-range", "reductionWatts")]
    [InlineData("event", "'eventId':'e1','cancel':true", "accepted", null)]
    [InlineData("event", "'eventId':'e1','optOut':true", "accepted", null)]
    [InlineData("event", "'eventId':'e1','optOut':true,'cancel':true", "conflicting-member", "optOut")]
    [InlineData("event", "'eventId':'e1','cancel':true,'level':1", "conflicting-member", "level")]
    [InlineData("event", "'cancel':true", "missing-member", "eventId")]
    [InlineData("event", "'eventId':'a b','cancel':true", "out-of-range", "eventId")]
    [InlineData("event", "'eventId':'','cancel':true", "out-of-range", "eventId")]
    [InlineData("event", "'eventId':'1234567890123456789012345','cancel':true", "out-of-range", "eventId")]
    [InlineData(
        "event",
        "'eventId':'e','startUtcMilliseconds':1000,'endUtcMilliseconds':60999,'limitWatts':500,'level':1",
        "out-of-range",
        "endUtcMilliseconds")]
    [InlineData(
        "event",
        "'eventId':'e','startUtcMilliseconds':1000,'endUtcMilliseconds':86401001,'limitWatts':500,'level':1",
        "out-of-range",
        "endUtcMilliseconds")]
    [InlineData("override", "'load':'LOAD','mode':'on','durationSeconds':86400", "accepted", null)]
    [InlineData("override", "'load':'LOAD','mode':'auto'", "accepted", null)]
    [InlineData("override", "'load':'nowhere','mode':'auto'", "unknown-load", "load")]
    [InlineData("override", "'load':'LOAD','mode':'half'", "unknown-word", "mode")]
    [InlineData("override", "'load':'LOAD','mode':'off'", "missing-member", "durationSeconds")]
    [InlineData("override", "'load':'LOAD','mode':'off','durationSeconds':86401", "out-of-range", "durationSeconds")]
    [InlineData("override", "'load':'LOAD','mode':'auto','durationSeconds':1", "conflicting-member", "durationSeconds")]
    [InlineData("override", "'load':7,'mode':'auto'", "wrong-type", "load")]
    [InlineData("parameter", "'name':'statePeriodSeconds','value':3600", "accepted", null)]
    [InlineData("parameter", "'name':'statePeriodSeconds','clear':true", "accepted", null)]
    [InlineData("parameter", "'name':'statePeriodSeconds','value':0", "out-of-range", "value")]
    [InlineData("parameter", "'name':'healthPeriodSeconds','value':9", "out-of-range", "value")]
    [InlineData("parameter", "'name':'replayMessagesPerMinute','value':6001", "out-of-range", "value")]
    [InlineData("parameter", "'name':'statePeriodSeconds','value':1,'clear':true", "conflicting-member", "value")]
    [InlineData("parameter", "'name':'limitWatts','value':1", "unknown-word", "name")]
    [InlineData("request", "'what':'state'", "accepted", null)]
    [InlineData("request", "'what':'birth'", "accepted", null)]
    [InlineData("request", "'what':'why','count':32", "accepted", null)]
    [InlineData("request", "'what':'why','count':33", "out-of-range", "count")]
    [InlineData("request", "'what':'why'", "missing-member", "count")]
    [InlineData("request", "'what':'state','count':1", "unknown-member", null)]
    [InlineData("request", "'what':'reading','circuit':'CIRCUIT','dialWattHours':10000000000,'isExchange':false", "accepted", null)]
    [InlineData("request", "'what':'reading','circuit':'nowhere','dialWattHours':1", "unknown-circuit", "circuit")]
    [InlineData("request", "'what':'reading','circuit':'CIRCUIT','dialWattHours':-1", "out-of-range", "dialWattHours")]
    [InlineData("request", "'what':'reading','circuit':'CIRCUIT','dialWattHours':1,'isExchange':1", "wrong-type", "isExchange")]
    [InlineData("request", "'what':'monthToDate','wattHours':75000000000", "accepted", null)]
    [InlineData("request", "'what':'monthToDate','wattHours':75000000001", "out-of-range", "wattHours")]
    [InlineData("request", "'what':'none'", "unknown-word", "what")]
    [InlineData("reboot", "'what':'state'", "unknown-kind", null)]
    public void A_command_is_taken_or_refused_for_this_reason(string kind, string arguments, string reason, string? member)
    {
        arguments = arguments.Replace("EVENT", Event, StringComparison.Ordinal).Replace('\'', '"')
            .Replace("LOAD", Load, StringComparison.Ordinal).Replace("CIRCUIT", Circuit, StringComparison.Ordinal);
        Parse(kind, "{" + Common + arguments + ",\"mac\":\"00\"}");
        Assert.Equal(reason, CommandWords.Of(_command.Reason));
        Assert.Equal(member, _command.FaultyMember);
        if (reason != "malformed")
        {
            Assert.Equal("c-1", _command.Id);
            Assert.Equal(7, _command.Counter);
        }
    }

    [Theory]
    [InlineData("'counter':1,'expiresUtcMilliseconds':1", "missing-member", "id")]
    [InlineData("'id':'a\u007e','counter':1,'expiresUtcMilliseconds':1", "out-of-range", "id")]
    [InlineData("'id':'1234567890123456789012345678901234567','counter':1,'expiresUtcMilliseconds':1", "out-of-range", "id")]
    [InlineData("'id':'a','counter':0,'expiresUtcMilliseconds':1", "out-of-range", "counter")]
    [InlineData("'id':'a','counter':9007199254740992,'expiresUtcMilliseconds':1", "out-of-range", "counter")]
    [InlineData("'id':'a','counter':1", "missing-member", "expiresUtcMilliseconds")]
    public void Every_command_has_a_name_a_counter_and_an_end(string members, string reason, string member)
    {
        Parse("limit", "{" + members.Replace('\'', '"') + ",\"clear\":true,\"mac\":\"00\"}");
        Assert.Equal(reason, CommandWords.Of(_command.Reason));
        Assert.Equal(member, _command.FaultyMember);
    }

    [Fact]
    public void What_a_command_says_is_what_comes_out()
    {
        Parse("override", "{" + Common + $"\"load\":\"{_site.Loads[1].Id}\",\"mode\":\"off\",\"durationSeconds\":90,\"mac\":\"00\"}}");
        Assert.Equal(1, _command.Load);
        Assert.Equal(OverrideMode.Off, _command.Mode);
        Assert.Equal(90, _command.DurationSeconds);
        Parse("event", "{" + Common + Event + "\"reductionWatts\":2500,\"level\":2,\"mac\":\"00\"}");
        Assert.Equal("e1", _command.EventId);
        Assert.Equal(1_700_000_000_000, _command.StartUtcMilliseconds);
        Assert.Equal(1_700_000_060_000, _command.EndUtcMilliseconds);
        Assert.Equal(2_500, _command.ReductionWatts);
        Assert.Equal(0, _command.LimitWatts);
        Assert.Equal(Command.None, _command.Load);
        Parse("parameter", "{" + Common + "\"name\":\"healthPeriodSeconds\",\"value\":30,\"mac\":\"00\"}");
        Assert.Equal(ParameterName.HealthPeriodSeconds, _command.Parameter);
        Assert.Equal(30, _command.ParameterValue);
    }

    // Words that a later version takes away would be misread by senders of an earlier one.
    [Fact]
    public void Words_of_modes_targets_and_settings_stand_at_their_numbers()
    {
        Assert.All(Enum.GetValues<OverrideMode>(), m => Assert.Equal(m.ToString(), CommandWords.Of(m), ignoreCase: true));
        Assert.All(Enum.GetValues<ParameterName>(), p => Assert.Equal(p.ToString(), CommandWords.Of(p), ignoreCase: true));
        Assert.All(
            Enum.GetValues<RequestTarget>().Where(t => t != RequestTarget.None),
            t => Assert.Equal(t.ToString(), CommandWords.Of(t), ignoreCase: true));
        Assert.Equal(ParameterBook.Count, Enum.GetValues<ParameterName>().Length);
    }

    [Fact]
    public void Every_reason_and_kind_has_a_word_of_its_own()
    {
        Assert.Distinct(Enum.GetValues<CommandReason>().Select(CommandWords.Of));
        Assert.DoesNotContain("unknown", Enum.GetValues<CommandReason>().Select(CommandWords.Of));
        Assert.Distinct(Enum.GetValues<CommandKind>().Select(CommandWords.Of));
        Assert.Distinct(Enum.GetValues<LimitSource>().Select(CommandWords.Of));
    }

    private void Parse(string kind, string text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);
        _parser.Parse(CommandParser.KindOf(kind), bytes, bytes.Length, _command);
    }
}
