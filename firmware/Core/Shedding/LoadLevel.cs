using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>The level of a load that can be throttled: what is allowed of its rated power, and what that makes it draw.</summary>
/// <remarks>
///   kind       | power at another level                                          | wants more
///   -----------+-----------------------------------------------------------------+--------------------------------------
///   Power      | what it drew, at most the level's part of the rated power; up   | while it draws nine tenths of what
///              | again, what it drew before it was cut                           | its level allows
///   EvCurrent  | in proportion to the level                                      | always: what is full draws nothing
///
/// A load that draws more than its level allows by a tenth of its rated power for a minute does not follow: its level is set free,
/// and for an hour it is a load that is on or off.
/// </remarks>
public sealed class LoadLevel
{
    /// <summary>The level of a load that may draw what it wants, in thousandths.</summary>
    public const int FullPermille = 1000;

    /// <summary>Time in ms after which a load that did not follow is tried again.</summary>
    public const long RetryMilliseconds = 3_600_000;

    private const long MinimumShowMilliseconds = 10_000;
    private const long PulsesToShow = 2;
    private const long PatienceMilliseconds = 60_000;
    private const int StrayDivisor = 10;

    private readonly LoadOptions _options;
    private readonly long _showMilliseconds = MinimumShowMilliseconds;

    private bool _isOutputDead;
    private bool _isShowing;
    private bool _isStraying;
    private long _changedMilliseconds;
    private long _strayedMilliseconds;
    private long _failedMilliseconds;
    private long _expectedWatts;
    private long _wantedWatts;

    /// <summary>Makes a level that allows everything.</summary>
    /// <param name="options">Rated power, lowest level and kind of the load.</param>
    /// <param name="ownMeter">A meter that sees this load alone, or null.</param>
    public LoadLevel(LoadOptions options, Meter ownMeter)
    {
        _options = options;
        _changedMilliseconds = -RetryMilliseconds;
        long leastWatts = WattsAt(options.MinimumLevelPermille);
        if (ownMeter != null && leastWatts > 0)
        {
            long show = PulsesToShow * ownMeter.QuantumMilliwattHours * EnergyUnits.WattMillisecondsPerMilliwattHour / leastWatts;
            _showMilliseconds = show > _showMilliseconds ? show : _showMilliseconds;
        }
    }

    /// <summary>What is allowed, in thousandths of the rated power or current: the lowest level to 1000.</summary>
    public int Permille { get; private set; } = FullPermille;

    /// <summary>True while less than everything is allowed.</summary>
    public bool IsThrottled => Permille < FullPermille;

    /// <summary>Times that the load began or ceased to be throttled.</summary>
    public int ChangeCount { get; private set; }

    /// <summary>Changes of the level since start-up.</summary>
    public int MoveCount { get; private set; }

    /// <summary>The bit of the controller that sets the level.</summary>
    public int ControllerBit { get; set; }

    /// <summary>True where the load was seen to draw more than its level allowed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Most that the load draws at its level, in watts.</summary>
    public long CapWatts => WattsAt(Permille);

    /// <summary>
    /// True where the level may be changed: the output works, the load follows as far as is known, and its last change shows.
    /// </summary>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    /// <param name="intervalMilliseconds">Shortest time between two changes.</param>
    public bool CanChange(long nowMilliseconds, long intervalMilliseconds) =>
        nowMilliseconds - _changedMilliseconds >= (_showMilliseconds > intervalMilliseconds ? _showMilliseconds : intervalMilliseconds)
        && !_isStraying
        && IsUsable(nowMilliseconds);

    /// <summary>Power of the load in watts: as the change of its level lets expect until the meter shows it.</summary>
    /// <param name="measuredWatts">What its meter shows, or its estimated power at the full level.</param>
    /// <param name="isMeasured">True where a meter sees it.</param>
    public long Present(long measuredWatts, bool isMeasured) =>
        _isShowing ? _expectedWatts : isMeasured ? measuredWatts : measuredWatts * Permille / FullPermille;

    /// <summary>Power in watts that the load would draw at another level.</summary>
    /// <param name="presentWatts">What it draws now.</param>
    /// <param name="permille">The other level.</param>
    public long Predict(long presentWatts, int permille)
    {
        long watts = WattsAt(permille);
        if (_options.LevelKind == LevelKind.EvCurrent)
        {
            long inProportion = presentWatts * permille / Permille;
            return inProportion < watts ? inProportion : watts;
        }

        long wanted = WantsMore(presentWatts) && _wantedWatts > presentWatts ? _wantedWatts : presentWatts;
        return wanted < watts ? wanted : watts;
    }

    /// <summary>The highest level at which the load draws no more than it may, in thousandths; at least its lowest.</summary>
    /// <param name="presentWatts">What it draws now.</param>
    /// <param name="mayWatts">What it may draw.</param>
    public int Highest(long presentWatts, long mayWatts)
    {
        if (Predict(presentWatts, FullPermille) <= mayWatts)
        {
            return FullPermille;
        }

        long permille = _options.LevelKind == LevelKind.EvCurrent && presentWatts > 0
            ? mayWatts * Permille / presentWatts
            : mayWatts * FullPermille / _options.RatedWatts;
        return permille < _options.MinimumLevelPermille ? _options.MinimumLevelPermille
            : permille > FullPermille ? FullPermille : (int)permille;
    }

    /// <summary>Sets the level.</summary>
    /// <param name="permille">The level, brought into its range.</param>
    /// <param name="presentWatts">What the load draws now.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public void Set(int permille, long presentWatts, long nowMilliseconds)
    {
        int level = permille < _options.MinimumLevelPermille ? _options.MinimumLevelPermille
            : permille > FullPermille ? FullPermille : permille;
        if (level == Permille)
        {
            return;
        }

        if (!IsThrottled || presentWatts > _wantedWatts || !WantsMore(presentWatts))
        {
            _wantedWatts = presentWatts;
        }

        _expectedWatts = Predict(presentWatts, level);
        _isShowing = true;
        Change(level, nowMilliseconds);
    }

    /// <summary>Allows everything again, whatever was decided.</summary>
    public void Free(long nowMilliseconds)
    {
        if (IsThrottled)
        {
            _isShowing = false;
            Change(FullPermille, nowMilliseconds);
        }
    }

    /// <summary>The relay opens: the load comes back at its lowest level, which is the easiest to find room for.</summary>
    public void Rest(long nowMilliseconds)
    {
        if (IsUsable(nowMilliseconds))
        {
            Change(_options.MinimumLevelPermille, nowMilliseconds);
        }

        _isShowing = false;
        _isStraying = false;
    }

    /// <summary>Whether the output that carries the level could be driven; one that could not is taken to allow everything.</summary>
    public void SetOutput(bool isDead, long nowMilliseconds)
    {
        _isOutputDead = isDead;
        if (isDead)
        {
            Free(nowMilliseconds);
        }
    }

    /// <summary>Follows the power of a load that is on.</summary>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    /// <param name="watts">What its own meter shows.</param>
    /// <param name="isMeasured">Whether one does.</param>
    public void Observe(long nowMilliseconds, long watts, bool isMeasured)
    {
        _isShowing = _isShowing && nowMilliseconds - _changedMilliseconds < _showMilliseconds;
        if (_isShowing)
        {
            return;
        }

        bool strays = isMeasured && IsThrottled && watts > CapWatts + (_options.RatedWatts / StrayDivisor);
        if (strays && !_isStraying)
        {
            _strayedMilliseconds = nowMilliseconds;
        }

        _isStraying = strays;
        if (strays && nowMilliseconds - _strayedMilliseconds >= PatienceMilliseconds)
        {
            HasFailed = true;
            _failedMilliseconds = nowMilliseconds;
            _isStraying = false;
            Free(nowMilliseconds);
        }
        else if (HasFailed && IsThrottled && !strays && nowMilliseconds - _changedMilliseconds >= PatienceMilliseconds)
        {
            HasFailed = false;
        }
    }

    private bool IsUsable(long nowMilliseconds) =>
        !_isOutputDead && (!HasFailed || nowMilliseconds - _failedMilliseconds >= RetryMilliseconds);

    private bool WantsMore(long presentWatts) => presentWatts * 10 >= CapWatts * 9;

    private long WattsAt(int permille) => (long)_options.RatedWatts * permille / FullPermille;

    private void Change(int permille, long nowMilliseconds)
    {
        ChangeCount += IsThrottled == permille < FullPermille ? 0 : 1;
        MoveCount += Permille == permille ? 0 : 1;
        Permille = permille;
        _changedMilliseconds = nowMilliseconds;
    }
}
