namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Searches change points over the temperatures of some days: first coarsely, then finely around the best.</summary>
internal sealed class PointGrid
{
    private const int CoarseCount = 40;
    private const int FineCount = 21;

    // A change point needs days on both sides: this part of them, and this many.
    private const double EdgePart = 0.05;
    private const int EdgeDays = 5;

    private readonly IReadOnlyList<DailyReading> _days;
    private readonly double[] _energies;
    private readonly double[] _projected;
    private readonly double _stepKelvin;

    public PointGrid(IReadOnlyList<DailyReading> days, bool hasTemperature)
    {
        _days = days;
        _energies = [.. days.Select(day => day.EnergyKilowattHours)];
        double[] sorted = [.. days.Select(day => day.TemperatureCelsius).Order()];
        int edge = Math.Min(Math.Max(EdgeDays, (int)(EdgePart * sorted.Length)), (sorted.Length - 1) / 2);
        double least = sorted[edge];
        double most = sorted[^(edge + 1)];
        bool hasRange = hasTemperature && most > least;
        _stepKelvin = hasRange ? (most - least) / (CoarseCount - 1) : 0;
        Coarse = new SearchTable(days, hasRange ? [.. Enumerable.Range(0, CoarseCount).Select(i => least + (i * _stepKelvin))] : []);
        _projected = Coarse.Project(_energies);
    }

    /// <summary>The coarse table, which a bootstrap uses again.</summary>
    public SearchTable Coarse { get; }

    /// <summary>Fits one shape; null where it does not fit.</summary>
    public BaselineModel? Fit(ModelKind kind, DayTypeUse dayTypes, bool hasOccupancy)
    {
        bool isPointed = ModelForm.HasHeating(kind) || ModelForm.HasCooling(kind);
        if ((isPointed || kind == ModelKind.Straight) && Coarse.Grid.Count == 0)
        {
            return null;
        }

        ModelForm form = new(kind, dayTypes, hasOccupancy);
        if (isPointed)
        {
            if (new ChangePointSearch(Coarse, kind, dayTypes, hasOccupancy).Find(_projected, .., ..) is not { } coarse)
            {
                return null;
            }

            form = Refine(form, Coarse.Grid[coarse.HeatingIndex], Coarse.Grid[coarse.CoolingIndex]);
        }

        return BaselineModel.Fit(_days, _energies, form);
    }

    private ModelForm Refine(ModelForm form, double heatingCelsius, double coolingCelsius)
    {
        double[] Around(double centre) =>
            [.. Enumerable.Range(0, FineCount).Select(i => centre + (_stepKelvin * ((2.0 * i / (FineCount - 1)) - 1)))];
        SearchTable fine = new(_days, [.. Around(heatingCelsius), .. Around(coolingCelsius)]);
        ChangePointSearch search = new(fine, form.Kind, form.DayTypes, form.HasOccupancy);
        FoundShape? found = search.Find(fine.Project(_energies), ..FineCount, FineCount..);
        (double heating, double cooling) = found is null
            ? (heatingCelsius, coolingCelsius)
            : (fine.Grid[found.HeatingIndex], fine.Grid[found.CoolingIndex]);
        return form with
        {
            HeatingCelsius = ModelForm.HasHeating(form.Kind) ? heating : double.NaN,
            CoolingCelsius = ModelForm.HasCooling(form.Kind) ? cooling : double.NaN,
        };
    }
}
