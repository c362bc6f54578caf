using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Intervals;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>What the water meters have counted in the open quarter of an hour and in the site's day, and in those that ended last.</summary>
/// <remarks>Quarters and days are growths of the total, as the intervals of energy are, so they add up to it over restarts.</remarks>
public sealed class WaterLedger
{
    private readonly WaterBank _water;
    private readonly IntervalSeries _day;
    private readonly int _siteCircuit;
    private readonly long[] _quarterStartLitres;
    private readonly long[] _dayStartLitres;
    private readonly int[] _gapCounts;

    /// <summary>Begins at the present totals.</summary>
    public WaterLedger(WaterBank water, IntervalBook intervals, SiteConfiguration site)
    {
        _water = water;
        _day = intervals.Of(IntervalPeriod.Day);
        _siteCircuit = site.SiteCircuit;
        _quarterStartLitres = new long[water.Count];
        _dayStartLitres = new long[water.Count];
        _gapCounts = new int[water.Count];
    }

    /// <summary>Number of water meters.</summary>
    public int Count => _quarterStartLitres.Length;

    /// <summary>Litres of all meters in the day that ended last.</summary>
    public long DayLitres { get; private set; }

    /// <summary>Total of all meters at its end, in litres.</summary>
    public long DayTotalLitres { get; private set; }

    /// <summary>True where a meter was not read for a part of it, or the power failed in it.</summary>
    public bool HasDayGap { get; private set; }

    /// <summary>False where nothing is known of its water, which is then not zero.</summary>
    public bool IsDayKnown => DayLitres != 0 || !HasDayGap;

    /// <summary>Total of all meters, in litres.</summary>
    public long TotalLitres
    {
        get
        {
            long total = 0;
            for (int i = 0; i < _quarterStartLitres.Length; i++)
            {
                total += _water.At(i).Litres;
            }

            return total;
        }
    }

    /// <summary>Total of a meter, in litres.</summary>
    public long Litres(int meter) => _water.At(meter).Litres;

    /// <summary>Litres of a meter since the open quarter of an hour began.</summary>
    public long QuarterLitres(int meter) => _water.At(meter).Litres - _quarterStartLitres[meter];

    /// <summary>Begins the next quarter of an hour of a meter.</summary>
    public void BeginQuarter(int meter) => _quarterStartLitres[meter] = _water.At(meter).Litres;

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

    internal long QuarterStartLitres(int meter) => _quarterStartLitres[meter];

    /// <summary>Litres from which on a meter's water is in no day that was told; what a cut has left of all meters is kept as the first one's.</summary>
    internal long DayStartLitres(int meter) =>
        _dayStartLitres[meter] - (meter == 0 && _day != null && _day.IsRestoredOf(_siteCircuit) ? DayLitres : 0);

    /// <summary>Restores a meter from a checkpoint.</summary>
    internal void Restore(int meter, long litres, long quarterStartLitres, long dayStartLitres)
    {
        _water.At(meter).RestoreLitres(litres);
        _quarterStartLitres[meter] = quarterStartLitres;
        _dayStartLitres[meter] = dayStartLitres;
    }

    /// <summary>Ends what was open of the day when the power failed, once every meter is restored.</summary>
    internal void EndRestoredDay()
    {
        EndDayAtTotals();
        HasDayGap = true;
        if (DayLitres != 0)
        {
            // Where no energy flowed the day would not be told, and its water with it.
            _day.Await(_siteCircuit);
        }
    }

    private void EndDayAtTotals()
    {
        DayLitres = 0;
        DayTotalLitres = TotalLitres;
        for (int i = 0; i < _dayStartLitres.Length; i++)
        {
            long litres = _water.At(i).Litres;
            DayLitres += litres - _dayStartLitres[i];
            _dayStartLitres[i] = litres;
        }
    }
}
