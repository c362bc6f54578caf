using System;

namespace Zibo.EdgeCtl.Device;

/// <summary>The first seven registers of a DS1307 or DS3231: a date and a time in binary-coded decimal, here always UTC.</summary>
/// <remarks>
///   register | content                                  | what makes it void
///   ---------+------------------------------------------+--------------------------------------
///   0        | seconds; bit 7 of a DS1307: stopped      | bit 7, a digit above 9, 60 and above
///   1, 2     | minutes, hours; bit 6 of hours: 12 hours | as above; hours by twelve are not read
///   3        | weekday                                  | not looked at
///   4, 5, 6  | day, month, year of the century          | no such day; a year before 2025
/// </remarks>
public static class RtcRegisters
{
    /// <summary>How many there are.</summary>
    public const int Count = 7;

    private const long TicksPerMillisecond = 10_000;
    private const long MillisecondsPerSecond = 1_000;
    private const int Century = 2000;
    private const int FirstPlausibleYear = 2025;
    private const int Stopped = 0x80;
    private const int TwelveHours = 0x40;
    private const int CenturyBit = 0x80;

    /// <summary>Reads a time.</summary>
    /// <param name="registers">The registers.</param>
    /// <param name="utcMilliseconds">The time in ms since 1970, where they hold one.</param>
    /// <returns>False where the clock stood still, or what stands there is no time.</returns>
    public static bool TryDecode(byte[] registers, out long utcMilliseconds)
    {
        utcMilliseconds = 0;
        if ((registers[0] & Stopped) != 0 || (registers[2] & TwelveHours) != 0)
        {
            return false;
        }

        int second = Number(registers[0]);
        int minute = Number(registers[1]);
        int hour = Number(registers[2]);
        int day = Number(registers[4]);
        int month = Number(registers[5] & ~CenturyBit);
        int year = Number(registers[6]);
        if (second < 0 || second > 59 || minute < 0 || minute > 59 || hour < 0 || hour > 23
            || day < 1 || month < 1 || month > 12 || year < FirstPlausibleYear - Century)
        {
            return false;
        }

        if (day > DateTime.DaysInMonth(Century + year, month))
        {
            return false;
        }

        DateTime utc = new DateTime(Century + year, month, day, hour, minute, second);
        utcMilliseconds = (utc.Ticks - DateTime.UnixEpoch.Ticks) / TicksPerMillisecond;
        return true;
    }

    /// <summary>Writes a time; the clock then runs.</summary>
    /// <param name="utcMilliseconds">The time in ms since 1970, before 2100; the nearest second is written.</param>
    /// <param name="registers">Takes the registers.</param>
    /// <param name="start">Index of the first.</param>
    public static void Encode(long utcMilliseconds, byte[] registers, int start)
    {
        long seconds = (utcMilliseconds + (MillisecondsPerSecond / 2)) / MillisecondsPerSecond;
        DateTime utc = new DateTime(DateTime.UnixEpoch.Ticks + (seconds * MillisecondsPerSecond * TicksPerMillisecond));
        registers[start] = Digits(utc.Second);
        registers[start + 1] = Digits(utc.Minute);
        registers[start + 2] = Digits(utc.Hour);
        registers[start + 3] = 1;
        registers[start + 4] = Digits(utc.Day);
        registers[start + 5] = Digits(utc.Month);
        registers[start + 6] = Digits(utc.Year - Century);
    }

    private static int Number(int digits)
    {
        int tens = digits >> 4;
        int ones = digits & 0x0F;
        return tens > 9 || ones > 9 ? -1 : (tens * 10) + ones;
    }

    private static byte Digits(int number) => (byte)(((number / 10) << 4) | (number % 10));
}
