using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

public class MeterChangesTests
{
    private readonly SettableMeter[] _meters = [new(), new(), new()];
    private readonly MeterChanges _changes;

    public MeterChangesTests()
    {
        _changes = MeterChanges.Of(_meters);
        _changes.TakeForIntervals();
        _changes.TakeForLoads();
        _changes.TakeNews(uint.MaxValue);
    }

    [Fact]
    public void What_meters_share_is_one_and_each_has_a_bit_of_its_own()
    {
        Assert.Same(_changes, MeterChanges.Of(_meters));
        Assert.Equal([1u, 2u, 4u], _meters.Select(m => m.ChangesBit));
        Assert.Null(new SettableMeter().Changes);
    }

    [Fact]
    public void A_meter_that_is_shared_has_changed_and_has_news()
    {
        MeterChanges changes = MeterChanges.Of([new SettableMeter(), new SettableMeter()]);
        Assert.Equal((3u, 3u, 3u), (changes.TakeForIntervals(), changes.TakeForLoads(), changes.TakeNews(uint.MaxValue)));
    }

    [Fact]
    public void Another_power_or_quality_is_told_once_to_each_who_asks_and_the_same_is_none()
    {
        _meters[1].Set(500, Quality.Bad);
        _meters[2].Set(0, Quality.Uncertain);
        Assert.Equal((6u, 0u), (_changes.TakeForIntervals(), _changes.TakeForIntervals()));
        Assert.Equal((6u, 0u), (_changes.TakeForLoads(), _changes.TakeForLoads()));
        _meters[1].Set(500, Quality.Bad);
        Assert.Equal(0u, _changes.TakeForIntervals());
    }

    [Fact]
    public void News_of_meters_that_are_not_asked_about_stay()
    {
        Assert.False(_changes.HasNews);
        _meters[0].HasNews = true;
        _meters[2].HasNews = true;
        Assert.Equal(1u, _changes.TakeNews(3));
        Assert.True(_changes.HasNews);
        Assert.Equal(4u, _changes.TakeNews(uint.MaxValue));
        _meters[0].HasNews = false;
        Assert.False(_changes.HasNews);
    }
}
