using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Gives the runs of a solution their edges: it says how long a relay is open in a step, and not when.</summary>
internal sealed class RunReader(int load, LoadOptions times)
{
    private readonly List<PlanRun> _runs = [];
    private long _openedMilliseconds;
    private long _closedMilliseconds = long.MinValue / 2;

    /// <summary>Reads the steps of a relay.</summary>
    /// <param name="cells">They, in order.</param>
    public IReadOnlyList<PlanRun> Read(IReadOnlyList<RelayCell> cells)
    {
        // A relay that is open at the begin has been so for nobody knows how long.
        bool isOff = cells[0].IsOff;
        _openedMilliseconds = cells[0].StartMilliseconds;
        foreach (RelayCell cell in cells)
        {
            isOff = Read(cell);
        }

        if (isOff)
        {
            Close(cells[^1].EndMilliseconds);
        }

        return _runs;
    }

    /// <remarks>
    ///   open at begin, end | one opening              | where
    ///   -------------------+--------------------------+-----------------------------------------------------
    ///   no, no             | opens and closes         | as early as the minimum on time allows
    ///   no, yes            | opens                    | so that it is open until the end
    ///   yes, no            | none: closes             | so that it was open from the begin on
    ///   yes, yes           | closes and opens         | closes as soon as the minimum off time allows
    ///
    /// Several runs in a step are as long as each other, and so are the times between them.
    /// </remarks>
    private bool Read(RelayCell cell)
    {
        bool staysOff = (cell.IsOff ? 1 : 0) + cell.Sheds - cell.Restores > 0;
        int runs = (cell.IsOff ? 1 : 0) + cell.Sheds;
        int gaps = runs - 1 + (cell.IsOff ? 0 : 1) + (staysOff ? 0 : 1);
        long off = cell.OffMilliseconds;
        long on = cell.EndMilliseconds - cell.StartMilliseconds - off;
        long at = cell.StartMilliseconds;
        for (int run = 0; run < runs; run++)
        {
            if (run > 0 || !cell.IsOff)
            {
                long gap = runs == 1 && gaps == 2 ? Math.Clamp(_closedMilliseconds + times.MinimumOnMilliseconds - at, 0, on) : on / gaps;
                on -= gap;
                gaps--;
                at += gap;
                _openedMilliseconds = at;
            }

            long needed = _openedMilliseconds + times.MinimumOffMilliseconds - at;
            long length = run == runs - 1 ? off : run == 0 && cell.IsOff ? Math.Clamp(needed, 0, off) : off / (runs - run);
            off -= length;
            at += length;
            if (run < runs - 1 || !staysOff)
            {
                Close(at);
            }
        }

        return staysOff;
    }

    private void Close(long milliseconds)
    {
        if (milliseconds > _openedMilliseconds)
        {
            _runs.Add(new PlanRun(load, _openedMilliseconds, milliseconds));
        }

        _closedMilliseconds = milliseconds;
    }
}
