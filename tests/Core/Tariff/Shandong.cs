using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Tests.Tariff;

/// <summary>The periods of Shandong in 2026, twice: as the firmware has them, and as a letter for each hour of the day.</summary>
internal static class Shandong
{
    /// <summary>One letter an hour from midnight: sharp, peak, flat, valley, deep.</summary>
    private const string Winter = "FFVVVVFPPFVDDDVFSSSPPFFF";
    private const string Spring = "FFFFFFFFFFVDDDVFFSSSPPFF";
    private const string June = "FFFFFFFVVVVVFFFFPSSSSSPF";
    private const string Summer = "FVVVVVFFFFFFFFFFPSSSSSPF";
    private const string Autumn = "FFFFFFFFFFVDDDVFPSSPPFFF";

    /// <summary>By months, January first.</summary>
    public static IReadOnlyList<string> Hours { get; } =
        [Winter, Winter, Spring, Spring, Spring, June, Summer, Summer, Autumn, Autumn, Autumn, Winter];

    /// <summary>The tariff, with prices of 0.5 yuan that float and 0.2 that do not.</summary>
    public static TariffOptions Options() => new()
    {
        Seasons =
        [
            Season([12, 1, 2], (2, 6, TariffRate.Valley), (7, 9, TariffRate.Peak), (10, 11, TariffRate.Valley), (11, 14, TariffRate.Deep), (14, 15, TariffRate.Valley), (16, 19, TariffRate.Sharp), (19, 21, TariffRate.Peak)),
            Season([3, 4, 5], (10, 11, TariffRate.Valley), (11, 14, TariffRate.Deep), (14, 15, TariffRate.Valley), (17, 20, TariffRate.Sharp), (20, 22, TariffRate.Peak)),
            Season([6], (7, 12, TariffRate.Valley), (16, 17, TariffRate.Peak), (17, 22, TariffRate.Sharp), (22, 23, TariffRate.Peak)),
            Season([7, 8], (1, 6, TariffRate.Valley), (16, 17, TariffRate.Peak), (17, 22, TariffRate.Sharp), (22, 23, TariffRate.Peak)),
            Season([9, 10, 11], (10, 11, TariffRate.Valley), (11, 14, TariffRate.Deep), (14, 15, TariffRate.Valley), (16, 17, TariffRate.Peak), (17, 19, TariffRate.Sharp), (19, 21, TariffRate.Peak)),
        ],
        PricesMicroYuanPerKilowattHour = [1_200_000, 1_050_000, 700_000, 350_000, 250_000],
    };

    public static TariffTable Table(TariffOptions? options = null) => new(options ?? Options(), new WorkCalendar([], []));

    public static TariffSeason Season(int[] months, params (int StartHour, int EndHour, TariffRate Rate)[] periods) => new()
    {
        Months = months.Sum(month => 1 << (month - 1)),
        Periods = [.. periods.Select(p => new TariffPeriod { StartMinutes = p.StartHour * 60, EndMinutes = p.EndHour * 60, Rate = p.Rate })],
    };

    public static TariffRate RateOf(char letter) => (TariffRate)"SPFVD".IndexOf(letter, StringComparison.Ordinal);

    /// <summary>Minutes of local time since 1970.</summary>
    public static int Minute(int year, int month, int day, int hour = 0, int minute = 0) =>
        (CivilDate.DayNumber(year, month, day) * 1_440) + (hour * 60) + minute;
}
