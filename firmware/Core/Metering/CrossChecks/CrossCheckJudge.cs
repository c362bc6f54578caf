namespace Zibo.EdgeCtl.Core.Metering.CrossChecks;

/// <summary>Scores each explanation of a difference by how well the figures of a window fit it.</summary>
/// <remarks>
///   explanation       | what its score falls with
///   ------------------+--------------------------------------------------------------------------------------------
///   pulse constant    | distance from a quotient of constants with the configured one; spread
///   transformer ratio | distance from a quotient of rated currents with the configured one; spread
///   missing phase     | distance from 1/3 and 2/3, more generously: phases are never loaded alike
///   reversed          | spread; only where the ratio is negative
///   saturated         | spread; only where the ratio falls with load; high where low load is right, the fall at the top
///   noise floor       | spread; only where the ratio falls with load; high where high load is right, the fall at the bottom
///   unrelated         | 300 at least, so that what fits worse than that is not named; rises with spread
///
/// Constants and rated currents come in like steps (1-2-5 and halves): many a ratio is a quotient of both. Nothing in two
/// totals tells such a pair apart; both are named, with their scores. Beyond a fall with load, and behind a minus sign, the
/// constant explanations are asked about what is left and can come second.
/// </remarks>
public sealed class CrossCheckJudge
{
    private const int CauseCount = 9;
    private const int UnrelatedPermille = 300;
    private const int LeastRangePermille = 1_300;
    private const int SecondPermille = 700;

    // Pairs that differ by so much from the ratio of their load have no ratio, whatever they come to together.
    private const int ScatterPermille = 150;

    // A ratio this far from a quotient is half explained by it, twice as far not at all: two meters of class 1.
    private const int QuotientPermille = 30;

    private readonly CrossCheckOptions _options;
    private readonly int[] _scores = new int[CauseCount];

    /// <summary>Judges a pair of which this is known.</summary>
    public CrossCheckJudge(CrossCheckOptions options)
    {
        _options = options;
    }

    /// <summary>Judges a window after it was summarised.</summary>
    public void Judge(CrossCheckWindow window, CrossCheckVerdict verdict)
    {
        verdict.RatioPermille = window.RatioPermille;
        verdict.LowRatioPermille = window.LowRatioPermille;
        verdict.HighRatioPermille = window.HighRatioPermille;
        for (int i = 0; i < CauseCount; i++)
        {
            _scores[i] = 0;
        }

        Score(window);
        Rank(verdict);
    }

    private static long Magnitude(long value) => value < 0 ? -value : value;

    private static int Clamp(long score) => score < 0 ? 0 : score > 1000 ? 1000 : (int)score;

    private static int QuotientScore(int distancePermille) => Clamp(1000 - (distancePermille * 1000L / (2 * QuotientPermille)));

    private void Score(CrossCheckWindow window)
    {
        long low = Magnitude(window.LowRatioPermille);
        long middle = Magnitude(window.MiddleRatioPermille);
        long high = Magnitude(window.HighRatioPermille);
        long larger = low > high ? low : high;
        long trend = larger == 0 ? 0 : (low - high) * 1000 / larger;
        bool isReversed = window.RatioPermille < 0;
        bool hasTrend = window.RangePermille >= LeastRangePermille && Magnitude(trend) > _options.TrendPermille;
        long level = Magnitude(window.RatioPermille);
        long deviation = Magnitude(level - 1000);
        bool isScattered = window.SpreadPermille > ScatterPermille;
        if (!isReversed && !hasTrend && !isScattered && deviation <= _options.TolerancePermille)
        {
            Set(CrossCheckCause.Agree, 1000 - (deviation * 500 / _options.TolerancePermille));
            return;
        }

        bool isFalling = hasTrend && trend > 0;
        if (isFalling)
        {
            ScoreFall(low, middle, high, Clamp(600 + trend) - window.SpreadPermille);
            bool isSaturated = _scores[(int)CrossCheckCause.Saturated] >= _scores[(int)CrossCheckCause.NoiseFloor];
            level = isSaturated ? low : high;
        }

        if (isReversed)
        {
            Set(CrossCheckCause.Reversed, 1000 - (window.SpreadPermille * 2));
        }

        Set(CrossCheckCause.Unrelated, UnrelatedPermille + (window.SpreadPermille * 3) + (hasTrend && !isFalling ? 300 : 0));
        ScoreConstants(level, window.SpreadPermille, isReversed || hasTrend ? SecondPermille : 1000);
    }

    private void ScoreFall(long low, long middle, long high, long strength)
    {
        long lowError = Magnitude(low - 1000);
        long highError = Magnitude(high - 1000);
        long fallsAtTop = Clamp((middle - high) * 1000 / (low - high));

        // Where neither end is right a constant is wrong too, and only the shape tells.
        long leastError = lowError < highError ? lowError : highError;
        long lowIsRight = leastError > _options.TolerancePermille ? fallsAtTop : highError * 1000 / (lowError + highError);
        long saturated = (fallsAtTop + (2 * lowIsRight)) / 3;
        Set(CrossCheckCause.Saturated, strength * saturated / 1000);
        Set(CrossCheckCause.NoiseFloor, strength * (1000 - saturated) / 1000);
    }

    private void ScoreConstants(long level, long spreadPermille, long weightPermille)
    {
        // What agrees, apart from a minus sign or a fall, needs no constant to explain it.
        if (Magnitude(level - 1000) <= _options.TolerancePermille)
        {
            return;
        }

        long tightness = Clamp(1000 - (spreadPermille * 8)) * weightPermille / 1000;
        Set(CrossCheckCause.PulseConstant, QuotientScore(CommonConstants.ImpulseDistance(level, _options)) * tightness / 1000);
        Set(CrossCheckCause.TransformerRatio, QuotientScore(CommonConstants.TransformerDistance(level, _options)) * tightness / 1000);

        int third = CommonConstants.DistanceFrom(level, 333);
        int twoThirds = CommonConstants.DistanceFrom(level, 667);
        int distance = third < twoThirds ? third : twoThirds;
        long looseness = Clamp(1000 - (spreadPermille * 3)) * weightPermille / 1000;
        Set(CrossCheckCause.MissingPhase, Clamp(1000 - (distance * 5L)) * looseness / 1000);
    }

    private void Set(CrossCheckCause cause, long score) => _scores[(int)cause] = Clamp(score);

    private void Rank(CrossCheckVerdict verdict)
    {
        int first = 0;
        int second = 0;
        for (int i = 1; i < CauseCount; i++)
        {
            if (_scores[i] > _scores[first])
            {
                second = first;
                first = i;
            }
            else if (_scores[i] > _scores[second])
            {
                second = i;
            }
        }

        verdict.Cause = (CrossCheckCause)first;
        verdict.ScorePermille = _scores[first];
        verdict.RunnerUp = (CrossCheckCause)second;
        verdict.RunnerUpScorePermille = _scores[second];
    }
}
