namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>The days that a table of a schedule may name; the numbers are the firmware's bits, see ScheduleDays.</summary>
internal enum ScheduleDay
{
    Monday = 0,
    Tuesday = 1,
    Wednesday = 2,
    Thursday = 3,
    Friday = 4,
    Saturday = 5,
    Sunday = 6,
    Workday = 7,
    DayOff = 8,
}
