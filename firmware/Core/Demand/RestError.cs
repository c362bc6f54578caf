using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Demand;

/// <summary>
/// By how much fixed windows end above what was projected when a part of them was left, learned from window to window: what swings
/// within minutes is great from one minute to the next and small over the rest of a window, and what steps with the quarter of an
/// hour steps in no rest.
/// </summary>
/// <remarks>
/// At each of five rests (14, 8, 4, 2 and 1 fifteenths of the window) its end is projected. When it ends, twice what came above that
/// over the rest goes into the mean for that rest, by a sixteenth: as much as the mean of errors either way where these are even,
/// and nothing where the projection is always too high. What was switched in between is taken out. Windows below three
/// quarters of the limit teach nothing: a quiet night says nothing about the morning.
///
///   rest left              | risk
///   -----------------------+------------------------------------------------------
///   longer than 14 / 15    | the larger of those for 14 and 8 fifteenths
///   between two of them    | the larger of those for the longer and the one after it
///   shorter than 1 / 15    | that for 1 fifteenth
///   fewer than four windows| very much: it bounds nothing
/// </remarks>
public sealed class RestError
{
    private const int RestCount = 5;
    private const int Fifteenths = 15;
    private const int LongestFifteenths = 14;
    private const long SmoothingWindows = 16;
    private const int LearnedWindows = 4;

    // As for the minutes (see ForecastError).
    private const long RiskPermilleOfError = 2_580;

    // What every scan looks at. Follow has something to do when so much or less is left of the window; any time once all rests are noted,
    // for then the next thing is its end.
    internal long NextMilliseconds;
    internal long PresentRiskWatts = long.MaxValue;

    private readonly long[] _projected = new long[RestCount];
    private readonly long[] _errorMilliwatts = new long[RestCount];
    private readonly int[] _windowCount = new int[RestCount];
    private readonly long _fifteenthMilliseconds;
    private readonly long _teachingWattMilliseconds;
    private int _notedCount;
    private int _endedCount;
    private bool _isMissed;

    /// <summary>Makes an error that has learned nothing.</summary>
    public RestError(DemandOptions options)
    {
        _fifteenthMilliseconds = options.WindowSeconds * 1000L / Fifteenths;
        _teachingWattMilliseconds = (long)options.LimitWatts * options.WindowSeconds * 1000 * 3 / 4;
        NextMilliseconds = RestMilliseconds(0);
    }

    /// <summary>Mean power in watts by which the import may exceed its projection over the rest; very much until it has been learned.</summary>
    public long RiskWatts => PresentRiskWatts;

    /// <summary>Learns when a window has ended, and notes what is projected at each rest; may be called in every scan.</summary>
    /// <param name="window">The fixed window, at this scan.</param>
    /// <param name="projectedWattMilliseconds">Import that the open window will end with, in W ms.</param>
    public void Follow(DemandWindow window, long projectedWattMilliseconds)
    {
        long remaining = window.RemainingMilliseconds;
        if (remaining > NextMilliseconds)
        {
            return;
        }

        if (window.CompletedCount != _endedCount)
        {
            // One that ended before all its rests were noted was cut, and nobody looked at once: the rests of this one are not all seen.
            bool isSeen = window.HasCompleted;
            if (isSeen && !_isMissed && window.Completed.IsWhole && !window.Completed.HasGap)
            {
                Learn(window.Completed.EnergyMilliwattHours * EnergyUnits.WattMillisecondsPerMilliwattHour);
            }

            _endedCount = window.CompletedCount;
            _isMissed = !isSeen;
            _notedCount = 0;
        }

        while (_notedCount < RestCount && remaining <= RestMilliseconds(_notedCount))
        {
            _projected[_notedCount++] = projectedWattMilliseconds;
        }

        NextMilliseconds = _notedCount < RestCount ? RestMilliseconds(_notedCount) : long.MaxValue;
        PresentRiskWatts = RiskOfRest();
    }

    /// <summary>A load was switched: what it changes until the end is not the building's doing.</summary>
    /// <param name="deltaWatts">Change of import, negative for a shed.</param>
    /// <param name="remainingMilliseconds">The rest of the window.</param>
    public void Expect(long deltaWatts, long remainingMilliseconds)
    {
        for (int i = 0; i < _notedCount; i++)
        {
            _projected[i] += deltaWatts * remainingMilliseconds;
        }
    }

    private long RestMilliseconds(int place) => _fifteenthMilliseconds * (place == 0 ? LongestFifteenths : (1 << (RestCount - 1)) >> place);

    private long RiskOfRest()
    {
        int longer = _notedCount == 0 ? 0 : _notedCount - 1;
        int shorter = longer + 1 < RestCount ? longer + 1 : longer;
        if (_windowCount[longer] < LearnedWindows || _windowCount[shorter] < LearnedWindows)
        {
            return long.MaxValue;
        }

        long error = _errorMilliwatts[longer] > _errorMilliwatts[shorter] ? _errorMilliwatts[longer] : _errorMilliwatts[shorter];
        return error * RiskPermilleOfError / 1_000_000;
    }

    private void Learn(long wattMilliseconds)
    {
        for (int i = 0; i < _notedCount && wattMilliseconds >= _teachingWattMilliseconds; i++)
        {
            long above = wattMilliseconds - _projected[i];
            long error = above > 0 ? 2 * above / (RestMilliseconds(i) / 1_000) : 0;
            int weight = _windowCount[i] < SmoothingWindows ? ++_windowCount[i] : (int)SmoothingWindows;
            _errorMilliwatts[i] += (error - _errorMilliwatts[i]) / weight;
        }
    }
}
