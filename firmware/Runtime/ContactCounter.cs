using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Counts the pulses of a contact: edges go through the filter as they come, and each reading adds the present level, so
/// that an edge which the driver lost under load is made up for.
/// </summary>
public sealed class ContactCounter : IPulseCounter, IContactListener
{
    private const long MillisecondsPerSecond = 1_000;

    private readonly object _lock = new object();
    private readonly IContactInput _input;
    private readonly IClock _clock;
    private readonly PulseFilter _filter;
    private readonly long _stuckMilliseconds;

    /// <summary>Begins to count.</summary>
    /// <param name="input">The contact.</param>
    /// <param name="clock">Stamps the readings.</param>
    /// <param name="options">Times of the filter, already checked by the configuration rules.</param>
    public ContactCounter(IContactInput input, IClock clock, PulseFilterOptions options)
    {
        _input = input;
        _clock = clock;
        _filter = new PulseFilter(options);
        _stuckMilliseconds = options.StuckSeconds * MillisecondsPerSecond;
        input.Listen(this);
    }

    /// <summary>True where the last reading found the contact closed for longer than the stuck time.</summary>
    public bool IsStuck { get; private set; }

    /// <summary>Pulses that were too short to count, at the last reading.</summary>
    public long RejectedCount { get; private set; }

    /// <inheritdoc/>
    public void OnEdge(bool isClosed, long atMilliseconds)
    {
        lock (_lock)
        {
            _filter.Take(isClosed, atMilliseconds);
        }
    }

    /// <inheritdoc/>
    public bool TryRead(out long count, out long lastPulseMilliseconds)
    {
        DigitalLevel level = _input.Read();
        lock (_lock)
        {
            if (level != DigitalLevel.Unknown)
            {
                _filter.Take(level == DigitalLevel.Active, _clock.MonotonicMilliseconds);
            }

            count = _filter.Count;
            lastPulseMilliseconds = _filter.LastPulseMilliseconds;
            RejectedCount = _filter.RejectedCount;
            IsStuck = _filter.ClosedMilliseconds > _stuckMilliseconds;
        }

        return level != DigitalLevel.Unknown;
    }
}
