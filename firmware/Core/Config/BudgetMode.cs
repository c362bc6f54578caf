namespace Zibo.EdgeCtl.Core.Config;

/// <summary>What the budget is for.</summary>
public enum BudgetMode : byte
{
    /// <summary>It tells how the month looks.</summary>
    Report = 1,

    /// <summary>Its target is a demand limit too, where it is below the site's own.</summary>
    Limit = 2,
}
