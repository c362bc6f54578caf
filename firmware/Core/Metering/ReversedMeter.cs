namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>
/// A meter that counts what leaves a circuit as if it came in: the second pulse output of a supply's meter, the meter of a
/// generator. Its import is the circuit's export, and the reverse.
/// </summary>
public sealed class ReversedMeter : Meter
{
    private readonly Meter _inner;
    private long _lastImport;
    private long _lastExport;

    /// <summary>Reverses a meter that has counted nothing yet.</summary>
    public ReversedMeter(Meter inner)
    {
        _inner = inner;
    }

    /// <inheritdoc/>
    public override long QuantumMilliwattHours => _inner.QuantumMilliwattHours;

    /// <inheritdoc/>
    public override long Remainder => _inner.Remainder;

    /// <inheritdoc/>
    public override void RestoreRemainder(long remainder) => _inner.RestoreRemainder(remainder);

    /// <inheritdoc/>
    public override void Update(long nowMilliseconds)
    {
        _inner.Update(nowMilliseconds);
        PowerWatts = -_inner.PowerWatts;
        PowerQuality = _inner.PowerQuality;

        // Differences, so that totals restored at start-up stay.
        ExportMilliwattHours += _inner.EnergyMilliwattHours - _lastImport;
        EnergyMilliwattHours += _inner.ExportMilliwattHours - _lastExport;
        _lastImport = _inner.EnergyMilliwattHours;
        _lastExport = _inner.ExportMilliwattHours;
        HasNews |= _inner.HasNews;
        _inner.HasNews = false;
        if (_inner.HasGap)
        {
            HasGap = true;
            _inner.ClearGap();
        }
    }
}
