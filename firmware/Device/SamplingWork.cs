using System;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Device;

/// <summary>
/// Takes the bursts of all analog inputs in turn, on one thread outside the scan, and says on the console what it sees.
/// </summary>
public sealed class SamplingWork : IBackgroundWork
{
    private const long DescriptionMilliseconds = 10_000;

    private readonly AdcRmsSampler[] _samplers;
    private readonly IClock _clock;
    private long _nextDescriptionMilliseconds;

    /// <summary>Binds the work to its inputs.</summary>
    /// <param name="samplers">The opened inputs; entries may be null.</param>
    /// <param name="clock">Says when to speak.</param>
    public SamplingWork(AdcRmsSampler[] samplers, IClock clock)
    {
        _samplers = samplers;
        _clock = clock;
    }

    /// <inheritdoc/>
    public bool Step()
    {
        for (int i = 0; i < _samplers.Length; i++)
        {
            if (_samplers[i] != null)
            {
                _samplers[i].TakeBurst();
            }
        }

        Describe();
        return false;
    }

    /// <inheritdoc/>
    public void Close()
    {
    }

    private void Describe()
    {
        if (_clock.MonotonicMilliseconds < _nextDescriptionMilliseconds)
        {
            return;
        }

        _nextDescriptionMilliseconds = _clock.MonotonicMilliseconds + DescriptionMilliseconds;
        for (int i = 0; i < _samplers.Length; i++)
        {
            if (_samplers[i] != null)
            {
                Console.WriteLine("analog " + i.ToString() + " " + _samplers[i].Describe());
            }
        }
    }
}
