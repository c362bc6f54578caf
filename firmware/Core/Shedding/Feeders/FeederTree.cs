namespace Zibo.EdgeCtl.Core.Shedding.Feeders;

/// <summary>
/// The circuits with limits, and which of them lie between each load and the site's supply: what a load is switched by counts
/// for all of them.
/// </summary>
public sealed class FeederTree
{
    private readonly FeederNode[] _nodes;
    private readonly int[][] _paths;

    /// <summary>Takes the nodes and the path of each load, as indexes of nodes, in the order of the site's loads.</summary>
    public FeederTree(FeederNode[] nodes, int[][] paths)
    {
        _nodes = nodes;
        _paths = paths;
    }

    /// <summary>Number of circuits with limits.</summary>
    public int Count => _nodes.Length;

    /// <summary>A circuit with a limit.</summary>
    public FeederNode At(int index) => _nodes[index];

    /// <summary>True where a load is fed through a circuit with a limit.</summary>
    public bool HasPath(int load) => _paths[load].Length > 0;

    /// <summary>Follows all meters; called once a scan before controllers decide.</summary>
    public void Update(long nowMilliseconds)
    {
        for (int i = 0; i < _nodes.Length; i++)
        {
            _nodes[i].Update(nowMilliseconds);
        }
    }

    /// <summary>The figures of this scan cannot be used: nothing is added anywhere.</summary>
    public void Invalidate()
    {
        for (int i = 0; i < _nodes.Length; i++)
        {
            _nodes[i].Invalidate();
        }
    }

    /// <summary>A load was switched: every circuit on its way to the supply will see it.</summary>
    /// <param name="load">Index of the load in the site.</param>
    /// <param name="deltaWatts">Change of import, negative for a shed.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    public void Expect(int load, long deltaWatts, long nowMilliseconds)
    {
        int[] path = _paths[load];
        for (int i = 0; i < path.Length; i++)
        {
            _nodes[path[i]].Expect(deltaWatts, nowMilliseconds);
        }
    }

    /// <summary>True where every circuit on a load's way has room for it.</summary>
    public bool CanRestore(int load, long watts, long milliseconds, long nowMilliseconds)
    {
        int[] path = _paths[load];
        for (int i = 0; i < path.Length; i++)
        {
            if (!_nodes[path[i]].CanRestore(watts, milliseconds, nowMilliseconds))
            {
                return false;
            }
        }

        return true;
    }
}
