namespace Zibo.EdgeCtl.Core.Metering.Modbus;

/// <summary>Follows a total that a meter keeps, and tells growth from jumps.</summary>
/// <remarks>
///   total since the last reading          | growth
///   --------------------------------------+------------------------------------------------------------
///   first reading                         | 0, it becomes the base
///   same or more, as the time allows      | the difference
///   less                                  | none: the meter rolled over, was reset or was exchanged
///   more than the time allows             | none: the meter was exchanged, or another one answers
///
/// What the time allows is the model's greatest power since the last reading, and two steps for rounding. A reading is
/// stamped when its first question is sent, and questions that are asked again delay the totals: hence some seconds more.
/// </remarks>
public sealed class RegisterTotal
{
    /// <summary>The growth that stands for a jump.</summary>
    public const long Jump = -1;

    /// <summary>Longest time in ms between a reading's stamp and the answer that brings its total.</summary>
    public const long DelayMilliseconds = 10_000;

    private readonly long _maximumMilliwatts;
    private long _base;
    private bool _hasBase;

    /// <summary>Follows a total of a meter of this greatest power.</summary>
    public RegisterTotal(int maximumWatts)
    {
        _maximumMilliwatts = maximumWatts * 1000L;
    }

    /// <summary>Compares a total with the base; the base stays where it is until <see cref="Take"/>.</summary>
    /// <param name="milliwattHours">The total at the meter.</param>
    /// <param name="stepMilliwattHours">The step in which it can grow.</param>
    /// <param name="elapsedMilliseconds">Time since the base was taken.</param>
    /// <returns>Growth in mWh, or <see cref="Jump"/>.</returns>
    public long Growth(long milliwattHours, long stepMilliwattHours, long elapsedMilliseconds)
    {
        long growth = _hasBase ? milliwattHours - _base : 0;
        long most = (_maximumMilliwatts * (elapsedMilliseconds + DelayMilliseconds) / 3_600_000) + (2 * stepMilliwattHours);
        return growth >= 0 && growth <= most ? growth : Jump;
    }

    /// <summary>Makes a total the base of the next comparison.</summary>
    public void Take(long milliwattHours)
    {
        _base = milliwattHours;
        _hasBase = true;
    }
}
