using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Metering.Sampling;

/// <summary>
/// The noise of an input, measured at commissioning while its circuit is off, for the site file's noiseFloorMicrovolts.
/// </summary>
/// <remarks>
/// Wants estimates of the current alone: beside a voltage every burst has cycles. The noise is the input's own, with the
/// voltage or without.
/// </remarks>
public sealed class NoiseFloor
{
    /// <summary>Fewest bursts that a figure rests on: 16 of 400 samples know it to 1 %.</summary>
    public const int MinimumBursts = 16;

    /// <summary>Most bursts; bounds the sum. Later ones are refused.</summary>
    public const int MaximumBursts = 100_000;

    private long _sumOfSquares;

    /// <summary>Bursts taken in.</summary>
    public int BurstCount { get; private set; }

    /// <summary>Bursts that were refused because they show a current, or nothing usable.</summary>
    public int RefusedCount { get; private set; }

    /// <summary>True once there are enough bursts, and not more refused than taken: the circuit was off.</summary>
    public bool IsReady => BurstCount >= MinimumBursts && RefusedCount <= BurstCount;

    /// <summary>Root of the mean square of all bursts in microvolts; 0 before the first.</summary>
    public int Microvolts => BurstCount == 0 ? 0 : (int)IntegerRoot.Of(_sumOfSquares / BurstCount);

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        _sumOfSquares = 0;
        BurstCount = 0;
        RefusedCount = 0;
    }

    /// <summary>Takes a burst.</summary>
    /// <returns>False where it was refused.</returns>
    public bool Add(BurstEstimate estimate)
    {
        if (estimate.Status != BurstStatus.Good || estimate.CycleCount > 0 || BurstCount == MaximumBursts)
        {
            RefusedCount++;
            return false;
        }

        _sumOfSquares += (long)estimate.RmsMicrovolts * estimate.RmsMicrovolts;
        BurstCount++;
        return true;
    }

    /// <summary>Takes the noise out of a reading: signal and noise add as squares.</summary>
    /// <param name="rmsMicrovolts">RMS with noise, in microvolts, not negative.</param>
    /// <param name="floorMicrovolts">RMS of the noise in microvolts.</param>
    /// <returns>
    /// RMS of the signal in microvolts; 0 where the square is less than a quarter above the noise's, which one burst
    /// cannot tell from noise: there an idle circuit would creep.
    /// </returns>
    public static int Remove(int rmsMicrovolts, int floorMicrovolts)
    {
        long noise = (long)floorMicrovolts * floorMicrovolts;
        long signal = ((long)rmsMicrovolts * rmsMicrovolts) - noise;
        return signal <= noise >> 2 ? 0 : (int)IntegerRoot.Of(signal, rmsMicrovolts);
    }
}
