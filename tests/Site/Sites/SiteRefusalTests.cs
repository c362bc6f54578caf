namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>One thing is wrong: the finding names its place, what is wrong and the remedy, and it is the only one.</summary>
public class SiteRefusalTests
{
    public static TheoryData<string, string?, string, string, string> Cases => new()
    {
        // Keys.
        { "$.limitWatts", "1", "$.limitWatts", "unknown key \"limitWatts\"", "Known here: $schema, siteId, deviceId, board, utcOffsetMinutes, scanMilliseconds, stateSeconds, liveSeconds, fireAlarmInput, demand, siteCircuit, circuits, temperatures, calendar, seasons, schedules, lightSensors, loads, waterMeters, supplyFailInput, intervals, interop, checkpoint, factors, budget, liftBanks, powerUp, building, tariff, demandResponse, setpointBounds, setpoints" },
        { "$.loads[0].minimumOn", "1", "$.loads[0].minimumOn", "unknown key \"minimumOn\"", "Did you mean \"minimumOnSeconds\"? Known here: id, kind, ratedWatts, shedPriority, minimumOnSeconds, minimumOffSeconds, maximumShedSeconds, maximumShedPerDaySeconds, maximumStartsPerHour, output, circuit, handInput, comfort, feeder, steps, level, defer, schedule, daylight, presence" },
        { "$.demand.windowSecond", "1", "$.demand.windowSecond", "unknown key \"windowSecond\"", "Did you mean \"windowSeconds\"? Known here: limitWatts, windowSeconds, mode, fallback, intervalInput, intervalToleranceSeconds" },
        { "$.siteId", null, "$.siteId", "\"siteId\" is missing", "Give it a name" },
        { "$.deviceId", null, "$.deviceId", "\"deviceId\" is missing", "Give it a name" },
        { "$.board", null, "$.board", "\"board\" is missing", "Name one of: esp32-devkitc, esp32-poe-iso, esp32-s3-devkitc, kc868-a6, virtual, wt32-eth01" },
        { "$.demand", null, "$.demand", "\"demand\" is missing", "Write \"demand\": { \"limitWatts\": ... }" },
        { "$.demand.limitWatts", null, "$.demand.limitWatts", "\"limitWatts\" is missing", "Write the demand limit in watts" },
        { "$.siteCircuit", null, "$.siteCircuit", "\"siteCircuit\" is missing", "Name the circuit that meters the whole site" },
        { "$.circuits[2].pulse.channel", null, "$.circuits[2].pulse.channel", "\"channel\" is missing", "Write the channel number, 0 to 7" },
        { "$.circuits[0].pulse.impulsesPerKilowattHour", null, "$.circuits[0].pulse.impulsesPerKilowattHour", "\"impulsesPerKilowattHour\" is missing", "Copy the constant that is printed on the meter (imp/kWh)" },
        { "$.circuits[0].pulse.ratio.denominator", null, "$.circuits[0].pulse.ratio.denominator", "\"denominator\" is missing", "A 200/5 A transformer has 200 and 5" },
        { "$.circuits[1].current.milliamperesPerVolt", null, "$.circuits[1].current.milliamperesPerVolt", "\"milliamperesPerVolt\" is missing", "Take it from the transformer's plate: 100 A at 1 V is 100000" },
        { "$.loads[0].kind", null, "$.loads[0].kind", "\"kind\" is missing", "Name one of: chiller, heat-pump, air-handler, fan-coil, lighting, sockets, water-heater, ev-charger, other" },
        { "$.loads[0].ratedWatts", null, "$.loads[0].ratedWatts", "\"ratedWatts\" is missing", "Copy the power from the load's name plate, in watts" },
        { "$.loads[0].output", null, "$.loads[0].output", "\"output\" is missing", "Write the channel number, 0 to 15" },

        { "$.circuits[4].modbus.channel", null, "$.circuits[4].modbus.channel", "\"channel\" is missing", "Write the channel number, 0 to 0" },
        { "$.circuits[4].modbus.address", null, "$.circuits[4].modbus.address", "\"address\" is missing", "Write the address that is set at the meter, 1 to 247" },
        { "$.circuits[4].modbus.model", null, "$.circuits[4].modbus.model", "\"model\" is missing", "Name one of: dtsu666, sdm120, sdm630, pzem016" },

        // Modbus, direction, checks.
        { "$.circuits[4].modbus.channel", "1", "$.circuits[4].modbus.channel", "the board \"esp32-devkitc\" has 1 serial ports, none with number 1", "Write a number from 0 to 0" },
        { "$.circuits[4].modbus.address", "248", "$.circuits[4].modbus.address", "must be 1 to 247, not 248", "Write a number in that range, in the unit that the key names" },
        { "$.circuits[4].modbus.model", "\"sdm63\"", "$.circuits[4].modbus.model", "\"sdm63\" is not known here", "Did you mean \"sdm630\"? Known here: dtsu666, sdm120, sdm630, pzem016" },
        { "$.circuits[4].modbus.ratio.denominator", "101", "$.circuits[4].modbus.ratio", "numerator and denominator must be 1 to 1000000, the denominator not above the numerator", "A 200/5 A transformer has numerator 200 and denominator 5" },
        { "$.circuits[4].direction", "\"exprt\"", "$.circuits[4].direction", "\"exprt\" is not known here", "Did you mean \"export\"? Known here: import, export, generation" },
        { "$.circuits[2].direction", "\"export\"", "$.circuits[2].direction", "the site's circuit, and one that is a load's own, must be metered as import", "Meter export and generation in a circuit of their own" },
        { "$.circuits[4].checks", "\"lift\"", "$.circuits[4].checks", "there is no circuit \"lift\"", "Did you mean \"lifts\"? Known here: main, lifts, heater, sockets, pv" },
        { "$.circuits[4].checks", "\"pv\"", "$.circuits[4].checks", "a circuit checks another one that checks nothing itself", "Name the circuit that measures the same by other means, in one of the two only" },

        // Other systems.
        { "$.interop.homeAssitant", "true", "$.interop.homeAssitant", "unknown key \"homeAssitant\"", "Did you mean \"homeAssistant\"? Known here: homeAssistant, sparkplug" },
        { "$.interop.sparkplug", "\"on\"", "$.interop.sparkplug", "must be true or false, not text in quotes", "Write true or false" },

        // Quotas.
        { "$.budget.monthTonnesCoalEquivalent", "[1, 2]", "$.budget.monthTonnesCoalEquivalent", "has 2 numbers, not 12", "Write one number for every month alike, or twelve, January first" },
        { "$.budget.monthTonnesCoalEquivalent[3]", "\"8\"", "$.budget.monthTonnesCoalEquivalent[3]", "must be a number, not text in quotes", "Write a number" },
        { "$.budget.monthTonnesCoalEquivalent", "0", "$.budget.monthTonnesCoalEquivalent", "a month's quota is 1 to 75000000 kWh, 0.001 to 25000 tce, 1 to 10000000 m³", "Write one number for every month alike, or twelve, January first" },
        { "$.budget.monthKilowattHours", "20000", "$.budget.monthTonnesCoalEquivalent", "the quota is given both in kWh and in coal equivalent", "Keep the one that was issued" },
        { "$.budget.monthTonnesCoalEquivalent", null, "$.budget.mode", "the budget cannot limit without a quota of energy", "Write \"monthKilowattHours\", or the mode \"report\"" },
        { "$.budget.coalEquivalentBasis", null, "$.budget.monthTonnesCoalEquivalent", "nothing says of which basis the quota is", "Write \"coalEquivalentBasis\": calorific or equivalent" },
        { "$.budget.coalEquivalentBasis", "\"calorific\"", "$.budget.coalEquivalentBasis", "the quota in coal equivalent is of another basis than the site's factor", "Write the basis of the quota under \"factors\" too, with its factor; never mix the two" },
        { "$.budget.minimumLimitWatts", null, "$.budget.minimumLimitWatts", "a budget that limits needs a least limit, 1 W to the demand limit", "Write the power below which the building cannot work" },
        { "$.budget.minimumLimitWatts", "90001", "$.budget.minimumLimitWatts", "a budget that limits needs a least limit, 1 W to the demand limit", "Write the power below which the building cannot work" },
        { "$.calendar.years[0].days[1].date", "\"2026-10-32\"", "$.calendar.years[0].days[1].date", "\"2026-10-32\" is not a date", "Write it as \"2026-10-01\"" },
        { "$.calendar.years[0].days[1].date", "\"2026-10-01\"", "$.calendar.years[0].days[1].date", "the day is listed twice", "Keep one of the two" },
        { "$.calendar.years[0].year", "1969", "$.calendar.years", "a calendar has at most 4 years from 1970 to 2148", "Leave out years that are past; \"builtIn\" has years too, and need not be there where all are listed" },
        { "$.budget.monthToDateDate", null, "$.budget.monthToDateKilowattHours", "nothing says on which day it is entered", "Write \"monthToDateDate\", such as \"2026-07-15\"" },
        { "$.waterMeters", "[]", "$.budget.monthCubicMetres", "there is a quota of water and no water meter", "List the meter under \"waterMeters\", or leave the quota out" },

        // Types.
        { "$.siteId", "7", "$.siteId", "must be text in quotes, not a number", "Write text in quotes" },
        { "$.demand.limitWatts", "\"90000\"", "$.demand.limitWatts", "must be a number, not text in quotes", "Write a number" },
        { "$.stateSeconds", "true", "$.stateSeconds", "must be a number, not true or false", "Write a number" },
        { "$.stateSeconds", "null", "$.stateSeconds", "must be a number, not null", "Leave the key out, or give a value" },
        { "$.loads[0].ratedWatts", "1.5", "$.loads[0].ratedWatts", "must be a whole number, not 1.5", "Round it, or use the smaller unit that the key names" },
        { "$.circuits", "{}", "$.circuits", "must be a list in brackets, not an object in braces", "Write a list in brackets" },
        { "$.loads[1]", "5", "$.loads[1]", "must be an object in braces, not a number", "Write an object in braces" },
        { "$.circuits[1].current", "[]", "$.circuits[1].current", "must be an object in braces, not a list in brackets", "Write an object in braces" },

        // Names.
        { "$.siteId", "\"School 7\"", "$.siteId", "a name has 1 to 24 characters a-z, 0-9 and -", "Write it in small letters, with - for spaces" },
        { "$.deviceId", "\"\"", "$.deviceId", "a name has 1 to 24 characters a-z, 0-9 and -", "Write it in small letters, with - for spaces" },
        { "$.circuits[1].id", "\"电梯\"", "$.circuits[1].id", "a name has 1 to 24 characters a-z, 0-9 and -", "Write it in small letters, with - for spaces" },
        { "$.loads[1].id", "\"a-name-of-25-characters-xx\"", "$.loads[1].id", "a name has 1 to 24 characters a-z, 0-9 and -", "Write it in small letters, with - for spaces" },
        { "$.circuits[1].id", "\"main\"", "$.circuits[1].id", "the name is already taken by an earlier entry", "Give each its own name" },
        { "$.loads[1].id", "\"heater\"", "$.loads[1].id", "the name is already taken by an earlier entry", "Give each its own name" },
        { "$.board", "\"esp32-devkit\"", "$.board", "the board \"esp32-devkit\" is not known", "Did you mean \"esp32-devkitc\"? Known here: esp32-devkitc, esp32-poe-iso, esp32-s3-devkitc, kc868-a6, virtual, wt32-eth01" },
        { "$.siteCircuit", "\"mian\"", "$.siteCircuit", "there is no circuit \"mian\"", "Did you mean \"main\"? Known here: main, lifts, heater, sockets, pv" },
        { "$.loads[0].circuit", "\"heat\"", "$.loads[0].circuit", "there is no circuit \"heat\"", "Did you mean \"heater\"? Known here: main, lifts, heater, sockets, pv" },
        { "$.demand.mode", "\"slidng\"", "$.demand.mode", "\"slidng\" is not known here", "Did you mean \"sliding\"? Known here: fixed, sliding, both" },
        { "$.demand.fallback", "\"keep\"", "$.demand.fallback", "\"keep\" is not known here", "Known here: shed, hold, release" },
        { "$.loads[0].kind", "\"boiler\"", "$.loads[0].kind", "\"boiler\" is not known here", "Known here: chiller, heat-pump, air-handler, fan-coil, lighting, sockets, water-heater, ev-charger, other" },
        { "$.loads[0].kind", "\"unknown\"", "$.loads[0].kind", "\"unknown\" is not known here", "Known here: chiller, heat-pump, air-handler, fan-coil, lighting, sockets, water-heater, ev-charger, other" },

        // Numbers.
        { "$.circuits[0].subItemCode", "\"01B1\"", "$.circuits[0].subItemCode", "there is no sub-item \"01B1\"", "Did you mean \"01B10\"? Known here: 01000, 01A00, 01A10, 01B00, 01B10, 01B20, 01C00, 01C10, 01C20, 01C30, 01D00, 01D10, 02000, 13000" },
        { "$.factors.milligramsCePerKilowattHour", "122900", "$.factors.milligramsCePerKilowattHour", "the factor does not belong to its basis: calorific is 120000 to 126000 mg ce/kWh, equivalent 280000 to 340000", "Write 122900 for calorific (0.1229 kgce/kWh) or 310000 for equivalent (0.31); never mix the two" },
        { "$.factors.milligramsCePerKilowattHour", null, "$.factors.milligramsCePerKilowattHour", "\"milligramsCePerKilowattHour\" is missing", "Write basis and factor together" },
        { "$.factors.coalEquivalentBasis", "\"calorie\"", "$.factors.coalEquivalentBasis", "\"calorie\" is not known here", "Did you mean \"calorific\"? Known here: calorific, equivalent" },
        { "$.supplyFailInput", "1", "$.supplyFailInput", "the channel is already used by an earlier entry", "Use each channel once" },
        { "$.checkpoint.quantumSeconds", "59", "$.checkpoint.quantumSeconds", "must be 60 to 86400 s, not 59", "Write a number in that range, in the unit that the key names" },
        { "$.utcOffsetMinutes", "841", "$.utcOffsetMinutes", "must be -720 to 840 min, not 841", "Write a number in that range, in the unit that the key names" },
        { "$.scanMilliseconds", "99", "$.scanMilliseconds", "must be 100 to 5000 ms, not 99", "Write a number in that range, in the unit that the key names" },
        { "$.stateSeconds", "1e99", "$.stateSeconds", "must be 1 to 3600 s, not 1e99", "Write a number in that range, in the unit that the key names" },
        { "$.demand.limitWatts", "0", "$.demand.limitWatts", "must be 1 to 100000000 W, not 0", "Write a number in that range, in the unit that the key names" },
        { "$.demand.limitWatts", "99999999999999999999", "$.demand.limitWatts", "must be 1 to 100000000 W, not 99999999999999999999", "Write a number in that range, in the unit that the key names" },
        { "$.demand.windowSeconds", "420", "$.demand.windowSeconds", "must be whole minutes that divide the hour, 300 to 3600 s, not 420", "Write one of: 300, 360, 600, 720, 900, 1200, 1800, 3600" },
        { "$.circuits[0].pulse.impulsesPerKilowattHour", "100001", "$.circuits[0].pulse.impulsesPerKilowattHour", "must be 1 to 100000 imp/kWh, not 100001", "Write a number in that range, in the unit that the key names" },
        { "$.circuits[0].pulse.ratio.numerator", "4", "$.circuits[0].pulse.ratio", "numerator and denominator must be 1 to 1000000, the denominator not above the numerator", "A 200/5 A transformer has numerator 200 and denominator 5" },
        { "$.circuits[1].current.milliamperesPerVolt", "-1", "$.circuits[1].current.milliamperesPerVolt", "must be 1 to 10000000 mA/V, not -1", "Write a number in that range, in the unit that the key names" },
        { "$.circuits[1].current.nominalVolts", "3001", "$.circuits[1].current.nominalVolts", "must be 1 to 3000 V, not 3001", "Write a number in that range, in the unit that the key names" },
        { "$.circuits[1].current.powerFactorPermille", "1001", "$.circuits[1].current.powerFactorPermille", "must be 1 to 1000 ‰, not 1001", "Write a number in that range, in the unit that the key names" },
        { "$.loads[0].ratedWatts", "0", "$.loads[0].ratedWatts", "must be 1 to 100000000 W, not 0", "Write a number in that range, in the unit that the key names" },
        { "$.loads[0].shedPriority", "101", "$.loads[0].shedPriority", "must be 1 to 100, not 101", "Write a number in that range, in the unit that the key names" },
        { "$.loads[0].minimumOnSeconds", "86401", "$.loads[0].minimumOnSeconds", "must be 0 to 86400 s, not 86401", "Write a number in that range, in the unit that the key names" },
        { "$.loads[0].minimumOffSeconds", "2147483647", "$.loads[0].minimumOffSeconds", "must be 0 to 86400 s, not 2147483647", "Write a number in that range, in the unit that the key names" },

        // What loads can bear, and the time after an outage.
        { "$.loads[0].maximumShedSeconds", "121", "$.loads[0].maximumShedSeconds", "so short an allowance is over before the load's minimum off time is: it would never be shed", "Write at least 61 s more than minimumOffSeconds, or 0 for no such limit" },
        { "$.loads[0].maximumShedPerDaySeconds", "120", "$.loads[0].maximumShedPerDaySeconds", "so short an allowance is over before the load's minimum off time is: it would never be shed", "Write at least 61 s more than minimumOffSeconds, or 0 for no such limit" },
        { "$.loads[0].maximumShedSeconds", "86401", "$.loads[0].maximumShedSeconds", "must be 0 to 86400 s, not 86401", "Write a number in that range, in the unit that the key names" },
        { "$.loads[0].maximumShedPerDaySeconds", "-1", "$.loads[0].maximumShedPerDaySeconds", "must be 0 to 86400 s, not -1", "Write a number in that range, in the unit that the key names" },
        { "$.loads[0].maximumStartsPerHour", "13", "$.loads[0].maximumStartsPerHour", "must be 0 to 12, not 13", "Write a number in that range, in the unit that the key names" },
        { "$.loads[0].minimumOffSeconds", "-1", "$.loads[0].minimumOffSeconds", "must be 0 to 86400 s, not -1", "Write a number in that range, in the unit that the key names" },
        { "$.powerUp.hold", "60", "$.powerUp.hold", "unknown key \"hold\"", "Did you mean \"holdSeconds\"? Known here: holdSeconds, staggerSeconds, spreadSeconds" },
        { "$.powerUp.staggerSeconds", "601", "$.powerUp.staggerSeconds", "must be 0 to 600 s, not 601", "Write a number in that range, in the unit that the key names" },

        // Channels of the board.
        { "$.circuits[0].pulse.channel", "8", "$.circuits[0].pulse.channel", "the board \"esp32-devkitc\" has 8 pulse inputs, none with number 8", "Write a number from 0 to 7" },
        { "$.circuits[1].current.channel", "6", "$.circuits[1].current.channel", "the board \"esp32-devkitc\" has 6 analog inputs, none with number 6", "Write a number from 0 to 5" },
        { "$.fireAlarmInput", "2", "$.fireAlarmInput", "the board \"esp32-devkitc\" has 2 digital inputs, none with number 2", "Write a number from 0 to 1" },
        { "$.fireAlarmInput", "-1", "$.fireAlarmInput", "the board \"esp32-devkitc\" has 2 digital inputs, none with number -1", "Write a number from 0 to 1" },
        { "$.loads[0].output", "16", "$.loads[0].output", "the board \"esp32-devkitc\" has 16 outputs, none with number 16", "Write a number from 0 to 15" },
        { "$.circuits[2].pulse.channel", "0", "$.circuits[2].pulse.channel", "the channel is already used by an earlier entry", "Use each channel once" },
        { "$.loads[1].output", "0", "$.loads[1].output", "the channel is already used by an earlier entry", "Use each channel once" },

        // Meters and circuits.
        { "$.circuits[2].pulse", null, "$.circuits[2]", "a circuit has one meter, a pulse meter, a current transformer or a Modbus meter", "Give one of \"pulse\", \"current\" and \"modbus\"" },
        { "$.circuits[2].current", """{ "channel": 1, "milliamperesPerVolt": 1 }""", "$.circuits[2]", "a circuit has one meter, a pulse meter, a current transformer or a Modbus meter", "Give one of \"pulse\", \"current\" and \"modbus\"" },
        { "$.loads[0].circuit", "\"main\"", "$.loads[0].circuit", "there is no such circuit, or it meters the whole site", "Name a circuit that sees this load alone, or leave the key out where there is none" },
        { "$.loads[1].circuit", "\"heater\"", "$.loads[1].circuit", "an earlier load already claims this circuit as its own", "A circuit that sees several loads is named by none of them" },

        // Pulse inputs and water.
        { "$.circuits[3].pulse.channel", "1", "$.circuits[3].pulse.channel", "the board \"esp32-devkitc\" has 1 contact inputs, none with number 1", "Write a number from 0 to 0" },
        { "$.circuits[3].pulse.input", "\"contct\"", "$.circuits[3].pulse.input", "\"contct\" is not known here", "Did you mean \"contact\"? Known here: counter, contact" },
        { "$.circuits[3].pulse.meterClass", "\"s1\"", "$.circuits[3].pulse.meterClass", "\"s1\" is not known here", "Did you mean \"s0\"? Known here: s0, reed, custom" },
        { "$.circuits[3].pulse.debounceMilliseconds", "0", "$.circuits[3].pulse.debounceMilliseconds", "must be 1 to 200 ms, not 0", "Write a number in that range, in the unit that the key names" },
        { "$.circuits[3].pulse.maximumWatts", null, "$.circuits[3].pulse.maximumWatts", "a contact needs the circuit's greatest power: without it nobody knows whether its filter loses pulses", "Write \"maximumWatts\", from the breaker or the transformer" },
        { "$.circuits[3].pulse.maximumWatts", "75000", "$.circuits[3].pulse.maximumWatts", "at 75000 W a pulse comes every 60 ms, and the filter (12 ms debounce, 25 ms minimum pulse) needs 61 ms", "Shorten debounce and minimum pulse, choose a meter with fewer pulses, or use \"input\": \"counter\" with an electronic output" },
        { "$.waterMeters[0].channel", "0", "$.waterMeters[0].channel", "the channel is already used by an earlier entry", "Use each channel once" },
        { "$.waterMeters[0].litresPerPulse", null, "$.waterMeters[0].litresPerPulse", "\"litresPerPulse\" is missing", "Copy it from the meter's pulse output: 1, 10, 100 or 1000" },
        { "$.waterMeters[0].litresPerPulse", "25", "$.waterMeters[0].litresPerPulse", "the value is not allowed, not 25", "Choose one of those that README.md lists" },
        { "$.waterMeters[0].id", "\"Cold\"", "$.waterMeters[0].id", "a name has 1 to 24 characters a-z, 0-9 and -", "Write it in small letters, with - for spaces" },
        { "$.waterMeters[0].nightWindow.start", "\"2 h\"", "$.waterMeters[0].nightWindow.start", "\"2 h\" is not a time of day", "Write the local time, such as \"02:00\"" },
        { "$.waterMeters[0].nightWindow.end", null, "$.waterMeters[0].nightWindow.end", "\"end\" is missing", "Write the local time, such as \"02:00\"" },
        { "$.waterMeters[0].leakLitresPerHour", "61", "$.waterMeters[0].leakLitresPerHour", "so small a flow gives less than two pulses in a night", "Raise it, lengthen the night, or use a meter with fewer litres a pulse" },
        { "$.waterMeters[0].burstMinutes", "241", "$.waterMeters[0].burstMinutes", "must be 1 to 240 min, not 241", "Write a number in that range, in the unit that the key names" },

        // Safety.
        { "$.fireAlarmInput", null, "$.fireAlarmInput", "a site with loads needs the fire alarm, which ends every shed at once", "Wire the alarm contact to a digital input and write its number" },
        { "$.loads[0].kind", "\"lift\"", "$.loads[0].kind", "a load of this kind is never switched off: people get trapped in a lift that loses its supply", "Remove the load; its circuit may still be metered under \"circuits\"" },
        { "$.loads[0].kind", "\"emergency-lighting\"", "$.loads[0].kind", "a load of this kind is never switched off: emergency lighting belongs to its own controller", "Remove the load; its circuit may still be metered under \"circuits\"" },
        { "$.loads[0].kind", "\"it-equipment\"", "$.loads[0].kind", "a load of this kind is never switched off: servers lose data when their supply fails", "Remove the load; its circuit may still be metered under \"circuits\"" },
        { "$.loads[1].minimumOnSeconds", "119", "$.loads[1].minimumOnSeconds", "the time is too short for a compressor, which short cycling destroys", "Write at least 120 s on and 180 s off" },
        { "$.loads[1].minimumOffSeconds", null, "$.loads[1].minimumOffSeconds", "the time is too short for a compressor, which short cycling destroys", "Write at least 120 s on and 180 s off" },
        { "$.loads[0].kind", "\"heat-pump\"", "$.loads[0].minimumOnSeconds", "the time is too short for a compressor, which short cycling destroys", "Write at least 120 s on and 180 s off" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void One_wrong_value_is_named(string path, string? json, string place, string problem, string remedy)
    {
        InputException refusal = SiteDraft.Refuse((path, json));

        InputFinding first = refusal.Findings[0];
        Assert.Equal((place, problem, remedy), (first.Place, first.Problem.English, first.Remedy.English));
        Assert.True(first.Line > 0);
        Texts.AssertBilingual(refusal);

        // A heat pump that was a water heater has two times that are too short; everything else is one mistake.
        Assert.Equal(json == "\"heat-pump\"" ? 2 : 1, refusal.Findings.Count);
    }

    [Fact]
    public void A_mistyped_key_that_is_needed_is_one_mistake()
    {
        InputException refusal = SiteDraft.Refuse(("$.demand.limitWatts", null), ("$.demand.limitWats", "90000"));

        InputFinding finding = Assert.Single(refusal.Findings);
        Assert.Equal("$.demand.limitWats", finding.Place);
        Assert.StartsWith("Did you mean \"limitWatts\"?", finding.Remedy.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_written_twice_is_refused_with_the_line_of_the_first()
    {
        InputException refusal = SiteDraft.Refuse(SiteDraft.Text.Replace("\"stateSeconds\": 30,", "\"siteId\": \"school-8\",", StringComparison.Ordinal));

        InputFinding finding = Assert.Single(refusal.Findings);
        Assert.Equal("draft.json: $.siteId (line 9): \"siteId\" is already written in line 3. Keep one of the two.", finding.Text(Language.English));
        Assert.Equal("draft.json: $.siteId（第 9 行）: “siteId”已在第 3 行写过。请只保留其中一处。", finding.Text(Language.Chinese));
    }

    [Fact]
    public void No_circuit_at_all_is_refused()
    {
        InputException refusal = SiteDraft.Refuse(("$.circuits", "[]"), ("$.loads", null));

        InputFinding finding = Assert.Single(refusal.Findings);
        Assert.Equal(("$.circuits", "a controller meters 1 to 32 circuits"), (finding.Place, finding.Problem.English));
    }

    [Fact]
    public void Seventeen_loads_are_too_many()
    {
        string loads = string.Join(",", Enumerable.Range(0, 17).Select(
            i => $$"""{ "id": "x{{i}}", "kind": "other", "output": {{i}}, "ratedWatts": 1 }"""));

        InputException refusal = SiteDraft.Refuse(("$.board", "\"virtual\""), ("$.loads", $"[{loads}]"));

        InputFinding finding = Assert.Single(refusal.Findings);
        Assert.Equal(("$.loads", "a controller sheds at most 16 loads"), (finding.Place, finding.Problem.English));
    }

    [Fact]
    public void Everything_wrong_is_said_at_once_in_the_order_of_the_file()
    {
        InputException refusal = SiteDraft.Refuse(
            ("$.loads[1].kind", "\"lift\""),
            ("$.loads[0].output", "99"),
            ("$.demand.limitWatts", "0"),
            ("$.circuits[2].pulse.channel", "0"),
            ("$.siteId", "\"School\""),
            ("$.colour", "\"red\""));

        Assert.Equal(
            ["$.siteId", "$.demand.limitWatts", "$.circuits[2].pulse.channel", "$.loads[0].output", "$.loads[1].kind", "$.colour"],
            refusal.Findings.Select(finding => finding.Place));
        Assert.Equal(0, refusal.OmittedCount);
        Assert.Equal(6, refusal.Message.Split(Environment.NewLine).Length);
        Assert.Equal(refusal.Message, refusal.Text(Language.English));
    }

    [Fact]
    public void The_message_reads_the_same_way_in_both_languages()
    {
        InputException refusal = SiteDraft.Refuse(("$.loads[0].kind", "\"lift\""));

        Assert.Equal("draft.json", refusal.File);
        Assert.Equal(
            "draft.json: $.loads[0].kind (line 98): a load of this kind is never switched off: people get trapped in a lift that loses "
            + "its supply. Remove the load; its circuit may still be metered under \"circuits\".",
            refusal.Text(Language.English));
        Assert.Equal(
            "draft.json: $.loads[0].kind（第 98 行）: 此类负载绝不允许断电：电梯断电会困人。请删除该负载；其回路仍可在“circuits”中计量。",
            refusal.Text(Language.Chinese));
    }
}
