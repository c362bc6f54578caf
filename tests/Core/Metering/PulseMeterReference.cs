using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Core.Tests.Metering;

/// <summary>The truth table of <see cref="PulseMeter"/>, row by row in every scan: nothing is put off until it is due.</summary>
internal sealed class PulseMeterReference(PulseMeterOptions options)
{
    private readonly long _pulse = 3_600L * 1_000_000 * options.RatioNumerator / ((long)options.ImpulsesPerKilowattHour * options.RatioDenominator);
    private readonly PulsePlausibility? _plausibility = options.MaximumWatts == 0 ? null : new PulsePlausibility(
        options.MaximumWatts, 3_600L * 1_000_000 * options.RatioNumerator / ((long)options.ImpulsesPerKilowattHour * options.RatioDenominator));
    private long? _lastCount;
    private (long Count, long At)? _anchor;
    private long _since;

    public long Watts { get; private set; }

    public Quality Quality { get; private set; }

    public long Uncounted { get; private set; }

    public void Read(long now, long count, long pulseAt)
    {
        long pulses = count - (_lastCount ?? count);
        if (_lastCount is null || pulses < 0)
        {
            _since = now;
            _anchor = null;
        }
        else if (pulses > 0)
        {
            _plausibility?.Take(pulses, now);
            if (_anchor is not (long, long) anchor)
            {
                _anchor = (count, pulseAt);
            }
            else if (pulseAt - anchor.At >= options.AveragingMilliseconds)
            {
                Watts = (count - anchor.Count) * _pulse / (pulseAt - anchor.At);
                Quality = Quality.Good;
                _anchor = (count, pulseAt);
            }
        }

        _lastCount = count;
        _plausibility?.NoteReading(now);
        LimitByAbsence(now, count, pulseAt);
        LimitByPlausibility(now);
        long uncounted = Watts * (now - pulseAt);
        Uncounted = uncounted < _pulse ? uncounted : _pulse;
    }

    public void Fail(long now, long readAt, bool wasRead, long pulseAt)
    {
        if (wasRead && now - readAt <= options.StaleMilliseconds)
        {
            Quality = Quality == Quality.Good ? Quality.Uncertain : Quality;
        }
        else
        {
            Quality = Quality.Bad;
            _anchor = null;
            _since = now;
        }

        Uncounted = Watts * (now - pulseAt);
    }

    private void LimitByAbsence(long now, long count, long pulseAt)
    {
        if (_anchor is not (long Count, long At) anchor)
        {
            if (now - _since >= options.PowerTimeoutMilliseconds)
            {
                (Watts, Quality, _anchor) = (0, Quality.Good, (count, _since));
            }
            else if (_since == now)
            {
                Quality = Quality.Bad;
            }
        }
        else if (now - (count == anchor.Count ? anchor.At : pulseAt) >= options.PowerTimeoutMilliseconds)
        {
            (Watts, Quality) = (0, Quality.Good);
        }
        else
        {
            Quality = Quality == Quality.Uncertain ? Quality.Good : Quality;
            long most = (count - anchor.Count + 1) * _pulse;
            Watts = Watts * (now - anchor.At) > most ? most / (now - anchor.At) : Watts;
        }
    }

    private void LimitByPlausibility(long now)
    {
        if (_plausibility is null)
        {
            return;
        }

        if (Watts > _plausibility.BelievedWatts)
        {
            Watts = _plausibility.BelievedWatts;
            _plausibility.Doubt(now);
        }

        Quality = _plausibility.IsInDoubt(now) && Quality == Quality.Good ? Quality.Uncertain : Quality;
    }
}
