using Zibo.EdgeCtl.Sim.Plant.Weather;

namespace Zibo.EdgeCtl.Sim.Plant.Tests;

public sealed class ClimateTests
{
    [Fact]
    public void Years_are_like_those_of_Zibo()
    {
        double[] monthSum = new double[12];
        double year = 0;
        double sunWattHours = 0;
        int hours = 0;
        const int Seeds = 10;
        for (int seed = 0; seed < Seeds; seed++)
        {
            OutdoorWeather weather = new(seed);
            for (DateTime time = new(2026, 1, 1); time.Year == 2026; time = time.AddHours(1))
            {
                weather.MoveTo(time);
                monthSum[time.Month - 1] += weather.Celsius / (DateTime.DaysInMonth(2026, time.Month) * 24 * Seeds);
                year += weather.Celsius;
                sunWattHours += weather.HorizontalWattsPerSquareMetre / Seeds;
                hours++;
                Assert.InRange(weather.Celsius, -25, 45);
            }
        }

        Assert.InRange(monthSum[0], -3, 1);
        Assert.InRange(monthSum[6], 26, 29);
        Assert.InRange(year / hours, 12.5, 14.5);
        Assert.InRange(sunWattHours, 1_150_000, 1_550_000);
    }

    [Fact]
    public void The_sun_is_up_by_day_only_and_higher_in_June()
    {
        OutdoorWeather weather = new(3);
        double june = NoonMean(weather, new DateTime(2026, 6, 10));
        double december = NoonMean(weather, new DateTime(2026, 12, 10));
        Assert.True(june > 1.4 * december);

        weather.MoveTo(new DateTime(2026, 6, 21, 1, 0, 0));
        Assert.Equal(0, weather.HorizontalWattsPerSquareMetre);
        Assert.Equal(0, weather.FacadeWattsPerSquareMetre);
    }

    [Fact]
    public void Temperature_has_no_step_at_midnight()
    {
        OutdoorWeather weather = new(5);
        DateTime time = new(2026, 3, 1);
        weather.MoveTo(time);
        double last = weather.Celsius;
        for (int minute = 1; minute < 20 * 1440; minute++)
        {
            weather.MoveTo(time.AddMinutes(minute));
            Assert.InRange(weather.Celsius - last, -0.1, 0.1);
            last = weather.Celsius;
        }
    }

    [Fact]
    public void The_portable_sine_is_the_sine()
    {
        for (int i = -20_000; i <= 20_000; i++)
        {
            double x = i * 0.0137;
            Assert.Equal(Math.Sin(x), PortableSine.Sin(x), 1e-9);
            Assert.Equal(Math.Cos(x), PortableSine.Cos(x), 1e-9);
        }
    }

    private static double NoonMean(OutdoorWeather weather, DateTime first)
    {
        double sum = 0;
        for (int day = 0; day < 20; day++)
        {
            weather.MoveTo(first.AddDays(day).AddHours(12));
            sum += weather.HorizontalWattsPerSquareMetre / 20;
        }

        return sum;
    }
}
