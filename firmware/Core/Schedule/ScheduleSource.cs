namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>What makes a schedule say what it says. The words for the numbers are part of the message contract.</summary>
public enum ScheduleSource : byte
{
    /// <summary>A table of the site.</summary>
    Table = 1,

    /// <summary>An exception of the site.</summary>
    Exception = 2,

    /// <summary>A command.</summary>
    Command = 3,

    /// <summary>The local time is not known: what the site says for that case.</summary>
    Safe = 4,

    /// <summary>The rooms need the time until people come.</summary>
    OptimumStart = 5,
}
