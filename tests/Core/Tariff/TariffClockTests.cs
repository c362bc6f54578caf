using Zibo.EdgeCtl.Core.Budget;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Tests.Tariff;

public class TariffClockTests
{
    private readonly TariffClock _clock;
    private bool _hasChanged;

    public TariffClockTests()
    {
        TariffOptions options = Shandong.Options();
        options.ValidFromDay = CivilDate.DayNumber(2026, 1, 1);
        options.ValidToDay = CivilDate.DayNumber(2026, 12, 31);
        _clock = new TariffClock(Shandong.Table(options), options, 480);
    }

    // 15 July: valley to 6, peak from 16, sharp 17 to 22, flat from 23 and over midnight.
    [Fact]
    public void A_summer_day_goes_through_its_rates() => Run("""
        utc                 | valid || changed | known | rate   | next   | change           | day
        2026-07-15 08:00:00 | no    || no      | no    | Flat   |        |                  |
        2026-07-15 08:00:00 | yes   || yes     | yes   | Flat   | Peak   | 2026-07-15 16:00 | 2026-07-15
        2026-07-15 15:59:59 |       || no      | yes   | Flat   | Peak   | 2026-07-15 16:00 |
        2026-07-15 16:00:00 |       || yes     | yes   | Peak   | Sharp  | 2026-07-15 17:00 |
        2026-07-15 17:00:00 |       || yes     | yes   | Sharp  | Peak   | 2026-07-15 22:00 |
        2026-07-15 22:00:00 |       || yes     | yes   | Peak   | Flat   | 2026-07-15 23:00 |
        2026-07-15 23:00:00 |       || yes     | yes   | Flat   | Valley | 2026-07-16 01:00 | 2026-07-15
        2026-07-15 23:59:59 |       || no      | yes   | Flat   | Valley |                  | 2026-07-15
        2026-07-16 00:00:00 |       || yes     | yes   | Flat   | Valley | 2026-07-16 01:00 | 2026-07-16
        2026-07-16 01:00:00 |       || yes     | yes   | Valley | Flat   | 2026-07-16 06:00 | 2026-07-16
        """);

    [Fact]
    public void A_clock_that_steps_is_followed_and_a_small_correction_is_not() => Run("""
        utc                 | valid || changed | known | rate   | next   | change           | day
        2026-07-15 16:00:00 | yes   || yes     | yes   | Peak   | Sharp  | 2026-07-15 17:00 | 2026-07-15
        2026-07-15 15:59:50 |       || no      | yes   | Peak   |        |                  |
        2026-07-15 15:59:49 |       || yes     | yes   | Flat   | Peak   | 2026-07-15 16:00 |
        2026-07-15 21:30:00 |       || yes     | yes   | Sharp  | Peak   | 2026-07-15 22:00 |
        2026-07-15 21:30:01 | no    || yes     | no    | Sharp  |        |                  |
        2026-07-15 21:30:02 |       || no      | no    | Sharp  |        |                  |
        2026-07-01 12:00:00 | yes   || yes     | yes   | Flat   | Peak   | 2026-07-01 16:00 | 2026-07-01
        """);

    [Fact]
    public void Periods_go_on_after_their_year_and_the_clock_says_so()
    {
        Run("""
            utc                 | valid || changed | known | rate   | next   | change           | day        | out
            2025-12-31 12:00:00 | yes   || yes     | yes   | Deep   | Valley | 2025-12-31 14:00 |            | yes
            2026-01-01 12:00:00 |       || yes     | yes   | Deep   |        |                  |            | no
            2026-12-31 23:59:59 |       || yes     | yes   | Flat   | Valley | 2027-01-01 02:00 | 2026-12-31 | no
            2027-01-01 00:00:00 |       || yes     | yes   | Flat   | Valley | 2027-01-01 02:00 | 2027-01-01 | yes
            """);
    }

    private void Run(string table) => CycleTable.Run(
        table,
        row => _hasChanged = _clock.Advance(Utc(row.Text("utc")), row.Is("valid")),
        column => column switch
        {
            "changed" => _hasChanged,
            "known" => _clock.IsKnown,
            "rate" => _clock.Rate,
            "next" => _clock.NextRate,
            "change" => Local(_clock.NextChangeUtcMilliseconds).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            "day" => DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(_clock.Day).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            _ => _clock.IsOutOfForce,
        });

    // The tables are in local time, eight hours ahead.
    private static long Utc(string local) =>
        (long)(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture) - DateTime.UnixEpoch).TotalMilliseconds - 28_800_000;

    private static DateTime Local(long utcMilliseconds) => DateTime.UnixEpoch.AddMilliseconds(utcMilliseconds + 28_800_000);
}
