using System.Diagnostics;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Ties virtual time to the wall clock: as fast as it goes, in real time, or a multiple of it.</summary>
public sealed class Pacer
{
    private readonly double _speed;
    private readonly Stopwatch _wall = Stopwatch.StartNew();

    /// <summary>Starts pacing.</summary>
    /// <param name="speed">Virtual seconds per second; infinity for as fast as it goes.</param>
    public Pacer(double speed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        _speed = speed;
    }

    /// <summary>Waits until the wall clock has come to a virtual time.</summary>
    /// <param name="virtualMilliseconds">Virtual time since the pacer was started.</param>
    /// <param name="token">Ends the wait early.</param>
    public void WaitFor(long virtualMilliseconds, CancellationToken token)
    {
        if (double.IsPositiveInfinity(_speed))
        {
            return;
        }

        double ahead = (virtualMilliseconds / _speed) - _wall.Elapsed.TotalMilliseconds;
        if (ahead > 1)
        {
            token.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(ahead));
        }
    }
}
