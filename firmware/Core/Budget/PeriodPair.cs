namespace Zibo.EdgeCtl.Core.Budget;

/// <summary>The present month or day and the one before. A clock that was wrong for an hour finds the old one again.</summary>
public sealed class PeriodPair
{
    // A power cut or a step that ends soon after midnight has not lost a month.
    private const int LateQuarterCount = 4;

    /// <summary>The present period.</summary>
    public PeriodAmount Current { get; private set; } = new PeriodAmount();

    /// <summary>The one that was present before.</summary>
    public PeriodAmount Previous { get; private set; } = new PeriodAmount();

    /// <summary>Goes to a period; where that is the previous one, its amount goes on.</summary>
    /// <param name="index">Month number or day number.</param>
    /// <param name="startQuarterIndex">The quarter that it begins with.</param>
    /// <param name="quarterIndex">The present quarter.</param>
    /// <returns>True where it begins anew.</returns>
    public bool Move(int index, int startQuarterIndex, int quarterIndex)
    {
        if (index == Current.Index)
        {
            return false;
        }

        PeriodAmount other = Previous;
        Previous = Current;
        Current = other;
        if (index == Current.Index)
        {
            return false;
        }

        Current.Begin(index, quarterIndex, quarterIndex - startQuarterIndex <= LateQuarterCount);
        return true;
    }
}
