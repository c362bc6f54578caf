namespace Zibo.EdgeCtl.Hal;

/// <summary>
/// A level that a load follows: 0-10 V, or the greatest current of a charging point. What the load does without a signal must be
/// full power, by its own setting or its wiring, so that a dead output throttles nothing.
/// </summary>
public interface IAnalogOutput
{
    /// <summary>Drives the output.</summary>
    /// <param name="permille">Level in thousandths of its range, 0 to 1000.</param>
    /// <returns>False where the output could not be driven (a converter that does not answer).</returns>
    bool TryWrite(int permille);
}
