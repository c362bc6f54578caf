namespace Zibo.EdgeCtl.Core.Demand;

/// <summary>
/// How far the import strays from its forecast, learned from minute to minute: each bucket of the sliding window is compared
/// with the power that was projected at its begin. Where only the fixed window counts, no more than what the rest of one has erred by.
/// </summary>
public sealed class ForecastError
{
    /// <summary>Most that is planned for, in thousandths of the limit.</summary>
    public const long MaximumRiskOfLimitPermille = 100;

    // 2.58 times the mean absolute error (99 % of a normal spread around a mean of 0.8 sigma is 3.2 times; 2.58 is what
    // Johnson Controls uses as its middle setting), at most a tenth of the limit, as they do.
    private const long RiskPermilleOfError = 2_580;
    private const long SmoothingBuckets = 16;

    private readonly long _leastPermilleOfPower;
    private readonly long _mostWatts;

    // Null where sliding windows count too: their rests are not those that it learns.
    private readonly RestError _rest;

    private bool _isBucketExpected;
    private long _expectedBucketMilliwatts;
    private long _errorMilliwatts;
    private long _learnedWatts;
    private long _riskWatts;

    /// <summary>Makes an error that has learned nothing.</summary>
    public ForecastError(DemandOptions options)
    {
        _leastPermilleOfPower = options.MinimumForecastErrorPermille;
        _mostWatts = options.LimitWatts * MaximumRiskOfLimitPermille / 1000;
        _rest = options.Mode == DemandWindowMode.Fixed ? new RestError(options) : null;
    }

    /// <summary>Error of the power over a minute that is planned for, in watts: learned, within its bounds.</summary>
    public long RiskWatts => _riskWatts;

    /// <summary>Learns from a bucket that has ended in this scan.</summary>
    public void Learn(SlidingDemand sliding, PowerEstimate power)
    {
        if (_isBucketExpected && power.IsKnown)
        {
            long measured = sliding.CompletedWattMilliseconds(0) * 1000 / sliding.BucketMilliseconds;
            long error = measured - _expectedBucketMilliwatts;
            error = error < 0 ? -error : error;
            _errorMilliwatts += (error - _errorMilliwatts) / SmoothingBuckets;
            _learnedWatts = _errorMilliwatts * RiskPermilleOfError / 1_000_000;
        }

        _isBucketExpected = power.IsKnown;
        _expectedBucketMilliwatts = power.Milliwatts;
    }

    /// <summary>Follows the fixed window; called in every scan in which its boundary is known.</summary>
    /// <param name="window">The window, at this scan.</param>
    /// <param name="remainingMilliseconds">Time until it ends.</param>
    /// <param name="projectedWattMilliseconds">Import that it will end with, in W ms.</param>
    internal void FollowWindow(DemandWindow window, long remainingMilliseconds, long projectedWattMilliseconds)
    {
        if (_rest != null && remainingMilliseconds <= _rest.NextMilliseconds)
        {
            _rest.Follow(window, projectedWattMilliseconds);
        }
    }

    /// <summary>Takes the estimated import of a scan, in mW, and gives the error over the rest of the tightest window, in watts.</summary>
    /// <param name="milliwatts">Estimated import.</param>
    /// <param name="isFixedOnly">True where the fixed window is the only one.</param>
    public long Follow(long milliwatts, bool isFixedOnly)
    {
        long least = milliwatts * _leastPermilleOfPower / 1_000_000;
        long risk = _learnedWatts > least ? _learnedWatts : least;
        risk = risk > _mostWatts ? _mostWatts : risk;
        _riskWatts = risk;
        return isFixedOnly && _rest != null && _rest.PresentRiskWatts < risk ? _rest.PresentRiskWatts : risk;
    }

    /// <summary>
    /// A load was switched: the rest of the bucket is expected at the new power, so that what the building does by itself is
    /// still learned.
    /// </summary>
    /// <param name="deltaWatts">Change of import, negative for a shed.</param>
    /// <param name="sliding">The buckets.</param>
    /// <param name="remainingMilliseconds">The rest of the fixed window.</param>
    public void Expect(long deltaWatts, SlidingDemand sliding, long remainingMilliseconds)
    {
        if (_rest != null)
        {
            _rest.Expect(deltaWatts, remainingMilliseconds);
        }

        long rest = sliding.BucketMilliseconds - sliding.ElapsedMilliseconds;
        _expectedBucketMilliwatts += deltaWatts * 1000 * rest / sliding.BucketMilliseconds;
    }
}
