namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>
/// What the controllers and guards of the firmware derive from. A list holds many kinds of them, and there a virtual call costs a
/// fraction of an interface's, which must look the kind up.
/// </summary>
public abstract class ScanRule : IController
{
    /// <inheritdoc/>
    public abstract void Execute(long nowMilliseconds);
}
