namespace Zibo.EdgeCtl.Core.Demand;

/// <summary>
/// How much of what the import is above or below its mean now will still be there in the minutes to come: all of it where
/// load steps and stays, little where it comes in peaks. Learned by least squares from five buckets to the next.
/// </summary>
/// <remarks>
/// At each bucket's end x is by how much the import then was off its mean five buckets ago, and y by how much the mean over
/// these five buckets was off it. The share is sum(x y) / sum(x x), older pairs fading by a thirty-second a bucket, with a
/// weak pair of (2 % of the limit, all of it) in front, so that without experience the present power is taken to hold.
/// Loads that were switched in between are taken out of y. What steps by more than a third of the limit is none of the peaks that
/// the share was learned from, and is taken to stay: to wait for it to go would cost the window.
/// </remarks>
public sealed class DeviationMemory
{
    /// <summary>Buckets over which the share is learned.</summary>
    public const int HorizonBuckets = 5;

    /// <summary>The share where all of a deviation stays, in thousandths: then the present power is what is expected.</summary>
    public const long AllPermille = 1_000;

    private const long FadingBuckets = 32;
    private const long PriorPermilleOfLimit = 20;

    // Steps that follow each other look like peaks in part; to wait for one of them to go costs more than to believe it.
    private const long TakenAsAllPermille = 600;

    private const long StepDivisor = 3;

    private readonly long _limitWatts;
    private readonly long _stepWatts;
    private readonly long _prior;
    private readonly long[] _deviationWatts = new long[HorizonBuckets];
    private readonly long[] _meanWatts = new long[HorizonBuckets];
    private readonly long[] _switchedWattMilliseconds = new long[HorizonBuckets];
    private readonly long _bucketMilliseconds;
    private int _next;
    private int _known;
    private long _squares;
    private long _products;
    private long _sharePermille = 1_000;

    /// <summary>Makes a memory that takes the present power to hold.</summary>
    public DeviationMemory(DemandOptions options)
    {
        _limitWatts = options.LimitWatts;
        _stepWatts = _limitWatts / StepDivisor;
        _bucketMilliseconds = options.WindowSeconds * 1000L / SlidingDemand.BucketCount;
        long prior = _limitWatts * PriorPermilleOfLimit / 1000;
        _prior = (prior * prior) + 1;
    }

    /// <summary>Share of a deviation that stays over the next five buckets, in thousandths: 0 to 600, or 1000.</summary>
    public long SharePermille => _sharePermille;

    /// <summary>Expected mean import over a time that begins now, in watts.</summary>
    public long ExpectedWatts(PowerEstimate power, long milliseconds)
    {
        long watts = power.Milliwatts / 1000;
        if (_sharePermille == AllPermille)
        {
            return watts;
        }

        long deviation = watts - power.MeanWatts;
        if (deviation > _stepWatts || deviation < -_stepWatts)
        {
            return watts;
        }

        // Shorter times keep more of it, in proportion.
        long horizon = HorizonBuckets * _bucketMilliseconds;
        long lostPermille = 1_000 - _sharePermille;
        lostPermille = milliseconds < horizon ? lostPermille * milliseconds / horizon : lostPermille;
        return watts - (deviation * lostPermille / 1_000);
    }

    /// <summary>Learns when a bucket has ended; called once a scan.</summary>
    public void Update(SlidingDemand sliding, PowerEstimate power)
    {
        if (!power.IsKnown)
        {
            _known = 0;
        }
        else if (sliding.HasRolled)
        {
            if (_known == HorizonBuckets)
            {
                Learn(sliding);
            }

            _deviationWatts[_next] = Clip((power.Milliwatts / 1000) - power.MeanWatts);
            _meanWatts[_next] = power.MeanWatts;
            _switchedWattMilliseconds[_next] = 0;
            _next = _next + 1 == HorizonBuckets ? 0 : _next + 1;
            _known += _known < HorizonBuckets ? 1 : 0;
        }
    }

    /// <summary>A load was switched: what it changes until the end of each pair's time is not the building's doing.</summary>
    public void Expect(long deltaWatts, SlidingDemand sliding)
    {
        for (int age = 1; age <= _known; age++)
        {
            int index = _next - age;
            index += index < 0 ? HorizonBuckets : 0;
            long left = ((HorizonBuckets - age + 1) * _bucketMilliseconds) - sliding.ElapsedMilliseconds;
            _switchedWattMilliseconds[index] += deltaWatts * left;
        }
    }

    private void Learn(SlidingDemand sliding)
    {
        long sum = 0;
        for (int age = 0; age < HorizonBuckets; age++)
        {
            sum += sliding.CompletedWattMilliseconds(age);
        }

        long stayed = Clip(((sum - _switchedWattMilliseconds[_next]) / (HorizonBuckets * _bucketMilliseconds)) - _meanWatts[_next]);
        long deviation = _deviationWatts[_next];
        _squares += (deviation * deviation) - (_squares / FadingBuckets);
        _products += (deviation * stayed) - (_products / FadingBuckets);
        long divisor = (_squares + _prior) / 1_000;
        long share = divisor == 0 ? 1_000 : (_products + _prior) / divisor;
        _sharePermille = share < 0 ? 0 : share > TakenAsAllPermille ? 1_000 : share;
    }

    private long Clip(long watts) => watts > _limitWatts ? _limitWatts : watts < -_limitWatts ? -_limitWatts : watts;
}
