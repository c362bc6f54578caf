using Xunit;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Device.Tests.Vector;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Engine.Tests;

namespace Zibo.EdgeCtl.Device.Tests.Host;

/// <summary>The recorded scans are those of the controller as it is now, and there is something in them.</summary>
public sealed class VectorFileTests
{
    private const int MaximumBytes = 12_288;

    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "tests", "Device", "Vector", "VectorTable.cs");

    [Fact]
    public void The_recorded_scans_are_what_the_controller_does_now()
    {
        string source = VectorFile.Source(VectorFile.Record());
        if (Environment.GetEnvironmentVariable("EDGECTL_WRITE_VECTORS") == "1")
        {
            File.WriteAllText(Path, source);
        }

        Assert.True(
            source == File.ReadAllText(Path),
            "the controller decides otherwise than recorded: if that is meant, EDGECTL_WRITE_VECTORS=1 dotnet test tests/Device/Host writes the scans anew");
    }

    [Fact]
    public void They_are_few_enough_for_the_device() => Assert.InRange(VectorFile.Record().Length, 1, MaximumBytes);

    [Fact]
    public void Everything_that_must_agree_happens_in_them()
    {
        HashSet<int> outputs = [];
        HashSet<DigitalLevel> fires = [];
        bool hasSilence = false;
        VectorReader reader = new(VectorFile.Record());
        for (int i = 0; i < VectorStory.ScanCount; i++)
        {
            reader.Next();
            outputs.Add(reader.Outputs);
            fires.Add(reader.Input.Fire);
            hasSilence |= reader.Input.IsCounterSilent;
        }

        Assert.True(reader.IsAtEnd);
        Assert.True(hasSilence);
        Assert.Equal(3, fires.Count);
        Assert.Contains(outputs, output => (output & 7) == 0);
        Assert.All([0, 1, 2], load => Assert.Contains(outputs, output => (output & (1 << load)) != 0));
        Assert.All(
            [DemandPhase.LeaveAlone, DemandPhase.Shed, DemandPhase.Fallback], phase => Assert.Contains(outputs, output => output >> 4 == (int)phase));
    }

    [Fact]
    public void The_site_of_the_scans_keeps_the_rules() => Assert.Null(SiteRules.Check(VectorSite.Make()));

    // A decision that is other by one bit in one scan shows in that scan and in every later one.
    [Fact]
    public void A_change_of_one_pulse_shows_in_every_scan_after_it()
    {
        VectorPlayer same = new();
        VectorPlayer other = new();
        VectorReader reader = new(VectorFile.Record());
        for (int i = 0; i < 40; i++)
        {
            reader.Next();
            same.Scan(reader.Input);
            reader.Input.SitePulseCount += i == 30 ? 1 : 0;
            other.Scan(reader.Input);
            Assert.Equal(i < 30, same.StateCrc == other.StateCrc);
        }
    }
}
