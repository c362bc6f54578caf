using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.Modbus;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tests.Tariff;

namespace Zibo.EdgeCtl.Core.Tests.Config;

public class SiteRulesTests
{
    /// <summary>Each way to spoil the school, and what the rules say: code, field, index.</summary>
    private static readonly Dictionary<string, (Action<SiteConfiguration> Spoil, SiteErrorCode Code, SiteField Field, int Index)> Faults = new()
    {
        ["site without a name"] = (s => s.SiteId = "", SiteErrorCode.InvalidId, SiteField.SiteId, -1),
        ["site name with a capital"] = (s => s.SiteId = "School", SiteErrorCode.InvalidId, SiteField.SiteId, -1),
        ["device name with a slash"] = (s => s.DeviceId = "a/b", SiteErrorCode.InvalidId, SiteField.DeviceId, -1),
        ["no circuit"] = (s => s.Circuits = [], SiteErrorCode.CircuitCount, SiteField.Circuits, -1),
        ["33 circuits"] = (s => s.Circuits = Many(33), SiteErrorCode.CircuitCount, SiteField.Circuits, -1),
        ["17 loads"] = (s => s.Loads = new LoadConfiguration[17], SiteErrorCode.LoadCount, SiteField.Loads, -1),
        ["loads without a fire alarm"] = (s => s.FireAlarmInput = -1, SiteErrorCode.FireAlarmMissing, SiteField.FireAlarmInput, -1),
        ["fire alarm below the channels"] = (s => s.FireAlarmInput = -2, SiteErrorCode.OutOfRange, SiteField.FireAlarmInput, -1),
        ["fire alarm above the channels"] = (s => s.FireAlarmInput = 64, SiteErrorCode.OutOfRange, SiteField.FireAlarmInput, -1),
        ["site circuit below the list"] = (s => s.SiteCircuit = -1, SiteErrorCode.UnknownCircuit, SiteField.SiteCircuit, -1),
        ["site circuit above the list"] = (s => s.SiteCircuit = 3, SiteErrorCode.UnknownCircuit, SiteField.SiteCircuit, -1),
        ["offset too far west"] = (s => s.UtcOffsetMinutes = -721, SiteErrorCode.OutOfRange, SiteField.UtcOffsetMinutes, -1),
        ["offset too far east"] = (s => s.UtcOffsetMinutes = 841, SiteErrorCode.OutOfRange, SiteField.UtcOffsetMinutes, -1),
        ["scan too fast"] = (s => s.ScanMilliseconds = 99, SiteErrorCode.OutOfRange, SiteField.ScanMilliseconds, -1),
        ["scan too slow"] = (s => s.ScanMilliseconds = 5_001, SiteErrorCode.OutOfRange, SiteField.ScanMilliseconds, -1),
        ["state never"] = (s => s.StateSeconds = 0, SiteErrorCode.OutOfRange, SiteField.StateSeconds, -1),
        ["live too rare"] = (s => s.LiveSeconds = 3_601, SiteErrorCode.OutOfRange, SiteField.LiveSeconds, -1),
        ["live negative"] = (s => s.LiveSeconds = -1, SiteErrorCode.OutOfRange, SiteField.LiveSeconds, -1),
        ["state too rare"] = (s => s.StateSeconds = 3_601, SiteErrorCode.OutOfRange, SiteField.StateSeconds, -1),
        ["limit of nothing"] = (s => s.Demand.LimitWatts = 0, SiteErrorCode.OutOfRange, SiteField.LimitWatts, -1),
        ["limit too large"] = (s => s.Demand.LimitWatts = 100_000_001, SiteErrorCode.OutOfRange, SiteField.LimitWatts, -1),
        ["window too short"] = (s => s.Demand.WindowSeconds = 240, SiteErrorCode.OutOfRange, SiteField.WindowSeconds, -1),
        ["window too long"] = (s => s.Demand.WindowSeconds = 7_200, SiteErrorCode.OutOfRange, SiteField.WindowSeconds, -1),
        ["window of 25 minutes"] = (s => s.Demand.WindowSeconds = 1_500, SiteErrorCode.OutOfRange, SiteField.WindowSeconds, -1),
        ["window of 400 seconds"] = (s => s.Demand.WindowSeconds = 400, SiteErrorCode.OutOfRange, SiteField.WindowSeconds, -1),
        ["no window mode"] = (s => s.Demand.Mode = 0, SiteErrorCode.OutOfRange, SiteField.Mode, -1),
        ["unknown window mode"] = (s => s.Demand.Mode = (DemandWindowMode)4, SiteErrorCode.OutOfRange, SiteField.Mode, -1),
        ["no fallback"] = (s => s.Demand.Fallback = 0, SiteErrorCode.OutOfRange, SiteField.Fallback, -1),
        ["unknown fallback"] = (s => s.Demand.Fallback = (MeterFallback)4, SiteErrorCode.OutOfRange, SiteField.Fallback, -1),
        ["supply input below the channels"] = (s => s.SupplyFailInput = -2, SiteErrorCode.OutOfRange, SiteField.SupplyFailInput, -1),
        ["supply input above the channels"] = (s => s.SupplyFailInput = 64, SiteErrorCode.OutOfRange, SiteField.SupplyFailInput, -1),
        ["supply input on the fire alarm"] = (s => s.SupplyFailInput = 0, SiteErrorCode.DuplicateChannel, SiteField.SupplyFailInput, -1),
        ["quantum of nothing"] = (s => s.Checkpoint.QuantumWattHours = 9, SiteErrorCode.OutOfRange, SiteField.QuantumWattHours, -1),
        ["checkpoint every second"] = (s => s.Checkpoint.QuantumSeconds = 59, SiteErrorCode.OutOfRange, SiteField.QuantumSeconds, -1),
        ["store that endures nothing"] = (s => s.Checkpoint.EnduranceWrites = 0, SiteErrorCode.OutOfRange, SiteField.EnduranceWrites, -1),
        ["store for ever"] = (s => s.Checkpoint.LifeYears = 51, SiteErrorCode.OutOfRange, SiteField.LifeYears, -1),
        ["no basis"] = (s => s.Factors.CoalEquivalentBasis = 0, SiteErrorCode.OutOfRange, SiteField.CoalEquivalentBasis, -1),
        ["equivalent factor on the calorific basis"] = (s => s.Factors.MilligramsCePerKilowattHour = 310_000, SiteErrorCode.FactorBasis, SiteField.MilligramsCePerKilowattHour, -1),
        ["calorific factor on the equivalent basis"] = (s => s.Factors.CoalEquivalentBasis = CoalEquivalentBasis.Equivalent, SiteErrorCode.FactorBasis, SiteField.MilligramsCePerKilowattHour, -1),
        ["CO2 factor below zero"] = (s => s.Factors.MilligramsCo2PerKilowattHour = -1, SiteErrorCode.OutOfRange, SiteField.MilligramsCo2PerKilowattHour, -1),
        ["CO2 factor of nobody"] = (s => s.Factors.Co2Basis = "", SiteErrorCode.InvalidId, SiteField.Co2Basis, -1),
        ["sub-item code of four characters"] = (s => s.Circuits[1].SubItemCode = "01B1", SiteErrorCode.SubItemCode, SiteField.CircuitSubItemCode, 1),
        ["sub-item code in small letters"] = (s => s.Circuits[2].SubItemCode = "01b10", SiteErrorCode.SubItemCode, SiteField.CircuitSubItemCode, 2),
        ["water quantum of nothing"] = (s => s.Checkpoint.QuantumLitres = 0, SiteErrorCode.OutOfRange, SiteField.QuantumLitres, -1),
        ["water quantum of a lake"] = (s => s.Checkpoint.QuantumLitres = 1_000_001, SiteErrorCode.OutOfRange, SiteField.QuantumLitres, -1),
        ["current of less than nothing"] = (s => s.Circuits[2].Current.MaximumWatts = -1, SiteErrorCode.OutOfRange, SiteField.CurrentMaximumWatts, 2),
        ["current of a town"] = (s => s.Circuits[2].Current.MaximumWatts = 100_000_001, SiteErrorCode.OutOfRange, SiteField.CurrentMaximumWatts, 2),
        ["circuit without a name"] = (s => s.Circuits[1].Id = null!, SiteErrorCode.InvalidId, SiteField.CircuitId, 1),
        ["two circuits of one name"] = (s => s.Circuits[2].Id = "supply", SiteErrorCode.DuplicateId, SiteField.CircuitId, 2),
        ["two meters on one input"] = (s => s.Circuits[1].Channel = 0, SiteErrorCode.DuplicateChannel, SiteField.CircuitChannel, 1),
        ["channel below the board"] = (s => s.Circuits[1].Channel = -1, SiteErrorCode.OutOfRange, SiteField.CircuitChannel, 1),
        ["channel above any board"] = (s => s.Circuits[1].Channel = 64, SiteErrorCode.OutOfRange, SiteField.CircuitChannel, 1),
        ["no kind of meter"] = (s => s.Circuits[2].MeterKind = 0, SiteErrorCode.OutOfRange, SiteField.CircuitMeterKind, 2),
        ["no pulses"] = (s => s.Circuits[0].Pulse.ImpulsesPerKilowattHour = 0, SiteErrorCode.OutOfRange, SiteField.ImpulsesPerKilowattHour, 0),
        ["too many pulses"] = (s => s.Circuits[0].Pulse.ImpulsesPerKilowattHour = 100_001, SiteErrorCode.OutOfRange, SiteField.ImpulsesPerKilowattHour, 0),
        ["ratio below one"] = (s => s.Circuits[0].Pulse.RatioDenominator = 201, SiteErrorCode.OutOfRange, SiteField.Ratio, 0),
        ["ratio over nothing"] = (s => s.Circuits[0].Pulse.RatioDenominator = 0, SiteErrorCode.OutOfRange, SiteField.Ratio, 0),
        ["ratio too large"] = (s => s.Circuits[0].Pulse.RatioNumerator = 1_000_001, SiteErrorCode.OutOfRange, SiteField.Ratio, 0),
        ["no current"] = (s => s.Circuits[2].Current.MilliamperesPerVolt = 0, SiteErrorCode.OutOfRange, SiteField.MilliamperesPerVolt, 2),
        ["too much current"] = (s => s.Circuits[2].Current.MilliamperesPerVolt = 10_000_001, SiteErrorCode.OutOfRange, SiteField.MilliamperesPerVolt, 2),
        ["no voltage"] = (s => s.Circuits[2].Current.NominalVolts = 0, SiteErrorCode.OutOfRange, SiteField.NominalVolts, 2),
        ["too much voltage"] = (s => s.Circuits[2].Current.NominalVolts = 3_001, SiteErrorCode.OutOfRange, SiteField.NominalVolts, 2),
        ["no power factor"] = (s => s.Circuits[2].Current.PowerFactorPermille = 0, SiteErrorCode.OutOfRange, SiteField.PowerFactorPermille, 2),
        ["power factor above one"] = (s => s.Circuits[2].Current.PowerFactorPermille = 1_001, SiteErrorCode.OutOfRange, SiteField.PowerFactorPermille, 2),
        ["noise below nothing"] = (s => s.Circuits[2].Current.NoiseFloorMicrovolts = -1, SiteErrorCode.OutOfRange, SiteField.NoiseFloorMicrovolts, 2),
        ["noise like a signal"] = (s => s.Circuits[2].Current.NoiseFloorMicrovolts = 100_001, SiteErrorCode.OutOfRange, SiteField.NoiseFloorMicrovolts, 2),
        ["voltage input below the board"] = (s => s.Circuits[2].Current.VoltageChannel = -2, SiteErrorCode.OutOfRange, SiteField.VoltageChannel, 2),
        ["voltage input above any board"] = (s => s.Circuits[2].Current.VoltageChannel = 64, SiteErrorCode.OutOfRange, SiteField.VoltageChannel, 2),
        ["voltage on the input of a current"] = (s => s.Circuits[2].Current.VoltageChannel = 0, SiteErrorCode.DuplicateChannel, SiteField.VoltageChannel, 2),
        ["voltage input without a scale"] = (s => s.Circuits[2].Current.VoltageMillivoltsPerVolt = 0, SiteErrorCode.OutOfRange, SiteField.VoltageMillivoltsPerVolt, 2),
        ["voltage input of a million volts"] = (s => s.Circuits[2].Current.VoltageMillivoltsPerVolt = 10_000_001, SiteErrorCode.OutOfRange, SiteField.VoltageMillivoltsPerVolt, 2),
        ["load with a space in its name"] = (s => s.Loads[1].Id = "a b", SiteErrorCode.InvalidId, SiteField.LoadId, 1),
        ["load name of 25 characters"] = (s => s.Loads[1].Id = new string('a', 25), SiteErrorCode.InvalidId, SiteField.LoadId, 1),
        ["two loads of one name"] = (s => s.Loads[1].Id = "chiller", SiteErrorCode.DuplicateId, SiteField.LoadId, 1),
        ["two loads on one relay"] = (s => s.Loads[1].Output = 0, SiteErrorCode.DuplicateChannel, SiteField.LoadOutput, 1),
        ["two loads with one meter of their own"] = (s => s.Loads[1].OwnCircuit = 1, SiteErrorCode.SharedOwnCircuit, SiteField.LoadOwnCircuit, 1),
        ["load metered by the supply"] = (s => s.Loads[0].OwnCircuit = 0, SiteErrorCode.UnknownCircuit, SiteField.LoadOwnCircuit, 0),
        ["load metered by no circuit of the list"] = (s => s.Loads[0].OwnCircuit = 3, SiteErrorCode.UnknownCircuit, SiteField.LoadOwnCircuit, 0),
        ["load metered below the list"] = (s => s.Loads[0].OwnCircuit = -2, SiteErrorCode.UnknownCircuit, SiteField.LoadOwnCircuit, 0),
        ["load of no kind"] = (s => s.Loads[1].Options.Kind = LoadKind.Unknown, SiteErrorCode.ProtectedKind, SiteField.LoadKind, 1),
        ["load of an undefined kind"] = (s => s.Loads[1].Options.Kind = (LoadKind)10, SiteErrorCode.ProtectedKind, SiteField.LoadKind, 1),
        ["short run of a chiller"] = (s => s.Loads[0].Options.MinimumOnMilliseconds = 119_999, SiteErrorCode.CompressorTimes, SiteField.LoadMinimumOn, 0),
        ["short rest of a heat pump"] = (
            s =>
            {
                s.Loads[0].Options.Kind = LoadKind.HeatPump;
                s.Loads[0].Options.MinimumOffMilliseconds = 179_999;
            },
            SiteErrorCode.CompressorTimes,
            SiteField.LoadMinimumOff,
            0),
        ["relay below the board"] = (s => s.Loads[1].Output = -1, SiteErrorCode.OutOfRange, SiteField.LoadOutput, 1),
        ["relay above any board"] = (s => s.Loads[1].Output = 64, SiteErrorCode.OutOfRange, SiteField.LoadOutput, 1),
        ["load of no power"] = (s => s.Loads[1].Options.RatedWatts = 0, SiteErrorCode.OutOfRange, SiteField.LoadRatedWatts, 1),
        ["load too large"] = (s => s.Loads[1].Options.RatedWatts = 100_000_001, SiteErrorCode.OutOfRange, SiteField.LoadRatedWatts, 1),
        ["priority 0"] = (s => s.Loads[1].Options.ShedPriority = 0, SiteErrorCode.OutOfRange, SiteField.LoadShedPriority, 1),
        ["priority 101"] = (s => s.Loads[1].Options.ShedPriority = 101, SiteErrorCode.OutOfRange, SiteField.LoadShedPriority, 1),
        ["negative minimum on"] = (s => s.Loads[1].Options.MinimumOnMilliseconds = -1, SiteErrorCode.OutOfRange, SiteField.LoadMinimumOn, 1),
        ["minimum on beyond a day"] = (s => s.Loads[0].Options.MinimumOnMilliseconds = 86_400_001, SiteErrorCode.OutOfRange, SiteField.LoadMinimumOn, 0),
        ["negative minimum off"] = (s => s.Loads[1].Options.MinimumOffMilliseconds = -1, SiteErrorCode.OutOfRange, SiteField.LoadMinimumOff, 1),
        ["no kind of pulse input"] = (s => s.Circuits[1].InputKind = 0, SiteErrorCode.OutOfRange, SiteField.CircuitInputKind, 1),
        ["power below nothing"] = (s => s.Circuits[0].Pulse.MaximumWatts = -1, SiteErrorCode.OutOfRange, SiteField.CircuitMaximumWatts, 0),
        ["power beyond any site"] = (s => s.Circuits[0].Pulse.MaximumWatts = 100_000_001, SiteErrorCode.OutOfRange, SiteField.CircuitMaximumWatts, 0),
        ["contact without debounce"] = (s => Contact(s).DebounceMilliseconds = 0, SiteErrorCode.OutOfRange, SiteField.CircuitDebounce, 1),
        ["contact without a minimum pulse"] = (s => Contact(s).MinimumPulseMilliseconds = 0, SiteErrorCode.OutOfRange, SiteField.CircuitMinimumPulse, 1),
        ["contact that may never be stuck"] = (s => Contact(s).StuckSeconds = 604_801, SiteErrorCode.OutOfRange, SiteField.CircuitStuck, 1),
        ["contact of unknown power"] = (
            s =>
            {
                Contact(s);
                s.Circuits[1].Pulse.MaximumWatts = 0;
            },
            SiteErrorCode.MaximumPowerMissing,
            SiteField.CircuitMaximumWatts,
            1),

        // 1000 imp/kWh at 72,001 W: 49 ms from pulse to pulse, and the filter of an S0 output needs 50.
        ["contact that is too fast for its filter"] = (
            s =>
            {
                Contact(s);
                s.Circuits[1].Pulse.MaximumWatts = 72_001;
            },
            SiteErrorCode.FilterLosesPulses,
            SiteField.CircuitMaximumWatts,
            1),
        ["five water meters"] = (s => s.WaterMeters = new WaterMeterConfiguration[5], SiteErrorCode.WaterMeterCount, SiteField.WaterMeters, -1),
        ["water meter without a name"] = (s => s.WaterMeters[0].Id = "", SiteErrorCode.InvalidId, SiteField.WaterId, 0),
        ["two water meters of one name"] = (s => s.WaterMeters[1].Id = "cold", SiteErrorCode.DuplicateId, SiteField.WaterId, 1),
        ["two water meters on one contact"] = (s => s.WaterMeters[1].Channel = 0, SiteErrorCode.DuplicateChannel, SiteField.WaterChannel, 1),
        ["water meter on the input of a circuit"] = (s => s.WaterMeters[0].InputKind = PulseInputKind.Counter, SiteErrorCode.DuplicateChannel, SiteField.WaterChannel, 0),
        ["water meter below the board"] = (s => s.WaterMeters[0].Channel = -1, SiteErrorCode.OutOfRange, SiteField.WaterChannel, 0),
        ["water meter of no kind"] = (s => s.WaterMeters[0].InputKind = 0, SiteErrorCode.OutOfRange, SiteField.WaterInputKind, 0),
        ["water contact without debounce"] = (s => s.WaterMeters[0].Filter.DebounceMilliseconds = 201, SiteErrorCode.OutOfRange, SiteField.WaterDebounce, 0),
        ["water contact without a minimum pulse"] = (s => s.WaterMeters[0].Filter.MinimumPulseMilliseconds = 1_001, SiteErrorCode.OutOfRange, SiteField.WaterMinimumPulse, 0),
        ["water contact stuck at once"] = (s => s.WaterMeters[0].Filter.StuckSeconds = 0, SiteErrorCode.OutOfRange, SiteField.WaterStuck, 0),
        ["water in half decades"] = (s => s.WaterMeters[0].Options.LitresPerPulse = 5, SiteErrorCode.OutOfRange, SiteField.LitresPerPulse, 0),
        ["night that starts after the day"] = (s => s.WaterMeters[0].Options.NightStartMinutes = 1_440, SiteErrorCode.OutOfRange, SiteField.NightStart, 0),
        ["night that ends before the day"] = (s => s.WaterMeters[0].Options.NightEndMinutes = -1, SiteErrorCode.OutOfRange, SiteField.NightEnd, 0),
        ["leak below nothing"] = (s => s.WaterMeters[0].Options.LeakLitresPerHour = -1, SiteErrorCode.OutOfRange, SiteField.LeakLitresPerHour, 0),

        // Two pulses of 10 L in the three hours of the night are 20/3 L/h.
        ["leak that no pulse can tell"] = (s => s.WaterMeters[0].Options.LeakLitresPerHour = 6, SiteErrorCode.LeakNotMeasurable, SiteField.LeakLitresPerHour, 0),
        ["leak in a night of no length"] = (s => s.WaterMeters[0].Options.NightEndMinutes = 120, SiteErrorCode.LeakNotMeasurable, SiteField.LeakLitresPerHour, 0),
        ["burst beyond any pipe"] = (s => s.WaterMeters[0].Options.BurstLitresPerHour = 1_000_001, SiteErrorCode.OutOfRange, SiteField.BurstLitresPerHour, 0),

        // 10 L a pulse at 300,000 L/h: 120 ms, and the filter of a reed contact needs 125.
        ["burst too fast for the filter"] = (s => s.WaterMeters[0].Options.BurstLitresPerHour = 300_000, SiteErrorCode.FilterLosesPulses, SiteField.BurstLitresPerHour, 0),
        ["burst that takes no time"] = (s => s.WaterMeters[0].Options.BurstMinutes = 0, SiteErrorCode.OutOfRange, SiteField.BurstMinutes, 0),
        ["minimum off beyond a day"] = (s => s.Loads[0].Options.MinimumOffMilliseconds = 86_400_001, SiteErrorCode.OutOfRange, SiteField.LoadMinimumOff, 0),
        ["Modbus meter of no model"] = (s => Modbus(s).Modbus.Model = ModbusModel.Unknown, SiteErrorCode.OutOfRange, SiteField.ModbusModel, 2),
        ["Modbus meter of an undefined model"] = (s => Modbus(s).Modbus.Model = (ModbusModel)5, SiteErrorCode.OutOfRange, SiteField.ModbusModel, 2),
        ["Modbus broadcast address"] = (s => Modbus(s).Modbus.Address = 0, SiteErrorCode.OutOfRange, SiteField.ModbusAddress, 2),
        ["Modbus address above the protocol"] = (s => Modbus(s).Modbus.Address = 248, SiteErrorCode.OutOfRange, SiteField.ModbusAddress, 2),
        ["Modbus ratio that steps up"] = (s => Modbus(s).Modbus.RatioDenominator = 2, SiteErrorCode.OutOfRange, SiteField.ModbusRatio, 2),
        ["Modbus ratio beyond limits"] = (s => Modbus(s).Modbus.RatioNumerator = 1_000_001, SiteErrorCode.OutOfRange, SiteField.ModbusRatio, 2),
        ["two Modbus meters of one address"] = (
            s =>
            {
                Modbus(s);
                CircuitConfiguration first = s.Circuits[1];
                first.MeterKind = MeterKind.Modbus;
                first.Channel = 0;
                first.Modbus.Model = ModbusModel.Sdm630;
            },
            SiteErrorCode.DuplicateChannel,
            SiteField.ModbusAddress,
            2),
        ["direction below the list"] = (s => s.Circuits[1].Direction = 0, SiteErrorCode.OutOfRange, SiteField.CircuitDirection, 1),
        ["direction above the list"] = (s => s.Circuits[1].Direction = (MeterDirection)4, SiteErrorCode.OutOfRange, SiteField.CircuitDirection, 1),
        ["site circuit that exports"] = (s => s.Circuits[0].Direction = MeterDirection.Export, SiteErrorCode.MustImport, SiteField.CircuitDirection, 0),
        ["load that generates"] = (s => s.Circuits[1].Direction = MeterDirection.Generation, SiteErrorCode.MustImport, SiteField.CircuitDirection, 1),
        ["circuit that checks itself"] = (s => s.Circuits[1].Checks = 1, SiteErrorCode.InvalidCheck, SiteField.CircuitChecks, 1),
        ["circuit that checks none of the list"] = (s => s.Circuits[1].Checks = 3, SiteErrorCode.InvalidCheck, SiteField.CircuitChecks, 1),
        ["circuit that checks below the list"] = (s => s.Circuits[1].Checks = -2, SiteErrorCode.InvalidCheck, SiteField.CircuitChecks, 1),
        ["circuits that check each other"] = (
            s =>
            {
                s.Circuits[1].Checks = 2;
                s.Circuits[2].Checks = 1;
            },
            SiteErrorCode.InvalidCheck,
            SiteField.CircuitChecks,
            1),
        ["quota for eleven months"] = (s => s.Budget.MonthKilowattHours = [.. Enumerable.Repeat(5, 11)], SiteErrorCode.BudgetMonths, SiteField.MonthKilowattHours, -1),
        ["month without energy"] = (s => s.Budget.MonthKilowattHours = [.. Year(5)[..11], 0], SiteErrorCode.BudgetMonths, SiteField.MonthKilowattHours, -1),
        ["coal beyond limits"] = (s => s.Budget.MonthKilogramsCe = Year(25_000_001), SiteErrorCode.BudgetMonths, SiteField.MonthKilogramsCe, -1),
        ["water beyond limits"] = (s => s.Budget.MonthCubicMetres = Year(10_000_001), SiteErrorCode.BudgetMonths, SiteField.MonthCubicMetres, -1),
        ["day off twice"] = (s => s.Calendar.DaysOff = [20_000, 20_000], SiteErrorCode.BudgetDays, SiteField.DaysOff, -1),
        ["more days off than a list holds"] = (s => s.Calendar.DaysOff = [.. Enumerable.Range(20_000, 65)], SiteErrorCode.BudgetDays, SiteField.DaysOff, -1),
        ["day both off and worked"] = (
            s =>
            {
                s.Calendar.DaysOff = [20_000, 20_001];
                s.Calendar.Workdays = [20_001];
            },
            SiteErrorCode.BudgetDays,
            SiteField.Workdays,
            -1),
        ["statement before all time"] = (s => s.Budget.MonthToDateDay = -1, SiteErrorCode.BudgetDays, SiteField.MonthToDateDay, -1),
        ["budget of no mode"] = (s => s.Budget.Mode = (BudgetMode)3, SiteErrorCode.OutOfRange, SiteField.BudgetMode, -1),
        ["budget that limits without a quota"] = (s => s.Budget.Mode = BudgetMode.Limit, SiteErrorCode.BudgetQuotaMissing, SiteField.BudgetMode, -1),
        ["quota of no basis"] = (s => s.Budget.CoalEquivalentBasis = 0, SiteErrorCode.OutOfRange, SiteField.BudgetBasis, -1),
        ["quota of another basis"] = (
            s =>
            {
                s.Budget.MonthKilogramsCe = Year(9_000);
                s.Budget.CoalEquivalentBasis = CoalEquivalentBasis.Equivalent;
            },
            SiteErrorCode.BudgetBasis,
            SiteField.BudgetBasis,
            -1),
        ["quota in two units"] = (
            s =>
            {
                s.Budget.MonthKilogramsCe = Year(9_000);
                s.Budget.MonthKilowattHours = Year(9_000);
            },
            SiteErrorCode.BudgetTwice,
            SiteField.MonthKilogramsCe,
            -1),
        ["quota of a day below 0"] = (s => s.Budget.DayKilowattHours = -1, SiteErrorCode.OutOfRange, SiteField.DayKilowattHours, -1),
        ["least limit below 0"] = (s => s.Budget.MinimumLimitWatts = -1, SiteErrorCode.OutOfRange, SiteField.MinimumLimitWatts, -1),
        ["budget that limits without a least limit"] = (
            s =>
            {
                s.Budget.MonthKilowattHours = Year(9_000);
                s.Budget.Mode = BudgetMode.Limit;
            },
            SiteErrorCode.BudgetMinimumLimit,
            SiteField.MinimumLimitWatts,
            -1),
        ["weekend without weight"] = (s => s.Budget.OtherDayPermille = 0, SiteErrorCode.OutOfRange, SiteField.OtherDayPermille, -1),
        ["stated energy below 0"] = (s => s.Budget.MonthToDateKilowattHours = -1, SiteErrorCode.OutOfRange, SiteField.MonthToDateKilowattHours, -1),
        ["stated water below 0"] = (s => s.Budget.MonthToDateCubicMetres = -1, SiteErrorCode.OutOfRange, SiteField.MonthToDateCubicMetres, -1),
        ["quota of water that nothing meters"] = (
            s =>
            {
                s.Budget.MonthCubicMetres = Year(300);
                s.WaterMeters = [];
            },
            SiteErrorCode.BudgetWaterMeterMissing,
            SiteField.MonthCubicMetres,
            -1),
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    [Fact]
    public void A_sound_site_is_accepted() => Assert.Null(SiteRules.Check(Sites.School()));

    [Theory]
    [MemberData(nameof(FaultNames))]
    public void A_fault_is_refused_with_its_code_and_place(string name)
    {
        (Action<SiteConfiguration> spoil, SiteErrorCode code, SiteField field, int index) = Faults[name];
        SiteConfiguration site = Sites.School();
        spoil(site);
        SiteError error = SiteRules.Check(site);
        Assert.NotNull(error);
        Assert.Equal((code, field, index), (error.Code, error.Field, error.Index));
    }

    [Fact]
    public void Every_field_and_every_code_has_a_fault_that_names_it()
    {
        Assert.Equal(
            Enum.GetValues<SiteField>().Where(field => field != SiteField.None).Order(),
            Faults.Values.Concat(GuardFaults.All.Values).Concat(SheddingFaults.All.Values).Concat(TreeFaults.All.Values).Concat(TariffFaults.All.Values).Concat(ScheduleFaults.All.Values).Select(fault => fault.Field).Concat(Levels.LevelRulesTests.Fields).Distinct().Order());
        Assert.Equal(
            Enum.GetValues<SiteErrorCode>().Where(code => (int)code != 0 && code != SiteErrorCode.ChannelMissing).Order(),
            Faults.Values.Concat(GuardFaults.All.Values).Concat(SheddingFaults.All.Values).Concat(TreeFaults.All.Values).Concat(TariffFaults.All.Values).Concat(ScheduleFaults.All.Values).Select(fault => fault.Code).Concat(Levels.LevelRulesTests.Codes).Distinct().Order());
    }

    [Fact]
    public void No_relay_ever_switches_a_lift_or_anything_that_keeps_people_safe()
    {
        LoadKind[] allowed =
        [
            LoadKind.Chiller, LoadKind.HeatPump, LoadKind.AirHandler, LoadKind.FanCoil, LoadKind.Lighting, LoadKind.Sockets,
            LoadKind.WaterHeater, LoadKind.EvCharger, LoadKind.Other,
        ];
        for (int kind = 0; kind <= byte.MaxValue; kind++)
        {
            SiteConfiguration site = Sites.School();
            site.Loads[0].Options.Kind = (LoadKind)kind;
            Assert.Equal(allowed.Contains((LoadKind)kind), SiteRules.Check(site) == null);
        }
    }

    [Fact]
    public void A_site_that_only_meters_needs_no_fire_alarm()
    {
        SiteConfiguration site = Sites.School();
        site.Loads = [];
        site.FireAlarmInput = SiteConfiguration.NoInput;
        Assert.Null(SiteRules.Check(site));
    }

    [Fact]
    public void A_pulse_and_an_analog_input_may_have_the_same_number()
    {
        SiteConfiguration site = Sites.School();
        Assert.Equal(site.Circuits[0].Channel, site.Circuits[2].Channel);
        Assert.Null(SiteRules.Check(site));
    }

    [Fact]
    public void A_counter_and_a_contact_may_have_the_same_number()
    {
        SiteConfiguration site = Sites.School();
        Contact(site);
        site.Circuits[1].Channel = 0;
        site.WaterMeters[0].Channel = 2;
        Assert.Null(SiteRules.Check(site));
        site.Circuits[1].InputKind = PulseInputKind.Counter;
        Assert.Equal(SiteErrorCode.DuplicateChannel, SiteRules.Check(site).Code);
    }

    // 1000 imp/kWh at 72 kW: 50 ms, just what 10 ms of debounce and a minimum of 20 ms let through.
    [Fact]
    public void A_filter_that_just_passes_the_pulses_of_the_stated_power_is_accepted()
    {
        SiteConfiguration site = Sites.School();
        Contact(site);
        site.Circuits[1].Pulse.MaximumWatts = 72_000;
        Assert.Null(SiteRules.Check(site));
        site.WaterMeters[0].Options.LeakLitresPerHour = 7;
        site.WaterMeters[0].Options.BurstLitresPerHour = 288_000;
        Assert.Null(SiteRules.Check(site));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(360)]
    [InlineData(600)]
    [InlineData(720)]
    [InlineData(900)]
    [InlineData(1_200)]
    [InlineData(1_800)]
    [InlineData(3_600)]
    public void Windows_that_divide_the_hour_are_accepted(int seconds)
    {
        SiteConfiguration site = Sites.School();
        site.Demand.WindowSeconds = seconds;
        Assert.Null(SiteRules.Check(site));
    }

    // Makes the chiller's meter a contact and gives its filter.
    private static PulseFilterOptions Contact(SiteConfiguration site)
    {
        site.Circuits[1].InputKind = PulseInputKind.Contact;
        site.Circuits[1].Channel = 3;
        site.Circuits[1].Pulse.MaximumWatts = 30_000;
        return site.Circuits[1].Filter;
    }

    [Fact]
    public void Two_Modbus_meters_share_a_port_by_their_addresses_and_two_ports_share_an_address()
    {
        SiteConfiguration site = Sites.School();
        Modbus(site);
        site.Circuits[1].MeterKind = MeterKind.Modbus;
        site.Circuits[1].Channel = 0;
        site.Circuits[1].Modbus.Model = ModbusModel.Sdm630;
        site.Circuits[1].Modbus.Address = 2;
        Assert.Null(SiteRules.Check(site));
        site.Circuits[1].Modbus.Address = 1;
        site.Circuits[1].Channel = 1;
        Assert.Null(SiteRules.Check(site));
    }

    // Makes the school's lights a Modbus meter at address 1 of port 0.
    private static CircuitConfiguration Modbus(SiteConfiguration site)
    {
        site.Circuits[2].MeterKind = MeterKind.Modbus;
        site.Circuits[2].Modbus.Model = ModbusModel.Sdm120;
        return site.Circuits[2];
    }

    private static int[] Year(int quota) => [.. Enumerable.Repeat(quota, 12)];

    private static CircuitConfiguration[] Many(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new CircuitConfiguration { Id = "c" + i, Channel = i })];
}
