using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The contact of a meter: closes for each pulse, and bounces as far as the filter of the site allows for.</summary>
internal sealed class ContactDriver
{
    private const int MostBounces = 3;

    private readonly VirtualContactInput _input;
    private readonly int _widthMilliseconds;
    private readonly int _restMilliseconds;
    private readonly int _bounceCount;
    private long _freeMilliseconds;

    public ContactDriver(VirtualContactInput input, PulseFilterOptions filter)
    {
        _input = input;
        _widthMilliseconds = filter.SurePulseMilliseconds;
        _bounceCount = Math.Min(MostBounces, (filter.DebounceMilliseconds - 1) / 2);
        _restMilliseconds = _widthMilliseconds + filter.SurePauseMilliseconds;
    }

    /// <summary>Brings the pulses of a step to the contact; what the meter cannot give in time follows as soon as it can.</summary>
    /// <param name="pulses">How many, at least 1.</param>
    /// <param name="milliseconds">Length of the step.</param>
    /// <param name="lastMilliseconds">Monotonic time of the last of them.</param>
    public void Add(long pulses, int milliseconds, long lastMilliseconds)
    {
        long spacing = milliseconds / pulses;
        for (long left = pulses - 1; left >= 0; left--)
        {
            long start = Math.Max(_freeMilliseconds, lastMilliseconds - (left * spacing));
            _input.Pulse(start, _widthMilliseconds, _bounceCount);
            _freeMilliseconds = start + _restMilliseconds;
        }
    }
}
