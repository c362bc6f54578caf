using Zibo.EdgeCtl.Core.Budget;

namespace Zibo.EdgeCtl.Core.Tests.Budget;

public class QuarterClockTests
{
    // The clock begins at a quarter of local time; "utc" counts from there, in seconds.
    private const long StartUtcMilliseconds = 1_784_073_600_000;

    [Fact]
    public void Quarters_follow_valid_UTC_and_say_whether_they_were_seen_whole()
    {
        QuarterClock clock = new(480);
        int start = (int)((StartUtcMilliseconds + 28_800_000) / 900_000);
        CycleTable.Run(
            """
            now   | utc   | valid || turns | ended | quarter | whole | open
            0     | 0     | no    || no    | no    | 0       | no    | no
            10    | 10    | yes   || yes   | no    | 0       | no    | yes
            899   | 899   | yes   || no    | no    | 0       | no    | yes
            900   | 900   | yes   || yes   | yes   | 1       | no    | yes
            1799  | 1799  | yes   || no    | yes   | 1       | no    | yes
            1801  | 1801  | yes   || yes   | yes   | 2       | yes   | yes
            1802  | 1795  | yes   || no    | yes   | 2       | yes   | yes
            2707  | 2700  | yes   || yes   | yes   | 3       | yes   | yes
            2800  | 2600  | yes   || yes   | yes   | 2       | no    | yes
            2900  | 2700  | yes   || yes   | yes   | 3       | no    | yes
            3000  | 3200  | yes   || no    | yes   | 3       | no    | yes
            3400  | 3600  | yes   || yes   | yes   | 4       | no    | yes
            4300  | 4500  | yes   || yes   | yes   | 5       | yes   | yes
            4400  | 4600  | no    || yes   | yes   | 5       | no    | no
            4500  | 4700  | no    || no    | yes   | 5       | no    | no
            5200  | 5400  | yes   || yes   | no    | 6       | no    | yes
            6100  | 6300  | yes   || yes   | yes   | 7       | no    | yes
            7000  | 7200  | yes   || yes   | yes   | 8       | yes   | yes
            """,
            row => Turns = clock.Advance(
                row.Number("now") * 1_000, StartUtcMilliseconds + (row.Number("utc") * 1_000), row.Is("valid")),
            column => column switch
            {
                "turns" => Turns,
                "ended" => clock.HasEnded,
                "quarter" => clock.Index == 0 ? 0 : clock.Index - start,
                "whole" => clock.WasWhole,
                "open" => clock.IsOpen,
                _ => throw new ArgumentException("no such column: " + column),
            });
    }

    private bool Turns { get; set; }
}
