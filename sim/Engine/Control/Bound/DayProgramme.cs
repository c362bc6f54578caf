using Google.OrTools.LinearSolver;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The linear programme of one day. Its unit of energy is the day's greatest window, which keeps the solver exact.</summary>
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
internal sealed class DayProgramme
{
    // An unavoidable Wh above the limit costs more than any number of rebounds that avoiding it would bring.
    private const double SlackFactor = 1_000;

    // The solver is exact to about a millionth of the unit; a window that lacks less is kept.
    private const double KeptPart = 2e-6;

    // Within a step the programme may put all that is unserved into an instant, which no relay can: short steps leave it
    // little of that freedom.
    private const long ReboundStepMilliseconds = 180_000;

    // Tried one after the other: a basis that the first finds too ill to trust the second need not meet.
    private static readonly string[] Methods = [string.Empty, "use_dual_simplex: true", "use_preprocessing: false"];

    private readonly IReadOnlyList<PowerWindow> _windows;
    private readonly IReadOnlyList<BoundLoad> _loads;
    private readonly int _limitWatts;
    private readonly bool _hasRebound;
    private readonly Variable?[] _backlogs;
    private readonly Solver _solver;
    private readonly Objective _objective;
    private readonly double _unitWattHours;
    private readonly List<(Variable Unserved, int Weight)> _unserved = [];
    private readonly List<(Variable Slack, long StartUtcMilliseconds)> _slacks = [];

    public DayProgramme(IReadOnlyList<PowerWindow> windows, IReadOnlyList<BoundLoad> loads, int limitWatts)
    {
        _windows = windows;
        _loads = loads;
        _limitWatts = limitWatts;
        _hasRebound = loads.Any(l => l.ReboundPermille > 0);
        _unitWattHours = windows.Max(w => Math.Max(limitWatts, w.UncontrolledWatts) * w.Steps.Sum(s => s.Milliseconds)) / 3_600_000;
        _backlogs = new Variable?[loads.Count];
        _solver = Solver.CreateSolver("GLOP") ?? throw new InvalidOperationException("the solver GLOP is not in this build of OR-Tools");
        _objective = _solver.Objective();
        _objective.SetMinimization();
    }

    /// <exception cref="InvalidOperationException">The solver gives up.</exception>
    public BoundResult Solve()
    {
        using Solver solver = _solver;
        foreach (PowerWindow window in _windows)
        {
            // Without rebound a window that needs nothing changes nothing.
            if (_hasRebound || (window.IsWhole && window.UncontrolledWatts > _limitWatts))
            {
                Add(window);
            }
        }

        Solver.ResultStatus status = Solver.ResultStatus.NOT_SOLVED;
        for (int i = 0; i < Methods.Length && status != Solver.ResultStatus.OPTIMAL; i++)
        {
            solver.SetSolverSpecificParametersAsString(Methods[i]);
            status = solver.Solve();
        }

        return status == Solver.ResultStatus.OPTIMAL
            ? new BoundResult(
                _unitWattHours * _unserved.Sum(u => u.Unserved.SolutionValue()),
                _unitWattHours * _unserved.Sum(u => u.Unserved.SolutionValue() * u.Weight),
                _unitWattHours * _slacks.Sum(s => s.Slack.SolutionValue()),
                _slacks.Where(s => s.Slack.SolutionValue() > KeptPart).Select(s => s.StartUtcMilliseconds).ToHashSet())
            : throw new InvalidOperationException($"the bound of the day has no solution: {status}");
    }

    private void Add(PowerWindow window)
    {
        Constraint? limit = null;
        if (window.IsWhole)
        {
            Variable slack = _solver.MakeNumVar(0, double.PositiveInfinity, string.Empty);
            _objective.SetCoefficient(slack, SlackFactor * _loads.Max(l => l.Weight));
            _slacks.Add((slack, window.StartUtcMilliseconds));
            limit = Row(double.NegativeInfinity, _limitWatts * window.Steps.Sum(s => s.Milliseconds) / 3_600_000.0 / _unitWattHours);
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
                import = Row(double.NegativeInfinity, 0);
                import.SetCoefficient(imported, -1);
            }

            import?.SetUb(import.Ub() - (step.TotalWatts * unitsPerWatt));
            for (int i = 0; i < _loads.Count; i++)
            {
                AddLoad(i, step.LoadWatts[i] * unitsPerWatt, step.Milliseconds / 1000.0, import);
            }
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

    private void AddLoad(int index, double recorded, double seconds, Constraint? import)
    {
        BoundLoad load = _loads[index];
        bool hasRebound = load.ReboundPermille > 0;
        Variable unserved = _solver.MakeNumVar(0, hasRebound ? double.PositiveInfinity : recorded, string.Empty);
        _objective.SetCoefficient(unserved, load.Weight);
        _unserved.Add((unserved, load.Weight));
        import?.SetCoefficient(unserved, -1);
        if (!hasRebound)
        {
            return;
        }

        double part = load.ReboundPermille / 1000.0;
        double decay = 1 - (1 / (60.0 * load.ReboundMinutes));
        double wantedPart = 1 - Math.Pow(decay, seconds);
        Variable caughtUp = _solver.MakeNumVar(0, double.PositiveInfinity, string.Empty);
        Variable after = _solver.MakeNumVar(0, double.PositiveInfinity, string.Empty);
        Variable? before = _backlogs[index];
        import?.SetCoefficient(caughtUp, 1);

        Constraint wanted = Row(double.NegativeInfinity, recorded);
        wanted.SetCoefficient(unserved, 1);
        wanted.SetCoefficient(caughtUp, -1);

        Constraint least = Row(0, double.PositiveInfinity);
        least.SetCoefficient(caughtUp, 1);

        Constraint most = Row(double.NegativeInfinity, 0);
        most.SetCoefficient(caughtUp, 1);
        most.SetCoefficient(unserved, -part * (1 - Math.Pow(decay, Math.Max(0, seconds - 1))));

        Constraint balance = Row(0, 0);
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
    }

    private Constraint Row(double least, double most) => _solver.MakeConstraint(least, most);
}
