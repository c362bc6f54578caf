using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>A site file to spoil: right as it is, with every key that a site may have.</summary>
internal static class SiteDraft
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>
    /// Circuits: 0 main (pulse 0), 1 lifts (current 0), 2 heater (pulse 1), 3 sockets (contact 0), 4 pv (Modbus on port 0).
    /// Loads: 0 heater (output 0, circuit heater), 1 chiller (output 1, analog
    /// output 1), 2 boiler (outputs 8 and 9). Water meters: 0 cold (pulse 7).
    /// </summary>
    public const string Text = """
        {
          "$schema": "site.schema.json",
          "siteId": "school-7",
          "deviceId": "edge-1",
          "board": "esp32-devkitc",
          "building": { "name": "第七中学", "id": "370303D007", "type": "school", "areaSquareMetres": 18500, "heads": 1200, "gatewayId": "370303D00701" },
          "utcOffsetMinutes": 480,
          "scanMilliseconds": 500,
          "stateSeconds": 30,
          "liveSeconds": 10,
          "fireAlarmInput": 1,
          "demand": { "limitWatts": 90000, "windowSeconds": 1800, "mode": "sliding", "fallback": "hold", "intervalToleranceSeconds": 45 },
          "siteCircuit": "main",
          "circuits": [
            {
              "id": "main",
              "pulse": { "channel": 0, "impulsesPerKilowattHour": 6400, "ratio": { "numerator": 200, "denominator": 5 } }
            },
            {
              "id": "lifts",
              "current": {
                "channel": 0, "milliamperesPerVolt": 50000, "nominalVolts": 660, "powerFactorPermille": 700,
                "noiseFloorMicrovolts": 2500, "voltage": { "channel": 5, "millivoltsPerVolt": 690000 }, "maximumWatts": 40000
              }
            },
            { "id": "heater", "pulse": { "channel": 1, "impulsesPerKilowattHour": 800 }, "subItemCode": "01000", "parent": "main", "limitWatts": 30000, "limitSeconds": 600, "tripWatts": 40000, "tripSeconds": 30 },
            {
              "id": "sockets",
              "pulse": {
                "channel": 0,
                "impulsesPerKilowattHour": 800,
                "input": "contact",
                "meterClass": "s0",
                "debounceMilliseconds": 12,
                "minimumPulseMilliseconds": 25,
                "stuckSeconds": 30,
                "maximumWatts": 40000
              }
            },
            {
              "id": "pv",
              "modbus": { "channel": 0, "address": 7, "model": "dtsu666", "ratio": { "numerator": 100, "denominator": 5 } },
              "direction": "generation",
              "checks": "heater"
            }
          ],
          "loads": [
            {
              "id": "heater",
              "kind": "water-heater",
              "output": 0,
              "ratedWatts": 18000,
              "shedPriority": 2,
              "minimumOnSeconds": 60,
              "minimumOffSeconds": 61,
              "maximumShedSeconds": 200,
              "maximumShedPerDaySeconds": 7200,
              "maximumStartsPerHour": 6,
              "circuit": "heater", "feeder": "main",
              "defer": { "avoid": ["sharp", "peak"], "readyBy": "06:00", "neededMinutes": 180, "maximumSeconds": 14400 }
            },
            { "id": "chiller", "kind": "chiller", "output": 1, "ratedWatts": 50000, "minimumOnSeconds": 300, "minimumOffSeconds": 600,
              "level": { "analogOutput": 1, "minimumPermille": 400, "kind": "power" } },
            {
              "id": "boiler",
              "kind": "water-heater",
              "steps": [{ "output": 8, "ratedWatts": 9000 }, { "output": 9, "ratedWatts": 6000 }]
            }
          ],
          "supplyFailInput": 0,
          "waterMeters": [
            {
              "id": "cold",
              "channel": 7,
              "input": "counter",
              "meterClass": "reed",
              "debounceMilliseconds": 30,
              "minimumPulseMilliseconds": 60,
              "stuckSeconds": 3600,
              "litresPerPulse": 100,
              "nightWindow": { "start": "01:30", "end": "04:45" },
              "leakLitresPerHour": 70,
              "burstLitresPerHour": 9000,
              "burstMinutes": 5
            }
          ],
          "interop": { "homeAssistant": true, "sparkplug": true },
          "intervals": { "minute": true, "fiveMinutes": true, "day": false },
          "checkpoint": { "quantumWattHours": 5000, "quantumSeconds": 600, "enduranceWrites": 500000, "lifeYears": 12, "quantumLitres": 250 },
          "factors": {
            "coalEquivalentBasis": "equivalent",
            "milligramsCePerKilowattHour": 310000,
            "co2Basis": "national-2023",
            "milligramsCo2PerKilowattHour": 530600
          },
          "budget": {
            "mode": "limit",
            "monthTonnesCoalEquivalent": [9.5, 9, 8.125, 8, 8, 9, 10, 10, 8, 8, 8.5, 9.25],
            "coalEquivalentBasis": "equivalent",
            "dayKilowattHours": 1500,
            "monthCubicMetres": 300,
            "minimumLimitWatts": 30000,
            "otherDayPermille": 350,
            "monthToDateDate": "2026-07-15",
            "monthToDateKilowattHours": 12000,
            "monthToDateCubicMetres": 120
          },
          "calendar": {
            "years": [
              {
                "year": 2026,
                "papers": ["notice"],
                "days": [
                  { "name": "National Day", "date": "2026-10-01", "isOffDay": true },
                  { "name": "National Day", "date": "2026-10-02", "isOffDay": true },
                  { "name": "National Day", "date": "2026-09-20", "isOffDay": false }
                ]
              }
            ]
          },
          "powerUp": { "holdSeconds": 60, "staggerSeconds": 15, "spreadSeconds": 600 },
          "tariff": {
            "seasons": [
              { "months": [1, 2, 3, 4, 5, 9, 10, 11, 12], "days": "all", "periods": [
                { "start": "16:00", "end": "19:00", "rate": "sharp" }, { "start": "23:00", "end": "07:30", "rate": "valley" }] },
              { "months": [6, 7, 8], "periods": [{ "start": "16:00", "end": "24:00", "rate": "peak" }] }
            ],
            "validFrom": "2026-01-01",
            "validTo": "2026-12-31",
            "pricesYuanPerKilowattHour": { "sharp": 1.25, "peak": 1.05, "flat": 0.6543, "valley": 0.3, "deep": 0.123456 },
            "priceChange": { "from": "2026-08-01", "pricesYuanPerKilowattHour": { "sharp": 1.3, "peak": 1.1, "flat": 0.7, "valley": 0.35 } },
            "floatPermille": { "sharp": 2000, "peak": 1700, "flat": 1000, "valley": 300, "deep": 100 },
            "exportYuanPerKilowattHour": 0.3949,
            "spreadSeconds": 300,
            "demandCharge": {
              "mode": "contract", "yuanPerKilowattMonth": 36.1, "contractWatts": 80000, "capacityVoltAmperes": 100000,
              "contractTolerancePermille": 1050, "excessMultiplierPermille": 2000, "excessBase": "contract"
            }
          },
          "demandResponse": { "heartbeatSeconds": 900, "fallbackLimitWatts": 60000 }
        }
        """;

    /// <summary>Puts JSON in the place of the value at a path, adding the key where it is new; null removes it.</summary>
    public static void Set(JsonNode root, string path, string? json)
    {
        int split = Math.Max(path.LastIndexOf('.'), path.LastIndexOf('['));
        JsonNode parent = Find(root, path[..split]);
        string last = path[split..].Trim('.', '[', ']');
        JsonNode? value = json == null ? null : JsonNode.Parse(json);
        if (parent is JsonArray list)
        {
            list[int.Parse(last, System.Globalization.CultureInfo.InvariantCulture)] = value;
        }
        else if (json == null)
        {
            parent.AsObject().Remove(last);
        }
        else
        {
            parent.AsObject()[last] = value;
        }
    }

    /// <summary>The text with values replaced; null removes a key.</summary>
    public static string With(params (string Path, string? Json)[] changes)
    {
        JsonNode root = JsonNode.Parse(Text)!;
        foreach ((string path, string? json) in changes)
        {
            Set(root, path, json);
        }

        return root.ToJsonString(Indented);
    }

    /// <summary>What the reader says of a text, or fails.</summary>
    public static InputException Refuse(string text) => Assert.Throws<InputException>(() => SiteFile.Parse("draft.json", text));

    /// <summary>What the reader says of the draft with values replaced, or fails.</summary>
    public static InputException Refuse(params (string Path, string? Json)[] changes) => Refuse(With(changes));

    private static JsonNode Find(JsonNode root, string path)
    {
        JsonNode node = root;
        foreach (string part in path.Split('.', '[').Skip(1))
        {
            node = part.EndsWith(']')
                ? node[int.Parse(part.TrimEnd(']'), System.Globalization.CultureInfo.InvariantCulture)]!
                : node[part]!;
        }

        return node;
    }
}
