namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>The shape of a model: which parameters it has, and where its change points lie.</summary>
/// <param name="Kind">How use follows the temperature.</param>
/// <param name="DayTypes">What it makes of days off.</param>
/// <param name="HasOccupancy">True where the occupancy counts.</param>
/// <param name="HeatingCelsius">Below it heating uses energy; NaN where the kind has no such point.</param>
/// <param name="CoolingCelsius">Above it cooling uses energy; NaN where the kind has no such point.</param>
public sealed record ModelForm(
    ModelKind Kind, DayTypeUse DayTypes, bool HasOccupancy, double HeatingCelsius = double.NaN, double CoolingCelsius = double.NaN)
{
    /// <summary>Parameters that enter linearly, in the order of their coefficients.</summary>
    public IReadOnlyList<ModelTerm> LinearTerms { get; } = TermsOf(Kind, DayTypes, HasOccupancy);

    /// <summary>Change points.</summary>
    public IReadOnlyList<ModelTerm> ChangePoints { get; } = Kind switch
    {
        ModelKind.Heating => [ModelTerm.HeatingPoint],
        ModelKind.Cooling => [ModelTerm.CoolingPoint],
        ModelKind.FourParameter => [ModelTerm.CommonPoint],
        ModelKind.FiveParameter => [ModelTerm.HeatingPoint, ModelTerm.CoolingPoint],
        _ => [],
    };

    /// <summary>Number of parameters, change points among them: the p of n - p.</summary>
    public int ParameterCount => LinearTerms.Count + ChangePoints.Count;

    /// <summary>True where the kind has a change point of heating.</summary>
    public static bool HasHeating(ModelKind kind) => kind is ModelKind.Heating or ModelKind.FourParameter or ModelKind.FiveParameter;

    /// <summary>True where the kind has a change point of cooling.</summary>
    public static bool HasCooling(ModelKind kind) => kind is ModelKind.Cooling or ModelKind.FourParameter or ModelKind.FiveParameter;

    /// <summary>Linear parameters of a shape.</summary>
    public static IReadOnlyList<ModelTerm> TermsOf(ModelKind kind, DayTypeUse dayTypes, bool hasOccupancy)
    {
        List<ModelTerm> terms = [ModelTerm.Base];
        if (dayTypes != DayTypeUse.None)
        {
            terms.Add(ModelTerm.DayOff);
        }

        if (hasOccupancy)
        {
            terms.Add(ModelTerm.Occupancy);
        }

        void Add(bool isIn, ModelTerm slope, ModelTerm onDayOff)
        {
            if (isIn)
            {
                terms.Add(slope);
                if (dayTypes == DayTypeUse.Separate)
                {
                    terms.Add(onDayOff);
                }
            }
        }

        Add(kind == ModelKind.Straight, ModelTerm.Temperature, ModelTerm.TemperatureOnDayOff);
        Add(HasHeating(kind), ModelTerm.Heating, ModelTerm.HeatingOnDayOff);
        Add(HasCooling(kind), ModelTerm.Cooling, ModelTerm.CoolingOnDayOff);
        return terms;
    }

    /// <summary>What a linear parameter is multiplied by on a day.</summary>
    public double ValueOf(ModelTerm term, DailyReading day)
    {
        ArgumentNullException.ThrowIfNull(day);
        return term switch
        {
            ModelTerm.Base => 1,
            ModelTerm.DayOff => day.OffFlag,
            ModelTerm.Occupancy => day.Occupancy,
            ModelTerm.Temperature => day.TemperatureCelsius,
            ModelTerm.TemperatureOnDayOff => day.OffFlag * day.TemperatureCelsius,
            ModelTerm.Heating => Math.Max(0, HeatingCelsius - day.TemperatureCelsius),
            ModelTerm.HeatingOnDayOff => day.OffFlag * Math.Max(0, HeatingCelsius - day.TemperatureCelsius),
            ModelTerm.Cooling => Math.Max(0, day.TemperatureCelsius - CoolingCelsius),
            ModelTerm.CoolingOnDayOff => day.OffFlag * Math.Max(0, day.TemperatureCelsius - CoolingCelsius),
            _ => throw new ArgumentOutOfRangeException(nameof(term)),
        };
    }

    /// <summary>Where a change point lies, in degrees Celsius.</summary>
    public double PointOf(ModelTerm term) => term == ModelTerm.CoolingPoint ? CoolingCelsius : HeatingCelsius;

    /// <summary>What the linear parameters are multiplied by on a day.</summary>
    public double[] RowOf(DailyReading day) => [.. LinearTerms.Select(term => ValueOf(term, day))];

    /// <summary>How the use of a day changes with each parameter, change points last.</summary>
    /// <param name="day">The day.</param>
    /// <param name="coefficients">The linear parameters.</param>
    public double[] GradientOf(DailyReading day, IReadOnlyList<double> coefficients)
    {
        ArgumentNullException.ThrowIfNull(day);
        ArgumentNullException.ThrowIfNull(coefficients);
        double heating = day.TemperatureCelsius < HeatingCelsius ? Slope(ModelTerm.Heating, ModelTerm.HeatingOnDayOff) : 0;
        double cooling = day.TemperatureCelsius > CoolingCelsius ? -Slope(ModelTerm.Cooling, ModelTerm.CoolingOnDayOff) : 0;
        return
        [
            .. RowOf(day),
            .. ChangePoints.Select(point => point switch
            {
                ModelTerm.HeatingPoint => heating,
                ModelTerm.CoolingPoint => cooling,
                _ => heating + cooling,
            }),
        ];

        double Slope(ModelTerm slope, ModelTerm onDayOff) => Of(slope) + (day.OffFlag * Of(onDayOff));

        double Of(ModelTerm term)
        {
            for (int i = 0; i < LinearTerms.Count; i++)
            {
                if (LinearTerms[i] == term)
                {
                    return coefficients[i];
                }
            }

            return 0;
        }
    }
}
