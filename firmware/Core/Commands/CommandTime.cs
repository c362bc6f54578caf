namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>What the time says of a command that is otherwise as it should be.</summary>
public static class CommandTime
{
    /// <summary>How far ahead an event may end, in ms: a week.</summary>
    public const long MaximumAheadMilliseconds = 604_800_000;

    /// <summary>How far ahead an exception from a schedule may end, in ms: 31 days.</summary>
    public const long MaximumScheduleAheadMilliseconds = 2_678_400_000;

    /// <summary>Refuses a command that has expired, and an event that is over or too far ahead; nothing is judged without UTC.</summary>
    /// <param name="command">The command.</param>
    /// <param name="utcMilliseconds">UTC in ms since 1970; ignored unless valid.</param>
    /// <param name="isUtcValid">Whether UTC may be used.</param>
    public static void Judge(Command command, long utcMilliseconds, bool isUtcValid)
    {
        if (!isUtcValid)
        {
            command.Refuse(CommandReason.NoTime, null);
            return;
        }

        if (utcMilliseconds >= command.ExpiresUtcMilliseconds)
        {
            command.Refuse(CommandReason.Expired, "expiresUtcMilliseconds");
        }

        long mostMilliseconds = command.Kind == CommandKind.Schedule ? MaximumScheduleAheadMilliseconds : MaximumAheadMilliseconds;
        bool hasEnd = command.EndUtcMilliseconds != 0;
        long aheadMilliseconds = command.EndUtcMilliseconds - utcMilliseconds;
        if (hasEnd && (aheadMilliseconds <= 0 || aheadMilliseconds > mostMilliseconds))
        {
            command.Refuse(CommandReason.OutOfRange, "endUtcMilliseconds");
        }
    }
}
