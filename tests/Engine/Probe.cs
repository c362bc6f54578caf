using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>Looks on in the decide phase of every scan, behind the limiter, and asks for nothing.</summary>
internal sealed class Probe(Action<long> look) : IController
{
    public void Execute(long nowMilliseconds) => look(nowMilliseconds);
}
