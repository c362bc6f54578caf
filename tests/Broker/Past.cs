namespace Zibo.EdgeCtl.Sim.Broker.Tests;

/// <summary>A clock that is some years slow.</summary>
/// <param name="years">How many.</param>
internal sealed class Past(int years) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow.AddYears(-years);
}
