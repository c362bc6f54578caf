namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>
/// Finds the change points of a shape that leave the least sum of squares: every point of a grid, or every pair for 5P. Shapes
/// whose slopes have signs that no heating and no cooling has are passed over.
/// </summary>
internal sealed class ChangePointSearch
{
    // Nearer to each other the two points of a 5P model cannot be told from the one of a 4P model.
    private const double LeastDistanceKelvin = 1;

    private readonly SearchTable _table;
    private readonly SmallSolver _solver = new();
    private readonly int[] _columns = new int[SmallSolver.MaximumCount];
    private readonly ModelKind _kind;
    private readonly ModelTerm[] _terms;
    private readonly bool _isSeparate;

    public ChangePointSearch(SearchTable table, ModelKind kind, DayTypeUse dayTypes, bool hasOccupancy)
    {
        _table = table;
        _kind = kind;
        _terms = [.. ModelForm.TermsOf(kind, dayTypes, hasOccupancy)];
        _isSeparate = dayTypes == DayTypeUse.Separate;
    }

    /// <summary>The linear terms, in the order of the coefficients.</summary>
    public IReadOnlyList<ModelTerm> Terms => _terms;

    /// <summary>Searches.</summary>
    /// <param name="projected">Inner products of the table's columns with the values.</param>
    /// <param name="heating">Points of the grid that heating may have.</param>
    /// <param name="cooling">Points of the grid that cooling may have.</param>
    /// <returns>The best shape; null where none fits.</returns>
    public FoundShape? Find(double[] projected, Range heating, Range cooling)
    {
        FoundShape? best = null;
        foreach ((int h, int c) in Pairs(heating, cooling))
        {
            for (int i = 0; i < _terms.Length; i++)
            {
                _columns[i] = SearchTable.ColumnOf(_terms[i], h, c);
            }

            double gain = _solver.Solve(_table, _columns, _terms.Length, projected);
            if (!double.IsNaN(gain) && gain > (best?.SquareSumGain ?? double.NegativeInfinity) && HasPossibleSlopes())
            {
                best = new FoundShape(h, c, gain, _solver.Solution[.._terms.Length]);
            }
        }

        return best;
    }

    private IEnumerable<(int Heating, int Cooling)> Pairs(Range heating, Range cooling)
    {
        (int h, int heatingCount) = heating.GetOffsetAndLength(_table.Grid.Count);
        (int c, int coolingCount) = cooling.GetOffsetAndLength(_table.Grid.Count);
        return _kind switch
        {
            ModelKind.Mean or ModelKind.Straight => [(0, 0)],
            ModelKind.Heating => Enumerable.Range(h, heatingCount).Select(i => (i, i)),
            ModelKind.Cooling or ModelKind.FourParameter => Enumerable.Range(c, coolingCount).Select(i => (i, i)),
            _ => from i in Enumerable.Range(h, heatingCount)
                 from j in Enumerable.Range(c, coolingCount)
                 where _table.Grid[j] - _table.Grid[i] >= LeastDistanceKelvin
                 select (i, j),
        };
    }

    // Heating and cooling never use less in harder weather. The lines of a 4P model may lean either way, but use must rise
    // faster above its point than below: a building that saves by heat has no place here.
    private bool HasPossibleSlopes()
    {
        double heating = Slope(ModelTerm.Heating);
        double cooling = Slope(ModelTerm.Cooling);
        double heatingOff = heating + Slope(ModelTerm.HeatingOnDayOff);
        double coolingOff = cooling + Slope(ModelTerm.CoolingOnDayOff);
        return _kind switch
        {
            ModelKind.Heating => heating > 0 && (!_isSeparate || heatingOff >= 0),
            ModelKind.Cooling => cooling > 0 && (!_isSeparate || coolingOff >= 0),
            ModelKind.FiveParameter => heating > 0 && cooling > 0 && (!_isSeparate || (heatingOff >= 0 && coolingOff >= 0)),
            ModelKind.FourParameter => heating + cooling > 0 && (!_isSeparate || heatingOff + coolingOff >= 0),
            _ => true,
        };
    }

    private double Slope(ModelTerm term)
    {
        int index = Array.IndexOf(_terms, term);
        return index < 0 ? 0 : _solver.Solution[index];
    }
}
