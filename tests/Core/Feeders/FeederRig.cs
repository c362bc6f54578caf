using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Shedding.Feeders;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Feeders;

/// <summary>
/// A building of three circuits: the supply feeds a riser, the riser a floor. Loads hang on one of them and draw what they are rated
/// while their relay lets them. The whole chain of controllers and guards runs once a second.
/// </summary>
internal sealed class FeederRig
{
    public const int Supply = 0;
    public const int Riser = 1;
    public const int Floor = 2;

    private const int LimiterBit = 1;
    private const int FeederBit = 2;
    private const int TripBit = 4;

    private readonly SettableMeter[] _meters = [new(), new(), new()];
    private readonly long[] _energyWattMilliseconds = new long[3];
    private readonly int[] _places;
    private readonly DemandWindow _window;
    private readonly SlidingDemand _sliding;
    private readonly DigitalPoint _fire = new();
    private readonly IController[] _controllers;
    private bool _isStarted;

    /// <param name="siteLimitWatts">The site's demand limit.</param>
    /// <param name="riser">What the riser may carry.</param>
    /// <param name="floor">What the floor may carry.</param>
    /// <param name="loads">The loads, each with the circuit it hangs on.</param>
    public FeederRig(int siteLimitWatts, FeederOptions riser, FeederOptions floor, params (int Place, LoadOptions Options)[] loads)
    {
        DemandOptions demand = new() { LimitWatts = siteLimitWatts };
        _places = [.. loads.Select(load => load.Place)];
        Loads = [.. loads.Select(load => new Load(load.Options, null!))];
        ShedTable table = new(Loads);
        _window = new DemandWindow(demand, 480);
        _sliding = new SlidingDemand(demand);
        Site = new DemandForecast(demand, _window, _sliding, _meters[Supply]);

        // The floor first: the deepest.
        RiserNode = new FeederNode(Riser, riser, _meters[Riser], [.. Loads.Where((_, i) => _places[i] >= Riser)]);
        FloorNode = new FeederNode(Floor, floor, _meters[Floor], [.. Loads.Where((_, i) => _places[i] == Floor)]);
        int[][] paths = [.. _places.Select(PathOf)];
        Tree = new FeederTree([FloorNode, RiserNode], paths);
        FeederLedger ledger = new(Tree, table);
        Protection = new TripProtection(ledger, Site, TripBit);
        _controllers =
        [
            new DemandLimiter(Site, table, demand, LimiterBit), new FeederLimiter(ledger, Site, demand, FeederBit), Protection,
            new FireAlarmGuard(_fire, table), new MinimumTimesGuard(table),
        ];
    }

    public long Now { get; private set; }

    public Load[] Loads { get; }

    public DemandForecast Site { get; }

    public FeederNode RiserNode { get; }

    public FeederNode FloorNode { get; }

    public FeederTree Tree { get; }

    public TripProtection Protection { get; }

    /// <summary>What hangs on no relay, by circuit, in watts.</summary>
    public long[] BaseWatts { get; } = new long[3];

    /// <summary>Whether each meter answers.</summary>
    public bool[] IsAnswering { get; } = [true, true, true];

    public DigitalLevel Fire { get; set; } = DigitalLevel.Inactive;

    /// <summary>Called after each scan.</summary>
    public Action? AfterScan { get; set; }

    /// <summary>What scans have allocated after the first, in bytes.</summary>
    public long AllocatedBytes { get; private set; }

    /// <summary>True power of a circuit in watts: what hangs on it and on those that it feeds.</summary>
    public long Watts(int circuit) =>
        Enumerable.Range(circuit, 3 - circuit).Sum(i => BaseWatts[i])
        + Enumerable.Range(0, Loads.Length).Where(i => _places[i] >= circuit && !Loads[i].IsShed).Sum(i => Loads[i].Options.RatedWatts);

    /// <summary>Lets time pass, a scan a second.</summary>
    public FeederRig Run(int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            if (_isStarted)
            {
                for (int circuit = 0; circuit < 3; circuit++)
                {
                    _energyWattMilliseconds[circuit] += Watts(circuit) * 1_000;
                    _meters[circuit].SetEnergy(_energyWattMilliseconds[circuit] / 3_600);
                }

                Now += 1_000;
            }

            for (int circuit = 0; circuit < 3; circuit++)
            {
                _meters[circuit].Set(Watts(circuit), IsAnswering[circuit] ? Quality.Good : Quality.Bad);
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            Scan();
            AllocatedBytes += _isStarted ? GC.GetAllocatedBytesForCurrentThread() - before : 0;
            _isStarted = true;
            AfterScan?.Invoke();
        }

        return this;
    }

    /// <summary>Makes a load.</summary>
    public static LoadOptions Load(int watts, int priority, LoadKind kind = LoadKind.Other, int onSeconds = 0, int offSeconds = 0) => new()
    {
        Kind = kind,
        RatedWatts = watts,
        ShedPriority = priority,
        MinimumOnMilliseconds = onSeconds * 1_000,
        MinimumOffMilliseconds = offSeconds * 1_000,
    };

    private static int[] PathOf(int place) => place switch { Floor => [0, 1], Riser => [1], _ => [] };

    private void Scan()
    {
        _fire.Stage(Fire);
        _fire.Freeze();
        _window.Update(Now, 1_785_513_600_000 + Now, true, _meters[Supply]);
        _sliding.Update(Now, _meters[Supply]);
        for (int i = 0; i < Loads.Length; i++)
        {
            Loads[i].Observe(Now);
        }

        Site.Update(Now);
        Tree.Update(Now);
        for (int i = 0; i < _controllers.Length; i++)
        {
            _controllers[i].Execute(Now);
        }
    }
}
