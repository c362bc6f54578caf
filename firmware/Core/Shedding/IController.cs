namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>
/// One rule of the scan: a controller that asks for sheds, or a guard that overrules them. Runs once a scan, in the
/// listed order. May throw: the scan then raises a fault, puts what this controller commands in its safe state, and goes on.
/// </summary>
public interface IController
{
    /// <summary>Decides for this scan.</summary>
    /// <param name="nowMilliseconds">Monotonic time of the scan.</param>
    void Execute(long nowMilliseconds);
}
