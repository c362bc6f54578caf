namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>Settings of the controller that commands may change. The scan sets them; other threads may read them.</summary>
/// <remarks>
///   name                       | bounds                           | whose value it replaces
///   ---------------------------+----------------------------------+---------------------------
///   statePeriodSeconds         | 1 to 3,600                       | the site's stateSeconds
///   healthPeriodSeconds        | 10 to 86,400                     | 60
///   replayMessagesPerMinute    | 1 to 6,000                       | 300
///   livePeriodSeconds          | 0 to 3,600                       | the site's liveSeconds
///   monitorOnlyUntilUtcSeconds | 1 to 2,147,483,647, and at most  | 0: the controller controls
///                              | 31 days ahead when it is set     |
/// </remarks>
public sealed class ParameterBook
{
    /// <summary>Settings that there are.</summary>
    public const int Count = 5;

    /// <summary>Time between two messages of health in seconds, unless it is changed.</summary>
    public const int DefaultHealthPeriodSeconds = 60;

    private const int DefaultReplayMessagesPerMinute = 300;

    private static readonly int[] Least = { 1, 10, 1, 0, 1 };
    private static readonly int[] Most = { 3_600, 86_400, 6_000, 3_600, int.MaxValue };

    // Integers of 32 bits, so that a thread which reads one never sees half of two.
    private readonly int[] _defaults;
    private readonly int[] _values = new int[Count];
    private readonly bool[] _isSet = new bool[Count];

    /// <summary>Begins with the site's own values.</summary>
    /// <param name="statePeriodSeconds">The site's time between two messages of state.</param>
    /// <param name="livePeriodSeconds">The site's shortest time between two powers of a circuit; 0 where none are told.</param>
    public ParameterBook(int statePeriodSeconds, int livePeriodSeconds = 0)
    {
        _defaults = new[] { statePeriodSeconds, DefaultHealthPeriodSeconds, DefaultReplayMessagesPerMinute, livePeriodSeconds, 0 };
        for (int i = 0; i < Count; i++)
        {
            _values[i] = _defaults[i];
        }
    }

    /// <summary>Least value of a setting, in the unit of its name.</summary>
    public static int LeastOf(ParameterName name) => Least[(int)name];

    /// <summary>Greatest value of a setting, in the unit of its name.</summary>
    public static int MostOf(ParameterName name) => Most[(int)name];

    /// <summary>The value in force, in the unit of its name.</summary>
    public int ValueOf(ParameterName name) => _values[(int)name];

    /// <summary>True where a command has set it.</summary>
    public bool IsSet(ParameterName name) => _isSet[(int)name];

    /// <summary>Sets a value.</summary>
    /// <returns>False where it is outside its bounds; nothing has changed then.</returns>
    public bool TrySet(ParameterName name, long value)
    {
        if (value < LeastOf(name) || value > MostOf(name))
        {
            return false;
        }

        _values[(int)name] = (int)value;
        _isSet[(int)name] = true;
        return true;
    }

    /// <summary>Goes back to the site's own value.</summary>
    public void Clear(ParameterName name)
    {
        _values[(int)name] = _defaults[(int)name];
        _isSet[(int)name] = false;
    }
}
