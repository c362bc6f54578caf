namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>The messages <c>budget</c> and <c>budget/water</c>: of one the members in Wh are present, of the other those in L.</summary>
/// <remarks>Names, units and meaning: firmware/contract/schemas.</remarks>
internal sealed record BudgetMessage(
    long BootId,
    long LiveSequence,
    long? UtcMilliseconds,
    int? Month,
    bool IsMonthWhole,
    bool HasGap,
    string? ExhaustionP10Local = null,
    string? ExhaustionP50Local = null,
    string? ExhaustionP90Local = null,
    long? MonthQuotaWattHours = null,
    long? MonthUsedWattHours = null,
    long? DayTargetWattHours = null,
    long? DayUsedWattHours = null,
    long? MissingP50WattHours = null,
    long? MonthQuotaLitres = null,
    long? MonthUsedLitres = null,
    long? DayTargetLitres = null,
    long? DayUsedLitres = null,
    long? MissingP50Litres = null,
    long? YearQuotaWattHours = null,
    long? YearQuotaLitres = null);
