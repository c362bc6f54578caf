using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Intervals;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>What the water meters have counted in the open window and in the site's day, and in the day that ended last.</summary>
/// <remarks>
/// Windows and days are growths of the total, as the intervals of energy are, so they add up to it over restarts. At start-up
/// the record's day is held against the day of the checkpoint, since the two are written one after the other:
///
///   the record's day                | what is told                        | the open day begins
///   --------------------------------+-------------------------------------+--------------------------
///   is the checkpoint's             | a piece, with the checkpoint's own  | at the restored total
///   is an earlier one               | nothing: that day was told          | at the restored total
///   is a later one                  | nothing: the checkpoint is old      | where the record says
///   there is no checkpoint, or the  |                                     |
///   site reports no days            | nothing                             | at the restored total
/// </remarks>
public sealed class WaterLedger
{
    private readonly WaterBank _water;
    private readonly IntervalSeries _day;
    private readonly int _siteCircuit;
    private readonly long[] _windowStartLitres;
    private readonly long[] _dayStartLitres;
    private readonly int[] _gapCounts;

    /// <summary>Begins at the present totals.</summary>
    public WaterLedger(WaterBank water, IntervalBook intervals, SiteConfiguration site)
    {
        _water = water;
        _day = intervals.Of(IntervalPeriod.Day);
        _siteCircuit = site.SiteCircuit;
        _windowStartLitres = new long[water.Count];
        _dayStartLitres = new long[water.Count];
        _gapCounts = new int[water.Count];
    }

    /// <summary>Number of water meters.</summary>
    public int Count => _windowStartLitres.Length;

    /// <summary>Litres of all meters in the day that ended last.</summary>
    public long DayLitres { get; private set; }

    /// <summary>Total of all meters at its end, in litres.</summary>
    public long DayTotalLitres { get; private set; }

    /// <summary>True where a meter was not read for a part of it, or the power failed in it.</summary>
    public bool HasDayGap { get; private set; }

    /// <summary>False where nothing is known of its water, which is then not zero.</summary>
    public bool IsDayKnown => DayLitres != 0 || !HasDayGap;

    /// <summary>UTC at which the open day began, in ms since 1970, or -1 where it is not known or no days are kept.</summary>
    public long DayStartUtcMilliseconds => _day != null && _day.Clock.IsPhaseKnown ? _day.Clock.StartUtcMilliseconds : -1;

    /// <summary>Litres of a meter since the open window began.</summary>
    public long WindowLitres(int meter) => _water.At(meter).Litres - _windowStartLitres[meter];

    /// <summary>Begins the next window of a meter.</summary>
    public void BeginWindow(int meter) => _windowStartLitres[meter] = _water.At(meter).Litres;

    /// <summary>Ends the open day at the present totals.</summary>
    public void EndDay()
    {
        HasDayGap = false;
        EndDayAtTotals();
        for (int i = 0; i < _gapCounts.Length; i++)
        {
            int gapCount = _water.At(i).GapCount;
            HasDayGap |= gapCount != _gapCounts[i];
            _gapCounts[i] = gapCount;
        }
    }

    internal long WindowStartLitres(int meter) => _windowStartLitres[meter];

    internal long DayStartLitres(int meter) => _dayStartLitres[meter];

    /// <summary>Restores a meter from a record that holds no more than its total.</summary>
    internal void Restore(int meter, long litres)
    {
        _water.At(meter).RestoreLitres(litres);
        _windowStartLitres[meter] = litres;
        _dayStartLitres[meter] = litres;
    }

    internal void RestoreStarts(int meter, long windowStartLitres, long dayStartLitres)
    {
        _windowStartLitres[meter] = windowStartLitres;
        _dayStartLitres[meter] = dayStartLitres;
    }

    /// <summary>Ends the day of the record once every meter is restored; the table above says how.</summary>
    internal void EndRestored(long dayStartUtcMilliseconds)
    {
        bool hasCheckpoint = _day != null && _day.IsRestored;
        if (hasCheckpoint && dayStartUtcMilliseconds > _day.StartUtcMilliseconds)
        {
            HasDayGap = true;
            for (int i = 0; i < _dayStartLitres.Length; i++)
            {
                DayTotalLitres += _dayStartLitres[i];
            }

            return;
        }

        bool isSameDay = hasCheckpoint && dayStartUtcMilliseconds == _day.StartUtcMilliseconds;
        EndDayAtTotals();
        HasDayGap = true;
        if (!isSameDay)
        {
            DayLitres = 0;
        }
        else if (DayLitres != 0)
        {
            // Where no energy flowed the day would not be told, and its water with it.
            _day.Await(_siteCircuit);
        }
    }

    private void EndDayAtTotals()
    {
        DayLitres = 0;
        DayTotalLitres = 0;
        for (int i = 0; i < _dayStartLitres.Length; i++)
        {
            long litres = _water.At(i).Litres;
            DayLitres += litres - _dayStartLitres[i];
            DayTotalLitres += litres;
            _dayStartLitres[i] = litres;
        }
    }
}
