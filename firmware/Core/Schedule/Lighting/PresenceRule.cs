using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Schedule.Lighting;

/// <summary>Whether somebody is where a load is.</summary>
/// <remarks>
///   input                        | says
///   -----------------------------+---------------------------------
///   active                       | somebody
///   cannot be read               | somebody
///   inactive for less than hold  | somebody
///   inactive for the hold        | nobody
/// </remarks>
public sealed class PresenceRule
{
    private const long MillisecondsPerSecond = 1_000;

    private readonly DigitalPoint _input;
    private readonly long _holdMilliseconds;
    private long _lastMilliseconds;
    private bool _hasStarted;

    /// <summary>Binds the rule to its input.</summary>
    public PresenceRule(DigitalPoint input, PresenceOptions options)
    {
        _input = input;
        _holdMilliseconds = options.HoldSeconds * MillisecondsPerSecond;
    }

    /// <summary>True where nobody is there.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>True where the input cannot be read; taken for somebody.</summary>
    public bool IsUnknown => _input.Level == DigitalLevel.Unknown;

    /// <summary>Judges the input of this scan.</summary>
    public void Update(long nowMilliseconds)
    {
        if (!_hasStarted || _input.Level != DigitalLevel.Inactive)
        {
            _hasStarted = true;
            _lastMilliseconds = nowMilliseconds;
        }

        IsEmpty = nowMilliseconds - _lastMilliseconds >= _holdMilliseconds && _input.Level == DigitalLevel.Inactive;
    }
}
