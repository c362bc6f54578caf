using CsCheck;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

public class WiringPlanTests
{
    [Fact]
    public void The_office_is_wired_as_its_file_says()
    {
        WiringPlan plan = WiringPlan.Of(SiteFile.Example);

        Assert.Equal(("zibo-office-1", "edge-1", "esp32-devkitc"), (plan.SiteId, plan.DeviceId, plan.BoardId));
        Assert.Equal(
            [
                "IO13 main", "IO14 chiller", "IO16 air-handler", "IO17 lighting", "IO18 sockets", "IO19 data-room", "IO23 water-heater", "IO25 ev-chargers",
                "IO4 domestic-water", "VP lifts", "VN rooms", "IO26 fire-alarm",
                "K1 ev-chargers", "K2 water-heater", "K3 lighting-perimeter", "K4 chiller", "K5 air-handler",
            ],
            plan.Rows.Select(row => $"{row.Channel.Terminal} {string.Join("+", row.Names)}"));
        Assert.Equal(
            ["IO34", "IO35", "IO32", "IO33", "IO27", "K6", "K7", "K8", "K9", "K10", "K11", "K12", "K13", "K14", "K15", "K16", "VOUT0", "VOUT1", "RS485"],
            plan.Free.Select(channel => channel.Terminal));
        Assert.Equal(Zibo.EdgeCtl.Core.Config.SiteImage.CrcOf(SiteFile.Example.Configuration), plan.ImageCrc);
    }

    // A load hangs on NC, what asks a lift hangs on NO: a dead controller connects the one and asks nothing of the other.
    [Fact]
    public void Relays_are_wired_so_that_a_dead_controller_does_no_harm()
    {
        WiringPlan plan = WiringPlan.Of(SiteFile.Parse("guards", GuardDraft.With()));
        WiringRow[] relays = [.. plan.Rows.Where(row => row.Channel.Sort == ChannelSort.Output)];

        Assert.Equal(2, relays.Count(row => row.Symbol == WiringSymbol.RelayedRequest));
        Assert.All(relays, row => Assert.Equal(row.Symbol == WiringSymbol.RelayedLoad ? ("NC", "COM") : ("NO", "COM"), row.Clamps));
        Assert.All(
            relays.Where(row => row.Symbol == WiringSymbol.RelayedRequest),
            row => Assert.Contains(row.Remarks, remark => remark.English.Contains("never into its supply", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_fire_alarm_opens_and_where_it_cannot_the_row_says_what_that_means()
    {
        WiringRow office = WiringPlan.Of(SiteFile.Example).Rows.Single(row => row.Names.Contains("fire-alarm"));
        Assert.Equal(WiringSymbol.NormallyClosedContact, office.Symbol);
        Assert.Equal(["opens on alarm: a cut wire is an alarm"], office.Remarks.Select(remark => remark.English));

        WiringRow bench = WiringPlan.Of(SiteFile.Parse("guards", GuardDraft.With())).Rows.Single(row => row.Names.Contains("fire-alarm"));
        Assert.Equal(WiringSymbol.NormallyOpenContact, bench.Symbol);
        Assert.Contains(bench.Remarks, remark => remark.English.StartsWith("closes on alarm", StringComparison.Ordinal));
    }

    [Fact]
    public void Warnings_are_those_of_what_is_wired()
    {
        string[] office = [.. WiringPlan.Of(SiteFile.Example).Warnings.Select(warning => warning.English)];
        Assert.Contains(office, warning => warning.Contains("secondary of a current transformer", StringComparison.Ordinal));
        Assert.DoesNotContain(office, warning => warning.Contains("voltage tap", StringComparison.Ordinal));
        Assert.Contains(office, warning => warning.StartsWith("Lifts, emergency lighting", StringComparison.Ordinal));

        const string Plain = """
            {
              "siteId": "a", "deviceId": "b", "board": "kc868-a6", "demand": { "limitWatts": 1 }, "siteCircuit": "main",
              "circuits": [{ "id": "main", "pulse": { "channel": 0, "impulsesPerKilowattHour": 800 } }]
            }
            """;
        string[] small = [.. WiringPlan.Of(SiteFile.Parse("plain", Plain)).Warnings.Select(warning => warning.English)];
        Assert.DoesNotContain(small, warning => warning.Contains("transformer", StringComparison.Ordinal) || warning.Contains("NC", StringComparison.Ordinal));
        Assert.Contains(small, warning => warning.StartsWith("Mains voltage", StringComparison.Ordinal));
    }

    // Whatever the site: a channel is in use or free and never both, and everything of the site has a row.
    [Fact]
    public void Every_channel_appears_exactly_once()
    {
        SiteGen.Valid.Sample(
            configuration =>
            {
                SiteDocument site = new(configuration, BoardFile.Find("virtual"));
                WiringPlan plan = WiringPlan.Of(site);
                (ChannelSort Sort, int Number)[] all =
                    [.. plan.Rows.Select(row => row.Channel).Concat(plan.Free).Select(channel => (channel.Sort, channel.Number))];
                int channels = site.Board.PulseInputCount + site.Board.AnalogInputCount + site.Board.DigitalInputCount + site.Board.OutputCount
                    + site.Board.ContactInputCount + site.Board.SerialPortCount + site.Board.AnalogOutputCount;
                Assert.Equal(channels, all.Length);
                Assert.Equal(channels, all.Distinct().Count());
                HashSet<string> named = [.. plan.Rows.SelectMany(row => row.Names)];
                Assert.Superset(site.Configuration.Circuits.Select(circuit => circuit.Id).ToHashSet(), named);
                Assert.Superset(site.Configuration.Loads.Select(load => load.Id).ToHashSet(), named);
                Assert.Superset(site.Configuration.WaterMeters.Select(meter => meter.Id).ToHashSet(), named);
            },
            iter: 300);
    }

    [Fact]
    public void Rows_speak_both_languages()
    {
        WiringPlan[] plans = [WiringPlan.Of(SiteFile.Example), WiringPlan.Of(SiteFile.Parse("guards", GuardDraft.With()))];
        Phrase[] phrases =
        [
            .. plans.SelectMany(plan => plan.Rows).SelectMany(row => row.Remarks.Append(row.Purpose)), .. plans.SelectMany(plan => plan.Warnings),
        ];
        Assert.All(phrases, phrase =>
        {
            Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", phrase.English);
            Assert.NotEqual(phrase.English, phrase.Chinese);
        });
    }
}
