namespace Zibo.EdgeCtl.Hal;

/// <summary>An alternating voltage at an analog input, sampled and reduced to its root mean square outside the scan.</summary>
public interface IAnalogSampler
{
    /// <summary>Gives the newest finished burst.</summary>
    /// <param name="rmsMicrovolts">True RMS at the input terminal over whole mains cycles, in microvolts.</param>
    /// <param name="sampledAtMilliseconds">Monotonic time at which the burst ended.</param>
    /// <returns>False where no burst has finished or the converter failed.</returns>
    bool TryRead(out int rmsMicrovolts, out long sampledAtMilliseconds);
}
