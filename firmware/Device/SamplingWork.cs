using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Device;

/// <summary>Takes the bursts of all analog inputs in turn, on one thread outside the scan.</summary>
public sealed class SamplingWork : IBackgroundWork
{
    private readonly AdcRmsSampler[] _samplers;

    /// <summary>Binds the work to its inputs.</summary>
    /// <param name="samplers">The opened inputs; entries may be null.</param>
    public SamplingWork(AdcRmsSampler[] samplers)
    {
        _samplers = samplers;
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

        return false;
    }

    /// <inheritdoc/>
    public void Close()
    {
    }
}
