using Zibo.EdgeCtl.Core.Metering.Sampling;

namespace Zibo.EdgeCtl.Core.Budget;

/// <summary>When the quota will be used up, and by how much the month will miss it.</summary>
/// <remarks>
/// The rest of the month is the profile, day by day; errors of days are independent and normal, so their variances add up and
/// the spread grows as the root of the days. A quarter is the first in which what was used reaches the quota:
///
///   P10 | mean + 1.2816 standard deviations: one month in ten is that early
///   P50 | mean
///   P90 | mean - 1.2816 standard deviations
///
/// The same points are asked for all three, so P10 is never after P50, nor P50 after P90.
/// </remarks>
public sealed class ExhaustionEstimate
{
    /// <summary>The quota lasts to the end of the month.</summary>
    public const int None = -1;

    // A standard deviation is the root of pi/2 mean deviations; P10 and P90 lie 1.2816 standard deviations from P50.
    private const long DeviationsNumerator = 12_533;
    private const long QuantileNumerator = 12_816;
    private const long Denominator = 10_000;
    private const long SquarableDeviation = 1L << 24;
    private const int QuantileCount = 3;

    private readonly DailyProfile _profile;
    private readonly WorkCalendar _calendar;
    private readonly int[] _quarters = { None, None, None };
    private readonly long[] _variances = new long[2];
    private int _shift;

    /// <summary>Binds profile and calendar.</summary>
    public ExhaustionEstimate(DailyProfile profile, WorkCalendar calendar)
    {
        _profile = profile;
        _calendar = calendar;
    }

    /// <summary>The quarter at which one month in ten has used up its quota, or <see cref="None"/>.</summary>
    public int EarlyQuarterIndex => _quarters[0];

    /// <summary>The quarter at which half of them have, or <see cref="None"/>.</summary>
    public int MiddleQuarterIndex => _quarters[1];

    /// <summary>The quarter at which nine in ten have, or <see cref="None"/>.</summary>
    public int LateQuarterIndex => _quarters[2];

    /// <summary>What the month will use beyond its quota, at P50; never below 0.</summary>
    public long MissingMiddle { get; private set; }

    /// <summary>What one month in ten will at least use beyond its quota; never below 0.</summary>
    public long MissingEarly { get; private set; }

    /// <summary>Forgets the estimate: nothing is known.</summary>
    public void Clear()
    {
        SetAll(None);
        MissingMiddle = 0;
        MissingEarly = 0;
    }

    /// <summary>Takes the quota as used up since a quarter.</summary>
    public void SetAll(int quarterIndex)
    {
        _quarters[0] = quarterIndex;
        _quarters[1] = quarterIndex;
        _quarters[2] = quarterIndex;
    }

    /// <summary>Estimates from the start of a quarter to the end of its month.</summary>
    /// <param name="quarterIndex">The quarter.</param>
    /// <param name="quota">What the month may use.</param>
    /// <param name="used">What it used so far.</param>
    public void Update(int quarterIndex, long quota, long used)
    {
        int today = quarterIndex / QuarterClock.QuartersPerDay;
        int last = CivilDate.LastDay(CivilDate.MonthNumber(today));
        SetAll(None);
        PrepareVariances();
        long mean = used;
        long variance = 0;
        for (int day = today; day <= last; day++)
        {
            DayKind kind = _calendar.KindOf(day);
            int first = day == today ? quarterIndex % QuarterClock.QuartersPerDay : 0;
            long rest = _profile.Rest(kind, first);
            long next = variance + Part(kind, rest);
            long spread = Spread(next);
            for (int i = 0; i < QuantileCount; i++)
            {
                if (_quarters[i] == None && mean + rest + ((1 - i) * spread) >= quota)
                {
                    _quarters[i] = (day * QuarterClock.QuartersPerDay) + FindQuarter(kind, first, mean, variance, 1 - i, quota);
                }
            }

            mean += rest;
            variance = next;
        }

        MissingMiddle = mean > quota ? mean - quota : 0;
        mean += Spread(variance);
        MissingEarly = mean > quota ? mean - quota : 0;
    }

    // The last quarter of the day reaches the quota: that is why the day is asked.
    private int FindQuarter(DayKind kind, int first, long mean, long variance, int sign, long quota)
    {
        int quarter = first;
        long part = 0;
        while (quarter < QuarterClock.QuartersPerDay - 1)
        {
            part += _profile.At(kind, quarter);
            long spread = sign == 0 ? 0 : sign * Spread(variance + Part(kind, part));
            if (mean + part + spread >= quota)
            {
                return quarter;
            }

            quarter++;
        }

        return quarter;
    }

    // Squares of 24 bits, 31 of them: scaled so, no sum overflows.
    private void PrepareVariances()
    {
        long work = _profile.Deviation(DayKind.Work);
        long other = _profile.Deviation(DayKind.Other);
        _shift = 0;
        while ((work >> _shift) >= SquarableDeviation || (other >> _shift) >= SquarableDeviation)
        {
            _shift++;
        }

        _variances[0] = (work >> _shift) * (work >> _shift);
        _variances[1] = (other >> _shift) * (other >> _shift);
    }

    private long Part(DayKind kind, long part) => Share.Of(_variances[(int)kind], part, _profile.DayTotal(kind));

    private long Spread(long variance) =>
        (IntegerRoot.Of(variance) << _shift) * DeviationsNumerator / Denominator * QuantileNumerator / Denominator;
}
