namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Plans one part of the data: at once where that is small enough, else piece by piece.</summary>
internal sealed class PlanSearch(IReadOnlyList<ControlLoad> loads, int limitWatts, int utcOffsetMinutes, CancellationToken token)
{
    /// <summary>Nodes that the solver may search in a piece: on every computer the same.</summary>
    public const int NodesPerPiece = 1_000;

    // Windows times loads that are solved at once.
    private const int MostChoices = 96;
    private const int LeastWindows = 4;

    // Of a piece that is planned so many windows are kept; it looks ahead as many at least, and so many at most.
    private const int KeptWindows = 6;
    private const int MostWindowsAhead = 24;

    private readonly bool _hasAllowance = loads.Any(l => RelayModel.HasAllowance(l.Options));
    private readonly bool _hasStarts = loads.Any(l => l.Options.MaximumStartsPerHour > 0);
    private readonly bool _hasRebound = DemandModel.HasRebound([.. loads.Select(l => l.Bound)]);

    /// <summary>Plans it.</summary>
    /// <returns>Weighted energy in Wh that is needed at least, and a plan; null where energy comes back.</returns>
    public (double ProvenWattHours, PlanSchedule? Plan) Run(PlanSpan span)
    {
        int most = Math.Max(LeastWindows, MostChoices / loads.Count);
        if (span.Windows.Count <= most)
        {
            PlanPart part = Solve(span);
            if (_hasRebound)
            {
                return (part.IsClosed ? part.ProvenWattHours : Prove(span, part), null);
            }

            if (_hasStarts)
            {
                return (part.IsClosed ? part.ProvenWattHours : Prove(span, part), Roll(Close(span)));
            }

            PlanSchedule whole = Schedule(span, part.Cells);
            return part.IsClosed ? (part.ProvenWattHours, whole) : (Prove(span, part), Better(whole, Roll(Close(span))));
        }

        int count = (span.Windows.Count + most - 1) / most;
        double proven = Enumerable.Range(0, count)
            .Sum(i => Prove(Piece(span, i * span.Windows.Count / count, (i + 1) * span.Windows.Count / count), null));
        return (proven, _hasRebound ? null : Roll(Close(span)));
    }

    private static PlanSchedule Better(PlanSchedule first, PlanSchedule second) =>
        (second.BrokenWindowCount, second.WeightedUnservedWattHours).CompareTo((first.BrokenWindowCount, first.WeightedUnservedWattHours)) < 0
            ? second
            : first;

    // A piece may begin and end with open relays: that only makes it cheaper, so that pieces add up to a bound of the whole.
    private static PlanSpan Piece(PlanSpan span, int first, int end)
    {
        bool isFirst = first == 0;
        bool isLast = end == span.Windows.Count;
        return new PlanSpan(
            [.. span.Windows.Skip(first).Take(end - first)],
            isFirst ? span.StartMilliseconds : span.Windows[first].Steps[0].StartUtcMilliseconds,
            isLast ? span.EndMilliseconds : span.Windows[end - 1].Steps[^1].EndUtcMilliseconds,
            isFirst && span.BeginsClosed,
            isLast && span.EndsClosed);
    }

    // What is played before and after is another plan's: there all relays are closed.
    private static PlanSpan Close(PlanSpan span) => span with { BeginsClosed = true, EndsClosed = true };

    private PlanPart Solve(PlanSpan span)
    {
        token.ThrowIfCancellationRequested();
        using PlanProgramme programme = new(span, loads, limitWatts, utcOffsetMinutes, false, !_hasAllowance);
        return programme.Solve(NodesPerPiece) ?? throw new InvalidOperationException("a part of the plan has no solution");
    }

    private PlanSchedule Schedule(PlanSpan span, IReadOnlyList<IReadOnlyList<RelayCell>> cells)
    {
        PlanSchedule schedule = new(span, loads, limitWatts, cells);
        new PlanMender(schedule, span.Windows, loads).Run();
        return schedule;
    }

    // What is left open in the whole may be closed in its halves, which then add up to more.
    private double Prove(PlanSpan span, PlanPart? solved)
    {
        PlanPart part = solved ?? Solve(span);
        int half = span.Windows.Count / 2;
        return part.IsClosed || span.Windows.Count < 2 * LeastWindows
            ? part.ProvenWattHours
            : Math.Max(part.ProvenWattHours, Prove(Piece(span, 0, half), null) + Prove(Piece(span, half, span.Windows.Count), null));
    }

    // Plans a few windows at a time, looking ahead, and keeps what it did in the windows before.
    private PlanSchedule Roll(PlanSpan span)
    {
        Dictionary<long, RelayCell>[] kept = [.. loads.Select(_ => new Dictionary<long, RelayCell>())];
        for (int first = 0; first < span.Windows.Count; first += KeptWindows)
        {
            token.ThrowIfCancellationRequested();
            int end = Math.Min(span.Windows.Count, first + KeptWindows + WindowsAhead());
            PlanSpan piece = Piece(span, Math.Max(0, first - WindowsBack(span, first)), end);
            piece = piece with { Windows = [.. piece.Windows.Select(Level)] };

            // What was kept may leave a window no way out that lies further ahead than was looked.
            PlanPart part = Repeat(piece, kept, !_hasAllowance) ?? Repeat(piece, kept, false)
                ?? throw new InvalidOperationException("a piece of the plan has no solution");
            long until = end == span.Windows.Count ? long.MaxValue : span.Windows[first + KeptWindows].Steps[0].StartUtcMilliseconds;
            for (int i = 0; i < loads.Count; i++)
            {
                foreach (RelayCell cell in part.Cells[i].Where(c => c.EndMilliseconds <= until))
                {
                    kept[i][cell.StartMilliseconds] = cell;
                }
            }

            if (end == span.Windows.Count)
            {
                break;
            }
        }

        return Schedule(span, [.. kept.Select(IReadOnlyList<RelayCell> (cells) => [.. cells.Values.OrderBy(c => c.StartMilliseconds)])]);
    }

    private PlanPart? Repeat(PlanSpan piece, Dictionary<long, RelayCell>[] kept, bool keepsAll)
    {
        using PlanProgramme programme = new(piece, loads, limitWatts, utcOffsetMinutes, true, keepsAll);
        for (int i = 0; i < loads.Count; i++)
        {
            programme.Repeat(i, kept[i]);
        }

        return programme.Solve(NodesPerPiece);
    }

    // A relay is off for one time after the other: what the solver would take out of each minute at its best, no relay can.
    private static PowerWindow Level(PowerWindow window)
    {
        List<PowerStep> steps = [];
        foreach (PowerStep step in window.Steps)
        {
            if (steps.Count == 0 || steps[^1].EndUtcMilliseconds != step.StartUtcMilliseconds)
            {
                steps.Add(step);
                continue;
            }

            PowerStep last = steps[^1];
            double part = (double)step.Milliseconds / (last.Milliseconds + step.Milliseconds);
            steps[^1] = new PowerStep(
                last.StartUtcMilliseconds,
                last.Milliseconds + step.Milliseconds,
                last.BaseWatts + (part * (step.BaseWatts - last.BaseWatts)),
                [.. last.LoadWatts.Zip(step.LoadWatts, (a, b) => a + (part * (b - a)))]);
        }

        return window with { Steps = steps };
    }

    // As many as the minimum times reach.
    private int WindowsAhead()
    {
        long reach = loads.Max(l => Math.Max(l.Options.MinimumOffMilliseconds, l.Options.MinimumOnMilliseconds));
        return (int)Math.Clamp(1 + (reach / (ControlGame.WindowSeconds * 1000L)), KeptWindows, MostWindowsAhead);
    }

    // As many as the longest of the times reaches back.
    private int WindowsBack(PlanSpan span, int first)
    {
        long reach = loads.Max(l => Math.Max(
            Math.Max(l.Options.MinimumOffMilliseconds, l.Options.MinimumOnMilliseconds),
            Math.Max(
                l.Options.MaximumShedMilliseconds,
                l.Options.MaximumShedPerDayMilliseconds > 0 ? 86_400_000 : l.Options.MaximumStartsPerHour > 0 ? 3_600_000 : 0)));
        long from = span.Windows[first].Steps[0].StartUtcMilliseconds - (2 * reach);
        return span.Windows.Take(first).Count(w => w.Steps[^1].EndUtcMilliseconds > from);
    }
}
