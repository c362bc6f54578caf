using Zibo.EdgeCtl.Core.Schedule;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>
/// The part of <see cref="SiteImage"/> about calendar, seasons and schedules. A year, a day, a date, a time of the day or a temperature
/// is two bytes; an index is one, one above its number, so that 0 is none.
/// </summary>
internal static class ScheduleImage
{
    /// <summary>True where the part can hold the configuration as it is.</summary>
    public static bool CanHold(SiteConfiguration site)
    {
        SeasonOptions seasons = site.Seasons;
        bool canHold = AreWords(site.Calendar.Years) && AreWords(site.Calendar.DaysOff) && AreWords(site.Calendar.Workdays)
            && IsWord(seasons.CoolingStartDate) && IsWord(seasons.CoolingEndDate)
            && IsWord(seasons.HeatingStartDate) && IsWord(seasons.HeatingEndDate) && site.Schedules.Length <= byte.MaxValue;
        for (int i = 0; i < site.Schedules.Length; i++)
        {
            ScheduleConfiguration schedule = site.Schedules[i];
            OptimumStartOptions start = schedule.OptimumStart;
            canHold &= schedule.Tables.Length <= byte.MaxValue && schedule.Exceptions.Length <= byte.MaxValue
                && IsIndex(start.TemperatureIndex) && IsWord(start.MaximumLeadMinutes)
                && IsShort(start.HeatingCentiCelsius) && IsShort(start.CoolingCentiCelsius);
            for (int j = 0; j < schedule.Tables.Length; j++)
            {
                ScheduleTable table = schedule.Tables[j];
                canHold &= IsWord(table.Days) && table.Seasons >= 0 && table.Seasons <= byte.MaxValue && ArePeriods(table.Periods);
            }

            for (int j = 0; j < schedule.Exceptions.Length; j++)
            {
                canHold &= IsWord(schedule.Exceptions[j].DayNumber) && ArePeriods(schedule.Exceptions[j].Periods);
            }
        }

        return canHold;
    }

    /// <summary>Writes the part.</summary>
    public static void Write(ByteWriter writer, SiteConfiguration site)
    {
        WriteWords(writer, site.Calendar.Years);
        WriteWords(writer, site.Calendar.DaysOff);
        WriteWords(writer, site.Calendar.Workdays);
        writer.WriteUInt16(site.Seasons.CoolingStartDate);
        writer.WriteUInt16(site.Seasons.CoolingEndDate);
        writer.WriteUInt16(site.Seasons.HeatingStartDate);
        writer.WriteUInt16(site.Seasons.HeatingEndDate);
        writer.WriteByte(site.Schedules.Length);
        for (int i = 0; i < site.Schedules.Length; i++)
        {
            ScheduleConfiguration schedule = site.Schedules[i];
            writer.WriteText(schedule.Id);
            writer.WriteByte(schedule.Tables.Length);
            for (int j = 0; j < schedule.Tables.Length; j++)
            {
                writer.WriteUInt16(schedule.Tables[j].Days);
                writer.WriteByte(schedule.Tables[j].Seasons);
                WritePeriods(writer, schedule.Tables[j].Periods);
            }

            writer.WriteByte(schedule.Exceptions.Length);
            for (int j = 0; j < schedule.Exceptions.Length; j++)
            {
                writer.WriteUInt16(schedule.Exceptions[j].DayNumber);
                WritePeriods(writer, schedule.Exceptions[j].Periods);
            }

            writer.WriteByte((int)schedule.WithoutClock);
            writer.WriteByte(schedule.OptimumStart.TemperatureIndex + 1);
            writer.WriteUInt16(schedule.OptimumStart.MaximumLeadMinutes);
            writer.WriteUInt16(schedule.OptimumStart.HeatingCentiCelsius & 0xFFFF);
            writer.WriteUInt16(schedule.OptimumStart.CoolingCentiCelsius & 0xFFFF);
        }
    }

    /// <summary>Reads the part into a configuration.</summary>
    public static void Read(ByteReader reader, SiteConfiguration site)
    {
        site.Calendar.Years = ReadWords(reader);
        site.Calendar.DaysOff = ReadWords(reader);
        site.Calendar.Workdays = ReadWords(reader);
        site.Seasons.CoolingStartDate = reader.ReadUInt16();
        site.Seasons.CoolingEndDate = reader.ReadUInt16();
        site.Seasons.HeatingStartDate = reader.ReadUInt16();
        site.Seasons.HeatingEndDate = reader.ReadUInt16();
        site.Schedules = new ScheduleConfiguration[reader.ReadByte()];
        for (int i = 0; i < site.Schedules.Length; i++)
        {
            ScheduleConfiguration schedule = new ScheduleConfiguration();
            site.Schedules[i] = schedule;
            schedule.Id = reader.ReadText();
            schedule.Tables = new ScheduleTable[reader.ReadByte()];
            for (int j = 0; j < schedule.Tables.Length; j++)
            {
                ScheduleTable table = new ScheduleTable();
                schedule.Tables[j] = table;
                table.Days = reader.ReadUInt16();
                table.Seasons = reader.ReadByte();
                table.Periods = ReadPeriods(reader);
            }

            schedule.Exceptions = new ExceptionDay[reader.ReadByte()];
            for (int j = 0; j < schedule.Exceptions.Length; j++)
            {
                ExceptionDay exception = new ExceptionDay();
                schedule.Exceptions[j] = exception;
                exception.DayNumber = reader.ReadUInt16();
                exception.Periods = ReadPeriods(reader);
            }

            schedule.WithoutClock = (ScheduleMode)reader.ReadByte();
            schedule.OptimumStart.TemperatureIndex = reader.ReadByte() - 1;
            schedule.OptimumStart.MaximumLeadMinutes = reader.ReadUInt16();
            schedule.OptimumStart.HeatingCentiCelsius = (short)reader.ReadUInt16();
            schedule.OptimumStart.CoolingCentiCelsius = (short)reader.ReadUInt16();
        }
    }

    private static bool ArePeriods(DayPeriods periods) =>
        periods.StartMinutes.Length == periods.EndMinutes.Length && AreWords(periods.StartMinutes) && AreWords(periods.EndMinutes);

    private static bool AreWords(int[] values)
    {
        bool areWords = values.Length <= byte.MaxValue;
        for (int i = 0; i < values.Length; i++)
        {
            areWords &= IsWord(values[i]);
        }

        return areWords;
    }

    private static bool IsWord(int value) => value >= 0 && value <= 0xFFFF;

    private static bool IsShort(int value) => value >= short.MinValue && value <= short.MaxValue;

    private static bool IsIndex(int value) => value >= -1 && value < byte.MaxValue;

    private static void WritePeriods(ByteWriter writer, DayPeriods periods)
    {
        writer.WriteByte(periods.StartMinutes.Length);
        for (int i = 0; i < periods.StartMinutes.Length; i++)
        {
            writer.WriteUInt16(periods.StartMinutes[i]);
            writer.WriteUInt16(i < periods.EndMinutes.Length ? periods.EndMinutes[i] : 0);
        }
    }

    private static DayPeriods ReadPeriods(ByteReader reader)
    {
        DayPeriods periods = new DayPeriods();
        int count = reader.ReadByte();
        periods.StartMinutes = new int[count];
        periods.EndMinutes = new int[count];
        for (int i = 0; i < count; i++)
        {
            periods.StartMinutes[i] = reader.ReadUInt16();
            periods.EndMinutes[i] = reader.ReadUInt16();
        }

        return periods;
    }

    private static void WriteWords(ByteWriter writer, int[] values)
    {
        writer.WriteByte(values.Length);
        for (int i = 0; i < values.Length; i++)
        {
            writer.WriteUInt16(values[i]);
        }
    }

    private static int[] ReadWords(ByteReader reader)
    {
        int[] values = new int[reader.ReadByte()];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = reader.ReadUInt16();
        }

        return values;
    }
}
