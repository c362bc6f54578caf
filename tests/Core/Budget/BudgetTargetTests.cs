using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Core.Tests.Budget;

public class BudgetTargetTests
{
    [Theory]
    [InlineData(BudgetMode.Limit, 80_000L, 100_000L, 80_000L)]
    [InlineData(BudgetMode.Limit, 120_000L, 100_000L, 100_000L)]
    [InlineData(BudgetMode.Limit, 10_000L, 100_000L, 50_000L)]
    [InlineData(BudgetMode.Limit, 0L, 100_000L, 50_000L)]
    [InlineData(BudgetMode.Limit, 0L, 40_000L, 40_000L)]
    [InlineData(BudgetMode.Report, 10_000L, 100_000L, 100_000L)]
    public void The_limit_that_holds_is_the_lower_one_and_never_below_the_least(
        BudgetMode mode, long targetWatts, long limitWatts, long expectedWatts)
    {
        BudgetTarget target = new(new BudgetOptions { Mode = mode, MinimumLimitWatts = 50_000 });
        Assert.Equal(limitWatts, target.EffectiveLimitWatts(limitWatts));
        target.Set(targetWatts);
        Assert.Equal(expectedWatts, target.EffectiveLimitWatts(limitWatts));
        target.Clear();
        Assert.Equal(limitWatts, target.EffectiveLimitWatts(limitWatts));
    }
}
