namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Holds the time stamps of rows to their order: ascending, by multiples of the interval.</summary>
internal sealed class StampSequence(ReplayMap map, FindingList findings)
{
    private int _lastLine;

    /// <summary>The last stamp that was taken, in ms since 1970-01-01 UTC.</summary>
    public long Last { get; private set; }

    /// <summary>Takes the stamp of a row.</summary>
    /// <returns>False after a finding that leaves the row without a place in the sequence.</returns>
    public bool Take(ReadOnlySpan<char> text, int line)
    {
        if (!Timestamps.TryRead(text, map.UtcOffsetMinutes, out long stamp))
        {
            findings.AddLine(
                line,
                0,
                new Phrase("\"{0}\" in column \"{1}\" is no time", "列“{1}”中的“{0}”不是时间").Format(text.ToString(), map.TimestampColumn),
                new Phrase("Write 2026-01-31 14:45 or 2026-01-31T14:45:00+08:00", "请写 2026-01-31 14:45 或 2026-01-31T14:45:00+08:00"));
            return false;
        }

        if (_lastLine > 0 && StepProblem(stamp) is (Phrase problem, Phrase remedy))
        {
            findings.AddLine(line, 0, problem, remedy);
            if (stamp <= Last)
            {
                return false;
            }
        }

        Last = stamp;
        _lastLine = line;
        return true;
    }

    private (Phrase Problem, Phrase Remedy)? StepProblem(long stamp)
    {
        long step = stamp - Last;
        if (step == 0)
        {
            return (
                new Phrase("the time is the same as in line {0}", "时间与第 {0} 行相同").Format(_lastLine),
                new Phrase(
                    "Remove one of the rows; where a clock was set back, write times with their offset",
                    "请删除其中一行；若时钟曾回拨，请写带时区偏移的时间"));
        }

        if (step < 0)
        {
            return (
                new Phrase("the time is before that of line {0}", "时间早于第 {0} 行").Format(_lastLine),
                new Phrase(
                    "Sort the rows by time; where a clock was set back, write times with their offset",
                    "请按时间排序；若时钟曾回拨，请写带时区偏移的时间"));
        }

        return step % (map.IntervalSeconds * 1_000L) == 0
            ? null
            : (
                new Phrase(
                    "{0} s lie between this time and that of line {1}, which is no multiple of the interval of {2} s",
                    "与第 {1} 行相隔 {0} s，不是间隔 {2} s 的整数倍").Format(step / 1_000.0, _lastLine, map.IntervalSeconds),
                new Phrase("Correct the time, or \"intervalSeconds\" in the map", "请更正时间，或映射中的“intervalSeconds”"));
    }
}
