namespace Zibo.EdgeCtl.Sim.Plant.Tests;

/// <summary>Short words for what the tests do with a plant.</summary>
internal static class PlantStory
{
    /// <summary>Circuits that no relay may ever touch.</summary>
    public static readonly string[] Untouchable = ["lifts", "data-room"];

    /// <summary>A hot workday without a break: a Tuesday in July.</summary>
    public static readonly DateTime SummerTuesday = new(2026, 7, 14);

    /// <summary>A cold workday: a Tuesday in January.</summary>
    public static readonly DateTime WinterTuesday = new(2026, 1, 20);

    public static OfficePlant Build(DateTime start, int seed = 1) =>
        new(new OfficePlantOptions { Seed = seed, StartLocalTime = start });

    public static double Watts(this IPlant plant, string circuitId) =>
        plant.Circuits.Single(circuit => circuit.Id == circuitId).PowerWatts;

    public static PlantLoad Load(this IPlant plant, string loadId) => plant.Loads.Single(load => load.Id == loadId);

    /// <summary>Lets time pass in steps of a minute and returns the energy of a circuit in Wh.</summary>
    public static double Run(this IPlant plant, TimeSpan duration, string circuitId = "main")
    {
        PlantCircuit circuit = plant.Circuits.Single(c => c.Id == circuitId);
        double wattHours = 0;
        for (int minute = 0; minute < (int)duration.TotalMinutes; minute++)
        {
            plant.Step(60_000);
            wattHours += circuit.PowerWatts / 60;
        }

        return wattHours;
    }

    /// <summary>Lets time pass until a clock time of the same day.</summary>
    public static double RunUntil(this IPlant plant, double hour, string circuitId = "main") =>
        plant.Run(plant.LocalTime.Date.AddHours(hour) - plant.LocalTime, circuitId);

    /// <summary>The bits of all powers, folded into one number that any difference changes.</summary>
    public static ulong Fold(this IPlant plant, ulong trace)
    {
        foreach (PlantCircuit circuit in plant.Circuits)
        {
            trace = ((trace ^ (ulong)BitConverter.DoubleToInt64Bits(circuit.PowerWatts)) * 0x9E3779B97F4A7C15UL) + 1;
        }

        return trace;
    }
}
