using Zibo.EdgeCtl.Core.Schedule.Setpoints;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>
/// The part of <see cref="SiteImage"/> about setpoints that are moved ahead of dear hours: 15 bytes a setpoint that is, and 1 for one
/// that is not. An index or a rate is one byte, one above its number, so that 0 is none; a temperature is two.
/// </summary>
internal static class ShiftImage
{
    /// <summary>True where the part can hold the configuration as it is.</summary>
    public static bool CanHold(SiteConfiguration site)
    {
        bool canHold = true;
        for (int i = 0; i < site.Setpoints.Length; i++)
        {
            ShiftOptions shift = site.Setpoints[i].Options.Shift;
            canHold &= IsIndex(shift.TemperatureIndex)
                && (!shift.IsUsed
                    || (IsIndex(shift.DearRateIndex)
                        && SiteRules.IsIn(shift.MaximumMinutes, 0, ushort.MaxValue) && SiteRules.IsIn(shift.HoldMinutes, 0, ushort.MaxValue)
                        && IsShort(shift.CoolingAheadCentiCelsius) && IsShort(shift.CoolingDearCentiCelsius)
                        && IsShort(shift.HeatingAheadCentiCelsius) && IsShort(shift.HeatingDearCentiCelsius)));
        }

        return canHold;
    }

    /// <summary>Writes the part.</summary>
    public static void Write(ByteWriter writer, SiteConfiguration site)
    {
        for (int i = 0; i < site.Setpoints.Length; i++)
        {
            ShiftOptions shift = site.Setpoints[i].Options.Shift;
            writer.WriteByte(shift.TemperatureIndex + 1);
            if (shift.IsUsed)
            {
                writer.WriteByte(shift.DearRateIndex + 1);
                writer.WriteByte(shift.IsForEvents ? 1 : 0);
                writer.WriteUInt16(shift.MaximumMinutes);
                writer.WriteUInt16(shift.HoldMinutes);
                writer.WriteUInt16(shift.CoolingAheadCentiCelsius & 0xFFFF);
                writer.WriteUInt16(shift.CoolingDearCentiCelsius & 0xFFFF);
                writer.WriteUInt16(shift.HeatingAheadCentiCelsius & 0xFFFF);
                writer.WriteUInt16(shift.HeatingDearCentiCelsius & 0xFFFF);
            }
        }
    }

    /// <summary>Reads the part into a configuration whose setpoints have been read.</summary>
    public static void Read(ByteReader reader, SiteConfiguration site)
    {
        for (int i = 0; i < site.Setpoints.Length; i++)
        {
            ShiftOptions shift = site.Setpoints[i].Options.Shift;
            shift.TemperatureIndex = reader.ReadByte() - 1;
            if (shift.IsUsed)
            {
                shift.DearRateIndex = reader.ReadByte() - 1;
                shift.IsForEvents = reader.ReadByte() != 0;
                shift.MaximumMinutes = reader.ReadUInt16();
                shift.HoldMinutes = reader.ReadUInt16();
                shift.CoolingAheadCentiCelsius = (short)reader.ReadUInt16();
                shift.CoolingDearCentiCelsius = (short)reader.ReadUInt16();
                shift.HeatingAheadCentiCelsius = (short)reader.ReadUInt16();
                shift.HeatingDearCentiCelsius = (short)reader.ReadUInt16();
            }
        }
    }

    private static bool IsShort(int value) => value >= short.MinValue && value <= short.MaxValue;

    private static bool IsIndex(int value) => value >= -1 && value < byte.MaxValue;
}
