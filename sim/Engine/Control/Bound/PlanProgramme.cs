using Google.OrTools.LinearSolver;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The mixed-integer programme of a part of the data: the demand of the loads, with relays that keep their times.</summary>
/// <remarks>
/// A relay's steps are as long as a window, so that few choices are left to search. Shorter steps of the data divide its time
/// off among them as they like, which only makes it cheaper.
/// </remarks>
internal sealed class PlanProgramme : IDisposable
{
    // As the comparison controllers have it: below a tenth of its rated power a load counts as idle.
    private const double RunningPart = 0.1;

    // A relay that is to repeat what was found for it may miss by this: no solver is exact.
    private const double RepeatSeconds = 0.01;

    private readonly Solver _solver;
    private readonly DemandModel _model;
    private readonly RelayModel[] _relays;
    private readonly IReadOnlyList<ControlLoad> _loads;

    /// <summary>Builds it.</summary>
    /// <param name="span">The part.</param>
    /// <param name="loads">The loads.</param>
    /// <param name="limitWatts">Mean import in W that no window may exceed.</param>
    /// <param name="utcOffsetMinutes">Days are those of UTC plus this offset in minutes.</param>
    /// <param name="isStrict">True for relays that can be played; false for what none can be below.</param>
    /// <param name="keepsAll">True where every window that its base keeps shall be kept, which no rule of a load is in the way of.</param>
    /// <exception cref="InvalidOperationException">The solver is missing.</exception>
    public PlanProgramme(
        PlanSpan span, IReadOnlyList<ControlLoad> loads, int limitWatts, int utcOffsetMinutes, bool isStrict, bool keepsAll)
    {
        _loads = loads;
        _solver = Solver.CreateSolver("SCIP") ?? throw new InvalidOperationException("the solver SCIP is not in this build of OR-Tools");
        _model = new DemandModel(_solver, span.Windows, [.. loads.Select(l => l.Bound)], limitWatts);
        if (keepsAll)
        {
            _model.KeepAll();
        }

        ModelStep[][] groups = [.. Group(span)];
        _relays = [.. loads.Select((_, i) => Relay(span, groups, i, utcOffsetMinutes, isStrict))];

        // With rebound a load may have more than is recorded.
        if (keepsAll && !DemandModel.HasRebound([.. loads.Select(l => l.Bound)]))
        {
            foreach (PowerWindow window in span.Windows.Where(w => DemandModel.Asks(w, limitWatts)))
            {
                AddCover(window, limitWatts);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _solver.Dispose();

    /// <summary>Makes relays repeat what an earlier solution made of them.</summary>
    /// <param name="load">Index of the load.</param>
    /// <param name="cells">What they shall repeat; steps of which it has none are left free.</param>
    public void Repeat(int load, IReadOnlyDictionary<long, RelayCell> cells)
    {
        foreach (RelayStep step in _relays[load].Steps)
        {
            if (cells.TryGetValue(step.StartMilliseconds, out RelayCell? cell) && cell.EndMilliseconds == step.EndMilliseconds)
            {
                step.IsOff.SetBounds(cell.IsOff ? 1 : 0, cell.IsOff ? 1 : 0);
                step.Sheds.SetBounds(cell.Sheds, cell.Sheds);
                step.Restores.SetBounds(cell.Restores, cell.Restores);
                double off = cell.OffMilliseconds / 1000.0;
                step.OffSeconds.SetBounds(Math.Max(0, off - RepeatSeconds), Math.Min(step.Seconds, off + RepeatSeconds));
            }
        }
    }

    /// <summary>Solves it.</summary>
    /// <param name="nodes">Nodes that may be searched: a limit that is the same on every computer.</param>
    /// <returns>What it found; null where there is nothing to be found.</returns>
    /// <exception cref="InvalidOperationException">The solver gives up.</exception>
    public PlanPart? Solve(int nodes)
    {
        Solver.ResultStatus status = Run($"limits/nodes = {nodes}\n");
        if (status == Solver.ResultStatus.NOT_SOLVED)
        {
            status = Run("limits/solutions = 1\n");
        }

        if (status == Solver.ResultStatus.INFEASIBLE)
        {
            return null;
        }

        if (status is not (Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.FEASIBLE))
        {
            throw new InvalidOperationException($"a part of the plan has no solution: {status}");
        }

        // Whatever excess cannot be avoided is at most what the solution has: without its price, the bound is one of energy alone.
        double proven = (_solver.Objective().BestBound() - _model.SlackCost) * _model.UnitWattHours;
        double found = _model.Result().WeightedUnservedWattHours;
        return new PlanPart(
            Math.Clamp(proven, 0, found),
            found,
            [.. _relays.Select(IReadOnlyList<RelayCell> (r) => [.. r.Steps.Select(RelayCell.Of)])]);
    }

    private Solver.ResultStatus Run(string parameters)
    {
        _solver.SetSolverSpecificParametersAsString(parameters);
        return _solver.Solve();
    }

    // The steps of each window, where they follow each other.
    private IEnumerable<ModelStep[]> Group(PlanSpan span)
    {
        int next = 0;
        foreach (PowerWindow window in span.Windows)
        {
            long end = window.Steps[^1].EndUtcMilliseconds;
            List<ModelStep> group = [];
            for (; next < _model.Steps.Count && _model.Steps[next].Power.StartUtcMilliseconds < end; next++)
            {
                if (group.Count > 0 && group[^1].Power.EndUtcMilliseconds < _model.Steps[next].Power.StartUtcMilliseconds)
                {
                    yield return [.. group];
                    group.Clear();
                }

                group.Add(_model.Steps[next]);
            }

            yield return [.. group];
        }
    }

    private RelayModel Relay(PlanSpan span, ModelStep[][] groups, int index, int utcOffsetMinutes, bool isStrict)
    {
        ControlLoad load = _loads[index];
        RelayModel relay = new(_solver, load.Options, isStrict);
        if (span.BeginsClosed)
        {
            relay.IsOffAtEnd.SetUb(0);
        }

        double recorded = _model.Steps.Sum(s => s.Power.LoadWatts[index] * s.UnitsPerWatt);
        long now = span.StartMilliseconds;
        foreach (ModelStep[] group in groups)
        {
            long start = group[0].Power.StartUtcMilliseconds;
            if (start > now)
            {
                // In a gap of the data a load may be off and gives up nothing.
                relay.Add(now, start, false);
            }

            now = group[^1].Power.EndUtcMilliseconds;
            bool runs = group.All(s => s.Power.LoadWatts[index] >= RunningPart * load.Options.RatedWatts);
            RelayStep step = relay.Add(start, now, runs);
            Constraint off = _solver.MakeConstraint(0, 0, string.Empty);
            off.SetCoefficient(step.OffSeconds, -1);
            foreach (ModelStep part in group)
            {
                off.SetCoefficient(Link(part, index, step, load.Bound.ReboundPermille / 1000.0 * recorded), 1);
            }
        }

        if (now < span.EndMilliseconds)
        {
            relay.Add(now, span.EndMilliseconds, false);
        }

        relay.Close(utcOffsetMinutes);
        if (span.EndsClosed)
        {
            relay.IsOffAtEnd.SetUb(0);
        }

        return relay;
    }

    // While a load is off, what is recorded is unserved, and some of what it wants to catch up on.
    private Variable Link(ModelStep step, int index, RelayStep relay, double mostBacklog)
    {
        double seconds = step.Power.Milliseconds / 1000.0;
        double recorded = step.Power.LoadWatts[index] * step.UnitsPerWatt;
        Variable off = _solver.MakeNumVar(0, seconds, string.Empty);
        Constraint least = _solver.AddRow(double.NegativeInfinity, 0, (step.Unserved[index], 1), (off, -recorded / seconds));
        if (step.CaughtUp[index] is not { } caughtUp)
        {
            least.SetLb(0);
            return off;
        }

        least.SetBounds(0, double.PositiveInfinity);
        _solver.AddRow(double.NegativeInfinity, 0, (step.Unserved[index], 1), (off, -recorded / seconds), (caughtUp, -1));
        _solver.AddRow(double.NegativeInfinity, 0, (step.Unserved[index], 1), (relay.IsOff, -recorded - mostBacklog), (relay.Sheds, -recorded - mostBacklog));
        return off;
    }

    // A window that asks for more than its greatest loads have touches one load more. The other rows say so too, but only for
    // whole relays: this one spares the solver most of its search.
    private void AddCover(PowerWindow window, int limitWatts)
    {
        double Mean(int load) => window.Steps.Sum(s => s.LoadWatts[load] * s.Milliseconds) / window.Steps.Sum(s => s.Milliseconds);
        double left = window.UncontrolledWatts - Math.Max(limitWatts, window.LeastWatts);
        int count = 0;
        foreach (double watts in _loads.Select((_, i) => Mean(i)).OrderDescending().TakeWhile(_ => left > 1e-6))
        {
            left -= watts;
            count++;
        }

        Constraint row = _solver.MakeConstraint(count, double.PositiveInfinity, string.Empty);
        foreach (RelayModel relay in _relays)
        {
            RelayStep[] inside =
                [.. relay.Steps.Where(s => s.StartMilliseconds >= window.StartUtcMilliseconds && s.EndMilliseconds <= window.Steps[^1].EndUtcMilliseconds)];
            row.SetCoefficient(inside[0].IsOff, 1);
            foreach (RelayStep step in inside)
            {
                row.SetCoefficient(step.Sheds, 1);
            }
        }
    }
}
