using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>
/// The compiled form of a site file: what the tool writes is what the controller loads, in the simulator as on the board.
/// </summary>
/// <remarks>
/// Little-endian. Magic "ZEC" and the version byte, payload length (2 bytes), payload, CRC-32 over all before it.
/// Reading is bounded by the length and the CRC; whatever the bytes say, it ends with a configuration or null.
/// </remarks>
public static class SiteImage
{
    /// <summary>Version that this firmware reads and writes.</summary>
    public const byte Version = 5;

    /// <summary>Largest image in bytes.</summary>
    public const int MaximumBytes = 12_288;

    private const int HeaderBytes = 6;
    private const int CrcBytes = 4;

    /// <summary>Writes a configuration.</summary>
    /// <param name="site">The configuration; rules are not checked here.</param>
    /// <param name="buffer">Takes the image, <see cref="MaximumBytes"/> are enough.</param>
    /// <returns>Bytes written, or 0 where the buffer is too small or the format cannot hold the configuration.</returns>
    public static int Write(SiteConfiguration site, byte[] buffer)
    {
        ByteWriter writer = new ByteWriter(buffer);
        WriteHead(writer, 0);
        WriteSite(writer, site);
        int payload = writer.Length - HeaderBytes;
        if (writer.HasFailed || payload > 0xFFFF || !IsCountable(site))
        {
            return 0;
        }

        buffer[4] = (byte)payload;
        buffer[5] = (byte)(payload >> 8);
        writer.WriteInt32((int)Crc32.Compute(buffer, 0, writer.Length));
        return writer.HasFailed ? 0 : writer.Length;
    }

    /// <summary>
    /// True where bytes are an image of some version, whole and with nothing after it; its payload is another matter.
    /// </summary>
    /// <param name="bytes">Buffer that begins with the image.</param>
    /// <param name="length">Bytes of the image.</param>
    public static bool IsImage(byte[] bytes, int length) =>
        length >= HeaderBytes + CrcBytes && length <= bytes.Length
        && bytes[0] == 'Z' && bytes[1] == 'E' && bytes[2] == 'C'
        && HeaderBytes + (bytes[4] | (bytes[5] << 8)) + CrcBytes == length
        && Crc32.IsSealed(bytes, length);

    /// <summary>The version of bytes that <see cref="IsImage"/>.</summary>
    public static byte VersionOf(byte[] bytes) => bytes[3];

    /// <summary>Reads an image.</summary>
    /// <param name="image">Buffer that begins with the image.</param>
    /// <param name="length">Bytes of the buffer that were read from the medium.</param>
    /// <returns>
    /// The configuration, not yet checked by <see cref="SiteRules"/>; null where magic, version, length or CRC are wrong.
    /// </returns>
    public static SiteConfiguration Read(byte[] image, int length)
    {
        if (length < HeaderBytes + CrcBytes || length > image.Length
            || image[0] != 'Z' || image[1] != 'E' || image[2] != 'C' || image[3] != Version)
        {
            return null;
        }

        int end = HeaderBytes + (image[4] | (image[5] << 8));
        if (end + CrcBytes > length || !Crc32.IsSealed(image, end + CrcBytes))
        {
            return null;
        }

        ByteReader reader = new ByteReader(image, HeaderBytes, end);
        SiteConfiguration site = ReadSite(reader);
        return reader.IsAtEnd ? site : null;
    }

    /// <summary>
    /// CRC-32 of a configuration's image, which tells two configurations apart wherever they came from; -1 where it has none.
    /// The image is written twice and kept nowhere, since its head states how long it is, and a start has no 12 KB to spare.
    /// </summary>
    public static long CrcOf(SiteConfiguration site)
    {
        Crc32Writer measure = new Crc32Writer();
        WriteHead(measure, 0);
        WriteSite(measure, site);
        int payload = measure.Length - HeaderBytes;
        if (measure.HasFailed || payload > 0xFFFF || measure.Length + CrcBytes > MaximumBytes || !IsCountable(site))
        {
            return -1;
        }

        Crc32Writer writer = new Crc32Writer();
        WriteHead(writer, payload);
        WriteSite(writer, site);
        return writer.Crc;
    }

    private static void WriteHead(ByteWriter writer, int payload)
    {
        writer.WriteByte('Z');
        writer.WriteByte('E');
        writer.WriteByte('C');
        writer.WriteByte(Version);
        writer.WriteUInt16(payload);
    }

    private static bool IsCountable(SiteConfiguration site) =>
        site.Circuits.Length <= byte.MaxValue && site.Loads.Length <= byte.MaxValue
        && site.WaterMeters.Length <= byte.MaxValue
        && BudgetImage.CanHold(site.Budget) && GuardImage.CanHold(site) && TreeImage.CanHold(site) && TariffImage.CanHold(site)
        && DeferImage.CanHold(site) && ScheduleImage.CanHold(site) && OccupancyImage.CanHold(site) && ShiftImage.CanHold(site);

    private static void WriteSite(ByteWriter writer, SiteConfiguration site)
    {
        DemandOptions demand = site.Demand;
        writer.WriteText(site.SiteId);
        writer.WriteText(site.DeviceId);
        writer.WriteInt32(site.UtcOffsetMinutes);
        writer.WriteInt32(site.ScanMilliseconds);
        writer.WriteInt32(site.StateSeconds);
        writer.WriteInt32(site.FireAlarmInput);
        writer.WriteInt32(site.SiteCircuit);
        writer.WriteInt32(demand.LimitWatts);
        writer.WriteInt32(demand.WindowSeconds);
        writer.WriteByte((int)demand.Mode);
        writer.WriteByte((int)demand.Fallback);
        writer.WriteByte(site.Circuits.Length);
        for (int i = 0; i < site.Circuits.Length; i++)
        {
            CircuitConfiguration circuit = site.Circuits[i];
            writer.WriteText(circuit.Id);
            writer.WriteByte((int)circuit.MeterKind);
            writer.WriteInt32(circuit.Channel);
            writer.WriteInt32(circuit.Pulse.ImpulsesPerKilowattHour);
            writer.WriteInt32(circuit.Pulse.RatioNumerator);
            writer.WriteInt32(circuit.Pulse.RatioDenominator);
            writer.WriteInt32(circuit.Current.MilliamperesPerVolt);
            writer.WriteInt32(circuit.Current.NominalVolts);
            writer.WriteInt32(circuit.Current.PowerFactorPermille);
            PulseImage.Write(writer, circuit);
            MeteringImage.Write(writer, circuit);
            writer.WriteInt32(circuit.Current.NoiseFloorMicrovolts);
            writer.WriteInt32(circuit.Current.VoltageChannel);
            writer.WriteInt32(circuit.Current.VoltageMillivoltsPerVolt);
        }

        writer.WriteByte(site.Loads.Length);
        for (int i = 0; i < site.Loads.Length; i++)
        {
            LoadConfiguration load = site.Loads[i];
            writer.WriteText(load.Id);
            writer.WriteInt32(load.OwnCircuit);
            writer.WriteInt32(load.Output);
            writer.WriteByte((int)load.Options.Kind);
            writer.WriteInt32(load.Options.RatedWatts);
            writer.WriteInt32(load.Options.ShedPriority);
            writer.WriteInt32(load.Options.MinimumOnMilliseconds);
            writer.WriteInt32(load.Options.MinimumOffMilliseconds);
        }

        PulseImage.WriteWater(writer, site);
        ReportingImage.Write(writer, site);
        BudgetImage.Write(writer, site);
        MeteringLimitImage.Write(writer, site);
        GuardImage.Write(writer, site);
        SheddingImage.Write(writer, site);
        TreeImage.Write(writer, site);
        LevelImage.Write(writer, site);
        BoardImage.Write(writer, site);
        TariffImage.Write(writer, site);
        DeferImage.Write(writer, site);
        ScheduleImage.Write(writer, site);
        OccupancyImage.Write(writer, site);
        ShiftImage.Write(writer, site);
    }

    private static SiteConfiguration ReadSite(ByteReader reader)
    {
        SiteConfiguration site = new SiteConfiguration();
        DemandOptions demand = site.Demand;
        site.SiteId = reader.ReadText();
        site.DeviceId = reader.ReadText();
        site.UtcOffsetMinutes = reader.ReadInt32();
        site.ScanMilliseconds = reader.ReadInt32();
        site.StateSeconds = reader.ReadInt32();
        site.FireAlarmInput = reader.ReadInt32();
        site.SiteCircuit = reader.ReadInt32();
        demand.LimitWatts = reader.ReadInt32();
        demand.WindowSeconds = reader.ReadInt32();
        demand.Mode = (DemandWindowMode)reader.ReadByte();
        demand.Fallback = (MeterFallback)reader.ReadByte();

        site.Circuits = new CircuitConfiguration[reader.ReadCount(SiteRules.MaximumCircuits)];
        for (int i = 0; i < site.Circuits.Length; i++)
        {
            CircuitConfiguration circuit = new CircuitConfiguration();
            site.Circuits[i] = circuit;
            circuit.Id = reader.ReadText();
            circuit.MeterKind = (MeterKind)reader.ReadByte();
            circuit.Channel = reader.ReadInt32();
            circuit.Pulse.ImpulsesPerKilowattHour = reader.ReadInt32();
            circuit.Pulse.RatioNumerator = reader.ReadInt32();
            circuit.Pulse.RatioDenominator = reader.ReadInt32();
            circuit.Current.MilliamperesPerVolt = reader.ReadInt32();
            circuit.Current.NominalVolts = reader.ReadInt32();
            circuit.Current.PowerFactorPermille = reader.ReadInt32();
            PulseImage.Read(reader, circuit);
            MeteringImage.Read(reader, circuit);
            circuit.Current.NoiseFloorMicrovolts = reader.ReadInt32();
            circuit.Current.VoltageChannel = reader.ReadInt32();
            circuit.Current.VoltageMillivoltsPerVolt = reader.ReadInt32();
        }

        site.Loads = new LoadConfiguration[reader.ReadCount(SiteRules.MaximumLoads)];
        for (int i = 0; i < site.Loads.Length; i++)
        {
            LoadConfiguration load = new LoadConfiguration();
            site.Loads[i] = load;
            load.Id = reader.ReadText();
            load.OwnCircuit = reader.ReadInt32();
            load.Output = reader.ReadInt32();
            load.Options.Kind = (LoadKind)reader.ReadByte();
            load.Options.RatedWatts = reader.ReadInt32();
            load.Options.ShedPriority = reader.ReadInt32();
            load.Options.MinimumOnMilliseconds = reader.ReadInt32();
            load.Options.MinimumOffMilliseconds = reader.ReadInt32();
        }

        PulseImage.ReadWater(reader, site);
        ReportingImage.Read(reader, site);
        BudgetImage.Read(reader, site);
        MeteringLimitImage.Read(reader, site);
        GuardImage.Read(reader, site);
        SheddingImage.Read(reader, site);
        TreeImage.Read(reader, site);
        LevelImage.Read(reader, site);
        BoardImage.Read(reader, site);
        TariffImage.Read(reader, site);
        DeferImage.Read(reader, site);
        ScheduleImage.Read(reader, site);
        OccupancyImage.Read(reader, site);
        ShiftImage.Read(reader, site);

        return site;
    }
}
