namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteImage"/> about intervals, interoperation, factors, checkpoints, live powers and the building.</summary>
internal static class ReportingImage
{
    private const int MinuteBit = 1;
    private const int FiveMinutesBit = 2;
    private const int DayBit = 4;
    private const int HomeAssistantBit = 8;
    private const int SparkplugBit = 16;

    /// <summary>Writes the part.</summary>
    public static void Write(ByteWriter writer, SiteConfiguration site)
    {
        IntervalOptions intervals = site.Intervals;
        writer.WriteByte(
            (intervals.Minute ? MinuteBit : 0) | (intervals.FiveMinutes ? FiveMinutesBit : 0) | (intervals.Day ? DayBit : 0)
            | (site.Interop.HomeAssistant ? HomeAssistantBit : 0) | (site.Interop.Sparkplug ? SparkplugBit : 0));
        writer.WriteInt32(site.SupplyFailInput);
        writer.WriteInt32(site.Checkpoint.QuantumWattHours);
        writer.WriteInt32(site.Checkpoint.QuantumSeconds);
        writer.WriteInt32(site.Checkpoint.EnduranceWrites);
        writer.WriteInt32(site.Checkpoint.LifeYears);
        writer.WriteByte((int)site.Factors.CoalEquivalentBasis);
        writer.WriteInt32(site.Factors.MilligramsCePerKilowattHour);
        writer.WriteText(site.Factors.Co2Basis);
        writer.WriteInt32(site.Factors.MilligramsCo2PerKilowattHour);
        writer.WriteInt32(site.LiveSeconds);
        writer.WriteInt32(site.Building.AreaSquareMetres);
        writer.WriteInt32(site.Building.HeadCount);
        for (int i = 0; i < site.Circuits.Length; i++)
        {
            writer.WriteText(site.Circuits[i].SubItemCode);
        }
    }

    /// <summary>Reads the part into a configuration whose circuits have been read.</summary>
    public static void Read(ByteReader reader, SiteConfiguration site)
    {
        int bits = reader.ReadByte();
        site.Intervals.Minute = (bits & MinuteBit) != 0;
        site.Intervals.FiveMinutes = (bits & FiveMinutesBit) != 0;
        site.Intervals.Day = (bits & DayBit) != 0;
        site.Interop.HomeAssistant = (bits & HomeAssistantBit) != 0;
        site.Interop.Sparkplug = (bits & SparkplugBit) != 0;
        site.SupplyFailInput = reader.ReadInt32();
        site.Checkpoint.QuantumWattHours = reader.ReadInt32();
        site.Checkpoint.QuantumSeconds = reader.ReadInt32();
        site.Checkpoint.EnduranceWrites = reader.ReadInt32();
        site.Checkpoint.LifeYears = reader.ReadInt32();
        site.Factors.CoalEquivalentBasis = (CoalEquivalentBasis)reader.ReadByte();
        site.Factors.MilligramsCePerKilowattHour = reader.ReadInt32();
        site.Factors.Co2Basis = reader.ReadText();
        site.Factors.MilligramsCo2PerKilowattHour = reader.ReadInt32();
        site.LiveSeconds = reader.ReadInt32();
        site.Building.AreaSquareMetres = reader.ReadInt32();
        site.Building.HeadCount = reader.ReadInt32();
        for (int i = 0; i < site.Circuits.Length; i++)
        {
            site.Circuits[i].SubItemCode = reader.ReadText();
        }
    }
}
