using CsCheck;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.Modbus;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Random sites.</summary>
internal static class SiteGen
{
    // No circuit has its current here.
    private const int VoltageChannel = SiteRules.MaximumCircuits - 1;

    private static readonly LoadKind[] SheddableKinds = [.. Enum.GetValues<LoadKind>().Where(kind => !SiteRules.IsProtected(kind))];

    /// <summary>Sites that the rules allow, on the board "virtual".</summary>
    public static Gen<SiteConfiguration> Valid { get; } = Gen.Int.Select(Make);

    /// <summary>The configuration of a seed that the rules accept.</summary>
    public static SiteConfiguration Make(int seed) => MakeValid(new Random(seed));

    /// <summary>Sites of which nearly everything is wrong.</summary>
    public static Gen<SiteConfiguration> Wild { get; } = Gen.Int.Select(seed => MakeWild(new Random(seed)));

    private static SiteConfiguration MakeValid(Random random)
    {
        CircuitConfiguration[] circuits = [.. Enumerable.Range(0, random.Next(1, SiteRules.MaximumCircuits + 1)).Select(i => ValidCircuit(random, i))];
        SiteConfiguration site = new()
        {
            SiteId = Id(random, "s"),
            DeviceId = Id(random, "d"),
            Board = "virtual",
            UtcOffsetMinutes = random.Next(-720, 841),
            ScanMilliseconds = random.Next(100, 5_001),
            StateSeconds = random.Next(1, 3_601),
            LiveSeconds = random.Next(0, 3_601),
            FireAlarmInput = random.Next(0, 16),
            SiteCircuit = random.Next(0, circuits.Length),
            Circuits = circuits,
        };
        int[] windows = [300, 360, 600, 720, 900, 1_200, 1_800, 3_600];
        site.Demand.LimitWatts = random.Next(1, DemandOptions.MaximumLimitWatts + 1);
        site.Demand.WindowSeconds = windows[random.Next(windows.Length)];
        site.Demand.Mode = (DemandWindowMode)random.Next(1, 4);
        site.Demand.Fallback = (MeterFallback)random.Next(1, 4);
        if (random.Next(2) == 0)
        {
            site.SupplyFailInput = (site.FireAlarmInput + 1) % 16;
        }

        site.Intervals.Minute = random.Next(2) == 0;
        site.Intervals.FiveMinutes = random.Next(2) == 0;
        site.Intervals.Day = random.Next(2) == 0;
        site.Interop.HomeAssistant = random.Next(2) == 0;
        site.Interop.Sparkplug = random.Next(2) == 0;
        site.Checkpoint.QuantumWattHours = random.Next(10, 100_000_001);
        site.Checkpoint.QuantumSeconds = random.Next(60, 86_401);
        site.Checkpoint.EnduranceWrites = random.Next(1_000, 2_000_000_001);
        site.Checkpoint.LifeYears = random.Next(1, 51);
        site.Checkpoint.QuantumLitres = random.Next(1, 1_000_001);
        bool isCalorific = random.Next(2) == 0;
        site.Factors.CoalEquivalentBasis = isCalorific ? CoalEquivalentBasis.Calorific : CoalEquivalentBasis.Equivalent;
        site.Factors.MilligramsCePerKilowattHour = isCalorific ? random.Next(120_000, 126_001) : random.Next(280_000, 340_001);
        site.Factors.Co2Basis = Id(random, "b");
        site.Factors.MilligramsCo2PerKilowattHour = random.Next(0, 2_000_001);
        FillBudget(random, site);
        site.PowerUp.HoldSeconds = random.Next(0, 3_601);
        site.PowerUp.StaggerSeconds = random.Next(0, 601);
        site.PowerUp.SpreadSeconds = random.Next(0, 3_601);
        int[] own = [.. Enumerable.Range(0, circuits.Length).Where(i => i != site.SiteCircuit)];
        random.Shuffle(own);
        int[] outputs = [.. Enumerable.Range(0, 32)];
        random.Shuffle(outputs);
        site.WaterMeters = [.. Enumerable.Range(0, random.Next(0, PulseRules.MaximumWaterMeters + 1)).Select(i => ValidWater(random, i))];
        if (site.WaterMeters.Length == 0)
        {
            site.Budget.MonthCubicMetres = [];
        }

        site.Loads = [.. Enumerable.Range(0, random.Next(0, SiteRules.MaximumLoads + 1)).Select(
            i => ValidLoad(random, i, outputs[i], i < own.Length && random.Next(2) == 0 ? own[i] : LoadConfiguration.NoCircuit))];
        for (int i = 0; i < circuits.Length; i++)
        {
            bool mustImport = i == site.SiteCircuit || site.Loads.Any(load => load.OwnCircuit == i);
            circuits[i].Direction = mustImport ? MeterDirection.Import : (MeterDirection)random.Next(1, 4);

            // The first circuit checks nothing, and so may be checked against by all.
            circuits[i].Checks = i == 0 || random.Next(3) > 0 ? CircuitConfiguration.NoCheck : 0;
        }

        GuardGen.AddValid(random, site);
        TreeGen.AddValid(random, site);
        TariffGen.AddValid(random, site);
        ScheduleGen.AddValid(random, site);
        LevelGen.Add(random, site);

        return site;
    }

    private static void FillBudget(Random random, SiteConfiguration site)
    {
        BudgetOptions budget = site.Budget;
        int[] Year(int most) => [.. Enumerable.Range(0, 12).Select(_ => random.Next(1, most + 1))];
        int choice = random.Next(3);
        budget.MonthKilowattHours = choice == 1 ? Year(BudgetOptions.MaximumMonthKilowattHours) : [];
        budget.MonthKilogramsCe = choice == 2 ? Year(BudgetOptions.MaximumMonthKilogramsCe) : [];
        budget.CoalEquivalentBasis = choice == 2 ? site.Factors.CoalEquivalentBasis : (CoalEquivalentBasis)random.Next(1, 3);
        budget.MonthCubicMetres = random.Next(2) == 0 ? Year(BudgetOptions.MaximumMonthCubicMetres) : [];
        budget.Mode = choice > 0 && random.Next(2) == 0 ? BudgetMode.Limit : BudgetMode.Report;
        budget.MinimumLimitWatts = random.Next(1, site.Demand.LimitWatts + 1);
        budget.DayKilowattHours = random.Next(0, BudgetOptions.MaximumDayKilowattHours + 1);
        budget.OtherDayPermille = random.Next(1, BudgetOptions.MaximumOtherDayPermille + 1);
        budget.MonthToDateDay = random.Next(1, 65_536);
        budget.MonthToDateKilowattHours = random.Next(0, BudgetOptions.MaximumMonthKilowattHours + 1);
        budget.MonthToDateCubicMetres = random.Next(0, BudgetOptions.MaximumMonthCubicMetres + 1);
    }

    private static CircuitConfiguration ValidCircuit(Random random, int index)
    {
        CircuitConfiguration circuit = new() { Id = Id(random, "c", index), MeterKind = (MeterKind)random.Next(1, index == VoltageChannel ? 2 : 4), Channel = index };
        circuit.SubItemCode = random.Next(3) == 0 ? string.Empty : SubItemCodes.All[random.Next(SubItemCodes.All.Count)];
        if (circuit.MeterKind == MeterKind.Pulse)
        {
            circuit.Pulse.ImpulsesPerKilowattHour = random.Next(1, 100_001);
            circuit.Pulse.RatioNumerator = random.Next(1, 1_000_001);
            circuit.Pulse.RatioDenominator = random.Next(1, circuit.Pulse.RatioNumerator + 1);
            circuit.Pulse.MaximumWatts = random.Next(0, DemandOptions.MaximumLimitWatts + 1);
            if (index < 8 && random.Next(2) == 0)
            {
                // At 1 W every filter passes every meter.
                circuit.InputKind = PulseInputKind.Contact;
                circuit.Pulse.MaximumWatts = 1;
                Fill(random, circuit.Filter);
            }
        }
        else if (circuit.MeterKind == MeterKind.Modbus)
        {
            circuit.Channel = random.Next(4);
            circuit.Modbus.Model = (ModbusModel)random.Next(1, 5);
            circuit.Modbus.Address = index + (32 * random.Next(6)) + 1;
            circuit.Modbus.RatioNumerator = random.Next(1, 1_000_001);
            circuit.Modbus.RatioDenominator = random.Next(1, circuit.Modbus.RatioNumerator + 1);
        }
        else
        {
            circuit.Current.MilliamperesPerVolt = random.Next(1, 10_000_001);
            circuit.Current.NominalVolts = random.Next(1, 3_001);
            circuit.Current.PowerFactorPermille = random.Next(1, 1_001);
            circuit.Current.NoiseFloorMicrovolts = random.Next(0, 100_001);
            circuit.Current.MaximumWatts = random.Next(0, 100_000_001);
            if (random.Next(2) == 0)
            {
                circuit.Current.VoltageChannel = VoltageChannel;
                circuit.Current.VoltageMillivoltsPerVolt = random.Next(1, 10_000_001);
            }
        }

        return circuit;
    }

    private static WaterMeterConfiguration ValidWater(Random random, int index)
    {
        WaterMeterConfiguration water = new() { Id = Id(random, "w", index), Channel = 12 + index };
        Fill(random, water.Filter);
        int[] litres = [1, 10, 100, 1_000];
        water.Options.LitresPerPulse = litres[random.Next(4)];
        water.Options.NightStartMinutes = random.Next(0, 720);
        water.Options.NightEndMinutes = random.Next(720, 1_440);
        water.Options.LeakLitresPerHour = random.Next(2) * random.Next(120_000, 1_000_001);
        water.Options.BurstLitresPerHour = random.Next(0, 1_001);
        water.Options.BurstMinutes = random.Next(1, 241);
        return water;
    }

    private static void Fill(Random random, PulseFilterOptions filter)
    {
        filter.DebounceMilliseconds = random.Next(1, 201);
        filter.MinimumPulseMilliseconds = random.Next(1, 1_001);
        filter.StuckSeconds = random.Next(1, 604_801);
    }

    private static LoadConfiguration ValidLoad(Random random, int index, int output, int ownCircuit)
    {
        LoadConfiguration load = new() { Id = Id(random, "l", index), Output = output, OwnCircuit = ownCircuit };
        load.Options.Kind = SheddableKinds[random.Next(SheddableKinds.Length)];
        load.Options.RatedWatts = random.Next(1, DemandOptions.MaximumLimitWatts + 1);
        load.Options.ShedPriority = random.Next(1, 101);
        load.Options.MinimumOnMilliseconds = 1_000 * random.Next(120, 86_401);
        load.Options.MinimumOffMilliseconds = 1_000 * random.Next(180, 86_401);
        load.Options.MaximumShedMilliseconds = Allowance(random, load.Options.MinimumOffMilliseconds / 1_000);
        load.Options.MaximumShedPerDayMilliseconds = Allowance(random, load.Options.MinimumOffMilliseconds / 1_000);
        load.Options.MaximumStartsPerHour = random.Next(0, 13);
        return load;
    }

    private static int Allowance(Random random, int minimumOffSeconds) =>
        random.Next(2) == 0 || minimumOffSeconds > 86_339 ? 0 : 1_000 * random.Next(minimumOffSeconds + 61, 86_401);

    private static string Id(Random random, string prefix, int index = 0) =>
        $"{prefix}{index}-" + new string([.. Enumerable.Range(0, random.Next(0, 20)).Select(_ => "abcxyz019-"[random.Next(10)])]);

    private static SiteConfiguration MakeWild(Random random)
    {
        int Number() => random.Next(4) switch
        {
            0 => random.Next(int.MinValue, int.MaxValue),
            1 => random.Next(-2, 70),
            2 => random.Next(0, 200_000),
            _ => random.Next(0, 3),
        };

        string Name() => random.Next(3) switch { 0 => "a", 1 => string.Empty, _ => new string('x', random.Next(1, 40)) };

        CircuitConfiguration Circuit()
        {
            CircuitConfiguration circuit = new() { Id = Name(), MeterKind = (MeterKind)random.Next(0, 5), Channel = Number() };
            circuit.Pulse.ImpulsesPerKilowattHour = Number();
            circuit.Pulse.RatioNumerator = Number();
            circuit.Pulse.RatioDenominator = Number();
            circuit.Current.MilliamperesPerVolt = Number();
            circuit.Current.NominalVolts = Number();
            circuit.Current.PowerFactorPermille = Number();
            circuit.InputKind = (PulseInputKind)random.Next(0, 4);
            circuit.Pulse.MaximumWatts = Number();
            Wild(circuit.Filter);
            circuit.Modbus.Model = (ModbusModel)random.Next(0, 7);
            circuit.Modbus.Address = Number();
            circuit.Modbus.RatioNumerator = Number();
            circuit.Modbus.RatioDenominator = Number();
            circuit.Direction = (MeterDirection)random.Next(0, 5);
            circuit.Checks = Number();
            circuit.Current.NoiseFloorMicrovolts = Number();
            circuit.Current.MaximumWatts = Number();
            circuit.Current.VoltageChannel = Number();
            circuit.Current.VoltageMillivoltsPerVolt = Number();
            circuit.SubItemCode = random.Next(3) switch { 0 => "01B10", 1 => "1b", _ => "01b10" };
            return circuit;
        }

        void Wild(PulseFilterOptions filter)
        {
            filter.DebounceMilliseconds = Number();
            filter.MinimumPulseMilliseconds = Number();
            filter.StuckSeconds = Number();
        }

        WaterMeterConfiguration Water()
        {
            WaterMeterConfiguration water = new() { Id = Name(), InputKind = (PulseInputKind)random.Next(0, 4), Channel = Number() };
            Wild(water.Filter);
            water.Options.LitresPerPulse = random.Next(2) == 0 ? 10 : Number();
            water.Options.NightStartMinutes = Number();
            water.Options.NightEndMinutes = Number();
            water.Options.LeakLitresPerHour = Number();
            water.Options.BurstLitresPerHour = Number();
            water.Options.BurstMinutes = Number();
            return water;
        }

        LoadConfiguration Load()
        {
            LoadConfiguration load = new() { Id = Name(), Output = Number(), OwnCircuit = Number() };
            load.Options.Kind = (LoadKind)random.Next(0, 110);
            load.Options.RatedWatts = Number();
            load.Options.ShedPriority = Number();
            load.Options.MinimumOnMilliseconds = Number();
            load.Options.MinimumOffMilliseconds = Number();
            load.Options.MaximumShedMilliseconds = Number();
            load.Options.MaximumShedPerDayMilliseconds = Number();
            load.Options.MaximumStartsPerHour = Number();
            load.Group = random.Next(2) == 0 ? LoadConfiguration.NoGroup : Number();
            load.AnalogOutput = random.Next(2) == 0 ? LoadConfiguration.NoOutput : Number();
            load.Options.MinimumLevelPermille = random.Next(2) == 0 ? LoadLevel.FullPermille : Number();
            load.Options.LevelKind = (LevelKind)random.Next(0, 4);
            return load;
        }

        SiteConfiguration site = new()
        {
            SiteId = Name(),
            DeviceId = Name(),
            UtcOffsetMinutes = Number(),
            ScanMilliseconds = Number(),
            StateSeconds = Number(),
            LiveSeconds = Number(),
            FireAlarmInput = Number(),
            SiteCircuit = Number(),
            Circuits = [.. Enumerable.Range(0, random.Next(0, 40)).Select(_ => Circuit())],
            Loads = [.. Enumerable.Range(0, random.Next(0, 20)).Select(_ => Load())],
            WaterMeters = [.. Enumerable.Range(0, random.Next(0, 7)).Select(_ => Water())],
        };
        site.Demand.LimitWatts = Number();
        site.Demand.WindowSeconds = Number();
        site.Demand.Mode = (DemandWindowMode)random.Next(0, 6);
        site.Demand.Fallback = (MeterFallback)random.Next(0, 6);
        site.SupplyFailInput = Number();
        site.Checkpoint.QuantumWattHours = Number();
        site.Checkpoint.QuantumSeconds = Number();
        site.Checkpoint.EnduranceWrites = Number();
        site.Checkpoint.LifeYears = Number();
        site.Checkpoint.QuantumLitres = Number();
        site.Factors.CoalEquivalentBasis = (CoalEquivalentBasis)random.Next(0, 4);
        site.Factors.MilligramsCePerKilowattHour = Number();
        site.Factors.Co2Basis = Name();
        site.Factors.MilligramsCo2PerKilowattHour = Number();
        BudgetOptions budget = site.Budget;
        budget.Mode = (BudgetMode)random.Next(0, 4);
        budget.MonthKilowattHours = [.. Enumerable.Range(0, 4 * random.Next(0, 5)).Select(_ => Number())];
        budget.MonthKilogramsCe = [.. Enumerable.Range(0, 4 * random.Next(0, 5)).Select(_ => Number())];
        budget.MonthCubicMetres = [.. Enumerable.Range(0, 4 * random.Next(0, 5)).Select(_ => Number())];
        budget.CoalEquivalentBasis = (CoalEquivalentBasis)random.Next(0, 4);
        budget.DayKilowattHours = Number();
        budget.MinimumLimitWatts = Number();
        budget.OtherDayPermille = Number();
        site.Calendar.DaysOff = [.. Enumerable.Range(0, random.Next(0, 80)).Select(_ => random.Next(0, 100_000))];
        site.Calendar.Workdays = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => Number())];
        budget.MonthToDateDay = Number();
        budget.MonthToDateKilowattHours = Number();
        budget.MonthToDateCubicMetres = Number();
        GuardGen.AddWild(random, site);
        site.PowerUp.HoldSeconds = Number();
        site.PowerUp.StaggerSeconds = Number();
        site.PowerUp.SpreadSeconds = Number();
        TreeGen.AddWild(random, site);
        TariffGen.AddWild(random, site);
        ScheduleGen.AddWild(random, site);
        return site;
    }
}
