using System.Text.Json;
using CsCheck;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Tests.Config;

namespace Zibo.EdgeCtl.Core.Tests.Feeders;

/// <summary>What a tree of circuits must hold to, and that it survives the image.</summary>
public class TreeConfigurationTests
{
    public static TheoryData<string> Names => [.. TreeFaults.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fault_is_refused_with_its_code_and_place(string name)
    {
        (Action<SiteConfiguration> spoil, SiteErrorCode code, SiteField field, int index) = TreeFaults.All[name];
        SiteConfiguration site = Sites.School();
        spoil(site);
        SiteError? error = SiteRules.Check(site);
        Assert.NotNull(error);
        Assert.Equal((code, field, index), (error.Code, error.Field, error.Index));
    }

    [Fact]
    public void A_circuit_that_leads_into_a_circle_is_not_blamed_for_it()
    {
        SiteConfiguration site = Sites.School();
        site.Circuits = [.. site.Circuits, new CircuitConfiguration { Id = "riser", Channel = 7 }];
        site.Circuits[1].Parent = 2;
        site.Circuits[2].Parent = 3;
        site.Circuits[3].Parent = 2;
        Assert.Equal((SiteErrorCode.ParentCircle, 2), (SiteRules.Check(site).Code, SiteRules.Check(site).Index));
    }

    [Fact]
    public void Two_pulses_in_the_trips_time_are_enough()
    {
        SiteConfiguration site = Sites.School();
        site.Circuits[1].Feeder.TripWatts = 720;
        Assert.Null(SiteRules.Check(site));
    }

    [Fact]
    public void A_load_is_fed_by_its_feeder_else_its_own_circuit_else_the_sites()
    {
        SiteConfiguration site = Sites.School();
        site.Circuits[1].Parent = 2;
        Assert.Equal(1, TreeRules.FeederOf(site, site.Loads[0]));
        Assert.True(TreeRules.IsUnder(site, 1, 2) && TreeRules.IsUnder(site, 1, 0) && TreeRules.IsUnder(site, 1, 1));
        Assert.False(TreeRules.IsUnder(site, 2, 1) || TreeRules.IsUnder(site, 0, 1));
        site.Loads[0].Feeder = 2;
        Assert.Null(SiteRules.Check(site));
        Assert.Equal(2, TreeRules.FeederOf(site, site.Loads[0]));
        site.Loads[0].Feeder = LoadConfiguration.NoCircuit;
        site.Loads[0].OwnCircuit = LoadConfiguration.NoCircuit;
        Assert.Equal(0, TreeRules.FeederOf(site, site.Loads[0]));
    }

    [Fact]
    public void Any_tree_that_fits_its_bytes_comes_back_as_it_was() =>
        Gen.Select(Gen.Int[-1, 254].Array[7], Gen.Int.Array[6], Gen.Int[0, 65_535].Array[3], Gen.Int[0, 255].Array[4]).Sample(
            (indexes, numbers, times, bytes) =>
            {
                SiteConfiguration site = Sites.School();
                for (int i = 0; i < 3; i++)
                {
                    site.Circuits[i].Parent = indexes[i];
                    site.Circuits[i].Feeder.LimitWatts = numbers[i];
                    site.Circuits[i].Feeder.TripWatts = numbers[3 + i];
                    site.Circuits[i].Feeder.LimitSeconds = times[i];
                    site.Circuits[i].Feeder.TripSeconds = bytes[i];
                }

                site.Loads[0].Feeder = indexes[3];
                site.Loads[1].Feeder = indexes[4];
                site.Demand.IntervalPulse.Input = indexes[5];
                site.Demand.IntervalPulse.ToleranceSeconds = bytes[3];
                byte[] image = new byte[SiteImage.MaximumBytes];
                int length = SiteImage.Write(site, image);
                Assert.True(length > 0);
                Assert.Equal(JsonSerializer.Serialize(site), JsonSerializer.Serialize(SiteImage.Read(image, length)));
            });

    public static TheoryData<string> TooLarge => [.. Spoils.Keys];

    private static readonly Dictionary<string, Action<SiteConfiguration>> Spoils = new()
    {
        ["parent"] = site => site.Circuits[0].Parent = 255,
        ["parent below none"] = site => site.Circuits[0].Parent = -2,
        ["feeder"] = site => site.Loads[1].Feeder = 255,
        ["limit's time"] = site => site.Circuits[2].Feeder.LimitSeconds = 65_536,
        ["trip's time"] = site => site.Circuits[2].Feeder.TripSeconds = 256,
        ["interval input"] = site => site.Demand.IntervalPulse.Input = 255,
        ["tolerance"] = site => site.Demand.IntervalPulse.ToleranceSeconds = -1,
    };

    [Theory]
    [MemberData(nameof(TooLarge))]
    public void What_the_part_cannot_hold_is_refused_and_not_altered(string spoil)
    {
        SiteConfiguration site = Sites.School();
        byte[] buffer = new byte[SiteImage.MaximumBytes];
        Assert.True(SiteImage.Write(site, buffer) > 0);
        Spoils[spoil](site);
        Assert.Equal(0, SiteImage.Write(site, buffer));
    }
}
