using Google.OrTools.LinearSolver;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The linear programme of one day, in Wh.</summary>
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

    // The solver is exact to about a millionth of the energies; a window that lacks less is kept.
    private const double KeptWattHours = 0.01;

    private readonly IReadOnlyList<BoundLoad> _loads;
    private readonly int _limitWatts;
    private readonly bool _hasRebound;
    private readonly Variable?[] _backlogs;
    private readonly Solver _solver;
    private readonly Objective _objective;
    private readonly List<(Variable Unserved, int Weight)> _unserved = [];
    private readonly List<(Variable Slack, long StartUtcMilliseconds)> _slacks = [];

    public DayProgramme(IReadOnlyList<BoundLoad> loads, int limitWatts)
    {
        _loads = loads;
        _limitWatts = limitWatts;
        _hasRebound = loads.Any(l => l.ReboundPermille > 0);
        _backlogs = new Variable?[loads.Count];
        _solver = Solver.CreateSolver("GLOP") ?? throw new InvalidOperationException("the solver GLOP is not in this build of OR-Tools");
        _objective = _solver.Objective();
        _objective.SetMinimization();
    }

    public BoundResult Solve(IReadOnlyList<PowerWindow> windows)
    {
        foreach (PowerWindow window in windows)
        {
            // Without rebound a window that needs nothing changes nothing.
            if (_hasRebound || (window.IsWhole && window.UncontrolledWatts > _limitWatts))
            {
                Add(window);
            }
        }

        Solver.ResultStatus status = _solver.Solve();
        if (status != Solver.ResultStatus.OPTIMAL)
        {
            throw new InvalidOperationException($"the bound of the day has no solution: {status}");
        }

        BoundResult result = new(
            _unserved.Sum(u => u.Unserved.SolutionValue()),
            _unserved.Sum(u => u.Unserved.SolutionValue() * u.Weight),
            _slacks.Sum(s => s.Slack.SolutionValue()),
            _slacks.Where(s => s.Slack.SolutionValue() > KeptWattHours).Select(s => s.StartUtcMilliseconds).ToHashSet());
        _solver.Dispose();
        return result;
    }

    private void Add(PowerWindow window)
    {
        Constraint? limit = null;
        double wattHours = _limitWatts * window.Steps.Sum(s => s.Milliseconds) / 3_600_000.0;
        if (window.IsWhole)
        {
            Variable slack = _solver.MakeNumVar(0, double.PositiveInfinity, string.Empty);
            _objective.SetCoefficient(slack, SlackFactor * _loads.Max(l => l.Weight));
            _slacks.Add((slack, window.StartUtcMilliseconds));
            limit = _solver.MakeConstraint(double.NegativeInfinity, wattHours);
            limit.SetCoefficient(slack, -1);
        }

        foreach (PowerStep step in window.Steps)
        {
            double hours = step.Milliseconds / 3_600_000.0;
            Constraint? import = limit;
            if (limit is not null && step.BaseWatts < 0)
            {
                // What the step exports is not taken off what others import: its import is a variable from 0 up.
                Variable imported = _solver.MakeNumVar(0, double.PositiveInfinity, string.Empty);
                limit.SetCoefficient(imported, 1);
                import = _solver.MakeConstraint(double.NegativeInfinity, 0);
                import.SetCoefficient(imported, -1);
            }

            import?.SetUb(import.Ub() - (step.TotalWatts * hours));
            for (int i = 0; i < _loads.Count; i++)
            {
                AddLoad(i, step.LoadWatts[i] * hours, step.Milliseconds / 1000.0, import);
            }
        }
    }

    private void AddLoad(int index, double recordedWattHours, double seconds, Constraint? import)
    {
        BoundLoad load = _loads[index];
        bool hasRebound = load.ReboundPermille > 0;
        Variable unserved = _solver.MakeNumVar(0, hasRebound ? double.PositiveInfinity : recordedWattHours, string.Empty);
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

        Constraint wanted = Row(double.NegativeInfinity, recordedWattHours);
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
