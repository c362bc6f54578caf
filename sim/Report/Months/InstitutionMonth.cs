namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>A month of an institution, or the part of one that is asked for.</summary>
/// <param name="Span">The days.</param>
/// <param name="Now">What was used.</param>
/// <param name="YearBefore">The same days a year before.</param>
/// <param name="EnergyQuota">Electricity against its quota in kWh; null where there is none.</param>
/// <param name="WaterQuota">Water against its quota in m3; null where there is none.</param>
/// <param name="Cost">What it cost.</param>
/// <param name="Quality">How good its data is.</param>
public sealed record InstitutionMonth(
    MonthSpan Span,
    PeriodFigures Now,
    PeriodFigures YearBefore,
    QuotaFigures? EnergyQuota,
    QuotaFigures? WaterQuota,
    CostFigures Cost,
    QualityFigures Quality);
