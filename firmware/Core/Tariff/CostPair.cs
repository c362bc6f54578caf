namespace Zibo.EdgeCtl.Core.Tariff;

/// <summary>The present day or month and the one before. A clock that was wrong for an hour finds the old one again.</summary>
public sealed class CostPair
{
    // A power cut or a step that ends soon after midnight has not lost a month.
    private const int LateMinutes = 60;

    /// <summary>The present period.</summary>
    public CostPeriod Current { get; private set; } = new CostPeriod();

    /// <summary>The one that was present before.</summary>
    public CostPeriod Previous { get; private set; } = new CostPeriod();

    /// <summary>The one of a number, or null.</summary>
    public CostPeriod Find(int index) =>
        index == Current.Index ? Current : index == Previous.Index ? Previous : null;

    /// <summary>Goes to a period; where that is the previous one, its sums go on.</summary>
    /// <param name="index">Day number or month number.</param>
    /// <param name="lateMinutes">How long it has lasted.</param>
    /// <returns>True where it begins anew.</returns>
    public bool Move(int index, int lateMinutes)
    {
        if (index == Current.Index)
        {
            return false;
        }

        CostPeriod other = Previous;
        Previous = Current;
        Current = other;
        if (index == Current.Index)
        {
            return false;
        }

        Current.Begin(index, lateMinutes <= LateMinutes);
        return true;
    }
}
