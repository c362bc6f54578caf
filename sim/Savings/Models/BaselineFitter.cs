namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>
/// Fits models to the days of a period and chooses one: of the shapes with possible slopes the one with the least Bayesian
/// information criterion. It is computed with the number of days that the residuals are worth, not with their count, since days
/// that follow each other err alike and would make every further parameter look significant.
/// </summary>
public static class BaselineFitter
{
    /// <summary>Fewest days that a model is fitted to.</summary>
    public const int LeastDays = 30;

    // Fewer days off than this say nothing about their level, or about their slopes.
    private const int LeastShiftDays = 5;
    private const int LeastSeparateDays = 30;

    private static readonly ModelKind[] Kinds = Enum.GetValues<ModelKind>();

    /// <summary>Fits; null where the days are too few or no shape fits.</summary>
    public static BaselineModel? Fit(IReadOnlyList<DailyReading> days, FitOptions options)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(options);
        if (days.Count < LeastDays)
        {
            return null;
        }

        PointGrid grid = new(days, options.HasTemperature);
        List<BaselineModel> models =
        [
            .. from kind in Kinds
               where (options.Kind is null || options.Kind == kind) && (options.HasTemperature || kind == ModelKind.Mean)
               from dayTypes in DayTypesOf(days, kind, options)
               select grid.Fit(kind, dayTypes, options.HasOccupancy) into model
               where model is not null
               select model,
        ];
        if (models.Count == 0)
        {
            return null;
        }

        double effective = models.MinBy(model => model.Statistics.SquareSum)!.Statistics.EffectiveDayCount;
        ModelCandidate[] candidates = [.. models.Select(model => ModelCandidate.Of(model, effective))];
        int best = Enumerable.Range(0, candidates.Length).MinBy(i => (candidates[i].Bic, candidates[i].ParameterCount));
        return models[best] with { Candidates = candidates };
    }

    private static IEnumerable<DayTypeUse> DayTypesOf(IReadOnlyList<DailyReading> days, ModelKind kind, FitOptions options)
    {
        int off = days.Count(day => day.Kind == DayKind.DayOff);
        int least = Math.Min(off, days.Count - off);
        return Enum.GetValues<DayTypeUse>().Where(use =>
            (options.DayTypes is null || options.DayTypes == use)
            && use switch
            {
                DayTypeUse.Shift => least >= LeastShiftDays,
                DayTypeUse.Separate => least >= LeastSeparateDays && kind != ModelKind.Mean,
                _ => true,
            });
    }
}
