using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Contract.Tests.Stories;

/// <summary>A controller and its link, from its start to the end of its power.</summary>
internal sealed class EdgeRun
{
    private readonly LinkPump _pump;

    /// <summary>Starts a controller that takes commands.</summary>
    public EdgeRun(VirtualBoard board, SiteConfiguration site, VirtualLink link, byte[] key)
    {
        Controller = new EdgeController(board, site);
        _pump = new LinkPump(Controller, board.Clock, link, key);
    }

    public EdgeController Controller { get; }

    /// <summary>One scan, and everything that waits goes to the broker.</summary>
    public void Scan()
    {
        Controller.Scan();
        _pump.Run();
    }
}
