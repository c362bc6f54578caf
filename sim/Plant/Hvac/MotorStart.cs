namespace Zibo.EdgeCtl.Sim.Plant.Hvac;

/// <summary>
/// A motor's start: a surge of active power while it comes up to speed, then a ramp to the running power. In whole seconds,
/// so that power stays constant between the moments that <see cref="NextChangeMilliseconds"/> names.
/// </summary>
/// <param name="surgeFactor">Power in the surge over running power.</param>
/// <param name="surgeSeconds">Length of the surge.</param>
/// <param name="rampStart">Power at the ramp's begin over running power.</param>
/// <param name="rampSeconds">Length of the ramp.</param>
internal struct MotorStart(double surgeFactor, int surgeSeconds, double rampStart, int rampSeconds)
{
    /// <summary>The moment that stands for no change to come.</summary>
    public const long Never = long.MaxValue;

    private long _startedMilliseconds = long.MinValue / 2;

    /// <summary>Starts the motor now.</summary>
    public void Start(long nowMilliseconds) => _startedMilliseconds = nowMilliseconds;

    /// <summary>Electric power over running power.</summary>
    public readonly double PowerFactor(long nowMilliseconds)
    {
        long elapsedSeconds = (nowMilliseconds - _startedMilliseconds) / 1000;
        return elapsedSeconds < surgeSeconds ? surgeFactor : OutputFactor(nowMilliseconds);
    }

    /// <summary>Useful output over full output: the ramp without the surge.</summary>
    public readonly double OutputFactor(long nowMilliseconds)
    {
        long elapsedSeconds = (nowMilliseconds - _startedMilliseconds) / 1000;
        if (elapsedSeconds >= surgeSeconds + rampSeconds)
        {
            return 1;
        }

        return rampStart + ((1 - rampStart) * Math.Max(0, elapsedSeconds - surgeSeconds) / rampSeconds);
    }

    /// <summary>When the power changes next, or <see cref="Never"/> once the start is over.</summary>
    public readonly long NextChangeMilliseconds(long nowMilliseconds)
    {
        long elapsedSeconds = (nowMilliseconds - _startedMilliseconds) / 1000;
        return elapsedSeconds >= surgeSeconds + rampSeconds ? Never : _startedMilliseconds + ((elapsedSeconds + 1) * 1000);
    }
}
