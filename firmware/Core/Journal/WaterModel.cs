namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>What a page has told so far of one water meter's intervals of one length.</summary>
internal sealed class WaterModel
{
    private readonly int _meter;
    private readonly AdaptiveNumber _litres = new AdaptiveNumber();
    private readonly AdaptiveNumber _total = new AdaptiveNumber();
    private readonly AdaptiveNumber _flow = new AdaptiveNumber();
    private readonly AdaptiveNumber _night = new AdaptiveNumber();
    private bool _isSeeded;
    private long _lastTotalLitres;
    private long _lastNightLitresPerHour;

    public WaterModel(int meter) => _meter = meter;

    public void Reset()
    {
        _litres.Reset(0);
        _total.Reset(0);
        _flow.Reset(0);
        _night.Reset(0);
        _isSeeded = false;
        _lastTotalLitres = 0;
        _lastNightLitresPerHour = -1;
    }

    /// <summary>Writes or reads the meter's part of a batch.</summary>
    public void Code(BitPort port, IntervalBatch batch)
    {
        // Litres are few or none as a rule: they are told as such, not by the last.
        long litres = _litres.Code(port, batch.Litres[_meter]);
        long expectedTotal = _lastTotalLitres + litres;
        batch.Litres[_meter] = litres;
        batch.HasWaterGap[_meter] = port.Flag(batch.HasWaterGap[_meter]);
        batch.TotalLitres[_meter] = _isSeeded
            ? _total.CodeFrom(port, batch.TotalLitres[_meter], expectedTotal)
            : port.PlainSigned(batch.TotalLitres[_meter]);
        batch.FlowLitresPerHour[_meter] = _flow.Code(port, batch.FlowLitresPerHour[_meter]);
        batch.NightMinimumLitresPerHour[_meter] =
            _night.CodeFrom(port, batch.NightMinimumLitresPerHour[_meter], _lastNightLitresPerHour);
    }

    public void Commit(IntervalBatch batch)
    {
        _litres.Commit();
        _total.Commit();
        _flow.Commit();
        _night.Commit();
        _isSeeded = true;
        _lastTotalLitres = batch.TotalLitres[_meter];
        _lastNightLitresPerHour = batch.NightMinimumLitresPerHour[_meter];
    }

    public void Discard()
    {
        _litres.Discard();
        _total.Discard();
        _flow.Discard();
        _night.Discard();
    }
}
