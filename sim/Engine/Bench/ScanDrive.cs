using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The controller of the benches on its board, with inputs that make it work: sheds, restores and reports are in it.</summary>
internal sealed class ScanDrive
{
    /// <summary>Scans after which the load changes: a run of two of them, or a multiple, has all that there is.</summary>
    internal const int HalfCycleScans = 2_700;

    private readonly VirtualBoard _board = new(new VirtualClock(1_784_073_600_000), new VirtualRecordStore());
    private readonly EdgeController _controller;
    private readonly Action<bool> _count;

    /// <summary>Makes a controller before its first scan.</summary>
    /// <param name="count">Told true before each scan and false after it.</param>
    internal ScanDrive(Action<bool> count)
    {
        _count = count;
        _controller = new EdgeController(_board, ScanBench.MakeSite(ScanBench.CircuitCount, ScanBench.LoadCount));
    }

    /// <summary>Makes a drive for whoever shares no types with it: everything that a scan touches may be loaded twice.</summary>
    /// <returns>Runs so many scans; each call starts the cycle of the load anew.</returns>
    public static Action<int> Make(Action<bool> count) => new ScanDrive(count).Run;

    /// <summary>Runs scans of a second; the cycle of the load begins with the first.</summary>
    internal void Run(int scans)
    {
        for (int i = 0; i < scans; i++)
        {
            _board.Clock.Advance(1000);
            long now = _board.Clock.MonotonicMilliseconds;

            // 60 kW against a limit of 50 kW, then 36 kW, in turn; one imp is 1 Wh.
            bool isHeavy = i / HalfCycleScans % 2 == 0;
            _board.PulseInput(0).Add(isHeavy ? 16 + (i & 1) : 10, now);
            for (int channel = 1; channel < ScanBench.CircuitCount / 2; channel++)
            {
                _board.PulseInput(channel).Add(1, now);
            }

            for (int channel = 0; channel < ScanBench.CircuitCount / 2; channel++)
            {
                _board.AnalogInput(channel).Set(100_000 + (i & 0xFF), now);
            }

            _count(true);
            _controller.Scan();
            _count(false);
            if (_controller.Outbox.Peek() != null)
            {
                _controller.Outbox.Acknowledge();
            }
        }
    }
}
