using System.Text.Json;
using System.Text.Json.Nodes;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>Writes a configuration as a site file, so that reading it back can be compared.</summary>
internal static class SiteWriter
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Write(SiteConfiguration site)
    {
        JsonObject root = new()
        {
            ["siteId"] = site.SiteId,
            ["deviceId"] = site.DeviceId,
            ["board"] = "virtual",
            ["utcOffsetMinutes"] = site.UtcOffsetMinutes,
            ["scanMilliseconds"] = site.ScanMilliseconds,
            ["stateSeconds"] = site.StateSeconds,
            ["liveSeconds"] = site.LiveSeconds,
            ["fireAlarmInput"] = site.FireAlarmInput,
            ["demand"] = new JsonObject
            {
                ["limitWatts"] = site.Demand.LimitWatts,
                ["windowSeconds"] = site.Demand.WindowSeconds,
                ["mode"] = ChoiceNames<Core.Demand.DemandWindowMode>.Of(site.Demand.Mode),
                ["fallback"] = ChoiceNames<Core.Demand.MeterFallback>.Of(site.Demand.Fallback),
            },
            ["siteCircuit"] = site.Circuits[site.SiteCircuit].Id,
            ["circuits"] = new JsonArray([.. site.Circuits.Select(circuit => Write(circuit, site))]),
            ["loads"] = new JsonArray([.. site.Loads.Select(load => Write(load, site))]),
            ["waterMeters"] = new JsonArray([.. site.WaterMeters.Select(Write)]),
        };
        if (site.SupplyFailInput != SiteConfiguration.NoInput)
        {
            root["supplyFailInput"] = site.SupplyFailInput;
        }

        root["intervals"] = new JsonObject
        {
            ["minute"] = site.Intervals.Minute,
            ["fiveMinutes"] = site.Intervals.FiveMinutes,
            ["day"] = site.Intervals.Day,
        };
        root["interop"] = new JsonObject
        {
            ["homeAssistant"] = site.Interop.HomeAssistant,
            ["sparkplug"] = site.Interop.Sparkplug,
        };
        root["checkpoint"] = new JsonObject
        {
            ["quantumWattHours"] = site.Checkpoint.QuantumWattHours,
            ["quantumSeconds"] = site.Checkpoint.QuantumSeconds,
            ["enduranceWrites"] = site.Checkpoint.EnduranceWrites,
            ["lifeYears"] = site.Checkpoint.LifeYears,
            ["quantumLitres"] = site.Checkpoint.QuantumLitres,
        };
        root["factors"] = new JsonObject
        {
            ["coalEquivalentBasis"] = ChoiceNames<CoalEquivalentBasis>.Of(site.Factors.CoalEquivalentBasis),
            ["milligramsCePerKilowattHour"] = site.Factors.MilligramsCePerKilowattHour,
            ["co2Basis"] = site.Factors.Co2Basis,
            ["milligramsCo2PerKilowattHour"] = site.Factors.MilligramsCo2PerKilowattHour,
        };
        root["powerUp"] = new JsonObject
        {
            ["holdSeconds"] = site.PowerUp.HoldSeconds,
            ["staggerSeconds"] = site.PowerUp.StaggerSeconds,
            ["spreadSeconds"] = site.PowerUp.SpreadSeconds,
        };
        for (int i = 0; i < site.Circuits.Length; i++)
        {
            if (site.Circuits[i].SubItemCode.Length > 0)
            {
                root["circuits"]![i]!["subItemCode"] = site.Circuits[i].SubItemCode;
            }
        }

        root["budget"] = Write(site.Budget);
        GuardWriter.Write(site, root);
        TreeWriter.Write(site, root);
        TariffWriter.Write(site, root);
        ScheduleWriter.Write(site, root);
        JsonObject[] loads = [.. root["loads"]!.AsArray().Select(load => load!.DeepClone().AsObject())];
        root["loads"] = LevelText.Gather(site, loads);
        return root.ToJsonString(Indented);
    }

    private static JsonObject Write(BudgetOptions budget)
    {
        JsonObject node = new()
        {
            ["mode"] = ChoiceNames<BudgetMode>.Of(budget.Mode),
            ["coalEquivalentBasis"] = ChoiceNames<CoalEquivalentBasis>.Of(budget.CoalEquivalentBasis),
            ["dayKilowattHours"] = budget.DayKilowattHours,
            ["minimumLimitWatts"] = budget.MinimumLimitWatts,
            ["otherDayPermille"] = budget.OtherDayPermille,
            ["monthToDateDate"] = Date(budget.MonthToDateDay),
            ["monthToDateKilowattHours"] = budget.MonthToDateKilowattHours,
            ["monthToDateCubicMetres"] = budget.MonthToDateCubicMetres,
        };
        Add("monthKilowattHours", budget.MonthKilowattHours, 1);
        Add("monthTonnesCoalEquivalent", budget.MonthKilogramsCe, 1_000);
        Add("monthCubicMetres", budget.MonthCubicMetres, 1);
        return node;

        void Add(string name, int[] months, int scale)
        {
            if (months.Length > 0)
            {
                node[name] = new JsonArray([.. months.Select(month => (JsonNode)((decimal)month / scale)!)]);
            }
        }
    }

    private static string Date(int day) => $"{new DateOnly(1970, 1, 1).AddDays(day):yyyy-MM-dd}";

    private static JsonObject Write(CircuitConfiguration circuit, SiteConfiguration site)
    {
        JsonObject node = circuit.MeterKind == MeterKind.Modbus ? WriteModbus(circuit) : WriteMeter(circuit);
        node["direction"] = ChoiceNames<MeterDirection>.Of(circuit.Direction);
        if (circuit.Checks != CircuitConfiguration.NoCheck)
        {
            node["checks"] = site.Circuits[circuit.Checks].Id;
        }

        return node;
    }

    private static JsonObject WriteModbus(CircuitConfiguration circuit) => new()
    {
        ["id"] = circuit.Id,
        ["modbus"] = new JsonObject
        {
            ["channel"] = circuit.Channel,
            ["address"] = circuit.Modbus.Address,
            ["model"] = ChoiceNames<Core.Metering.Modbus.ModbusModel>.Of(circuit.Modbus.Model),
            ["ratio"] = new JsonObject
            {
                ["numerator"] = circuit.Modbus.RatioNumerator,
                ["denominator"] = circuit.Modbus.RatioDenominator,
            },
        },
    };

    private static JsonObject WriteMeter(CircuitConfiguration circuit) => circuit.MeterKind == MeterKind.Pulse
        ? new JsonObject
        {
            ["id"] = circuit.Id,
            ["pulse"] = new JsonObject
            {
                ["channel"] = circuit.Channel,
                ["impulsesPerKilowattHour"] = circuit.Pulse.ImpulsesPerKilowattHour,
                ["ratio"] = new JsonObject
                {
                    ["numerator"] = circuit.Pulse.RatioNumerator,
                    ["denominator"] = circuit.Pulse.RatioDenominator,
                },
                ["input"] = ChoiceNames<PulseInputKind>.Of(circuit.InputKind),
                ["meterClass"] = "custom",
                ["debounceMilliseconds"] = circuit.Filter.DebounceMilliseconds,
                ["minimumPulseMilliseconds"] = circuit.Filter.MinimumPulseMilliseconds,
                ["stuckSeconds"] = circuit.Filter.StuckSeconds,
                ["maximumWatts"] = circuit.Pulse.MaximumWatts,
            },
        }
        : new JsonObject
        {
            ["id"] = circuit.Id,
            ["current"] = WriteCurrent(circuit),
        };

    private static JsonObject Write(WaterMeterConfiguration water) => new()
    {
        ["id"] = water.Id,
        ["channel"] = water.Channel,
        ["input"] = ChoiceNames<PulseInputKind>.Of(water.InputKind),
        ["debounceMilliseconds"] = water.Filter.DebounceMilliseconds,
        ["minimumPulseMilliseconds"] = water.Filter.MinimumPulseMilliseconds,
        ["stuckSeconds"] = water.Filter.StuckSeconds,
        ["litresPerPulse"] = water.Options.LitresPerPulse,
        ["nightWindow"] = new JsonObject
        {
            ["start"] = Time(water.Options.NightStartMinutes),
            ["end"] = Time(water.Options.NightEndMinutes),
        },
        ["leakLitresPerHour"] = water.Options.LeakLitresPerHour,
        ["burstLitresPerHour"] = water.Options.BurstLitresPerHour,
        ["burstMinutes"] = water.Options.BurstMinutes,
    };

    private static string Time(int minutes) => $"{minutes / 60:00}:{minutes % 60:00}";

    private static JsonObject WriteCurrent(CircuitConfiguration circuit)
    {
        JsonObject node = new()
        {
            ["channel"] = circuit.Channel,
            ["milliamperesPerVolt"] = circuit.Current.MilliamperesPerVolt,
            ["nominalVolts"] = circuit.Current.NominalVolts,
            ["powerFactorPermille"] = circuit.Current.PowerFactorPermille,
            ["noiseFloorMicrovolts"] = circuit.Current.NoiseFloorMicrovolts,
            ["maximumWatts"] = circuit.Current.MaximumWatts,
        };
        if (circuit.Current.VoltageChannel != Core.Metering.CurrentSensorOptions.NoVoltageChannel)
        {
            node["voltage"] = new JsonObject
            {
                ["channel"] = circuit.Current.VoltageChannel,
                ["millivoltsPerVolt"] = circuit.Current.VoltageMillivoltsPerVolt,
            };
        }

        return node;
    }

    private static JsonObject Write(LoadConfiguration load, SiteConfiguration site)
    {
        JsonObject node = new()
        {
            ["id"] = load.Id,
            ["kind"] = ChoiceNames<Core.Shedding.LoadKind>.Of(load.Options.Kind),
            ["output"] = load.Output,
            ["ratedWatts"] = load.Options.RatedWatts,
            ["shedPriority"] = load.Options.ShedPriority,
            ["minimumOnSeconds"] = load.Options.MinimumOnMilliseconds / 1_000,
            ["minimumOffSeconds"] = load.Options.MinimumOffMilliseconds / 1_000,
            ["maximumShedSeconds"] = load.Options.MaximumShedMilliseconds / 1_000,
            ["maximumShedPerDaySeconds"] = load.Options.MaximumShedPerDayMilliseconds / 1_000,
            ["maximumStartsPerHour"] = load.Options.MaximumStartsPerHour,
        };
        if (load.OwnCircuit != LoadConfiguration.NoCircuit)
        {
            node["circuit"] = site.Circuits[load.OwnCircuit].Id;
        }

        LevelText.Write(load, node);
        return node;
    }
}
