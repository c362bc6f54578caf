namespace Zibo.EdgeCtl.Sim.Plant.Loads;

/// <summary>The cars that come on one day, by arrival.</summary>
internal sealed class CarPlan(OfficePlantOptions options)
{
    /// <summary>Most cars a day.</summary>
    public const int MaximumCars = 64;

    // A commuter's or pool car's daily need; a share of days off sees one car of the watch.
    private const double LeastWattHours = 8_000;
    private const double MostWattHours = 30_000;
    private const double DayOffChance = 0.3;
    private const double MorningShare = 0.7;

    private readonly Car[] _cars = new Car[MaximumCars];

    /// <summary>Number of cars today.</summary>
    public int Count { get; private set; }

    /// <summary>A car of today by order of arrival.</summary>
    public Car this[int index] => _cars[index];

    /// <summary>Draws the cars of a day.</summary>
    public void EnterDay(long dayNumber, bool isWorkday)
    {
        SplitMix64 random = SplitMix64.For(options.Seed, RandomStream.Cars, dayNumber);
        double wanted = isWorkday
            ? options.CarsPerWorkday * (1 + (0.2 * random.NextNormal()))
            : (random.NextUnit() < DayOffChance ? 1 : 0);
        Count = (int)Math.Clamp(wanted + 0.5, 0, MaximumCars);
        for (int i = 0; i < Count; i++)
        {
            Insert(i, NextCar(ref random));
        }
    }

    private static Car NextCar(ref SplitMix64 random)
    {
        // Most come with the staff between 7:40 and 9:10, the rest after lunch until 15:00; all leave from 17:20 to 19:00.
        bool isMorning = random.NextUnit() < MorningShare;
        double arrival = isMorning
            ? 460 + (45 * (random.NextUnit() + random.NextUnit()))
            : random.NextBetween(770, 900);
        int departure = (int)random.NextBetween(1040, 1140);
        return new Car((int)arrival, departure, random.NextBetween(LeastWattHours, MostWattHours) * 3600);
    }

    private void Insert(int count, Car car)
    {
        int place = count;
        while (place > 0 && _cars[place - 1].ArrivalMinute > car.ArrivalMinute)
        {
            _cars[place] = _cars[place - 1];
            place--;
        }

        _cars[place] = car;
    }
}
