namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>How like days make a baseline.</summary>
/// <param name="Method">Which days.</param>
/// <param name="Adjustment">How the day itself corrects them.</param>
/// <param name="CapPercent">Most that the correction may change the baseline, up or down.</param>
/// <param name="LookBackDays">How far back like days may lie.</param>
public sealed record LikeDayOptions(
    LikeDayMethod Method = LikeDayMethod.TenOfTen,
    AdjustmentKind Adjustment = AdjustmentKind.Multiplicative,
    double CapPercent = 20,
    int LookBackDays = 45)
{
    /// <summary>Hours before the event that correct it: three, beginning four hours before, so that a start ahead of time cannot.</summary>
    public const int AdjustmentHourCount = 3;

    /// <summary>Hours right before the event that are left out of the correction.</summary>
    public const int BufferHours = 1;

    /// <summary>Like days that are looked for, of which some may be dropped.</summary>
    public int CandidateCount(DayKind kind) => (Method, kind) switch
    {
        (LikeDayMethod.HighFourOfFive, DayKind.Workday) => 5,
        (LikeDayMethod.HighFourOfFive, _) => 3,
        (_, DayKind.Workday) => 10,
        _ => 4,
    };

    /// <summary>Like days that are averaged of so many that were found; 0 where these are too few.</summary>
    public int UsedCount(DayKind kind, int foundCount)
    {
        int wanted = CandidateCount(kind);
        int least = (wanted + 1) / 2;
        int used = (Method, kind) switch
        {
            (LikeDayMethod.TenOfTen, _) => wanted,
            (LikeDayMethod.HighFiveOfTen, DayKind.Workday) => 5,
            (LikeDayMethod.HighFiveOfTen, _) => 2,
            (_, DayKind.Workday) => 4,
            _ => 2,
        };
        return foundCount < least ? 0 : Math.Min(used, foundCount);
    }
}
