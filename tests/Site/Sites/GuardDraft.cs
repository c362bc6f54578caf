namespace Zibo.EdgeCtl.Sim.Site.Tests;

/// <summary>The draft of <see cref="SiteDraft"/> on a board with more contacts, with every guard that a site may have.</summary>
internal static class GuardDraft
{
    private static readonly (string Path, string? Json)[] Guards =
    [
        ("$.board", "\"virtual\""),
        ("$.temperatures", """
            [{
              "id": "hall", "channel": 3,
              "transmitter": { "lowMillivolts": 400, "lowCelsius": 0, "highMillivolts": 2000, "highCelsius": 50 },
              "plausible": { "minimumCelsius": -10, "maximumCelsius": 55.5 }
            }]
            """),
        ("$.demandResponse.optOutInput", "10"),
        ("$.loads[0].handInput", "2"),
        ("$.loads[0].comfort", """
            { "temperature": "hall", "minimumCelsius": 18.25, "maximumCelsius": 28,
              "unoccupiedMinimumCelsius": 5, "unoccupiedMaximumCelsius": 35, "hysteresisKelvin": 0.75, "fallback": "ignore" }
            """),
        ("$.calendar.builtIn", "\"cn\""),
        ("$.seasons", """
            { "cooling": { "start": "06-01", "end": "09-10" }, "heating": { "start": "11-10", "end": "03-20" } }
            """),
        ("$.schedules", """
            [{
              "id": "hours", "withoutClock": "unoccupied",
              "tables": [
                { "days": ["workday"], "seasons": ["heating", "between"], "occupied": ["08:00-12:00", "13:30-18:00"] },
                { "days": ["saturday", "day-off"], "occupied": ["22:00-06:00"] }
              ],
              "exceptions": [{ "date": "2026-10-11", "occupied": ["00:00-24:00"] }],
              "optimumStart": { "temperature": "hall", "maximumLeadMinutes": 90, "heatingCelsius": 18.5, "coolingCelsius": 26.5 }
            }]
            """),
        ("$.lightSensors", """
            [{ "id": "facade", "channel": 4, "transmitter": { "lowMillivolts": 400, "lowLux": 0, "highMillivolts": 2000, "highLux": 2000 } }]
            """),
        ("$.loads[0].kind", "\"lighting\""),
        ("$.loads[0].schedule", "\"hours\""),
        ("$.loads[0].daylight", """
            { "sensor": "facade", "offAboveLux": 900, "onBelowLux": 400, "delaySeconds": 120 }
            """),
        ("$.loads[0].presence", """
            { "input": 9, "holdSeconds": 600 }
            """),
        ("$.setpoints", """
            [{
              "id": "rooms", "analogOutput": 3, "schedule": "hours", "span": { "lowCelsius": 10, "highCelsius": 35 },
              "cooling": { "occupiedCelsius": 27.5, "unoccupiedCelsius": 32 },
              "heating": { "occupiedCelsius": 19, "unoccupiedCelsius": 11 },
              "preCool": { "minutes": 60, "offsetKelvin": 1 },
              "shift": {
                "temperature": "hall", "maximumMinutes": 150, "holdMinutes": 45,
                "cooling": { "aheadCelsius": 26, "dearCelsius": 28.5 }, "heating": { "dearCelsius": 18 }
              }
            }]
            """),
        ("$.setpointBounds", """
            { "coolingMinimumCelsius": 25.5, "heatingMaximumCelsius": 20.5 }
            """),
        ("$.liftBanks", """
            [{
              "id": "lifts", "fireServiceInput": 3, "economy": "schedule", "schedule": "hours", "dwellSeconds": 30,
              "cars": [
                { "economyOutput": 12, "parkedInput": 4, "doorsClosedInput": 5, "inServiceInput": 6 },
                { "economyOutput": 13, "parkedInput": 7, "doorsClosedInput": 8 }
              ]
            }]
            """),
    ];

    /// <summary>The text with values replaced; null removes a key.</summary>
    public static string With(params (string Path, string? Json)[] changes) => SiteDraft.With([.. Guards, .. changes]);

    /// <summary>What the reader says of the draft with values replaced, or fails.</summary>
    public static InputException Refuse(params (string Path, string? Json)[] changes) => SiteDraft.Refuse(With(changes));
}
