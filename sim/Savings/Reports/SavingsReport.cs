using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>A result for programs: figures, the model, verdicts and cautions. Energies in kWh, saving positive.</summary>
public sealed record SavingsReport
{
    private SavingsReport()
    {
    }

    /// <summary>Where the data came from.</summary>
    public required string Source { get; init; }

    /// <summary>The baseline period's days.</summary>
    public required PeriodReport Baseline { get; init; }

    /// <summary>The reporting period's days.</summary>
    public required PeriodReport Reporting { get; init; }

    /// <summary>The baseline's model.</summary>
    public required ModelReport Model { get; init; }

    /// <summary>What was used.</summary>
    public required double MeasuredKilowattHours { get; init; }

    /// <summary>What the model says would have been used.</summary>
    public required double BaselineKilowattHours { get; init; }

    /// <summary>Non-routine adjustments, each with what it added.</summary>
    public required IReadOnlyList<AdjustmentReport> Adjustments { get; init; }

    /// <summary>What would have been used, adjustments included.</summary>
    public required double AdjustedKilowattHours { get; init; }

    /// <summary>The saving.</summary>
    public required double SavedKilowattHours { get; init; }

    /// <summary>The saving over the adjusted baseline; null where that is nothing, or export.</summary>
    public required double? SavedPercent { get; init; }

    /// <summary>Its intervals.</summary>
    public required IReadOnlyList<IntervalReport> Intervals { get; init; }

    /// <summary>Half the width at 90 % by block bootstrap, a check; null where nothing could be drawn.</summary>
    public required double? BootstrapKilowattHours { get; init; }

    /// <summary>Lower end of the 90 % interval: what is saved at least with 95 % confidence.</summary>
    public required double AtLeastKilowattHours { get; init; }

    /// <summary>True where the 90 % interval leaves out zero.</summary>
    public required bool IsSignificant { get; init; }

    /// <summary>The saving in money; null without a price.</summary>
    public required double? SavedMoney { get; init; }

    /// <summary>The saving in tonnes of CO2.</summary>
    public required double SavedCarbonTonnes { get; init; }

    /// <summary>The saving in tonnes of coal equivalent.</summary>
    public required double SavedCoalTonnes { get; init; }

    /// <summary>What a kilowatt-hour stands for.</summary>
    public required EnergyFactors Factors { get; init; }

    /// <summary>The saving of a typical year; null where none was given.</summary>
    public required NormalisedReport? Normalised { get; init; }

    /// <summary>Figures against limits.</summary>
    public required IReadOnlyList<Verdict> Verdicts { get; init; }

    /// <summary>What is uncertain beyond the interval.</summary>
    public required IReadOnlyList<Phrase> Cautions { get; init; }

    /// <summary>Makes a report.</summary>
    public static SavingsReport Of(SavingsResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        EnergyFactors factors = result.Question.Factors;
        return new SavingsReport
        {
            Source = result.Question.Data.Name,
            Baseline = PeriodReport.Of(result.Baseline),
            Reporting = PeriodReport.Of(result.Reporting),
            Model = ModelReport.Of(result.Model, result.HeldOut, result.Months),
            MeasuredKilowattHours = result.MeasuredKilowattHours,
            BaselineKilowattHours = result.BaselineKilowattHours,
            Adjustments = [.. result.Adjustments.Select(AdjustmentReport.Of)],
            AdjustedKilowattHours = result.AdjustedKilowattHours,
            SavedKilowattHours = result.SavedKilowattHours,
            SavedPercent = double.IsNaN(result.SavedPercent) ? null : result.SavedPercent,
            Intervals = [.. result.Intervals.Select(interval => IntervalReport.Of(result, interval))],
            BootstrapKilowattHours = result.BootstrapKilowattHours,
            AtLeastKilowattHours = result.AtLeastKilowattHours,
            IsSignificant = result.IsSignificant,
            SavedMoney = factors.PricePerKilowattHour > 0 ? result.SavedKilowattHours * factors.PricePerKilowattHour : null,
            SavedCarbonTonnes = result.SavedKilowattHours * factors.CarbonKilogramsPerKilowattHour / 1_000,
            SavedCoalTonnes = result.SavedKilowattHours * factors.CoalKilogramsPerKilowattHour / 1_000,
            Factors = factors,
            Normalised = NormalisedReport.Of(result.Normalised),
            Verdicts = Savings.Verdicts.Of(result),
            Cautions = Savings.Cautions.Of(result),
        };
    }
}
