using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Reporting;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Says in time that the holidays of a year are missing: from the plain week nobody would notice.</summary>
public sealed class CalendarWatch
{
    /// <summary>Source of the fault where the present year is missing: the plain week holds.</summary>
    public const int PresentSource = 0;

    /// <summary>Source of the fault where a year is missing that begins within <see cref="WarningDays"/>.</summary>
    public const int ComingSource = 1;

    /// <summary>How long before a year begins its days are missed. They are published in November.</summary>
    public const int WarningDays = 30;

    private readonly WorkCalendar _calendar;
    private readonly FaultRegister _faults;
    private int _dayNumber = -1;

    /// <summary>Binds the watch to a calendar.</summary>
    public CalendarWatch(WorkCalendar calendar, FaultRegister faults)
    {
        _calendar = calendar;
        _faults = faults;
    }

    /// <summary>Looks at a day, in days since 1970-01-01.</summary>
    public void Update(int dayNumber, long nowMilliseconds)
    {
        if (dayNumber == _dayNumber)
        {
            return;
        }

        _dayNumber = dayNumber;
        bool isPublished = _calendar.IsPublished(dayNumber);
        _faults.Set(FaultCode.CalendarMissing, PresentSource, !isPublished, nowMilliseconds);
        _faults.Set(
            FaultCode.CalendarMissing, ComingSource, isPublished && !_calendar.IsPublished(dayNumber + WarningDays), nowMilliseconds);
    }
}
