using Google.OrTools.LinearSolver;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The relay of one load in a programme: open or closed, and held to the load's times.</summary>
/// <remarks>
/// A step knows whether the relay is open as it begins, how often it opens and closes, and for how long it is open; when that
/// is, is left free. So the edges lie anywhere, and every sequence of a relay that keeps the times fulfils the rows:
///
///   times               | row, for each stretch of steps that it can bind
///   --------------------+------------------------------------------------------------------------------------------
///   minimum off         | time open    >= minimum x (openings - 1 where open at its end)       of these each one ends
///   minimum on          | time closed  >= minimum x (openings while it runs - 1 where closed at its begin)
///   maximum shed        | time open    &lt;= maximum x (openings + 1 where open at its begin)
///   maximum on a day    | time open    &lt;= maximum
///   starts in an hour   | closings     &lt;= most                                                 stretch below an hour
///
/// The first and the last step of a stretch may be touched in part.
/// </remarks>
internal sealed class RelayModel
{

    private readonly Solver _solver;
    private readonly LoadOptions _times;
    private readonly bool _isStrict;
    private readonly List<RelayStep> _steps = [];
    private Variable _isOff;

    /// <summary>Begins with a relay of which nothing is known.</summary>
    /// <param name="solver">Takes the rows.</param>
    /// <param name="times">The load's times.</param>
    /// <param name="isStrict">
    /// True where steps that may have starts within an hour count as if they had; false where they count only if they must.
    /// </param>
    public RelayModel(Solver solver, LoadOptions times, bool isStrict)
    {
        _isStrict = isStrict;
        _solver = solver;
        _times = times;
        _isOff = solver.MakeBoolVar(string.Empty);
    }

    /// <summary>The steps in order.</summary>
    public IReadOnlyList<RelayStep> Steps => _steps;

    /// <summary>1 where the relay is open at the end.</summary>
    public Variable IsOffAtEnd => _isOff;

    /// <summary>True where a load has times that bind it; without any it may be off for any part of a step.</summary>
    public static bool HasTimes(LoadOptions times) =>
        times.MinimumOffMilliseconds > 0 || times.MinimumOnMilliseconds > 0 || times.MaximumStartsPerHour > 0 || HasAllowance(times);

    /// <summary>True where it may not be off for as long as it takes.</summary>
    public static bool HasAllowance(LoadOptions times) => ShedAllowance.IsLimited(times);

    /// <summary>Adds the next step.</summary>
    /// <param name="startMilliseconds">Its begin, in ms since 1970-01-01 UTC; the end of the one before.</param>
    /// <param name="endMilliseconds">Its end.</param>
    /// <param name="runs">True where the load runs.</param>
    public RelayStep Add(long startMilliseconds, long endMilliseconds, bool runs)
    {
        double seconds = (endMilliseconds - startMilliseconds) / 1000.0;

        // Two sheds inside a step are as well one, unless that one is too long.
        double most = _times.MaximumShedMilliseconds > 0 && _times.MinimumOffMilliseconds > 0
            ? 1 + Math.Floor(seconds * 1000 / _times.MinimumOffMilliseconds)
            : 1;
        Variable after = _solver.MakeBoolVar(string.Empty);
        RelayStep step = new(
            startMilliseconds,
            endMilliseconds,
            runs,
            _isOff,
            _solver.MakeIntVar(0, most, string.Empty),
            _solver.MakeNumVar(0, most, string.Empty),
            _solver.MakeNumVar(0, seconds, string.Empty));
        _steps.Add(step);
        _isOff = after;

        // What opens and closes makes the next state; without an opening nothing is open, without a closing all of it is.
        _solver.AddRow(0, 0, (after, 1), (step.IsOff, -1), (step.Sheds, -1), (step.Restores, 1));
        _solver.AddRow(double.NegativeInfinity, 0, (step.OffSeconds, 1), (step.IsOff, -seconds), (step.Sheds, -seconds));
        _solver.AddRow(0, double.PositiveInfinity, (step.OffSeconds, 1), (step.IsOff, -seconds), (step.Restores, seconds));
        return step;
    }

    /// <summary>Adds the rows of the times, behind the last step.</summary>
    /// <param name="utcOffsetMinutes">Days are those of UTC plus this offset in minutes.</param>
    public void Close(int utcOffsetMinutes)
    {
        for (int first = 0; first < _steps.Count; first++)
        {
            AddStretches(first, _times.MinimumOffMilliseconds, AddMinimumOff);
            AddStretches(first, _times.MinimumOnMilliseconds, AddMinimumOn);
            AddStretches(first, _times.MaximumShedMilliseconds, AddMaximumShed);
            AddStarts(first);
        }

        AddStates();
        if (_times.MaximumShedPerDayMilliseconds > 0)
        {
            foreach (IGrouping<long, RelayStep> day in _steps.GroupBy(s => (s.StartMilliseconds + (utcOffsetMinutes * 60_000L)) / 86_400_000))
            {
                _solver.AddRow(
                    double.NegativeInfinity,
                    _times.MaximumShedPerDayMilliseconds / 1000.0,
                    [.. day.Select(s => (s.OffSeconds, 1.0))]);
            }
        }
    }

    private static long Length(RelayStep first, RelayStep last) => last.EndMilliseconds - first.StartMilliseconds;

    private long Apart(RelayStep first, RelayStep last) =>
        _isStrict ? last.StartMilliseconds - first.EndMilliseconds : Length(first, last);

    private void AddStretches(int first, long milliseconds, Action<int, int, double> add)
    {
        // Shorter ones are kept by the states alone. In longer ones runs may meet, one after the other, each in the step in which
        // the next begins; more than an hour of that is left out, which only makes it cheaper.
        for (int last = first; milliseconds > 0 && last < _steps.Count; last++)
        {
            long inside = last - first < 2 ? 0 : Length(_steps[first + 1], _steps[last - 1]);
            if (inside >= milliseconds + TimeSpan.MillisecondsPerHour)
            {
                return;
            }

            if (Length(_steps[first], _steps[last]) >= milliseconds)
            {
                add(first, last, milliseconds / 1000.0);
            }
        }
    }

    private void AddMinimumOff(int first, int last, double seconds)
    {
        Constraint row = _solver.AddRow(0, double.PositiveInfinity, (After(last), seconds));
        foreach (RelayStep step in _steps[first..(last + 1)])
        {
            row.SetCoefficient(step.OffSeconds, 1);
            row.SetCoefficient(step.Sheds, -seconds);
        }
    }

    private void AddMinimumOn(int first, int last, double seconds)
    {
        if (!_steps[first..(last + 1)].Exists(s => s.Runs))
        {
            return;
        }

        Constraint row = _solver.AddRow(double.NegativeInfinity, 0, (_steps[first].IsOff, seconds));
        double closed = 0;
        foreach (RelayStep step in _steps[first..(last + 1)])
        {
            closed += step.Seconds;
            row.SetCoefficient(step.OffSeconds, 1);
            row.SetCoefficient(step.Sheds, step.Runs ? seconds : 0);
        }

        row.SetUb(closed + seconds);
    }

    private void AddMaximumShed(int first, int last, double seconds)
    {
        Constraint row = _solver.AddRow(double.NegativeInfinity, 0, (_steps[first].IsOff, -seconds));
        foreach (RelayStep step in _steps[first..(last + 1)])
        {
            row.SetCoefficient(step.OffSeconds, 1);
            row.SetCoefficient(step.Sheds, -seconds);
        }
    }

    private void AddStarts(int first)
    {
        if (_times.MaximumStartsPerHour > 0)
        {
            RelayStep[] hour = [.. _steps.Skip(first).TakeWhile(last => Apart(_steps[first], last) < TimeSpan.MillisecondsPerHour)];
            _solver.AddRow(double.NegativeInfinity, _times.MaximumStartsPerHour, [.. hour.Select(s => (s.Restores, 1.0))]);
        }
    }

    // What began less than a minimum time ago goes on, and what ends in less than one goes on already.
    private void AddStates()
    {
        for (int at = 0; at <= _steps.Count; at++)
        {
            long now = at < _steps.Count ? _steps[at].StartMilliseconds : _steps[^1].EndMilliseconds;
            Variable isOff = at < _steps.Count ? _steps[at].IsOff : _isOff;
            RelayStep[] began = [.. _steps.Take(at).Reverse().TakeWhile(s => s.StartMilliseconds > now - _times.MinimumOffMilliseconds)];
            RelayStep[] ending = [.. _steps.Skip(at).TakeWhile(s => s.EndMilliseconds < now + _times.MinimumOffMilliseconds)];
            RelayStep[] opening =
                [.. _steps.Skip(at).TakeWhile(s => s.EndMilliseconds < now + _times.MinimumOnMilliseconds).Where(s => s.Runs)];
            if (began.Length > 0)
            {
                _solver.AddRow(double.NegativeInfinity, 0, [(isOff, -1), .. began.Select(s => (s.Sheds, 1.0))]);
            }

            if (ending.Length > 0)
            {
                _solver.AddRow(double.NegativeInfinity, 0, [(isOff, -1), .. ending.Select(s => (s.Restores, 1.0))]);
            }

            if (opening.Length > 0)
            {
                _solver.AddRow(double.NegativeInfinity, 1, [(isOff, 1), .. opening.Select(s => (s.Sheds, 1.0))]);
            }
        }
    }

    private Variable After(int step) => step + 1 < _steps.Count ? _steps[step + 1].IsOff : _isOff;
}
