using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>Working weeks of the office with a setpoint that is moved ahead of the dear hours of Shandong, against the same weeks without.</summary>
public class ShiftDayTests
{
    private const int Days = 5;
    private const int HottestWeek = 713;

    /// <summary>Weeks, how far the setpoint gives way in dear hours, and what that must save, in parts of a thousand.</summary>
    public static TheoryData<int, int, double, double> Weeks => new()
    {
        { 907, 50, 60, 20 },
        { 1_207, 50, 60, 20 },

        // The chiller is small for this week, and the rooms are near their upper bound already.
        { HottestWeek, 25, 20, 2 },
    };

    [Theory]
    [MemberData(nameof(Weeks))]
    public void Dear_hours_take_less_the_week_costs_less_and_nobody_is_less_comfortable(int date, int giveCentiKelvin, double dearPermille, double costPermille)
    {
        ZoneDays plain = Week(date, 0, 0);
        ZoneDays moved = Week(date, 50, giveCentiKelvin);
        string told = $"dear hours {plain.DearKilowattHours:0} to {moved.DearKilowattHours:0} kWh, {plain.EnergyYuan:0} to {moved.EnergyYuan:0} yuan, outside {plain.MinutesOutside:0} to {moved.MinutesOutside:0} min";

        Assert.True(moved.DearKilowattHours < plain.DearKilowattHours * (1 - (dearPermille / 1_000)), told);
        Assert.True(moved.EnergyYuan < plain.EnergyYuan * (1 - (costPermille / 1_000)), told);
        Assert.True(moved.MinutesOutside <= plain.MinutesOutside + 0.5, told);
    }

    // Giving way alone saves most; getting ready for it saves some more, in the very hours that are dear.
    [Fact]
    public void Getting_ready_takes_more_from_dear_hours_than_giving_way_alone()
    {
        ZoneDays giving = Week(1_207, 0, 50);
        ZoneDays moved = Week(1_207, 50, 50);

        Assert.True(moved.DearKilowattHours < giving.DearKilowattHours - 20, $"{moved.DearKilowattHours} {giving.DearKilowattHours}");
        Assert.True(moved.EnergyYuan < giving.EnergyYuan, $"{moved.EnergyYuan} {giving.EnergyYuan}");
    }

    [Theory]
    [InlineData(HottestWeek)]
    [InlineData(1_207)]
    public void The_building_never_sees_a_setpoint_beyond_the_bounds(int date)
    {
        (double leastCooling, double mostHeating) = Week(date, 50, 50).Extremes;

        // A thousandth of the output is 0.025 K.
        Assert.True(leastCooling > 26 - 0.0126, $"{leastCooling}");
        Assert.True(mostHeating < 20 + 0.0126, $"{mostHeating}");
    }

    [Fact]
    public void An_event_that_is_announced_is_prepared_for_and_kept()
    {
        ZoneDays plain = EventDay(0, 0, out double plainKilowattHours, out _);
        ZoneDays moved = EventDay(50, 50, out double kilowattHours, out SetpointReason[] reasons);

        Assert.Equal([SetpointReason.Occupied, SetpointReason.AheadOfEvent, SetpointReason.Event, SetpointReason.Occupied], reasons);
        Assert.True(kilowattHours < plainKilowattHours * 0.97, $"{kilowattHours} {plainKilowattHours}");
        Assert.True(moved.MinutesOutside <= plain.MinutesOutside + 0.5);
    }

    private static ZoneDays Week(int date, int aheadCentiKelvin, int giveCentiKelvin)
    {
        ZoneDays days = new(new DateOnly(2026, date / 100, date % 100), site => Shift(site, (int)TariffRate.Peak, aheadCentiKelvin, giveCentiKelvin));
        days.Run(Days);
        return days;
    }

    // An event from 13 to 15 o'clock that is announced at midnight, on a Wednesday in August; rates are nobody's matter here.
    private static ZoneDays EventDay(int aheadCentiKelvin, int giveCentiKelvin, out double kilowattHours, out SetpointReason[] reasons)
    {
        ZoneDays days = new(new DateOnly(2026, 8, 19), site => Shift(site, ShiftOptions.NoRateIndex, aheadCentiKelvin, giveCentiKelvin));
        long start = days.Simulation.Board.Clock.UtcMilliseconds + (13 * 3_600_000);
        days.Simulation.Controller.Commands.Orders.Events.At(0).Set("dr-1", start, start + (2 * 3_600_000), 500_000, 0, 1);
        double before = 0;
        double after = 0;
        List<SetpointReason> seen = [];
        days.Run(1, zone =>
        {
            double hours = zone.Plant.LocalTime.TimeOfDay.TotalHours;
            before = hours is > 0 and <= 13 ? zone.Simulation.Audit.EnergyWattHours : before;
            after = hours is > 0 and <= 15 ? zone.Simulation.Audit.EnergyWattHours : after;
            if (hours is > 8.5 and < 18 && (seen.Count == 0 || seen[^1] != zone.Setpoint.Reason))
            {
                seen.Add(zone.Setpoint.Reason);
            }
        });
        kilowattHours = (after - before) / 1_000;
        reasons = [.. seen];
        return days;
    }

    private static void Shift(SiteConfiguration site, int dearRate, int aheadCentiKelvin, int giveCentiKelvin)
    {
        SetpointOptions options = site.Setpoints[0].Options;
        options.CoolingOccupiedCentiCelsius = 2_650;
        options.HeatingOccupiedCentiCelsius = 1_950;
        site.Schedules[0].OptimumStart.TemperatureIndex = 0;
        site.Schedules[0].OptimumStart.MaximumLeadMinutes = 240;
        site.Schedules[0].OptimumStart.CoolingCentiCelsius = 2_750;
        site.Schedules[0].OptimumStart.HeatingCentiCelsius = 1_850;
        options.Shift.TemperatureIndex = 0;
        options.Shift.DearRateIndex = dearRate;
        options.Shift.CoolingAheadCentiCelsius = 2_650 - aheadCentiKelvin;
        options.Shift.CoolingDearCentiCelsius = 2_650 + giveCentiKelvin;
        options.Shift.HeatingAheadCentiCelsius = 1_950 + aheadCentiKelvin;
        options.Shift.HeatingDearCentiCelsius = 1_950 - giveCentiKelvin;
    }
}
