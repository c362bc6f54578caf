namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>Which days before an event stand for what it would have been.</summary>
public enum LikeDayMethod
{
    /// <summary>The ten latest like days (CAISO); of days off the four latest.</summary>
    TenOfTen,

    /// <summary>Of the ten latest like days the five with most use in the event's hours (NYISO).</summary>
    HighFiveOfTen,

    /// <summary>Of the five latest like days the four with most use in the event's hours (PJM); of days off two of three.</summary>
    HighFourOfFive,
}
