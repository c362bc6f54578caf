namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>
/// Every column that a model of some days may have, for a grid of change points, and their inner products: with them a shape
/// is fitted without a look at the days again, so that thousands of shapes and of bootstrap samples cost little.
/// </summary>
internal sealed class SearchTable
{
    private const int FixedCount = 5;
    private const int CountPerPoint = 4;

    private readonly double[][] _columns;
    private readonly double[][] _products;

    /// <summary>Makes the table.</summary>
    public SearchTable(IReadOnlyList<DailyReading> days, IReadOnlyList<double> grid)
    {
        Grid = grid;
        _columns = Columns(days);
        _products = new double[_columns.Length][];
        for (int i = 0; i < _columns.Length; i++)
        {
            _products[i] = new double[_columns.Length];
            for (int j = 0; j <= i; j++)
            {
                _products[i][j] = _products[j][i] = LeastSquares.Dot(_columns[i], _columns[j]);
            }
        }
    }

    /// <summary>Change points that may be chosen, in degrees Celsius.</summary>
    public IReadOnlyList<double> Grid { get; }

    /// <summary>Inner products of all columns with the values of the days.</summary>
    public double[] Project(double[] values) => [.. _columns.Select(column => LeastSquares.Dot(column, values))];

    /// <summary>Sums of all columns over other days: what a model's coefficients are multiplied by to predict their total.</summary>
    public double[] SumsOver(IReadOnlyList<DailyReading> days) => [.. Columns(days).Select(column => column.Sum())];

    /// <summary>The inner product of two columns.</summary>
    public double Product(int left, int right) => _products[left][right];

    /// <summary>The column of a term.</summary>
    /// <param name="term">A linear term.</param>
    /// <param name="heating">Index of the change point of heating in the grid.</param>
    /// <param name="cooling">Index of the change point of cooling in the grid.</param>
    public static int ColumnOf(ModelTerm term, int heating, int cooling) => term switch
    {
        ModelTerm.Base => 0,
        ModelTerm.DayOff => 1,
        ModelTerm.Occupancy => 2,
        ModelTerm.Temperature => 3,
        ModelTerm.TemperatureOnDayOff => 4,
        ModelTerm.Heating => FixedCount + (CountPerPoint * heating),
        ModelTerm.HeatingOnDayOff => FixedCount + (CountPerPoint * heating) + 1,
        ModelTerm.Cooling => FixedCount + (CountPerPoint * cooling) + 2,
        ModelTerm.CoolingOnDayOff => FixedCount + (CountPerPoint * cooling) + 3,
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };

    private double[][] Columns(IReadOnlyList<DailyReading> days)
    {
        ModelForm plain = new(ModelKind.Straight, DayTypeUse.Separate, true);
        ModelTerm[] fixedTerms =
            [ModelTerm.Base, ModelTerm.DayOff, ModelTerm.Occupancy, ModelTerm.Temperature, ModelTerm.TemperatureOnDayOff];
        ModelTerm[] pointTerms = [ModelTerm.Heating, ModelTerm.HeatingOnDayOff, ModelTerm.Cooling, ModelTerm.CoolingOnDayOff];
        return
        [
            .. fixedTerms.Select(term => Column(plain, term)),
            .. Grid.SelectMany(point => pointTerms.Select(term =>
                Column(plain with { HeatingCelsius = point, CoolingCelsius = point }, term))),
        ];

        double[] Column(ModelForm form, ModelTerm term) => [.. days.Select(day => form.ValueOf(term, day))];
    }
}
