using System.Globalization;
using System.Runtime.CompilerServices;

namespace Zibo.EdgeCtl.Sim.Plant;

/// <summary>What an <see cref="OfficePlant"/> is like. The defaults are a six-storey office of the 1980s with 6,000 m2.</summary>
public sealed record OfficePlantOptions
{
    /// <summary>Weather, people, lifts and cars follow from it and from the date; any value.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>First moment of the simulation on the wall clock, in whole seconds. Default: a Monday in July.</summary>
    public DateTime StartLocalTime { get; init; } = new(2026, 7, 13, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>Days that are simulated before the start, all relays closed, to settle walls and tank; 0 to 60.</summary>
    public int WarmUpDays { get; init; } = 3;

    /// <summary>Days off beside Saturdays and Sundays: public holidays.</summary>
    public IReadOnlySet<DateOnly> DaysOff { get; init; } = new HashSet<DateOnly>();

    /// <summary>Saturdays and Sundays on which people work, to make up for a holiday.</summary>
    public IReadOnlySet<DateOnly> ExtraWorkdays { get; init; } = new HashSet<DateOnly>();

    /// <summary>Floor area in m2, 500 to 100,000. Envelope and mass follow it; machines do not.</summary>
    public double FloorAreaSquareMetres { get; init; } = 6_000;

    /// <summary>Staff, 10 to 10,000.</summary>
    public int Occupants { get; init; } = 450;

    /// <summary>Installed lighting in W/m2, 1 to 40.</summary>
    public double LightingWattsPerSquareMetre { get; init; } = 9;

    /// <summary>Part of the lighting along the windows, 0 to 1.</summary>
    public double PerimeterLightingShare { get; init; } = 0.45;

    /// <summary>Power at the sockets with everybody in, above stand-by, in W/m2, 0 to 60.</summary>
    public double SocketsWattsPerSquareMetre { get; init; } = 6.5;

    /// <summary>Stand-by at the sockets in W/m2, 0 to 20.</summary>
    public double StandbyWattsPerSquareMetre { get; init; } = 1.1;

    /// <summary>Cooling capacity at 35 C outdoors in W of heat, 10,000 to 10,000,000.</summary>
    public double ChillerCoolingWatts { get; init; } = 500_000;

    /// <summary>Heating capacity at 7 C outdoors in W of heat, 10,000 to 10,000,000.</summary>
    public double HeatPumpHeatingWatts { get; init; } = 380_000;

    /// <summary>Electric power of the water pump, metered with the chiller, in W, 0 to 500,000.</summary>
    public double ChilledWaterPumpWatts { get; init; } = 7_500;

    /// <summary>Electric power of the fans in W, 500 to 500,000.</summary>
    public double FanWatts { get; init; } = 20_000;

    /// <summary>Room temperature that cooling aims at in C, 20 to 30; public buildings: at least 26.</summary>
    public double CoolingSetpointCelsius { get; init; } = 26;

    /// <summary>Room temperature that heating aims at in C, 15 to 24; public buildings: at most 20.</summary>
    public double HeatingSetpointCelsius { get; init; } = 20;

    /// <summary>Lower edge of comfort in C, 10 to 24.</summary>
    public double ComfortLowCelsius { get; init; } = 18;

    /// <summary>Upper edge of comfort in C, 22 to 35.</summary>
    public double ComfortHighCelsius { get; init; } = 28;

    /// <summary>When fans and cooling start on a workday: before the staff, to cool ahead.</summary>
    public TimeOnly CoolingStart { get; init; } = new(7, 0);

    /// <summary>When fans and heating start on a workday.</summary>
    public TimeOnly HeatingStart { get; init; } = new(6, 0);

    /// <summary>When air conditioning ends on a workday; later than both starts.</summary>
    public TimeOnly AirConditioningEnd { get; init; } = new(18, 30);

    /// <summary>First day of the heating season.</summary>
    public MonthDay HeatingSeasonStart { get; init; } = new(11, 15);

    /// <summary>Last day of the heating season.</summary>
    public MonthDay HeatingSeasonEnd { get; init; } = new(3, 15);

    /// <summary>Power of servers and switches in W, without their cooling, 0 to 1,000,000.</summary>
    public double DataRoomWatts { get; init; } = 5_000;

    /// <summary>Cars in the lift bank, 1 to 16.</summary>
    public int LiftCarCount { get; init; } = 3;

    /// <summary>Motor of a lift in W, 1,000 to 100,000.</summary>
    public double LiftMotorWatts { get; init; } = 11_000;

    /// <summary>Content of the hot-water tank in litres, 100 to 100,000.</summary>
    public double TankLitres { get; init; } = 2_000;

    /// <summary>Element of the hot-water tank in W, 500 to 500,000.</summary>
    public double WaterHeaterWatts { get; init; } = 18_000;

    /// <summary>Charging points, 1 to 64.</summary>
    public int EvChargerCount { get; init; } = 6;

    /// <summary>Power of a charging point in W, 1,000 to 100,000.</summary>
    public double EvChargerWatts { get; init; } = 7_000;

    /// <summary>Cars that come to charge on a mean workday, 0 to 60.</summary>
    public double CarsPerWorkday { get; init; } = 6;

    /// <summary>Water that a leak lets through all the time in L/h, 0 to 100,000.</summary>
    public double WaterLeakLitresPerHour { get; init; }

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range; the message says which and what to set.</exception>
    public void Validate()
    {
        if (StartLocalTime.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(StartLocalTime), StartLocalTime, "The start must be a whole second: leave out the fraction.");
        }

        // A year on either side keeps every date that the weather looks at inside the calendar.
        Check(StartLocalTime.Year, 1900, 9000, "StartLocalTime.Year");
        Check(WarmUpDays, 0, 60);
        Check(FloorAreaSquareMetres, 500, 100_000);
        Check(Occupants, 10, 10_000);
        Check(LightingWattsPerSquareMetre, 1, 40);
        Check(PerimeterLightingShare, 0, 1);
        Check(SocketsWattsPerSquareMetre, 0, 60);
        Check(StandbyWattsPerSquareMetre, 0, 20);
        Check(ChillerCoolingWatts, 10_000, 10_000_000);
        Check(HeatPumpHeatingWatts, 10_000, 10_000_000);
        Check(ChilledWaterPumpWatts, 0, 500_000);
        Check(FanWatts, 500, 500_000);
        Check(CoolingSetpointCelsius, 20, 30);
        Check(HeatingSetpointCelsius, 15, 24);
        Check(ComfortLowCelsius, 10, 24);
        Check(ComfortHighCelsius, 22, 35);
        Check(DataRoomWatts, 0, 1_000_000);
        Check(LiftCarCount, 1, 16);
        Check(LiftMotorWatts, 1_000, 100_000);
        Check(TankLitres, 100, 100_000);
        Check(WaterHeaterWatts, 500, 500_000);
        Check(EvChargerCount, 1, 64);
        Check(EvChargerWatts, 1_000, 100_000);
        Check(CarsPerWorkday, 0, 60);
        Check(WaterLeakLitresPerHour, 0, 100_000);
        CheckTimetable();
    }

    private void CheckTimetable()
    {
        if (AirConditioningEnd <= CoolingStart || AirConditioningEnd <= HeatingStart)
        {
            throw new ArgumentOutOfRangeException(
                nameof(AirConditioningEnd),
                AirConditioningEnd,
                "Air conditioning must end after it starts: set a time later than CoolingStart and HeatingStart.");
        }

        CheckMonthDay(HeatingSeasonStart, nameof(HeatingSeasonStart));
        CheckMonthDay(HeatingSeasonEnd, nameof(HeatingSeasonEnd));
    }

    private static void CheckMonthDay(MonthDay value, string name)
    {
        if (value.Month is < 1 or > 12 || value.Day is < 1 or > 31)
        {
            throw new ArgumentOutOfRangeException(name, value, "No such day: use a month from 1 to 12 and a day from 1 to 31.");
        }
    }

    private static void Check(double value, double least, double most, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        // Written so that NaN fails too.
        if (!(value >= least && value <= most))
        {
            throw new ArgumentOutOfRangeException(
                name, value, string.Create(CultureInfo.InvariantCulture, $"{name} must lie between {least} and {most}: set it inside."));
        }
    }
}
