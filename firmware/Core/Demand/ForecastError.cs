namespace Zibo.EdgeCtl.Core.Demand;

/// <summary>
/// How far the import strays from its forecast, learned from minute to minute: each bucket of the sliding window is compared
/// with the power that was projected at its begin.
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

    private bool _isBucketExpected;
    private long _expectedBucketMilliwatts;
    private long _errorMilliwatts;

    /// <summary>Makes an error that has learned nothing.</summary>
    public ForecastError(DemandOptions options)
    {
        _leastPermilleOfPower = options.MinimumForecastErrorPermille;
        _mostWatts = options.LimitWatts * MaximumRiskOfLimitPermille / 1000;
    }

    /// <summary>Error of the power that is planned for, in watts: learned, within its bounds.</summary>
    public long RiskWatts { get; private set; }

    /// <summary>Learns when a bucket has ended; called once a scan.</summary>
    public void Update(SlidingDemand sliding, PowerEstimate power)
    {
        if (sliding.HasRolled)
        {
            if (_isBucketExpected && power.IsKnown)
            {
                long measured = sliding.CompletedWattMilliseconds(0) * 1000 / sliding.BucketMilliseconds;
                long error = measured - _expectedBucketMilliwatts;
                error = error < 0 ? -error : error;
                _errorMilliwatts += (error - _errorMilliwatts) / SmoothingBuckets;
            }

            _isBucketExpected = power.IsKnown;
            _expectedBucketMilliwatts = power.Milliwatts;
        }

        long learned = _errorMilliwatts * RiskPermilleOfError / 1_000_000;
        long least = power.Milliwatts * _leastPermilleOfPower / 1_000_000;
        long risk = learned > least ? learned : least;
        RiskWatts = risk > _mostWatts ? _mostWatts : risk;
    }

    /// <summary>
    /// A load was switched: the rest of the bucket is expected at the new power, so that what the building does by itself is
    /// still learned.
    /// </summary>
    public void Expect(long deltaWatts, SlidingDemand sliding)
    {
        long rest = sliding.BucketMilliseconds - sliding.ElapsedMilliseconds;
        _expectedBucketMilliwatts += deltaWatts * 1000 * rest / sliding.BucketMilliseconds;
    }
}
