using Zibo.EdgeCtl.Core.Image;

namespace Zibo.EdgeCtl.Core.Metering;

/// <summary>Litres from counted pulses, exactly, and flow from the time between them.</summary>
/// <remarks>
/// Flow, by what has happened since the last figure ("anchor": the newest pulse that it used):
///
///   pulses since anchor | span to newest pulse | flow
///   --------------------+----------------------+-----------------------------------------------------------
///   none, no anchor     |                      | Bad
///   first pulse ever    |                      | Bad; the pulse becomes the anchor
///   n >= 1              | >= averaging         | n pulses over the span; newest pulse = anchor
///   n >= 1              | shorter              | kept, at most (n + 1) pulses over the time since the anchor
///   none                |                      | kept, at most 1 pulse over the time since the anchor
///
/// So the flow falls as 1/t in silence, to 0 L/h in the end: its minimum over a night is that of the longest pause.
/// </remarks>
public sealed class WaterMeter
{
    private const long MillisecondsPerHour = 3_600_000;

    private readonly PulsePoint _point;
    private readonly long _litresPerPulse;
    private readonly long _averagingMilliseconds;
    private readonly long _staleMilliseconds;

    private long _lastCount;
    private bool _hasCount;
    private long _anchorCount;
    private long _anchorMilliseconds;
    private bool _hasAnchor;
    private bool _hasGap;

    /// <summary>Binds a meter to its input.</summary>
    /// <param name="point">The input; its Count may start anywhere.</param>
    /// <param name="options">Constants, already checked by the configuration rules.</param>
    public WaterMeter(PulsePoint point, WaterMeterOptions options)
    {
        _point = point;
        _litresPerPulse = options.LitresPerPulse;
        _averagingMilliseconds = options.AveragingMilliseconds;
        _staleMilliseconds = options.StaleMilliseconds;
    }

    /// <summary>Takes what the counter shows when it is opened, so that pulses from there to the first scan count too.</summary>
    public void Begin(long count)
    {
        _hasCount = true;
        _lastCount = count;
    }

    /// <summary>Litres since commissioning; never decreases.</summary>
    public long Litres { get; private set; }

    /// <summary>Present flow in L/h. Meaningless while <see cref="FlowQuality"/> is Bad.</summary>
    public long LitresPerHour { get; private set; }

    /// <summary>Good: measured. Uncertain: last value of a source that stopped answering. Bad: unknown.</summary>
    public Quality FlowQuality { get; private set; }

    /// <summary>True where the source failed long enough that litres may be missing since <see cref="ClearGap"/>.</summary>
    public bool HasGap
    {
        get => _hasGap;
        private set
        {
            _hasGap = value;
            if (value)
            {
                GapCount++;
            }
        }
    }

    /// <summary>Scans since start-up in which a gap was seen: several can follow it, which one mark to clear does not allow.</summary>
    public int GapCount { get; private set; }

    /// <summary>Takes the frozen input of this scan.</summary>
    /// <param name="nowMilliseconds">Monotonic time of the scan.</param>
    public void Update(long nowMilliseconds)
    {
        if (_point.Quality != Quality.Good)
        {
            UpdateWithoutReading(nowMilliseconds);
            return;
        }

        long count = _point.Count;
        if (count != _lastCount || !_hasCount)
        {
            TakeCount(count);
        }

        if (!_hasAnchor)
        {
            return;
        }

        if (FlowQuality == Quality.Uncertain)
        {
            FlowQuality = Quality.Good;
        }

        long most = (count - _anchorCount + 1) * _litresPerPulse * MillisecondsPerHour;
        long elapsed = nowMilliseconds - _anchorMilliseconds;
        if (LitresPerHour * elapsed > most)
        {
            LitresPerHour = most / elapsed;
        }
    }

    /// <summary>Sets the total, when a record is restored at start-up.</summary>
    public void RestoreLitres(long litres) => Litres = litres;

    /// <summary>Starts a new interval for <see cref="HasGap"/>; a gap that lasts is seen again in the next scan.</summary>
    public void ClearGap() => HasGap = false;

    private void UpdateWithoutReading(long nowMilliseconds)
    {
        if (_point.Quality == Quality.Uncertain && nowMilliseconds - _point.StampMilliseconds <= _staleMilliseconds)
        {
            FlowQuality = FlowQuality == Quality.Good ? Quality.Uncertain : FlowQuality;
            return;
        }

        FlowQuality = Quality.Bad;
        HasGap = true;
        _hasAnchor = false;
    }

    private void TakeCount(long count)
    {
        if (!_hasCount)
        {
            _hasCount = true;
            _lastCount = count;
            return;
        }

        long pulses = count - _lastCount;
        _lastCount = count;
        if (pulses < 0)
        {
            // The counter lost its count. What it counted before is in the total; it goes on from here.
            HasGap = true;
            _hasAnchor = false;
            FlowQuality = Quality.Bad;
            return;
        }

        Litres += pulses * _litresPerPulse;
        long newest = _point.LastPulseMilliseconds;
        if (_hasAnchor)
        {
            long span = newest - _anchorMilliseconds;
            if (span < _averagingMilliseconds)
            {
                return;
            }

            LitresPerHour = (count - _anchorCount) * _litresPerPulse * MillisecondsPerHour / span;
            FlowQuality = Quality.Good;
        }

        _anchorCount = count;
        _anchorMilliseconds = newest;
        _hasAnchor = true;
    }
}
