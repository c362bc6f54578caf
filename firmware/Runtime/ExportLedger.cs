namespace Zibo.EdgeCtl.Runtime;

/// <summary>What each circuit exported in the window that has ended; its intervals add up to the exported total.</summary>
public sealed class ExportLedger
{
    private readonly MeterBank _meters;
    private readonly long[] _totalAtStart;

    /// <summary>Begins at the present totals.</summary>
    public ExportLedger(MeterBank meters)
    {
        _meters = meters;
        _totalAtStart = new long[meters.Count];
        for (int i = 0; i < _totalAtStart.Length; i++)
        {
            _totalAtStart[i] = meters.At(i).ExportMilliwattHours;
        }
    }

    /// <summary>Closes the interval of one circuit and gives its exported energy in mWh.</summary>
    public long Close(int circuit)
    {
        long total = _meters.At(circuit).ExportMilliwattHours;
        long energy = total - _totalAtStart[circuit];
        _totalAtStart[circuit] = total;
        return energy;
    }
}
