using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Whether a record can have come from a controller: records have no sum of their own, but little in them is free.</summary>
internal static class WhyCheck
{
    private const int LoadCountPlace = 45;
    private const int OffPlace = 46;
    private const int SwitchedPlace = 48;
    private const int ReasonsPlace = 50;
    private const int FullPercent = 100;

    // Beyond the year 2100 no clock of ours goes.
    private const long MaximumUtcMilliseconds = 4_102_444_800_000;

    /// <summary>What is wrong with a record, or null.</summary>
    /// <param name="bytes">Bytes that hold it.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="record">The same, decoded.</param>
    /// <param name="recordBytes">Its length.</param>
    /// <param name="loadCount">Loads of the site.</param>
    /// <param name="previous">The record before, or null.</param>
    public static Phrase? ProblemOf(byte[] bytes, int start, WhyRecord record, int recordBytes, int loadCount, WhyRecord? previous)
    {
        int expected = previous is null ? Math.Max(1, record.Number) : previous.Number + 1;
        if (record.Number != expected)
        {
            return WhyTexts.WrongNumber.Format(record.Number, expected);
        }

        if (record.MonotonicMilliseconds < (previous?.MonotonicMilliseconds ?? 0)
            || record.UtcMilliseconds is < 0 or > MaximumUtcMilliseconds)
        {
            return WhyTexts.WrongTime;
        }

        if (record.RiskWatts < 0 || record.PowerWatts < 0 || record.ProjectedWatts < 0 || record.LimitWatts < 1
            || record.TightestMilliseconds < 0)
        {
            return WhyTexts.WrongPower;
        }

        if (bytes[start + LoadCountPlace] != loadCount)
        {
            return WhyTexts.WrongLoadCount.Format((int)bytes[start + LoadCountPlace], loadCount);
        }

        bool hasStray = BitConverter.ToUInt16(bytes, start + OffPlace) >> loadCount != 0
            || BitConverter.ToUInt16(bytes, start + SwitchedPlace) >> loadCount != 0
            || bytes.AsSpan(start + ReasonsPlace + loadCount, WhyLog.MaximumLoads - loadCount).ContainsAnyExcept((byte)0)
            || (recordBytes == WhyLog.LevelRecordBytes
                && bytes.AsSpan(start + WhyLog.RecordBytes + loadCount, WhyLog.MaximumLoads - loadCount).ContainsAnyExcept((byte)0));
        bool isKnown = Enum.IsDefined(record.Phase)
            && record.Loads.All(load => Enum.IsDefined(load.Reason) && load.LevelPercent is null or >= 0 and <= FullPercent);
        return isKnown && !hasStray ? null : WhyTexts.UnknownDecision;
    }
}
