using Zibo.EdgeCtl.Core.Budget;

namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>When the seasons begin and end, each year alike; both days belong to them. Dates are a hundred times the month plus the day.</summary>
/// <remarks>
/// The defaults are those of Zibo: public heating from 15 November to 15 March, air conditioning from 15 May to 15 September. The
/// city may shift them, so they are data. A season may run past the end of the year.
/// </remarks>
public sealed class SeasonOptions
{
    /// <summary>Bits of all seasons.</summary>
    public const int All = (1 << (int)Season.Between) | (1 << (int)Season.Cooling) | (1 << (int)Season.Heating);

    private const int MonthFactor = 100;

    /// <summary>First day of cooling.</summary>
    public int CoolingStartDate { get; set; } = 515;

    /// <summary>Last day of cooling.</summary>
    public int CoolingEndDate { get; set; } = 915;

    /// <summary>First day of heating.</summary>
    public int HeatingStartDate { get; set; } = 1_115;

    /// <summary>Last day of heating.</summary>
    public int HeatingEndDate { get; set; } = 315;

    /// <summary>The season of a day in days since 1970-01-01.</summary>
    public Season Of(int dayNumber)
    {
        int month = CivilDate.MonthNumber(dayNumber);
        int date = (((month % CivilDate.MonthsPerYear) + 1) * MonthFactor) + dayNumber - CivilDate.FirstDay(month) + 1;
        if (IsIn(date, CoolingStartDate, CoolingEndDate))
        {
            return Season.Cooling;
        }

        return IsIn(date, HeatingStartDate, HeatingEndDate) ? Season.Heating : Season.Between;
    }

    /// <summary>True where a date lies between two others, both included, the turn of the year perhaps between them.</summary>
    public static bool IsIn(int date, int startDate, int endDate) =>
        startDate <= endDate ? date >= startDate && date <= endDate : date >= startDate || date <= endDate;
}
