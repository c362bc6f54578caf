namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Nobody controls anything.</summary>
public sealed class NoController : IComparisonController
{
    /// <inheritdoc/>
    public int Decide(in ControlPicture picture) => 0;
}
