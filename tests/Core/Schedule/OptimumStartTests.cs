using CsCheck;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Core.Schedule;

namespace Zibo.EdgeCtl.Core.Tests.Schedule;

/// <summary>Starts before people come, and what they teach.</summary>
public class OptimumStartTests
{
    private readonly MeanPoint _point = new();
    private readonly TemperatureSensor _sensor;
    private readonly OptimumStart _start;
    private long _now;

    public OptimumStartTests()
    {
        // A volt is ten degrees.
        _sensor = new TemperatureSensor(_point, new TemperatureOptions { HighMillivolts = 3_000, HighCentiCelsius = 3_000 });
        _start = new OptimumStart(new OptimumStartOptions { TemperatureIndex = 0 }, _sensor, new StartRates());
    }

    // 30 minutes a kelvin of heating to 18 °C, 20 of cooling to 26 °C, at most two hours ahead.
    [Fact]
    public void A_zone_starts_so_early_that_it_is_ready() => CycleTable.Run(
        """
        season  | lead | temperature || starts
        --------+------+-------------++-------
        Heating |   91 |       1_500 || no
        Heating |   90 |       1_500 || yes
        Heating |   60 |       1_800 || yes
        Heating |    1 |       1_900 || yes
        Heating |    0 |       1_900 || no
        Heating |  600 |       1_500 || no
        Heating |  120 |       1_200 || yes
        Heating |  121 |       1_200 || no
        Heating |   30 |       1_800 || no
        Cooling |   41 |       2_800 || no
        Cooling |   40 |       2_800 || yes
        Cooling |  300 |       2_800 || no
        Between |   40 |       2_800 || no
        Heating |   90 |           - || no
        Heating |   -1 |       1_500 || no
        """,
        row => _isStarted = Judge(row),
        _ => _isStarted);

    private bool _isStarted;

    // From 15 to 18 °C in 60 minutes: 1,200 s a kelvin. A quarter of the difference to 1,800 is believed.
    [Fact]
    public void A_start_teaches_how_long_a_kelvin_takes()
    {
        Morning(PlantState.Off, minute => 1_500 + (5 * minute), _ => PlantState.On);

        Assert.Equal((1_650, 1), (_start.Rates.HeatingSecondsPerKelvin, _start.Rates.LearnedCount));
        Assert.Equal(1_200, _start.Rates.CoolingSecondsPerKelvin);
    }

    public static TheoryData<string, PlantState, Func<int, int>, Func<int, PlantState>> Disturbed => new()
    {
        { "the plant ran before", PlantState.On, minute => 1_500 + (5 * minute), _ => PlantState.On },
        { "a part of it never came", PlantState.Off, minute => 1_500 + (5 * minute), _ => PlantState.Mixed },
        { "it was shed on the way", PlantState.Off, minute => 1_500 + (5 * minute), minute => minute == 30 ? PlantState.Mixed : PlantState.On },
        { "it came too late", PlantState.Off, minute => 1_500 + (5 * minute), minute => minute < 7 ? PlantState.Off : PlantState.On },
        { "the way was too short", PlantState.Off, minute => 1_710 + (5 * minute), _ => PlantState.On },
        { "the sensor failed", PlantState.Off, minute => minute is > 20 and < 26 ? -1 : 1_500 + (5 * minute), _ => PlantState.On },
        { "nothing became warmer", PlantState.Off, _ => 1_500, _ => PlantState.On },
    };

    [Theory]
    [MemberData(nameof(Disturbed))]
    public void A_start_that_something_else_disturbed_teaches_nothing(string what, PlantState before, Func<int, int> temperature, Func<int, PlantState> plant)
    {
        Morning(before, temperature, plant);

        Assert.True(_start.Rates.LearnedCount == 0, what);
    }

    // Four hours do not warm the zone: what they did warm it is what is learned.
    [Fact]
    public void A_morning_that_never_gets_warm_teaches_the_way_it_went()
    {
        Morning(PlantState.Off, minute => 1_000 + minute, _ => PlantState.On);

        Assert.Equal(1, _start.Rates.LearnedCount);
        Assert.Equal(1_800 + ((6_000 - 1_800) / 4), _start.Rates.HeatingSecondsPerKelvin);
    }

    [Fact]
    public void Whatever_mornings_show_the_rate_stays_within_its_bounds() =>
        Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.Bool).Array[1, 50].Sample(mornings =>
        {
            StartRates rates = new();
            foreach ((long seconds, bool isHeating) in mornings)
            {
                rates.Learn(isHeating ? Season.Heating : Season.Cooling, seconds);
                Assert.InRange(rates.HeatingSecondsPerKelvin, StartRates.LeastSecondsPerKelvin, StartRates.MostSecondsPerKelvin);
                Assert.InRange(rates.CoolingSecondsPerKelvin, StartRates.LeastSecondsPerKelvin, StartRates.MostSecondsPerKelvin);
            }

            rates.Restore(0, 70_000);
            Assert.Equal((60, 14_400), (rates.HeatingSecondsPerKelvin, rates.CoolingSecondsPerKelvin));
        });

    private bool Judge(CycleRow row)
    {
        _now += TemperatureSensor.StaleMilliseconds;
        Measure(row.Text("temperature") == "-" ? -1 : (int)row.Number("temperature"));
        return _start.ShallStart(row.Number("lead"), Enum.Parse<Season>(row.Text("season")));
    }

    private void Morning(PlantState before, Func<int, int> temperature, Func<int, PlantState> plant)
    {
        Measure(temperature(0));
        _start.ShallStart(600, Season.Heating);
        _start.Observe(true, before, _now);
        _start.Observe(false, before, _now);
        for (int minute = 0; minute < 300; minute++)
        {
            Measure(temperature(minute));
            _start.Observe(true, minute == 0 ? before : plant(minute), _now);
            _now += 60_000;
        }
    }

    private void Measure(int centiCelsius)
    {
        if (centiCelsius < 0)
        {
            _point.StageFailure();
        }
        else
        {
            _point.Stage(centiCelsius * 1_000, _now);
        }

        _point.Freeze();
        _sensor.Update(_now);
    }
}
