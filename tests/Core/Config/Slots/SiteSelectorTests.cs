using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Config.Slots;

/// <summary>Which of two images runs. Each case is what lies in the slots, and what comes of it.</summary>
public class SiteSelectorTests
{
    private const string Good = "good";
    private const string Empty = "empty";
    private const string Cut = "cut";
    private const string Old = "old version";
    private const string Lift = "lift on a relay";
    private const string Channel = "no such channel";
    private const string Spent = "spent";
    private const string Stranger = "another board";

    // What lies in site-a.bin (generation 3) and site-b.bin (generation 4), the slot that runs, the problem of the other.
    [Theory]
    [InlineData(Good, Empty, 0, SlotProblem.Empty)]
    [InlineData(Empty, Good, 1, SlotProblem.Empty)]
    [InlineData(Good, Good, 1, SlotProblem.None)]
    [InlineData(Cut, Good, 1, SlotProblem.Damaged)]
    [InlineData(Good, Cut, 0, SlotProblem.Damaged)]
    [InlineData(Good, Old, 0, SlotProblem.OtherVersion)]
    [InlineData(Old, Good, 1, SlotProblem.OtherVersion)]
    [InlineData(Good, Lift, 0, SlotProblem.BreaksRule)]
    [InlineData(Good, Channel, 0, SlotProblem.BreaksRule)]
    [InlineData(Good, Stranger, 0, SlotProblem.OtherBoard)]
    [InlineData(Good, Spent, 0, SlotProblem.TrialFailed)]
    [InlineData(Spent, Good, 1, SlotProblem.None)]
    [InlineData(Empty, Spent, 1, SlotProblem.Empty)]
    [InlineData(Lift, Spent, 1, SlotProblem.BreaksRule)]
    public void The_newest_that_may_be_used_runs(string a, string b, int slot, SlotProblem problem)
    {
        SiteSelector selector = Select(a, b);

        Assert.NotNull(selector.Site);
        Assert.Equal((slot, problem, SlotProblem.None), (selector.Slot, selector.ProblemOf(1 - slot), selector.ProblemOf(slot)));
        Assert.Equal(slot + 3, selector.Site.Demand.LimitWatts);
    }

    [Theory]
    [InlineData(Empty, Empty, SlotProblem.Empty, SlotProblem.Empty)]
    [InlineData(Empty, Cut, SlotProblem.Empty, SlotProblem.Damaged)]
    [InlineData(Lift, Channel, SlotProblem.BreaksRule, SlotProblem.BreaksRule)]
    [InlineData(Stranger, Empty, SlotProblem.OtherBoard, SlotProblem.Empty)]
    [InlineData(Old, Lift, SlotProblem.OtherVersion, SlotProblem.BreaksRule)]
    public void Without_one_nothing_runs(string a, string b, SlotProblem first, SlotProblem second)
    {
        SiteSelector selector = Select(a, b);

        Assert.Null(selector.Site);
        Assert.Equal((first, second), (selector.ProblemOf(0), selector.ProblemOf(1)));
    }

    [Fact]
    public void A_rule_that_is_broken_is_told_with_its_place()
    {
        SiteError lift = Select(Good, Lift).ErrorOf(1);
        SiteError channel = Select(Good, Channel).ErrorOf(1);

        Assert.Equal((SiteErrorCode.ProtectedKind, SiteField.LoadKind, 1), (lift.Code, lift.Field, lift.Index));
        Assert.Equal((SiteErrorCode.ChannelMissing, SiteField.WaterChannel, 1), (channel.Code, channel.Field, channel.Index));
    }

    private static SiteSelector Select(string a, string b)
    {
        SiteTrial trial = new();
        SlotFiles files = new();
        string[] contents = [a, b];
        for (int slot = 0; slot < contents.Length; slot++)
        {
            byte[] file = Make(contents[slot], slot + 3);
            files.With(slot, file);
            if (contents[slot] == Spent)
            {
                trial.Fail(slot + 3, SlotFiles.CrcOf(file));
            }
        }

        return new SiteSelector(files, SlotFiles.Board(), trial);
    }

    // The limit tells which of the two was read.
    private static byte[] Make(string content, int generation)
    {
        SiteConfiguration site = Sites.School();
        site.Demand.LimitWatts = generation;
        site.Board = content == Stranger ? "kc868-a6" : SlotFiles.BoardId;
        site.Loads[1].Options.Kind = content == Lift ? LoadKind.Lift : LoadKind.Lighting;
        site.WaterMeters[1].Channel = content == Channel ? 2 : 1;
        byte[] file = SlotFiles.FileOf(site, generation);
        return content switch
        {
            Empty => [],
            Cut => file[..^1],
            Old => WithVersion(file, SiteImage.Version - 1),
            _ => file,
        };
    }

    private static byte[] WithVersion(byte[] file, int version)
    {
        int image = file.Length - SiteSlot.TrailerBytes;
        file[3] = (byte)version;
        BitConverter.TryWriteBytes(file.AsSpan(image - 4), Crc32.Compute(file, 0, image - 4));
        BitConverter.TryWriteBytes(file.AsSpan(file.Length - 4), Crc32.Compute(file, 0, file.Length - 4));
        return file;
    }
}
