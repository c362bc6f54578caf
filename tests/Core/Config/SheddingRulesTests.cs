using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Config;

public class SheddingRulesTests
{
    public static TheoryData<string> FaultNames => [.. SheddingFaults.All.Keys];

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void A_fault_is_refused_with_its_code_and_place(string name)
    {
        (Action<SiteConfiguration> spoil, SiteErrorCode code, SiteField field, int index) = SheddingFaults.All[name];
        SiteConfiguration site = Sites.School();
        spoil(site);
        SiteError error = SiteRules.Check(site);
        Assert.NotNull(error);
        Assert.Equal((code, field, index), (error.Code, error.Field, error.Index));
    }

    // The chiller's minimum off time is 600 s.
    [Fact]
    public void The_shortest_and_the_longest_of_everything_are_accepted()
    {
        SiteConfiguration site = Sites.School();
        LoadOptions chiller = site.Loads[0].Options;
        chiller.MaximumShedMilliseconds = 660_001;
        chiller.MaximumShedPerDayMilliseconds = 86_400_000;
        chiller.MaximumStartsPerHour = 1;
        site.PowerUp.HoldSeconds = 3_600;
        site.PowerUp.StaggerSeconds = 600;
        site.PowerUp.SpreadSeconds = 3_600;
        Assert.Null(SiteRules.Check(site));
        chiller.MaximumStartsPerHour = LoadOptions.MostStartsPerHour;
        Assert.Null(SiteRules.Check(site));
    }

    // Why there is a rule: with less than its minimum off time the limiter would never shed the load, and say that its allowance is
    // spent. The minute on top is for the stagger of what comes back.
    [Theory]
    [InlineData(660_001, true)]
    [InlineData(599_999, false)]
    public void A_load_whose_allowance_the_rules_accept_may_be_shed(int maximumShedMilliseconds, bool isExpected)
    {
        LoadOptions options = Sites.School().Loads[0].Options;
        options.MaximumShedMilliseconds = maximumShedMilliseconds;
        Assert.Equal(isExpected, new Load(options, null!).MayBeHeldOff(0));
    }
}
