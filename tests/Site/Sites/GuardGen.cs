using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Adds hand switches, temperatures, comfort limits and lift banks to random sites.</summary>
internal static class GuardGen
{
    /// <summary>Adds what the rules allow on the board "virtual".</summary>
    public static void AddValid(Random random, SiteConfiguration site)
    {
        int[] analogs = [.. Enumerable.Range(0, 32).Where(channel => !site.Circuits.Any(
            circuit => circuit.MeterKind == MeterKind.Current && (circuit.Channel == channel || circuit.Current.VoltageChannel == channel)))];
        random.Shuffle(analogs);
        int count = Math.Min(analogs.Length, random.Next(0, GuardRules.MaximumTemperatures + 1));
        site.Temperatures = [.. Enumerable.Range(0, count).Select(i => Temperature(random, i, analogs[i]))];
        Queue<int> inputs = new(Enumerable.Range(0, 16).Where(input => input != site.FireAlarmInput && input != site.SupplyFailInput));
        if (random.Next(2) == 0)
        {
            int[] outputs = [.. Enumerable.Range(0, 32).Where(output => site.Loads.All(load => load.Output != output))];
            site.LiftBanks = [Bank(random, site, inputs, outputs)];
        }

        foreach (LoadConfiguration load in site.Loads)
        {
            if (random.Next(3) == 0 && inputs.TryDequeue(out int input))
            {
                load.HandInput = input;
            }

            if (count > 0 && random.Next(2) == 0)
            {
                Fill(random, load.Comfort, random.Next(count));
            }
        }
    }

    /// <summary>Adds what is mostly wrong.</summary>
    public static void AddWild(Random random, SiteConfiguration site)
    {
        int Number() => random.Next(3) switch { 0 => random.Next(int.MinValue, int.MaxValue), 1 => random.Next(-2, 70), _ => random.Next(0, 4_000) };
        string Name() => random.Next(2) == 0 ? "a" : new string('x', random.Next(0, 40));

        site.Temperatures = [.. Enumerable.Range(0, random.Next(0, 12)).Select(_ =>
        {
            TemperatureConfiguration temperature = new() { Id = Name(), Channel = Number() };
            temperature.Options.LowMillivolts = Number();
            temperature.Options.LowCentiCelsius = Number();
            temperature.Options.HighMillivolts = Number();
            temperature.Options.HighCentiCelsius = Number();
            temperature.Options.MinimumCentiCelsius = Number();
            temperature.Options.MaximumCentiCelsius = Number();
            return temperature;
        })];
        site.LiftBanks = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => new LiftBankConfiguration
        {
            Id = Name(),
            FireServiceInput = Number(),
            Economy = (LiftEconomyMode)random.Next(0, 5),
            Schedule = random.Next(-2, 12),
            DwellMilliseconds = Number(),
            Cars = [.. Enumerable.Range(0, random.Next(0, 8)).Select(_ => new LiftCarConfiguration
            {
                EconomyOutput = Number(), ParkedInput = Number(), DoorsClosedInput = Number(), InServiceInput = Number(),
            })],
        })];
        foreach (LoadConfiguration load in site.Loads)
        {
            load.HandInput = Number();
            load.Comfort.TemperatureIndex = random.Next(-2, 12);
            load.Comfort.MinimumCentiCelsius = Number();
            load.Comfort.MaximumCentiCelsius = Number();
            load.Comfort.HysteresisCentiKelvin = Number();
            load.Comfort.Fallback = (ComfortFallback)random.Next(0, 4);
        }
    }

    private static TemperatureConfiguration Temperature(Random random, int index, int channel)
    {
        TemperatureConfiguration temperature = new() { Id = "t" + index.ToString(null, null), Channel = channel };
        TemperatureOptions options = temperature.Options;
        options.LowMillivolts = random.Next(0, 1_000);
        options.HighMillivolts = random.Next(1_000, 3_301);
        options.LowCentiCelsius = random.Next(-5_000, 2_000);
        options.HighCentiCelsius = random.Next(2_000, 10_001);
        options.MinimumCentiCelsius = random.Next(-5_000, 0);
        options.MaximumCentiCelsius = random.Next(5_000, 10_001);
        return temperature;
    }

    private static void Fill(Random random, ComfortOptions comfort, int temperature)
    {
        int ends = random.Next(1, 4);
        comfort.TemperatureIndex = temperature;
        comfort.MinimumCentiCelsius = (ends & 1) != 0 ? random.Next(1_000, 2_000) : ComfortOptions.NoMinimum;
        comfort.MaximumCentiCelsius = (ends & 2) != 0 ? random.Next(2_500, 4_000) : ComfortOptions.NoMaximum;
        comfort.HysteresisCentiKelvin = random.Next(0, 200);
        comfort.Fallback = (ComfortFallback)random.Next(1, 3);
    }

    private static LiftBankConfiguration Bank(Random random, SiteConfiguration site, Queue<int> inputs, int[] outputs) => new()
    {
        Id = "lifts",
        FireServiceInput = random.Next(2) == 0 ? site.FireAlarmInput : inputs.Dequeue(),
        Economy = (LiftEconomyMode)random.Next(1, 3),
        DwellMilliseconds = 1_000 * random.Next(0, 3_601),
        Cars = [.. Enumerable.Range(0, random.Next(2, 4)).Select(i => new LiftCarConfiguration
        {
            EconomyOutput = outputs[i],
            ParkedInput = inputs.Dequeue(),
            DoorsClosedInput = inputs.Dequeue(),
            InServiceInput = random.Next(2) == 0 ? SiteConfiguration.NoInput : inputs.Dequeue(),
        })],
    };
}
