namespace Zibo.EdgeCtl.Hal;

/// <summary>
/// A relay. Loads are wired through its normally closed contact: a relay without current leaves the load connected,
/// so that a dead controller sheds nothing.
/// </summary>
public interface IDigitalOutput
{
    /// <summary>Drives the relay coil.</summary>
    /// <param name="energised">True holds the load off, false leaves it connected.</param>
    /// <returns>False where the output could not be driven (an expander that does not answer).</returns>
    bool TryWrite(bool energised);
}
