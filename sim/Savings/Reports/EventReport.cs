namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>An event for programs.</summary>
/// <param name="Event">The event as it was written.</param>
/// <param name="DayKind">Kind of its day.</param>
/// <param name="LikeDays">The days whose mean it is compared with.</param>
/// <param name="WantedPercent">By how much the hours before would correct the like days.</param>
/// <param name="AppliedPercent">By how much they do, within the cap.</param>
/// <param name="Hours">Its hours.</param>
/// <param name="ReducedKilowattHours">Baseline less measured.</param>
/// <param name="LeastKilowattHours">Lower end of its 90 % interval; null without enough days to try the method on.</param>
/// <param name="MostKilowattHours">Upper end; null likewise.</param>
/// <param name="MeanKilowatts">Mean reduction.</param>
/// <param name="LargestKilowatts">Largest reduction of an hour.</param>
/// <param name="IsSignificant">True where the interval leaves out zero.</param>
/// <param name="PlaceboDayCount">Days without an event that the method was tried on; null where too few.</param>
/// <param name="PlaceboBiasPercent">Its bias there.</param>
/// <param name="PlaceboCvRmsePercent">Its CV(RMSE) there.</param>
/// <param name="UnadjustedBiasPercent">The bias without correction by the day itself.</param>
/// <param name="UnadjustedCvRmsePercent">The CV(RMSE) without correction by the day itself.</param>
public sealed record EventReport(
    string Event,
    string DayKind,
    IReadOnlyList<DateOnly> LikeDays,
    double WantedPercent,
    double AppliedPercent,
    IReadOnlyList<EventHour> Hours,
    double ReducedKilowattHours,
    double? LeastKilowattHours,
    double? MostKilowattHours,
    double MeanKilowatts,
    double LargestKilowatts,
    bool IsSignificant,
    int? PlaceboDayCount,
    double? PlaceboBiasPercent,
    double? PlaceboCvRmsePercent,
    double? UnadjustedBiasPercent,
    double? UnadjustedCvRmsePercent)
{
    /// <summary>Makes a report.</summary>
    public static EventReport Of(EventResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        EventBaseline baseline = result.Baseline;
        bool isTried = result.Placebo is not null;
        return new EventReport(
            baseline.Window.ToString(),
            baseline.Kind == Savings.DayKind.Workday ? "workday" : "dayOff",
            baseline.LikeDays,
            baseline.WantedPercent,
            baseline.AppliedPercent,
            baseline.Hours,
            baseline.ReducedKilowattHours,
            isTried ? result.LeastKilowattHours : null,
            isTried ? result.MostKilowattHours : null,
            baseline.MeanKilowatts,
            baseline.LargestKilowatts,
            isTried && result.IsSignificant,
            result.Placebo?.DayCount,
            result.Placebo?.BiasPercent,
            result.Placebo?.CvRmsePercent,
            result.Unadjusted?.BiasPercent,
            result.Unadjusted?.CvRmsePercent);
    }
}
