using Google.OrTools.LinearSolver;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Rows of a programme in one line each.</summary>
internal static class SolverRows
{
    /// <summary>Adds a row: least &lt;= sum of the terms &lt;= most.</summary>
    public static Constraint AddRow(this Solver solver, double least, double most, params (Variable Variable, double Coefficient)[] terms)
    {
        Constraint row = solver.MakeConstraint(least, most);
        foreach ((Variable variable, double coefficient) in terms)
        {
            row.SetCoefficient(variable, coefficient);
        }

        return row;
    }
}
