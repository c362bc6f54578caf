namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>
/// A meter that counts what leaves a circuit as if it came in: the second pulse output of a supply's meter, the meter of a
/// generator. Its import is the circuit's export, and the reverse.
/// </summary>
public sealed class ReversedMeter : Meter
{
    private long _lastImport;
    private long _lastExport;

    /// <summary>Reverses a meter that has counted nothing yet.</summary>
    public ReversedMeter(Meter inner)
    {
        Inner = inner;
    }

    /// <summary>The meter that counts.</summary>
    public Meter Inner { get; }

    /// <inheritdoc/>
    public override long QuantumMilliwattHours => Inner.QuantumMilliwattHours;

    /// <inheritdoc/>
    public override long Remainder => Inner.Remainder;

    /// <inheritdoc/>
    public override void RestoreRemainder(long remainder) => Inner.RestoreRemainder(remainder);

    /// <inheritdoc/>
    public override void Update(long nowMilliseconds)
    {
        Inner.Update(nowMilliseconds);
        PowerWatts = -Inner.PowerWatts;
        PowerQuality = Inner.PowerQuality;

        // Differences, so that totals restored at start-up stay.
        ExportMilliwattHours += Inner.EnergyMilliwattHours - _lastImport;
        EnergyMilliwattHours += Inner.ExportMilliwattHours - _lastExport;
        _lastImport = Inner.EnergyMilliwattHours;
        _lastExport = Inner.ExportMilliwattHours;
        HasNews |= Inner.HasNews;
        Inner.HasNews = false;
        if (Inner.HasGap)
        {
            HasGap = true;
            Inner.ClearGap();
        }
    }
}
