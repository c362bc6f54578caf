using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Metering.Sampling;

/// <summary>
/// Mean of squares over the last bursts of an input whose narrow peaks are hit by chance. One burst of a rectifier of crest
/// factor 5 at 1,000 samples a second is off by 4 to 5 % where <see cref="SamplePacer"/> is kept to within a fifth of an
/// interval, by 11 % where samples fall anywhere; the mean of such roots is 0.1 or 0.6 % low, the root of the mean square is not.
/// </summary>
/// <remarks>Undersampled bursts go into the mean, which follows with 1/8 of each; any other burst stands for itself and ends it.</remarks>
public sealed class SparseSquares
{
    private const int Share = 8;

    private long _meanSquare;
    private int _burstCount;

    /// <summary>Takes a new burst.</summary>
    /// <param name="status">What it is worth.</param>
    /// <param name="rmsMicrovolts">Its RMS in microvolts, at most 2^31.</param>
    /// <returns>The RMS to use, in microvolts.</returns>
    public int Take(BurstStatus status, int rmsMicrovolts)
    {
        if (status != BurstStatus.Undersampled)
        {
            _burstCount = 0;
            return rmsMicrovolts;
        }

        _burstCount = _burstCount < Share ? _burstCount + 1 : Share;
        _meanSquare = _burstCount == 1
            ? (long)rmsMicrovolts * rmsMicrovolts
            : _meanSquare + ((((long)rmsMicrovolts * rmsMicrovolts) - _meanSquare) / _burstCount);
        return (int)IntegerRoot.Of(_meanSquare);
    }
}
