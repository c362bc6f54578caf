using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Tests.Demand;

/// <summary>
/// Windows of 900 s at 100 kW, a scan a minute; the rests at which they are projected are 840, 480, 240, 120 and 60 s. A window that
/// ends w W above its projection at a rest, over that rest, teaches twice w, and 2.58 times that is the risk.
/// </summary>
public class RestErrorTests
{
    private const long Unknown = long.MaxValue;
    private const int LimitWatts = 100_000;
    private static readonly DemandOptions Options = PlainOptions.Make();

    private readonly SettableMeter _meter = new();
    private readonly DemandWindow _window = new(Options, 480);
    private readonly RestError _error = new(Options);
    private readonly long[] _riskAtMinute = new long[15];
    private long _now;
    private long _energyMilliwattHours;

    public RestErrorTests() => Scan(0);

    [Fact]
    public void It_bounds_nothing_before_four_windows_have_taught_it()
    {
        Windows(3, 90_000, _ => 2_000);
        Assert.Equal(Unknown, _error.RiskWatts);
        Windows(1, 90_000, _ => 2_000);
        Assert.Equal(10_320, _error.RiskWatts);
    }

    // The fifth and all up to the sixteenth are one of as many as there were, later ones a sixteenth: 4,000,000 x 4 / 5, and so on
    // to 1,000,000 after the sixteenth; then 937,500 x 2.58.
    [Fact]
    public void Later_windows_count_a_sixteenth()
    {
        Windows(4, 90_000, _ => 2_000);
        Windows(1, 90_000, _ => 0);
        Assert.Equal(8_256, _error.RiskWatts);
        Windows(11, 90_000, _ => 0);
        Assert.Equal(2_580, _error.RiskWatts);
        Windows(1, 90_000, _ => 0);
        Assert.Equal(2_418, _error.RiskWatts);
    }

    [Fact]
    public void A_projection_that_is_too_high_is_no_risk()
    {
        Windows(4, 90_000, _ => -20_000);
        Assert.Equal(0, _error.RiskWatts);
    }

    // 74.9 kW are less than three quarters of the limit, 75 are not.
    [Theory]
    [InlineData(74_900, Unknown)]
    [InlineData(75_000, 10_320)]
    public void A_quiet_window_teaches_nothing(int watts, long riskWatts)
    {
        Windows(4, watts, _ => 2_000);
        Assert.Equal(riskWatts, _error.RiskWatts);
    }

    // Wrong at a rest of 240 s alone, by 1,000 W over it: the risk holds from 480 s, of which it is the one after, to 120 s.
    [Fact]
    public void Each_rest_has_its_own_and_the_larger_of_two_neighbours_counts()
    {
        Windows(5, 90_000, seconds => seconds == 240 ? 1_000 : 0);
        for (int minute = 0; minute < 15; minute++)
        {
            int rest = 900 - (minute * 60);
            Assert.Equal(rest is <= 480 and > 120 ? 5_160 : 0, _riskAtMinute[minute]);
        }
    }

    // Every window 10 kW are switched off at a rest of 200 s; the projections before it were made without.
    [Fact]
    public void A_switched_load_is_not_the_buildings_doing()
    {
        for (int i = 0; i < 4; i++)
        {
            Window(90_000, seconds => seconds > 200 ? -10_000 * 200 / seconds : 0, () => _error.Expect(-10_000, 200_000));
        }

        Assert.InRange(_error.RiskWatts, 0, 10);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_window_with_a_gap_or_not_seen_from_its_beginning_teaches_nothing(bool hasGap, bool isCut)
    {
        for (int i = 0; i < 5; i++)
        {
            if (hasGap)
            {
                _meter.SetGap();
            }

            Window(90_000, _ => 2_000, () => _now += isCut ? 3_000_000 : 0);
        }

        Assert.Equal(Unknown, _error.RiskWatts);
    }

    private void Windows(int count, int watts, Func<int, int> aboveWatts)
    {
        for (int i = 0; i < count; i++)
        {
            Window(watts, aboveWatts, () => { });
        }
    }

    // The import is even; what is projected at a rest lacks so much over that rest. Something is done 200 s before the end.
    private void Window(int watts, Func<int, int> aboveWatts, Action atTwoHundredSeconds)
    {
        long total = watts * 900_000L;
        for (int rest = 840; rest >= 0; rest -= 60)
        {
            if (rest == 180)
            {
                atTwoHundredSeconds();
            }

            _now += 60_000;
            _energyMilliwattHours += watts * 60_000L / 3_600;
            Scan(total - (aboveWatts(rest) * rest * 1_000L));
            _riskAtMinute[(900 - rest) / 60 % 15] = _error.RiskWatts;
        }
    }

    private void Scan(long projected)
    {
        _meter.Set(LimitWatts, Quality.Good);
        _meter.SetEnergy(_energyMilliwattHours);
        _window.Update(_now, _now + 1_800_000, true, _meter);
        _error.Follow(_window, projected);
    }
}
