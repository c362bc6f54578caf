namespace Zibo.EdgeCtl.Core.Budget;

/// <summary>What was used in one month or on one day.</summary>
public sealed class PeriodAmount
{
    /// <summary>Marks a period that never was.</summary>
    public const int None = -1;

    /// <summary>Month number or day number, or <see cref="None"/>.</summary>
    public int Index { get; set; } = None;

    /// <summary>What was used, in thousandths: mWh or mL.</summary>
    public long Amount { get; set; }

    /// <summary>The quarter that it is counted from.</summary>
    public int FirstQuarterIndex { get; set; }

    /// <summary>True where nothing was used before that which the amount does not hold.</summary>
    public bool IsWhole { get; set; }

    /// <summary>True where something may be missing: a meter failed, or the controller was without power.</summary>
    public bool HasGap { get; set; }

    /// <summary>Becomes another period, of which nothing is known.</summary>
    public void Begin(int index, int firstQuarterIndex, bool isWhole)
    {
        Index = index;
        Amount = 0;
        FirstQuarterIndex = firstQuarterIndex;
        IsWhole = isWhole;
        HasGap = false;
    }
}
