namespace Zibo.EdgeCtl.Sim.Report.Tests;

/// <summary>Two Julys of the office with a flat use, so that every figure can be reckoned by hand; made once for all tests.</summary>
internal static class OfficeYears
{
    public const string July = "2026-07-01..2026-07-31";

    private static readonly DateOnly First = new(2026, 7, 1);
    private static readonly DateOnly Last = new(2026, 7, 31);

    // Wh a quarter of an hour.
    private static readonly (string Circuit, long WattHours)[] Circuits =
    [
        ("chiller", 8_000), ("air-handler", 1_000), ("lighting", 3_000), ("sockets", 2_000), ("lifts", 1_000), ("data-room", 1_500),
        ("ev-chargers", 500), ("water-heater", 500),
    ];

    /// <summary>2026: 20 kWh a quarter, but for one of 65 kWh on the 15th at 14:00; 100 L of water a quarter; costs of two days.</summary>
    public static Controller ThisYear()
    {
        Controller controller = new(boot: 2);
        controller.Born(9);
        for (DateOnly day = First; day <= Last; day = day.AddDays(1))
        {
            for (int quarter = 0; quarter < 96; quarter++)
            {
                bool isPeak = day == new DateOnly(2026, 7, 15) && quarter == 56;
                controller.Tell("main", Controller.At(day, quarter), isPeak ? 65_000 : 20_000);
                controller.Water(Controller.At(day, quarter), 100);
            }
        }

        foreach ((string circuit, long wattHours) in Circuits)
        {
            controller.Days(circuit, First, Last, wattHours);
        }

        controller.Cost("day", First, 1_000_000_000, 5_000_000).Cost("day", First.AddDays(1), 2_000_000_000, 6_000_000, hasGap: true);
        controller.Cost("month", First, 3_000_000_000, 9_000_000_000);
        controller.Fault("input-failed", true, Controller.At(new DateOnly(2026, 7, 3), 4), 1);
        controller.Fault("input-failed", false, Controller.At(new DateOnly(2026, 7, 3), 10), 1);
        return controller;
    }

    /// <summary>2025: 25 kWh a quarter.</summary>
    public static Controller LastYear() => new Controller(boot: 1).Days("main", First.AddYears(-1), Last.AddYears(-1), 25_000);
}
