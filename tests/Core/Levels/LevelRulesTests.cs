using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tests.Config;

namespace Zibo.EdgeCtl.Core.Tests.Levels;

public class LevelRulesTests
{
    [Fact]
    public void Steps_may_share_a_circuit_and_levels_have_outputs_of_their_own()
    {
        SiteConfiguration site = Site();
        Assert.Null(SiteRules.Check(site));

        byte[] image = new byte[SiteImage.MaximumBytes];
        SiteConfiguration read = SiteImage.Read(image, SiteImage.Write(site, image));
        Assert.NotNull(read);
        Assert.Null(SiteRules.Check(read));
        Assert.Equal([0, 0, -1, -1], read.Loads.Select(load => load.Group));
        Assert.Equal([-1, -1, 2, 3], read.Loads.Select(load => load.AnalogOutput));
        Assert.Equal([1_000, 1_000, 190, 500], read.Loads.Select(load => load.Options.MinimumLevelPermille));
        Assert.Equal([LevelKind.Power, LevelKind.Power, LevelKind.EvCurrent, LevelKind.Power], read.Loads.Select(load => load.Options.LevelKind));
    }

    public static IEnumerable<SiteErrorCode> Codes => Wrong.Select(row => row.Data.Item3);

    public static IEnumerable<SiteField> Fields => Wrong.Select(row => row.Data.Item4);

    public static TheoryData<string, Action<LoadConfiguration[]>, SiteErrorCode, SiteField, int> Wrong => new()
    {
        { "one step alone", loads => loads[1].Group = LoadConfiguration.NoGroup, SiteErrorCode.SharedOwnCircuit, SiteField.LoadOwnCircuit, 1 },
        { "a group of one", loads => loads[3].Group = 3, SiteErrorCode.StepGroup, SiteField.LoadSteps, 3 },
        { "a group that does not exist", loads => loads[3].Group = 12, SiteErrorCode.StepGroup, SiteField.LoadSteps, 3 },
        { "steps apart", loads => loads[3].Group = 0, SiteErrorCode.StepGroup, SiteField.LoadSteps, 3 },
        { "steps of different tiers", loads => loads[1].Options.ShedPriority = 9, SiteErrorCode.StepGroup, SiteField.LoadSteps, 1 },
        { "steps with other times", loads => loads[1].Options.MinimumOffMilliseconds++, SiteErrorCode.StepGroup, SiteField.LoadSteps, 1 },
        { "a step with a level", loads => loads[1].AnalogOutput = 7, SiteErrorCode.StepsWithLevel, SiteField.LoadLevel, 1 },
        { "no output", loads => loads[2].AnalogOutput = LoadConfiguration.NoOutput, SiteErrorCode.OutOfRange, SiteField.LoadAnalogOutput, 2 },
        { "nothing to throttle", loads => loads[2].Options.MinimumLevelPermille = 951, SiteErrorCode.OutOfRange, SiteField.LoadMinimumLevel, 2 },
        { "too low", loads => loads[3].Options.MinimumLevelPermille = 49, SiteErrorCode.OutOfRange, SiteField.LoadMinimumLevel, 3 },
        { "below 6 A", loads => loads[2].Options.MinimumLevelPermille = 117, SiteErrorCode.EvLevel, SiteField.LoadMinimumLevel, 2 },
        { "no kind", loads => loads[2].Options.LevelKind = (LevelKind)2, SiteErrorCode.OutOfRange, SiteField.LoadLevelKind, 2 },
        { "one output twice", loads => loads[3].AnalogOutput = 2, SiteErrorCode.DuplicateChannel, SiteField.LoadAnalogOutput, 3 },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_the_device_could_not_do_is_refused(
        string what, Action<LoadConfiguration[]> spoil, SiteErrorCode code, SiteField field, int index)
    {
        SiteConfiguration site = Site();
        spoil(site.Loads);
        SiteError error = SiteRules.Check(site);
        Assert.True(error != null, what);
        Assert.Equal((code, field, index), (error.Code, error.Field, error.Index));
    }

    private static SiteConfiguration Site()
    {
        SiteConfiguration site = Sites.School();
        LoadConfiguration first = site.Loads[0];
        LoadConfiguration second = new() { Id = "chiller-2", Output = 5, OwnCircuit = first.OwnCircuit, Group = 0 };
        second.Options.Kind = first.Options.Kind;
        second.Options.RatedWatts = 20_000;
        second.Options.ShedPriority = first.Options.ShedPriority;
        second.Options.MinimumOnMilliseconds = first.Options.MinimumOnMilliseconds;
        second.Options.MinimumOffMilliseconds = first.Options.MinimumOffMilliseconds;
        first.Group = 0;
        LoadConfiguration points = new() { Id = "points", Output = 6, AnalogOutput = 2 };
        points.Options.Kind = LoadKind.EvCharger;
        points.Options.RatedWatts = 40_000;
        points.Options.MinimumLevelPermille = 190;
        points.Options.LevelKind = LevelKind.EvCurrent;
        LoadConfiguration lights = site.Loads[1];
        lights.AnalogOutput = 3;
        lights.Options.MinimumLevelPermille = 500;
        site.Loads = [first, second, points, lights];
        return site;
    }
}
