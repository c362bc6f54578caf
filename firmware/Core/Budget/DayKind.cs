namespace Zibo.EdgeCtl.Core.Budget;

/// <summary>How a day is used; the numbers are places in arrays.</summary>
public enum DayKind : byte
{
    /// <summary>People work.</summary>
    Work = 0,

    /// <summary>Weekend or day off.</summary>
    Other = 1,
}
