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
        ("$.demandResponse.optOutInput", "9"),
        ("$.loads[0].handInput", "2"),
        ("$.loads[0].comfort", """
            { "temperature": "hall", "minimumCelsius": 18.25, "maximumCelsius": 28, "hysteresisKelvin": 0.75, "fallback": "ignore" }
            """),
        ("$.liftBanks", """
            [{
              "id": "lifts", "fireServiceInput": 3, "economy": "always", "dwellSeconds": 30,
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
