using Google.OrTools.LinearSolver;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The linear programme of one day: the demand of the loads and nothing else.</summary>
internal static class DayProgramme
{
    // Tried one after the other: a basis that the first finds too ill to trust the second need not meet.
    private static readonly string[] Methods = [string.Empty, "use_dual_simplex: true", "use_preprocessing: false"];

    /// <exception cref="InvalidOperationException">The solver gives up.</exception>
    public static BoundResult Solve(IEnumerable<PowerWindow> windows, IReadOnlyList<BoundLoad> loads, int limitWatts)
    {
        using Solver solver = Solver.CreateSolver("GLOP")
            ?? throw new InvalidOperationException("the solver GLOP is not in this build of OR-Tools");

        // Without rebound a window that needs nothing changes nothing.
        bool hasRebound = DemandModel.HasRebound(loads);
        DemandModel model = new(solver, [.. windows.Where(w => hasRebound || DemandModel.Asks(w, limitWatts))], loads, limitWatts);
        Solver.ResultStatus status = Solver.ResultStatus.NOT_SOLVED;
        for (int i = 0; i < Methods.Length && status != Solver.ResultStatus.OPTIMAL; i++)
        {
            solver.SetSolverSpecificParametersAsString(Methods[i]);
            status = solver.Solve();
        }

        return status == Solver.ResultStatus.OPTIMAL
            ? model.Result()
            : throw new InvalidOperationException($"the bound of the day has no solution: {status}");
    }
}
