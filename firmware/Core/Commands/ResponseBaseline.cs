using Zibo.EdgeCtl.Core.Budget;

namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>What the site would have imported in a demand response event: the baseline that a reduction is reckoned against.</summary>
/// <remarks>
///   learned profile | last two hours, whole | baseline of a quarter of an hour
///   ----------------+-----------------------+--------------------------------------------------------------------
///   yes             | yes                   | the profile's figure for such a day, times what the two hours before the notice
///                   |                       | were against theirs, 80 to 120 %
///   yes             | no                    | the profile's figure
///   no              | some                  | the mean of those quarters
///   no              | none                  | not known
///
/// The notice is when the event became known: what is done because of it is in later quarters.
/// </remarks>
public sealed class ResponseBaseline
{
    /// <summary>Quarters that the day is judged by.</summary>
    public const int MemoryQuarters = 8;

    /// <summary>Least and greatest adjustment, in thousandths.</summary>
    public const int LeastPermille = 800;

    /// <summary>See <see cref="LeastPermille"/>.</summary>
    public const int MostPermille = 1_200;

    private const long QuarterMilliseconds = 900_000;
    private const int Whole = 1_000;

    private readonly long[] _amounts = new long[MemoryQuarters];
    private int _count;
    private int _lastIndex;

    /// <summary>Takes a quarter that has ended; one that was not seen whole begins the memory anew.</summary>
    /// <param name="quarterIndex">Quarters of local time since 1970.</param>
    /// <param name="milliwattHours">What was imported in it.</param>
    /// <param name="isWhole">Whether it was seen whole.</param>
    public void Note(int quarterIndex, long milliwattHours, bool isWhole)
    {
        if (!isWhole || quarterIndex != _lastIndex + 1)
        {
            _count = 0;
        }

        _lastIndex = quarterIndex;
        if (isWhole)
        {
            _amounts[quarterIndex % MemoryQuarters] = milliwattHours;
            _count += _count < MemoryQuarters ? 1 : 0;
        }
    }

    /// <summary>True where a baseline could be given without a profile.</summary>
    public bool HasQuarters => _count > 0;

    /// <summary>Mean of the quarters that are remembered, in mWh; 0 where none is.</summary>
    public long MeanMilliwattHours => _count == 0 ? 0 : Sum() / _count;

    /// <summary>What the last two hours were against the profile, in thousandths; 1000 where they are not whole.</summary>
    /// <param name="profile">Learned, in mWh a quarter.</param>
    /// <param name="calendar">Kinds of days.</param>
    public int AdjustmentPermille(DailyProfile profile, WorkCalendar calendar)
    {
        long expected = 0;
        for (int i = 0; i < MemoryQuarters && _count == MemoryQuarters; i++)
        {
            int quarter = _lastIndex - i;
            expected += profile.At(calendar.KindOf(quarter / QuarterClock.QuartersPerDay), quarter % QuarterClock.QuartersPerDay);
        }

        if (expected <= 0)
        {
            return Whole;
        }

        long permille = Sum() * Whole / expected;
        return permille < LeastPermille ? LeastPermille : permille > MostPermille ? MostPermille : (int)permille;
    }

    /// <summary>The baseline of a time by the profile, in mWh.</summary>
    /// <param name="profile">Learned, in mWh a quarter.</param>
    /// <param name="calendar">Kinds of days.</param>
    /// <param name="adjustmentPermille">See <see cref="AdjustmentPermille"/>.</param>
    /// <param name="startMilliseconds">Local time in ms since 1970 at which it begins.</param>
    /// <param name="endMilliseconds">Likewise its end; a day later at most.</param>
    public static long OfProfile(
        DailyProfile profile, WorkCalendar calendar, int adjustmentPermille, long startMilliseconds, long endMilliseconds)
    {
        long sum = 0;
        for (long from = startMilliseconds; from < endMilliseconds;)
        {
            int quarter = (int)(from / QuarterMilliseconds);
            long to = (quarter + 1L) * QuarterMilliseconds;
            to = to < endMilliseconds ? to : endMilliseconds;
            long figure = profile.At(calendar.KindOf(quarter / QuarterClock.QuartersPerDay), quarter % QuarterClock.QuartersPerDay);
            sum += Share.Of(figure, to - from, QuarterMilliseconds);
            from = to;
        }

        return (sum / Whole * adjustmentPermille) + (sum % Whole * adjustmentPermille / Whole);
    }

    /// <summary>The baseline of a time by the mean of a quarter, in mWh.</summary>
    /// <param name="meanMilliwattHours">The mean.</param>
    /// <param name="durationMilliseconds">Length of the time in ms; a day at most.</param>
    public static long OfMean(long meanMilliwattHours, long durationMilliseconds) =>
        (durationMilliseconds / QuarterMilliseconds * meanMilliwattHours)
        + Share.Of(meanMilliwattHours, durationMilliseconds % QuarterMilliseconds, QuarterMilliseconds);

    private long Sum()
    {
        long sum = 0;
        for (int i = 0; i < _count; i++)
        {
            sum += _amounts[(_lastIndex - i) % MemoryQuarters];
        }

        return sum;
    }
}
