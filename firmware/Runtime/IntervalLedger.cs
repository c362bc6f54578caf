using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// What each circuit counted in the window that has ended. Each interval begins at the total at which the last one ended,
/// so that the intervals of a circuit add up to its total, whatever the clock did.
/// </summary>
public sealed class IntervalLedger
{
    private readonly MeterBank _meters;
    private readonly long[] _totalAtStart;
    private readonly long[] _energy;
    private readonly bool[] _hasGap;

    /// <summary>Begins at the present totals.</summary>
    public IntervalLedger(MeterBank meters)
    {
        _meters = meters;
        _totalAtStart = new long[meters.Count];
        _energy = new long[meters.Count];
        _hasGap = new bool[meters.Count];
        for (int i = 0; i < _totalAtStart.Length; i++)
        {
            _totalAtStart[i] = meters.At(i).EnergyMilliwattHours;
        }
    }

    /// <summary>Energy of a circuit in the interval that was closed last, in mWh.</summary>
    public long EnergyMilliwattHours(int circuit) => _energy[circuit];

    /// <summary>Total of a circuit at the end of that interval, in mWh.</summary>
    public long TotalMilliwattHours(int circuit) => _totalAtStart[circuit];

    /// <summary>True where the circuit's meter was unreadable for part of that interval.</summary>
    public bool HasGap(int circuit) => _hasGap[circuit];

    /// <summary>Closes the interval of every circuit; called in the scan in which a window ended.</summary>
    /// <param name="site">The site's window: the forecast has already closed the gap mark of its meter.</param>
    public void Close(CompletedWindow site)
    {
        for (int i = 0; i < _totalAtStart.Length; i++)
        {
            long total = _meters.At(i).EnergyMilliwattHours;
            _energy[i] = total - _totalAtStart[i];
            _totalAtStart[i] = total;
            if (_meters.At(i) == _meters.Site)
            {
                _hasGap[i] = site.HasGap;
            }
            else
            {
                _hasGap[i] = _meters.At(i).HasGap;
                _meters.At(i).ClearGap();
            }
        }
    }
}
