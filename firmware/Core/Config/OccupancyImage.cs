using Zibo.EdgeCtl.Core.Schedule.Lighting;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>
/// The part of <see cref="SiteImage"/> about what goes by a schedule, by daylight or by presence. An index or a channel is one byte, one
/// above its number, so that 0 is none; a temperature or a voltage is two.
/// </summary>
internal static class OccupancyImage
{
    /// <summary>True where the part can hold the configuration as it is.</summary>
    public static bool CanHold(SiteConfiguration site)
    {
        bool canHold = site.LightSensors.Length <= byte.MaxValue && site.Setpoints.Length <= byte.MaxValue
            && IsShort(site.SetpointBounds.CoolingMinimumCentiCelsius) && IsShort(site.SetpointBounds.HeatingMaximumCentiCelsius);
        for (int i = 0; i < site.Loads.Length; i++)
        {
            LoadConfiguration load = site.Loads[i];
            canHold &= IsIndex(load.Schedule) && IsIndex(load.Daylight.SensorIndex) && IsIndex(load.Presence.Input)
                && IsWord(load.Daylight.DelaySeconds) && IsWord(load.Presence.HoldSeconds)
                && IsShort(load.Comfort.UnoccupiedMinimumCentiCelsius) && IsShort(load.Comfort.UnoccupiedMaximumCentiCelsius);
        }

        for (int i = 0; i < site.LiftBanks.Length; i++)
        {
            canHold &= IsIndex(site.LiftBanks[i].Schedule);
        }

        for (int i = 0; i < site.LightSensors.Length; i++)
        {
            LightSensorOptions options = site.LightSensors[i].Options;
            canHold &= IsIndex(site.LightSensors[i].Channel) && IsWord(options.LowMillivolts) && IsWord(options.HighMillivolts);
        }

        for (int i = 0; i < site.Setpoints.Length; i++)
        {
            SetpointOptions options = site.Setpoints[i].Options;
            canHold &= IsIndex(site.Setpoints[i].AnalogOutput) && IsIndex(site.Setpoints[i].Schedule)
                && IsShort(options.LowCentiCelsius) && IsShort(options.HighCentiCelsius)
                && IsShort(options.CoolingOccupiedCentiCelsius) && IsShort(options.CoolingUnoccupiedCentiCelsius)
                && IsShort(options.HeatingOccupiedCentiCelsius) && IsShort(options.HeatingUnoccupiedCentiCelsius)
                && IsWord(options.PreCoolMinutes) && IsWord(options.PreCoolCentiKelvin);
        }

        return canHold;
    }

    /// <summary>Writes the part.</summary>
    public static void Write(ByteWriter writer, SiteConfiguration site)
    {
        for (int i = 0; i < site.Loads.Length; i++)
        {
            LoadConfiguration load = site.Loads[i];
            WriteIndex(writer, load.Schedule);
            WriteIndex(writer, load.Daylight.SensorIndex);
            writer.WriteInt32(load.Daylight.OffAboveLux);
            writer.WriteInt32(load.Daylight.OnBelowLux);
            writer.WriteUInt16(load.Daylight.DelaySeconds);
            WriteIndex(writer, load.Presence.Input);
            writer.WriteUInt16(load.Presence.HoldSeconds);
            WriteShort(writer, load.Comfort.UnoccupiedMinimumCentiCelsius);
            WriteShort(writer, load.Comfort.UnoccupiedMaximumCentiCelsius);
        }

        for (int i = 0; i < site.LiftBanks.Length; i++)
        {
            WriteIndex(writer, site.LiftBanks[i].Schedule);
        }

        writer.WriteByte(site.LightSensors.Length);
        for (int i = 0; i < site.LightSensors.Length; i++)
        {
            LightSensorConfiguration sensor = site.LightSensors[i];
            writer.WriteText(sensor.Id);
            WriteIndex(writer, sensor.Channel);
            writer.WriteUInt16(sensor.Options.LowMillivolts);
            writer.WriteInt32(sensor.Options.LowLux);
            writer.WriteUInt16(sensor.Options.HighMillivolts);
            writer.WriteInt32(sensor.Options.HighLux);
        }

        WriteSetpoints(writer, site);
    }

    /// <summary>Reads the part into a configuration whose loads and lift banks have been read.</summary>
    public static void Read(ByteReader reader, SiteConfiguration site)
    {
        for (int i = 0; i < site.Loads.Length; i++)
        {
            LoadConfiguration load = site.Loads[i];
            load.Schedule = ReadIndex(reader);
            load.Daylight.SensorIndex = ReadIndex(reader);
            load.Daylight.OffAboveLux = reader.ReadInt32();
            load.Daylight.OnBelowLux = reader.ReadInt32();
            load.Daylight.DelaySeconds = reader.ReadUInt16();
            load.Presence.Input = ReadIndex(reader);
            load.Presence.HoldSeconds = reader.ReadUInt16();
            load.Comfort.UnoccupiedMinimumCentiCelsius = ReadShort(reader);
            load.Comfort.UnoccupiedMaximumCentiCelsius = ReadShort(reader);
        }

        for (int i = 0; i < site.LiftBanks.Length; i++)
        {
            site.LiftBanks[i].Schedule = ReadIndex(reader);
        }

        site.LightSensors = new LightSensorConfiguration[reader.ReadByte()];
        for (int i = 0; i < site.LightSensors.Length; i++)
        {
            LightSensorConfiguration sensor = new LightSensorConfiguration();
            site.LightSensors[i] = sensor;
            sensor.Id = reader.ReadText();
            sensor.Channel = ReadIndex(reader);
            sensor.Options.LowMillivolts = reader.ReadUInt16();
            sensor.Options.LowLux = reader.ReadInt32();
            sensor.Options.HighMillivolts = reader.ReadUInt16();
            sensor.Options.HighLux = reader.ReadInt32();
        }

        ReadSetpoints(reader, site);
    }

    private static void WriteSetpoints(ByteWriter writer, SiteConfiguration site)
    {
        WriteShort(writer, site.SetpointBounds.CoolingMinimumCentiCelsius);
        WriteShort(writer, site.SetpointBounds.HeatingMaximumCentiCelsius);
        writer.WriteByte(site.Setpoints.Length);
        for (int i = 0; i < site.Setpoints.Length; i++)
        {
            SetpointConfiguration setpoint = site.Setpoints[i];
            writer.WriteText(setpoint.Id);
            WriteIndex(writer, setpoint.AnalogOutput);
            WriteIndex(writer, setpoint.Schedule);
            WriteShort(writer, setpoint.Options.LowCentiCelsius);
            WriteShort(writer, setpoint.Options.HighCentiCelsius);
            WriteShort(writer, setpoint.Options.CoolingOccupiedCentiCelsius);
            WriteShort(writer, setpoint.Options.CoolingUnoccupiedCentiCelsius);
            WriteShort(writer, setpoint.Options.HeatingOccupiedCentiCelsius);
            WriteShort(writer, setpoint.Options.HeatingUnoccupiedCentiCelsius);
            writer.WriteUInt16(setpoint.Options.PreCoolMinutes);
            writer.WriteUInt16(setpoint.Options.PreCoolCentiKelvin);
        }
    }

    private static void ReadSetpoints(ByteReader reader, SiteConfiguration site)
    {
        site.SetpointBounds.CoolingMinimumCentiCelsius = ReadShort(reader);
        site.SetpointBounds.HeatingMaximumCentiCelsius = ReadShort(reader);
        site.Setpoints = new SetpointConfiguration[reader.ReadByte()];
        for (int i = 0; i < site.Setpoints.Length; i++)
        {
            SetpointConfiguration setpoint = new SetpointConfiguration();
            site.Setpoints[i] = setpoint;
            setpoint.Id = reader.ReadText();
            setpoint.AnalogOutput = ReadIndex(reader);
            setpoint.Schedule = ReadIndex(reader);
            setpoint.Options.LowCentiCelsius = ReadShort(reader);
            setpoint.Options.HighCentiCelsius = ReadShort(reader);
            setpoint.Options.CoolingOccupiedCentiCelsius = ReadShort(reader);
            setpoint.Options.CoolingUnoccupiedCentiCelsius = ReadShort(reader);
            setpoint.Options.HeatingOccupiedCentiCelsius = ReadShort(reader);
            setpoint.Options.HeatingUnoccupiedCentiCelsius = ReadShort(reader);
            setpoint.Options.PreCoolMinutes = reader.ReadUInt16();
            setpoint.Options.PreCoolCentiKelvin = reader.ReadUInt16();
        }
    }

    private static bool IsWord(int value) => value >= 0 && value <= 0xFFFF;

    private static bool IsShort(int value) => value >= short.MinValue && value <= short.MaxValue;

    private static bool IsIndex(int value) => value >= -1 && value < byte.MaxValue;

    private static void WriteIndex(ByteWriter writer, int value) => writer.WriteByte(value + 1);

    private static int ReadIndex(ByteReader reader) => reader.ReadByte() - 1;

    private static void WriteShort(ByteWriter writer, int value) => writer.WriteUInt16(value & 0xFFFF);

    private static int ReadShort(ByteReader reader) => (short)reader.ReadUInt16();
}
