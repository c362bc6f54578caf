namespace Zibo.EdgeCtl.Core.Journal;

/// <summary>How the intervals of a water meter are told by those before.</summary>
internal sealed class WaterModel
{
    private readonly long[] _large;
    private readonly int[] _small;

    public WaterModel(BatchMemory memory)
    {
        _large = memory.Large;
        _small = memory.Small;
    }

    /// <summary>Begins a page.</summary>
    /// <param name="place">Where the numbers of the meter stand, as for <see cref="Code"/>.</param>
    public void Reset(int place) => _large[place + LargePlace.WaterNight] = -1;

    /// <summary>Writes or reads the meter's part of a batch.</summary>
    /// <param name="port">The stream.</param>
    /// <param name="batch">Given to the writer, filled by the reader.</param>
    /// <param name="meter">The meter.</param>
    /// <param name="large">Where its numbers of 64 bits stand.</param>
    /// <param name="small">Where those of 32 bits stand.</param>
    public void Code(BitPort port, IntervalBatch batch, int meter, int large, int small)
    {
        // Litres are few or none as a rule: they are told as such, not by the last.
        long litres = AdaptiveNumber.Code(port, _small, small + SmallPlace.Litres, batch.Litres[meter]);
        long last = _large[large + LargePlace.WaterTotal];
        batch.Litres[meter] = litres;
        batch.HasWaterGap[meter] = port.Flag(batch.HasWaterGap[meter]);
        long total = last == 0
            ? port.PlainSigned(batch.TotalLitres[meter])
            : CodeFrom(port, small + SmallPlace.WaterTotal, batch.TotalLitres[meter], last + litres);
        batch.TotalLitres[meter] = total;
        batch.FlowLitresPerHour[meter] = AdaptiveNumber.Code(port, _small, small + SmallPlace.Flow, batch.FlowLitresPerHour[meter]);
        long night = CodeFrom(
            port, small + SmallPlace.Night, batch.NightMinimumLitresPerHour[meter], _large[large + LargePlace.WaterNight]);
        batch.NightMinimumLitresPerHour[meter] = night;
        _large[large + LargePlace.WaterTotal] = total;
        _large[large + LargePlace.WaterNight] = night;
    }

    private long CodeFrom(BitPort port, int mean, long value, long expected) =>
        AdaptiveNumber.CodeFrom(port, _small, mean, value, expected);
}
