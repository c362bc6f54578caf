using System.Globalization;
using System.Text;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>Recorded data that a person can add up: a base and one or two loads, row by row.</summary>
internal static class Series
{
    // A whole quarter of an hour in the map's offset.
    private static readonly DateTime Start = new(2026, 7, 15, 8, 0, 0);

    /// <summary>A map for columns base, load and, where asked, second; no minimum times.</summary>
    public static ReplayMap Map(int intervalSeconds = 900, bool hasSecond = false) => ReplayMap.Parse("test.map.json", $$"""
        {
          "timestampColumn": "time", "stamp": "start", "intervalSeconds": {{intervalSeconds}}, "utcOffsetMinutes": 480,
          "base": [ { "column": "base" } ],
          "loads": [
            { "id": "load", "column": "load", "kind": "other", "shedPriority": 1 }
            {{(hasSecond ? ", { \"id\": \"second\", \"column\": \"second\", \"kind\": \"other\", \"shedPriority\": 2 }" : "")}}
          ]
        }
        """);

    /// <summary>Rows of kW, one an interval; null leaves an interval out.</summary>
    public static SampleSeries Of(ReplayMap map, params double[]?[] rowsKilowatts)
    {
        StringBuilder csv = new(map.Loads.Count == 2 ? "time,base,load,second\n" : "time,base,load\n");
        for (int i = 0; i < rowsKilowatts.Length; i++)
        {
            if (rowsKilowatts[i] is { } row)
            {
                csv.Append(CultureInfo.InvariantCulture, $"{Start.AddSeconds((double)i * map.IntervalSeconds):yyyy-MM-dd HH:mm:ss}");
                foreach (double kilowatts in row)
                {
                    csv.Append(CultureInfo.InvariantCulture, $",{kilowatts * 1000}");
                }

                csv.Append('\n');
            }
        }

        return CsvFile.Parse("test.csv", new StringReader(csv.ToString()), map);
    }

    /// <summary>So many equal rows.</summary>
    public static IEnumerable<double[]?> Rows(int count, params double[] kilowatts) => Enumerable.Repeat(kilowatts, count);

    /// <summary>So many intervals without a row.</summary>
    public static IEnumerable<double[]?> Gap(int count) => Enumerable.Repeat<double[]?>(null, count);
}
