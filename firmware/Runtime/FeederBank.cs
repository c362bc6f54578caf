using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Reporting;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Shedding.Feeders;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>The circuits with limits and the two controllers that keep them; a site without such limits has no bank.</summary>
public sealed class FeederBank
{
    // A pulse meter knows its power only after two pulses; that alone is no fault.
    private const long GraceMilliseconds = 60_000;

    private readonly bool[] _isUnknown;
    private readonly long[] _knownMilliseconds;
    private readonly FaultRegister _faults;
    private readonly bool[] _isOverloaded;
    private readonly TripProtection _protection;

    private FeederBank(FeederTree tree, TripProtection protection, FaultRegister faults)
    {
        Tree = tree;
        _protection = protection;
        _faults = faults;
        _isUnknown = new bool[tree.Count];
        _knownMilliseconds = new long[tree.Count];
        _isOverloaded = new bool[tree.Count];
    }

    /// <summary>The circuits with limits, those deepest in the tree first.</summary>
    public FeederTree Tree { get; }

    /// <summary>Makes the bank and adds its controllers to a list; null where no circuit has a limit.</summary>
    /// <param name="site">A configuration that the rules accept.</param>
    /// <param name="meters">The meters of its circuits.</param>
    /// <param name="table">Its loads.</param>
    /// <param name="forecast">The site's forecast.</param>
    /// <param name="controllers">Takes the controllers, behind the site's limiter.</param>
    /// <param name="faults">Where faults are stated.</param>
    public static FeederBank MakeOrNull(
        SiteConfiguration site,
        MeterBank meters,
        ShedTable table,
        DemandForecast forecast,
        ControllerList controllers,
        FaultRegister faults)
    {
        int[] circuits = LimitedCircuits(site);
        if (circuits.Length == 0)
        {
            return null;
        }

        FeederNode[] nodes = new FeederNode[circuits.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new FeederNode(
                circuits[i], site.Circuits[circuits[i]].Feeder, meters.At(circuits[i]), LoadsUnder(site, table, circuits[i]));
        }

        int[][] paths = new int[table.Count][];
        for (int i = 0; i < paths.Length; i++)
        {
            paths[i] = PathOf(site, TreeRules.FeederOf(site, site.Loads[i]), circuits);
        }

        FeederTree tree = new FeederTree(nodes, paths);
        FeederLedger ledger = new FeederLedger(tree, table);
        controllers.Add(new FeederLimiter(ledger, forecast, site.Demand, controllers.NextBit));
        TripProtection protection = new TripProtection(ledger, forecast, controllers.NextBit);
        controllers.Add(protection);
        return new FeederBank(tree, protection, faults);
    }

    /// <summary>States the faults that have changed.</summary>
    public void StateFaults(long nowMilliseconds)
    {
        for (int i = 0; i < _isUnknown.Length; i++)
        {
            FeederNode node = Tree.At(i);
            if (node.IsKnown)
            {
                _knownMilliseconds[i] = nowMilliseconds;
            }

            bool isUnknown = nowMilliseconds - _knownMilliseconds[i] >= GraceMilliseconds;
            if (isUnknown != _isUnknown[i])
            {
                _isUnknown[i] = isUnknown;
                _faults.Set(FaultCode.FeederMeterUnknown, node.Circuit, _isUnknown[i], nowMilliseconds);
            }

            if (_protection.IsOverloaded(i) != _isOverloaded[i])
            {
                _isOverloaded[i] = _protection.IsOverloaded(i);
                _faults.Set(FaultCode.FeederOverload, node.Circuit, _isOverloaded[i], nowMilliseconds);
            }
        }
    }

    // The deepest first: what is shed for a circuit counts for those that feed it, but not the other way round.
    private static int[] LimitedCircuits(SiteConfiguration site)
    {
        int count = 0;
        int[] circuits = new int[site.Circuits.Length];
        for (int i = 0; i < site.Circuits.Length; i++)
        {
            if (!site.Circuits[i].Feeder.IsLimited)
            {
                continue;
            }

            int place = count++;
            for (; place > 0 && DepthOf(site, circuits[place - 1]) < DepthOf(site, i); place--)
            {
                circuits[place] = circuits[place - 1];
            }

            circuits[place] = i;
        }

        int[] limited = new int[count];
        System.Array.Copy(circuits, limited, count);
        return limited;
    }

    private static int DepthOf(SiteConfiguration site, int circuit)
    {
        int depth = 0;
        while ((circuit = TreeRules.ParentOf(site, circuit)) != CircuitConfiguration.NoCheck)
        {
            depth++;
        }

        return depth;
    }

    private static Load[] LoadsUnder(SiteConfiguration site, ShedTable table, int circuit)
    {
        int count = 0;
        Load[] loads = new Load[table.Count];
        for (int i = 0; i < table.Count; i++)
        {
            if (TreeRules.IsUnder(site, TreeRules.FeederOf(site, site.Loads[i]), circuit))
            {
                loads[count++] = table.At(i);
            }
        }

        Load[] under = new Load[count];
        System.Array.Copy(loads, under, count);
        return under;
    }

    private static int[] PathOf(SiteConfiguration site, int feeder, int[] circuits)
    {
        int count = 0;
        int[] nodes = new int[circuits.Length];
        for (int i = 0; i < circuits.Length; i++)
        {
            if (TreeRules.IsUnder(site, feeder, circuits[i]))
            {
                nodes[count++] = i;
            }
        }

        int[] path = new int[count];
        System.Array.Copy(nodes, path, count);
        return path;
    }
}
