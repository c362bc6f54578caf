using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>Takes its time in each scan.</summary>
internal sealed class SlowController(VirtualClock clock) : IController
{
    /// <summary>How long, in ms.</summary>
    public int Milliseconds { get; set; }

    public void Execute(long nowMilliseconds) => clock.Advance(Milliseconds);
}
