using Google.OrTools.LinearSolver;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>
/// What keeping a limit asks of loads, as rows of a linear programme: served energy, rebound, windows and costs. Its unit of
/// energy is the greatest window, which keeps the solver exact.
/// </summary>
/// <remarks>
/// For a step, a load's unserved energy S is 0 to what it wants, p dt + D. D is what its backlog b wants in the step. In
/// seconds, b falls by the factor a = 1 - 1/tau and grows by r S; over K seconds
///
///   b after  = b before - D + r S
///   D       >= b before (1 - a^K)                            all of S at the step's end
///   D       &lt;= b before (1 - a^K) + r S (1 - a^(K-1))        all of S at the step's begin
///
/// and every way to distribute S lies between. A window's import is the sum of its steps' p dt + D - S and base, at least 0 in
/// a step that may export.
/// </remarks>
internal sealed class DemandModel
{
    // An unavoidable Wh above the limit costs more than any number of rebounds that avoiding it would bring.
    private const double SlackFactor = 1_000;

    // The solver is exact to about a millionth of the unit; a window that lacks less is kept.
    private const double KeptPart = 2e-6;

    // Within a step the programme may put all that is unserved into an instant, which no relay can: short steps leave it
    // little of that freedom.
    private const long ReboundStepMilliseconds = 180_000;

    private readonly Solver _solver;
    private readonly IReadOnlyList<BoundLoad> _loads;
    private readonly int _limitWatts;
    private readonly Objective _objective;
    private readonly bool _hasRebound;
    private readonly Variable?[] _backlogs;
    private readonly double _unitWattHours;
    private readonly List<ModelStep> _steps = [];
    private readonly List<(Variable Slack, double LeastWattHours, long StartUtcMilliseconds)> _slacks = [];

    /// <summary>Adds all windows to a solver.</summary>
    /// <param name="solver">An empty one.</param>
    /// <param name="windows">At least one.</param>
    /// <param name="loads">The loads, in the order of the steps' powers.</param>
    /// <param name="limitWatts">Mean import in W that no window may exceed.</param>
    public DemandModel(Solver solver, IReadOnlyList<PowerWindow> windows, IReadOnlyList<BoundLoad> loads, int limitWatts)
    {
        _solver = solver;
        _loads = loads;
        _limitWatts = limitWatts;
        _objective = solver.Objective();
        _objective.SetMinimization();
        _hasRebound = HasRebound(loads);
        _backlogs = new Variable?[loads.Count];
        _unitWattHours = windows.Max(w => Math.Max(limitWatts, w.UncontrolledWatts) * w.Steps.Sum(s => s.Milliseconds)) / 3_600_000;
        foreach (PowerWindow window in windows)
        {
            Add(window);
        }
    }

    /// <summary>The steps in order; with rebound they are cut finer than the data.</summary>
    public IReadOnlyList<ModelStep> Steps => _steps;

    /// <summary>The unit of energy of the objective in Wh.</summary>
    public double UnitWattHours => _unitWattHours;

    /// <summary>Cost in the solution of the energy above the limit that could perhaps be avoided, in units.</summary>
    public double SlackCost => _slacks.Sum(s => s.Slack.SolutionValue()) * SlackPrice;

    private double SlackPrice => SlackFactor * _loads.Max(l => l.Weight);

    /// <summary>True where what is not served comes back.</summary>
    public static bool HasRebound(IReadOnlyList<BoundLoad> loads) => loads.Any(l => l.ReboundPermille > 0);

    /// <summary>True where the window asks for something: it can be judged, and with every load connected it is above the limit.</summary>
    public static bool Asks(PowerWindow window, int limitWatts) => window.IsWhole && window.UncontrolledWatts > limitWatts;

    /// <summary>Every window that its base keeps shall be kept: where loads may be off for as long as it takes, that is possible.</summary>
    public void KeepAll()
    {
        foreach ((Variable slack, _, _) in _slacks)
        {
            slack.SetUb(0);
        }
    }

    /// <summary>What the solver found.</summary>
    public BoundResult Result()
    {
        double unserved = 0;
        double weighted = 0;
        foreach (ModelStep step in _steps)
        {
            for (int i = 0; i < _loads.Count; i++)
            {
                double wattHours = _unitWattHours * step.Unserved[i].SolutionValue();
                unserved += wattHours;
                weighted += wattHours * _loads[i].Weight;
            }
        }

        return new BoundResult(
            unserved,
            weighted,
            _slacks.Sum(Excess),
            _slacks.Where(s => Excess(s) > KeptPart * _unitWattHours).Select(s => s.StartUtcMilliseconds).ToHashSet());
    }

    private double Excess((Variable Slack, double LeastWattHours, long StartUtcMilliseconds) window) =>
        window.LeastWattHours + (_unitWattHours * window.Slack.SolutionValue());

    private void Add(PowerWindow window)
    {
        Constraint? limit = null;

        // Without rebound a window that needs nothing never will.
        if (window.IsWhole && (_hasRebound || Asks(window, _limitWatts)))
        {
            // What the base alone is above the limit nothing avoids; only more than that has a price.
            double hours = window.Steps.Sum(s => s.Milliseconds) / 3_600_000.0;
            double least = Math.Max(0, window.LeastWatts - _limitWatts) * hours;
            Variable slack = _solver.MakeNumVar(0, double.PositiveInfinity, string.Empty);
            _objective.SetCoefficient(slack, SlackPrice);
            _slacks.Add((slack, least, window.StartUtcMilliseconds));
            limit = _solver.AddRow(double.NegativeInfinity, ((_limitWatts * hours) + least) / _unitWattHours);
            limit.SetCoefficient(slack, -1);
        }

        foreach (PowerStep step in window.Steps.SelectMany(Fine))
        {
            double unitsPerWatt = step.Milliseconds / 3_600_000.0 / _unitWattHours;
            Constraint? import = limit;
            if (limit is not null && step.BaseWatts < 0)
            {
                // What the step exports is not taken off what others import: its import is a variable from 0 up.
                Variable imported = _solver.MakeNumVar(0, double.PositiveInfinity, string.Empty);
                limit.SetCoefficient(imported, 1);
                import = _solver.AddRow(double.NegativeInfinity, 0);
                import.SetCoefficient(imported, -1);
            }

            import?.SetUb(import.Ub() - (step.TotalWatts * unitsPerWatt));
            Variable[] unserved = new Variable[_loads.Count];
            Variable?[] caughtUp = new Variable?[_loads.Count];
            for (int i = 0; i < _loads.Count; i++)
            {
                (unserved[i], caughtUp[i]) = AddLoad(i, step.LoadWatts[i] * unitsPerWatt, step.Milliseconds / 1000.0, import);
            }

            _steps.Add(new ModelStep(step, unitsPerWatt, unserved, caughtUp));
        }
    }

    private IEnumerable<PowerStep> Fine(PowerStep step)
    {
        long milliseconds = _hasRebound ? ReboundStepMilliseconds : step.Milliseconds;
        for (long at = 0; at < step.Milliseconds; at += milliseconds)
        {
            yield return step with
            {
                StartUtcMilliseconds = step.StartUtcMilliseconds + at,
                Milliseconds = Math.Min(milliseconds, step.Milliseconds - at),
            };
        }
    }

    private (Variable Unserved, Variable? CaughtUp) AddLoad(int index, double recorded, double seconds, Constraint? import)
    {
        BoundLoad load = _loads[index];
        bool hasRebound = load.ReboundPermille > 0;
        Variable unserved = _solver.MakeNumVar(0, hasRebound ? double.PositiveInfinity : recorded, string.Empty);
        _objective.SetCoefficient(unserved, load.Weight);
        import?.SetCoefficient(unserved, -1);
        if (!hasRebound)
        {
            return (unserved, null);
        }

        double part = load.ReboundPermille / 1000.0;
        double decay = 1 - (1 / (60.0 * load.ReboundMinutes));
        double wantedPart = 1 - Math.Pow(decay, seconds);
        Variable caughtUp = _solver.MakeNumVar(0, double.PositiveInfinity, string.Empty);
        Variable after = _solver.MakeNumVar(0, double.PositiveInfinity, string.Empty);
        Variable? before = _backlogs[index];
        import?.SetCoefficient(caughtUp, 1);

        Constraint wanted = _solver.AddRow(double.NegativeInfinity, recorded);
        wanted.SetCoefficient(unserved, 1);
        wanted.SetCoefficient(caughtUp, -1);

        Constraint least = _solver.AddRow(0, double.PositiveInfinity);
        least.SetCoefficient(caughtUp, 1);

        Constraint most = _solver.AddRow(double.NegativeInfinity, 0);
        most.SetCoefficient(caughtUp, 1);
        most.SetCoefficient(unserved, -part * (1 - Math.Pow(decay, Math.Max(0, seconds - 1))));

        Constraint balance = _solver.AddRow(0, 0);
        balance.SetCoefficient(after, 1);
        balance.SetCoefficient(caughtUp, 1);
        balance.SetCoefficient(unserved, -part);
        if (before is not null)
        {
            least.SetCoefficient(before, -wantedPart);
            most.SetCoefficient(before, -wantedPart);
            balance.SetCoefficient(before, -1);
        }

        _backlogs[index] = after;
        return (unserved, caughtUp);
    }
}
