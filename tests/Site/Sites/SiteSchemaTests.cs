using System.Text.Json.Nodes;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.Modbus;
using Zibo.EdgeCtl.Core.Safety.Comfort;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Schedule.Lighting;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>What editors offer is what the reader accepts.</summary>
public class SiteSchemaTests
{
    private static readonly JsonObject Schema =
        JsonNode.Parse(File.ReadAllText(Repository.PathOf("boards", "schema", "site.schema.json")))!.AsObject();

    // Every object of a site file by its path without indexes.
    private static readonly SortedDictionary<string, JsonObject> Objects = FindObjects();

    public static TheoryData<string> Paths => [.. Objects.Keys];

    [Fact]
    public void It_has_the_keys_that_the_reader_knows()
    {
        FindingList findings = new("draft.json");
        SiteReader reader = new(JsonText.Parse(GuardDraft.With(), findings), findings);
        reader.Read();

        Assert.Equal(reader.KnownKeys.Keys, Objects.Keys);
        foreach ((string path, SortedSet<string> names) in reader.KnownKeys)
        {
            Assert.Equal(names, Objects[path]["properties"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void It_needs_the_keys_that_the_reader_needs_and_allows_no_others(string path)
    {
        JsonObject schema = Objects[path];
        string[] needed = [.. schema["required"]!.AsArray().Select(name => name!.GetValue<string>())];
        string[] indexes = [path.Replace("[]", "[0]", StringComparison.Ordinal), path.Replace("[]", "[1]", StringComparison.Ordinal)];
        string shown = path.StartsWith("$.circuits[].current", StringComparison.Ordinal) ? indexes[1] : indexes[0];
        if (path.StartsWith("$.circuits[].modbus", StringComparison.Ordinal))
        {
            shown = path.Replace("[]", "[4]", StringComparison.Ordinal);
        }

        shown = path == "$.loads[].level" ? indexes[1] : path == "$.loads[].steps[]" ? "$.loads[2].steps[0]" : shown;
        if (schema["oneOf"]?[0]!["required"] is JsonArray { Count: > 1 } usual)
        {
            needed = [.. needed, .. usual.Select(name => name!.GetValue<string>())];
        }

        Assert.False(schema["additionalProperties"]!.GetValue<bool>());
        foreach (string name in schema["properties"]!.AsObject().Select(property => property.Key))
        {
            string text = GuardDraft.With(($"{shown}.{name}", null));
            string[] missing;
            try
            {
                SiteFile.Parse("draft.json", text);
                missing = [];
            }
            catch (InputException exception)
            {
                missing = [.. exception.Findings.Where(finding => finding.Problem.English.EndsWith("is missing", StringComparison.Ordinal)).Select(finding => finding.Place)];
            }

            Assert.Equal(needed.Contains(name), missing.Contains($"{shown}.{name}"));
        }
    }

    [Fact]
    public void Its_ranges_are_those_of_the_rules()
    {
        foreach (SiteField field in Enum.GetValues<SiteField>())
        {
            FieldGuide guide = FieldGuide.Of(field);
            if (!guide.HasRange || field is SiteField.WindowSeconds or SiteField.Ratio or SiteField.ModbusRatio)
            {
                continue;
            }

            JsonObject property = Property(guide.Path.Replace("{0}", string.Empty, StringComparison.Ordinal).Replace("{1}", "pulse", StringComparison.Ordinal));
            Assert.Equal((guide.Least, guide.Most), (property["minimum"]!.GetValue<int>(), property["maximum"]!.GetValue<int>()));
        }

        FieldGuide ratio = FieldGuide.Of(SiteField.Ratio);
        Assert.Equal(ratio with { Path = string.Empty }, FieldGuide.Of(SiteField.ModbusRatio) with { Path = string.Empty });
        foreach (string name in new[] { "numerator", "denominator" })
        {
            JsonObject property = Property("$.circuits[].pulse.ratio." + name);
            Assert.Equal((ratio.Least, ratio.Most), (property["minimum"]!.GetValue<int>(), property["maximum"]!.GetValue<int>()));
        }
    }

    [Fact]
    public void Its_choices_are_those_that_the_reader_offers()
    {
        Assert.Equal(BoardFile.Ids, Choices("$.board"));
        Assert.Equal(ChoiceNames<DemandWindowMode>.All, Choices("$.demand.mode"));
        Assert.Equal(ChoiceNames<TariffRate>.All.Where(rate => rate != "deep"), Choices("$.setpoints[].shift.dearFrom"));
        Assert.Equal(ChoiceNames<BuildingType>.All, Choices("$.building.type"));
        Assert.Equal(ChoiceNames<MeterFallback>.All, Choices("$.demand.fallback"));
        Assert.Equal(ChoiceNames<ModbusModel>.All, Choices("$.circuits[].modbus.model"));
        Assert.Equal(ChoiceNames<MeterDirection>.All, Choices("$.circuits[].direction"));
        Assert.Equal(
            Enum.GetValues<LoadKind>().Where(kind => !SiteRules.IsProtected(kind)).Select(ChoiceNames<LoadKind>.Of),
            Choices("$.loads[].kind"));
        Assert.EndsWith(
            string.Join(", ", Property("$.demand.windowSeconds")["enum"]!.AsArray().Select(value => value!.ToJsonString())),
            RuleTexts.Remedy(SiteErrorCode.OutOfRange, SiteField.WindowSeconds).English,
            StringComparison.Ordinal);
        Assert.Equal(ChoiceNames<LevelKind>.All, Choices("$.loads[].level.kind"));
        Assert.Equal(ChoiceNames<CoalEquivalentBasis>.All, Choices("$.factors.coalEquivalentBasis"));
        Assert.Equal(SubItemCodes.All, Choices("$.circuits[].subItemCode"));
        Assert.Equal(ChoiceNames<BudgetMode>.All, Choices("$.budget.mode"));
        Assert.Equal(ChoiceNames<CoalEquivalentBasis>.All, Choices("$.budget.coalEquivalentBasis"));
        Assert.Equal(CalendarOptions.MaximumYears, Property("$.calendar.years")["maxItems"]!.GetValue<int>());
        Assert.Equal(ChoiceNames<CalendarCountry>.All, Choices("$.calendar.builtIn"));
        Assert.Equal(ScheduleRules.MaximumSchedules, Property("$.schedules")["maxItems"]!.GetValue<int>());
        Assert.Equal(ScheduleRules.MaximumTables, Property("$.schedules[].tables")["maxItems"]!.GetValue<int>());
        Assert.Equal(ScheduleRules.MaximumExceptions, Property("$.schedules[].exceptions")["maxItems"]!.GetValue<int>());
        Assert.Equal(DayPeriods.MaximumCount, Property("$.schedules[].tables[].occupied")["maxItems"]!.GetValue<int>());
        Assert.Equal(ChoiceNames<ScheduleMode>.All.Skip(1), Choices("$.schedules[].withoutClock"));
        Assert.Equal(ChoiceNames<ScheduleDay>.All, ItemChoices("$.schedules[].tables[].days"));
        Assert.Equal(ChoiceNames<Season>.All, ItemChoices("$.schedules[].tables[].seasons"));
        Assert.Equal(LightRules.MaximumSensors, Property("$.lightSensors")["maxItems"]!.GetValue<int>());
        Assert.Equal(SetpointRules.MaximumSetpoints, Property("$.setpoints")["maxItems"]!.GetValue<int>());
        Assert.Equal(SiteRules.MaximumCircuits, Property("$.circuits")["maxItems"]!.GetValue<int>());
        Assert.Equal(SiteRules.MaximumLoads, Property("$.loads")["maxItems"]!.GetValue<int>());
        Assert.Equal(PulseRules.MaximumWaterMeters, Property("$.waterMeters")["maxItems"]!.GetValue<int>());
        Assert.Equal(ChoiceNames<ComfortFallback>.All, Choices("$.loads[].comfort.fallback"));
        Assert.Equal(ChoiceNames<LiftEconomyMode>.All, Choices("$.liftBanks[].economy"));
        Assert.Equal(GuardRules.MaximumTemperatures, Property("$.temperatures")["maxItems"]!.GetValue<int>());
        Assert.Equal(LiftRules.MaximumBanks, Property("$.liftBanks")["maxItems"]!.GetValue<int>());
        Assert.Equal(LiftRules.MinimumCars, Property("$.liftBanks[].cars")["minItems"]!.GetValue<int>());
        Assert.Equal(LiftRules.MaximumCars, Property("$.liftBanks[].cars")["maxItems"]!.GetValue<int>());
        Assert.Equal(ChoiceNames<TariffDays>.All, Choices("$.tariff.seasons[].days"));
        Assert.Equal(ChoiceNames<TariffRate>.All, Choices("$.tariff.seasons[].periods[].rate"));
        Assert.Equal(ChoiceNames<DemandChargeMode>.All, Choices("$.tariff.demandCharge.mode"));
        Assert.Equal(ChoiceNames<ExcessBase>.All, Choices("$.tariff.demandCharge.excessBase"));
        Assert.Equal(TariffOptions.MaximumSeasons, Property("$.tariff.seasons")["maxItems"]!.GetValue<int>());
        Assert.Equal(TariffOptions.MaximumPeriods, Property("$.tariff.seasons[].periods")["maxItems"]!.GetValue<int>());
        foreach (string path in new[] { "$.circuits[].pulse", "$.waterMeters[]" })
        {
            Assert.Equal(ChoiceNames<PulseInputKind>.All, Choices(path + ".input"));
            Assert.Equal(ChoiceNames<PulseMeterClass>.All, Choices(path + ".meterClass"));
        }
    }

    [Fact]
    public void Its_defaults_are_the_firmwares()
    {
        SiteConfiguration site = new();
        DemandOptions demand = new();
        PulseMeterOptions pulse = new();
        CurrentSensorOptions current = new();
        LoadOptions load = new();
        WaterMeterOptions water = new();
        Dictionary<string, JsonNode> expected = new()
        {
            ["$.utcOffsetMinutes"] = site.UtcOffsetMinutes,
            ["$.scanMilliseconds"] = site.ScanMilliseconds,
            ["$.stateSeconds"] = site.StateSeconds,
            ["$.liveSeconds"] = site.LiveSeconds,
            ["$.demand.windowSeconds"] = demand.WindowSeconds,
            ["$.demand.mode"] = ChoiceNames<DemandWindowMode>.Of(demand.Mode),
            ["$.demand.fallback"] = ChoiceNames<MeterFallback>.Of(demand.Fallback),
            ["$.circuits[].pulse.ratio.numerator"] = pulse.RatioNumerator,
            ["$.circuits[].pulse.ratio.denominator"] = pulse.RatioDenominator,
            ["$.circuits[].current.nominalVolts"] = current.NominalVolts,
            ["$.circuits[].current.powerFactorPermille"] = current.PowerFactorPermille,
            ["$.circuits[].modbus.ratio.numerator"] = new ModbusMeterOptions().RatioNumerator,
            ["$.circuits[].modbus.ratio.denominator"] = new ModbusMeterOptions().RatioDenominator,
            ["$.circuits[].direction"] = ChoiceNames<MeterDirection>.Of(new CircuitConfiguration().Direction),
            ["$.circuits[].current.noiseFloorMicrovolts"] = current.NoiseFloorMicrovolts,
            ["$.loads[].shedPriority"] = load.ShedPriority,
            ["$.loads[].minimumOnSeconds"] = load.MinimumOnMilliseconds / 1_000,
            ["$.loads[].minimumOffSeconds"] = load.MinimumOffMilliseconds / 1_000,
            ["$.circuits[].pulse.maximumWatts"] = pulse.MaximumWatts,
            ["$.loads[].level.kind"] = ChoiceNames<LevelKind>.Of(load.LevelKind),
            ["$.waterMeters[].leakLitresPerHour"] = water.LeakLitresPerHour,
            ["$.waterMeters[].burstLitresPerHour"] = water.BurstLitresPerHour,
            ["$.waterMeters[].burstMinutes"] = water.BurstMinutes,
            ["$.intervals.minute"] = site.Intervals.Minute,
            ["$.intervals.fiveMinutes"] = site.Intervals.FiveMinutes,
            ["$.intervals.day"] = site.Intervals.Day,
            ["$.interop.homeAssistant"] = site.Interop.HomeAssistant,
            ["$.interop.sparkplug"] = site.Interop.Sparkplug,
            ["$.checkpoint.quantumWattHours"] = site.Checkpoint.QuantumWattHours,
            ["$.checkpoint.quantumSeconds"] = site.Checkpoint.QuantumSeconds,
            ["$.checkpoint.enduranceWrites"] = site.Checkpoint.EnduranceWrites,
            ["$.checkpoint.lifeYears"] = site.Checkpoint.LifeYears,
            ["$.checkpoint.quantumLitres"] = site.Checkpoint.QuantumLitres,
            ["$.circuits[].current.maximumWatts"] = current.MaximumWatts,
            ["$.factors.coalEquivalentBasis"] = ChoiceNames<CoalEquivalentBasis>.Of(site.Factors.CoalEquivalentBasis),
            ["$.factors.milligramsCePerKilowattHour"] = site.Factors.MilligramsCePerKilowattHour,
            ["$.factors.co2Basis"] = site.Factors.Co2Basis,
            ["$.factors.milligramsCo2PerKilowattHour"] = site.Factors.MilligramsCo2PerKilowattHour,
            ["$.budget.mode"] = ChoiceNames<BudgetMode>.Of(site.Budget.Mode),
            ["$.budget.dayKilowattHours"] = site.Budget.DayKilowattHours,
            ["$.budget.minimumLimitWatts"] = site.Budget.MinimumLimitWatts,
            ["$.budget.otherDayPermille"] = site.Budget.OtherDayPermille,
            ["$.budget.monthToDateKilowattHours"] = site.Budget.MonthToDateKilowattHours,
            ["$.budget.monthToDateCubicMetres"] = site.Budget.MonthToDateCubicMetres,
            ["$.loads[].comfort.hysteresisKelvin"] = new ComfortOptions().HysteresisCentiKelvin / 100.0,
            ["$.loads[].comfort.fallback"] = ChoiceNames<ComfortFallback>.Of(new ComfortOptions().Fallback),
            ["$.liftBanks[].economy"] = ChoiceNames<LiftEconomyMode>.Of(new LiftBankConfiguration().Economy),
            ["$.schedules[].withoutClock"] = ChoiceNames<ScheduleMode>.Of(new ScheduleConfiguration().WithoutClock),
            ["$.schedules[].optimumStart.maximumLeadMinutes"] = new OptimumStartOptions().MaximumLeadMinutes,
            ["$.schedules[].optimumStart.heatingCelsius"] = new OptimumStartOptions().HeatingCentiCelsius / 100,
            ["$.schedules[].optimumStart.coolingCelsius"] = new OptimumStartOptions().CoolingCentiCelsius / 100,
            ["$.loads[].daylight.offAboveLux"] = new DaylightOptions().OffAboveLux,
            ["$.loads[].daylight.onBelowLux"] = new DaylightOptions().OnBelowLux,
            ["$.loads[].daylight.delaySeconds"] = new DaylightOptions().DelaySeconds,
            ["$.loads[].presence.holdSeconds"] = new PresenceOptions().HoldSeconds,
            ["$.setpoints[].cooling.occupiedCelsius"] = new SetpointOptions().CoolingOccupiedCentiCelsius / 100,
            ["$.setpoints[].cooling.unoccupiedCelsius"] = new SetpointOptions().CoolingUnoccupiedCentiCelsius / 100,
            ["$.setpoints[].heating.occupiedCelsius"] = new SetpointOptions().HeatingOccupiedCentiCelsius / 100,
            ["$.setpoints[].heating.unoccupiedCelsius"] = new SetpointOptions().HeatingUnoccupiedCentiCelsius / 100,
            ["$.setpointBounds.coolingMinimumCelsius"] = new SetpointBounds().CoolingMinimumCentiCelsius / 100,
            ["$.setpointBounds.heatingMaximumCelsius"] = new SetpointBounds().HeatingMaximumCentiCelsius / 100,
            ["$.setpoints[].shift.events"] = new ShiftOptions().IsForEvents,
            ["$.setpoints[].shift.maximumMinutes"] = new ShiftOptions().MaximumMinutes,
            ["$.setpoints[].shift.holdMinutes"] = new ShiftOptions().HoldMinutes,
            ["$.liftBanks[].dwellSeconds"] = new LiftBankConfiguration().DwellMilliseconds / 1_000,
            ["$.loads[].maximumShedSeconds"] = load.MaximumShedMilliseconds / 1_000,
            ["$.loads[].maximumShedPerDaySeconds"] = load.MaximumShedPerDayMilliseconds / 1_000,
            ["$.loads[].maximumStartsPerHour"] = load.MaximumStartsPerHour,
            ["$.powerUp.holdSeconds"] = site.PowerUp.HoldSeconds,
            ["$.powerUp.staggerSeconds"] = site.PowerUp.StaggerSeconds,
            ["$.powerUp.spreadSeconds"] = site.PowerUp.SpreadSeconds,
            ["$.tariff.spreadSeconds"] = site.Tariff.SpreadSeconds,
            ["$.tariff.seasons[].days"] = ChoiceNames<TariffDays>.Of(new TariffSeason().Days),
            ["$.tariff.demandCharge.contractTolerancePermille"] = site.Tariff.DemandCharge.ContractTolerancePermille,
            ["$.tariff.demandCharge.excessMultiplierPermille"] = site.Tariff.DemandCharge.ExcessMultiplierPermille,
            ["$.tariff.demandCharge.excessBase"] = ChoiceNames<ExcessBase>.Of(site.Tariff.DemandCharge.ExcessBase),
            ["$.loads[].defer.neededMinutes"] = new DeferOptions().NeededMinutes,
            ["$.loads[].defer.maximumSeconds"] = new DeferOptions().MaximumMilliseconds / 1_000,
            ["$.circuits[].limitWatts"] = new CircuitConfiguration().Feeder.LimitWatts,
            ["$.circuits[].limitSeconds"] = new CircuitConfiguration().Feeder.LimitSeconds,
            ["$.circuits[].tripWatts"] = new CircuitConfiguration().Feeder.TripWatts,
            ["$.circuits[].tripSeconds"] = new CircuitConfiguration().Feeder.TripSeconds,
            ["$.demand.intervalToleranceSeconds"] = demand.IntervalPulse.ToleranceSeconds,
        };
        string[] withDefault =
        [
            .. Objects.SelectMany(pair => pair.Value["properties"]!.AsObject()
                .Where(property => Resolve(property.Value!).ContainsKey("default"))
                .Select(property => $"{pair.Key}.{property.Key}")),
        ];

        Assert.Equal(expected.Keys.Order(), withDefault.Order());
        Assert.All(expected, pair => Assert.Equal(pair.Value.ToJsonString(), Property(pair.Key)["default"]!.ToJsonString()));
    }

    [Fact]
    public void The_readme_names_every_key()
    {
        string readme = File.ReadAllText(Repository.PathOf("sim", "Site", "README.md"));

        Assert.All(
            Objects.Values.SelectMany(schema => schema["properties"]!.AsObject().Select(property => property.Key)).Where(name => !name.StartsWith('$')),
            name => Assert.Matches($"[`.]{name}[`.[]", readme));
    }

    private static string[] Choices(string path) => [.. Property(path)["enum"]!.AsArray().Select(value => value!.GetValue<string>())];

    private static string[] ItemChoices(string path) =>
        [.. Property(path)["items"]!["enum"]!.AsArray().Select(value => value!.GetValue<string>())];

    private static JsonObject Property(string path)
    {
        int split = path.LastIndexOf('.');
        return Resolve(Objects[path[..split]]["properties"]![path[(split + 1)..]]!);
    }

    private static SortedDictionary<string, JsonObject> FindObjects()
    {
        SortedDictionary<string, JsonObject> objects = new(StringComparer.Ordinal);
        void Walk(string path, JsonObject schema)
        {
            objects.Add(path, schema);
            foreach ((string name, JsonNode? node) in schema["properties"]!.AsObject())
            {
                JsonObject property = Resolve(node!);
                if (property.ContainsKey("properties"))
                {
                    Walk($"{path}.{name}", property);
                }
                else if (property.TryGetPropertyValue("items", out JsonNode? items) && Resolve(items!).ContainsKey("properties"))
                {
                    Walk($"{path}.{name}[]", Resolve(items!));
                }
            }
        }

        Walk("$", Schema);
        return objects;
    }

    private static JsonObject Resolve(JsonNode node)
    {
        string? reference = node["$ref"]?.GetValue<string>();
        return reference == null ? node.AsObject() : Schema["$defs"]![reference["#/$defs/".Length..]]!.AsObject();
    }
}
