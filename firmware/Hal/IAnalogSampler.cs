namespace Zibo.EdgeCtl.Hal;

/// <summary>An alternating voltage at an analog input, sampled and reduced to its root mean square outside the scan.</summary>
public interface IAnalogSampler
{
    /// <summary>Gives the newest finished burst, and what it is worth.</summary>
    /// <param name="reading">Takes the burst; meaningless where the method gives false.</param>
    /// <returns>False where no burst has finished or the converter failed.</returns>
    bool TryRead(AnalogReading reading);
}
