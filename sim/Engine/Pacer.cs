using System.Diagnostics;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Ties virtual time to the wall clock: as fast as it goes, in real time, or a multiple of it.</summary>
public sealed class Pacer
{
    private readonly Stopwatch _wall = Stopwatch.StartNew();
    private double _speed;
    private long _startMilliseconds;

    /// <summary>Starts pacing.</summary>
    /// <param name="speed">Virtual seconds per second; infinity for as fast as it goes.</param>
    public Pacer(double speed) => ChangeTo(speed, 0);

    /// <summary>Paces another way from a moment on: what has passed before is not caught up on.</summary>
    /// <param name="speed">As above.</param>
    /// <param name="virtualMilliseconds">That moment, in virtual time since the run began.</param>
    public void ChangeTo(double speed, long virtualMilliseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        (_speed, _startMilliseconds) = (speed, virtualMilliseconds);
        _wall.Restart();
    }

    /// <summary>Waits until the wall clock has come to a virtual time.</summary>
    /// <param name="virtualMilliseconds">Virtual time since the run began.</param>
    /// <param name="token">Ends the wait early.</param>
    public void WaitFor(long virtualMilliseconds, CancellationToken token)
    {
        if (double.IsPositiveInfinity(_speed))
        {
            return;
        }

        double ahead = ((virtualMilliseconds - _startMilliseconds) / _speed) - _wall.Elapsed.TotalMilliseconds;
        if (ahead > 1)
        {
            token.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(ahead));
        }
    }
}
