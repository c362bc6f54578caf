using System.Text;
using System.Text.Json;
using CsCheck;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Metering.Modbus;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Tests.Config;

public class SiteImageTests
{
    private static readonly Gen<string> Id = Gen.Char['a', 'z'].Array[1, 24].Select(characters => new string(characters));

    private static readonly Gen<CircuitConfiguration> Circuit =
        from id in Id
        from kind in Gen.Int[0, 255]
        from numbers in Gen.Int.Array[11]
        select Fill(new CircuitConfiguration { Id = id, MeterKind = (MeterKind)kind, Channel = numbers[0] }, numbers);

    private static readonly Gen<LoadConfiguration> Load =
        from id in Id
        from kind in Gen.Int[0, 255]
        from numbers in Gen.Int.Array[9]
        select Fill(new LoadConfiguration { Id = id, OwnCircuit = numbers[0], Output = numbers[1] }, kind, numbers);

    private static readonly Gen<WaterMeterConfiguration> Water =
        from id in Id
        from kind in Gen.Int[0, 255]
        from numbers in Gen.Int.Array[10]
        select Fill(new WaterMeterConfiguration { Id = id, InputKind = (PulseInputKind)kind, Channel = numbers[0] }, numbers);

    private static readonly Gen<SiteConfiguration> Site =
        from ids in Id.Array[2]
        from numbers in Gen.Int.Array[20]
        from circuits in Circuit.Array[0, 32]
        from loads in Load.Array[0, 16]
        from water in Water.Array[0, 4]
        from days in Gen.Int[0, 0xFFFF].Array[0, 64]
        select Fill(
            new SiteConfiguration { SiteId = ids[0], DeviceId = ids[1], Circuits = circuits, Loads = loads, WaterMeters = water }, numbers, days);

    [Fact]
    public void Any_configuration_of_allowed_size_comes_back_as_it_was() => Site.Sample(site =>
    {
        byte[] image = Write(site);
        Assert.Equal(JsonSerializer.Serialize(site), JsonSerializer.Serialize(SiteImage.Read(image, image.Length)));
    });

    // Frame 10, site 83, 101 a circuit, 50 a load, 66 a water meter, for the reports 55 and 6 a circuit, 123 for quotas, for the
    // limits of meters 4 and 4 a circuit, for the guards 2, 9 a load, 38 a temperature, 32 a lift bank and 4 a car, for shedding 12
    // and 12 a load, for the tree 2, 12 a circuit and 1 a load, for levels 13 a load, for the tariff 71, 4 a season and 5 a period,
    // 12 and 9 a load for what waits and for demand response, for the board 25, for calendar and seasons 12 and 2 a year or day, 347 a
    // schedule, and for what goes by them 6, 19 a load, 1 a lift bank, 38 a sensor of daylight and 58 a setpoint.
    [Fact]
    public void The_largest_site_fits_the_largest_image()
    {
        SiteConfiguration site = new() { SiteId = new string('s', 24), DeviceId = new string('d', 24), Board = new string('b', 24) };
        site.Circuits = [.. Enumerable.Range(0, 32).Select(_ => new CircuitConfiguration { Id = new string('c', 24), SubItemCode = "01B10" })];
        site.Factors.Co2Basis = new string('b', 24);
        site.Loads = [.. Enumerable.Range(0, 16).Select(_ => new LoadConfiguration { Id = new string('l', 24) })];
        site.WaterMeters = [.. Enumerable.Range(0, 4).Select(_ => new WaterMeterConfiguration { Id = new string('w', 24) })];
        site.Budget.MonthKilowattHours = new int[12];
        site.Budget.MonthCubicMetres = new int[12];
        site.Calendar.Years = new int[CalendarOptions.MaximumYears];
        site.Calendar.DaysOff = new int[CalendarOptions.MaximumListedDays];
        site.Calendar.Workdays = new int[CalendarOptions.MaximumListedDays];
        DayPeriods periods = new() { StartMinutes = new int[4], EndMinutes = new int[4] };
        site.Schedules = [.. Enumerable.Range(0, 8).Select(_ => new ScheduleConfiguration
        {
            Id = new string('h', 24),
            Tables = [.. Enumerable.Range(0, 8).Select(_ => new ScheduleTable { Periods = periods })],
            Exceptions = [.. Enumerable.Range(0, 8).Select(_ => new ExceptionDay { Periods = periods })],
        })];
        site.LightSensors = [.. Enumerable.Range(0, 4).Select(_ => new LightSensorConfiguration { Id = new string('x', 24) })];
        site.Setpoints = [.. Enumerable.Range(0, 4).Select(_ => new SetpointConfiguration { Id = new string('p', 24) })];
        foreach (SetpointConfiguration setpoint in site.Setpoints)
        {
            setpoint.Options.Shift.TemperatureIndex = 0;
        }

        site.Temperatures = [.. Enumerable.Range(0, 8).Select(_ => new TemperatureConfiguration { Id = new string('t', 24) })];
        LiftCarConfiguration[] cars = [.. Enumerable.Range(0, 6).Select(_ => new LiftCarConfiguration())];
        site.LiftBanks = [.. Enumerable.Range(0, 2).Select(_ => new LiftBankConfiguration { Id = new string('b', 24), Cars = cars })];
        TariffPeriod[] rates = [.. Enumerable.Range(0, TariffOptions.MaximumPeriods).Select(_ => new TariffPeriod())];
        site.Tariff.Seasons = [.. Enumerable.Range(0, TariffOptions.MaximumSeasons).Select(_ => new TariffSeason { Periods = rates })];
        int length = SiteImage.Write(site, new byte[SiteImage.MaximumBytes]);
        const int tariff = 71 + (12 * (4 + (12 * 5))) + 12 + (16 * 9);
        const int guards = 2 + (16 * 9) + (8 * 38) + (2 * (32 + (6 * 4)));
        const int schedules = 3 + (2 * (4 + 64 + 64)) + 9 + (8 * (25 + 1 + (8 * 20) + 1 + (8 * 19) + 8));
        const int occupancy = (16 * 19) + 2 + 1 + (4 * 38) + 5 + (4 * (43 + 15));
        const int tree = 2 + (32 * 12) + 16;
        Assert.Equal(10 + 83 + (32 * 101) + (16 * 50) + (4 * 66) + 55 + (32 * 6) + 135 + 4 + (32 * 4) + guards + 12 + (16 * 12) + tree + (16 * 13) + schedules + occupancy + tariff + 25, length);
    }

    [Fact]
    public void A_buffer_one_byte_too_short_takes_no_image()
    {
        int length = Write(Sites.School()).Length;
        Assert.Equal(0, SiteImage.Write(Sites.School(), new byte[length - 1]));
        Assert.Equal(length, SiteImage.Write(Sites.School(), new byte[length]));
    }

    [Fact]
    public void What_the_format_cannot_hold_is_refused_and_not_altered()
    {
        byte[] buffer = new byte[60_000];
        SiteConfiguration chinese = Sites.School();
        chinese.SiteId = "学校";
        Assert.Equal(0, SiteImage.Write(chinese, buffer));

        SiteConfiguration longName = Sites.School();
        longName.SiteId = new string('a', 256);
        Assert.Equal(0, SiteImage.Write(longName, buffer));

        SiteConfiguration many = Sites.School();
        many.Circuits = [.. Enumerable.Range(0, 256).Select(_ => new CircuitConfiguration())];
        Assert.Equal(0, SiteImage.Write(many, buffer));

        SiteConfiguration manyLoads = Sites.School();
        manyLoads.Loads = [.. Enumerable.Range(0, 256).Select(_ => new LoadConfiguration())];
        Assert.Equal(0, SiteImage.Write(manyLoads, buffer));

        SiteConfiguration manyWaterMeters = Sites.School();
        manyWaterMeters.WaterMeters = [.. Enumerable.Range(0, 256).Select(_ => new WaterMeterConfiguration())];
        Assert.Equal(0, SiteImage.Write(manyWaterMeters, buffer));
    }

    // The channel numbers of one board are other terminals on another: only the right name counts, and none is no name.
    [Theory]
    [InlineData("kc868-a6", "kc868-a6", true)]
    [InlineData("kc868-a6", "esp32-devkitc", false)]
    [InlineData("", "esp32-devkitc", false)]
    [InlineData("", "", false)]
    [InlineData("kc868-a", "kc868-a6", false)]
    public void A_configuration_is_for_the_board_that_it_names(string named, string board, bool isFor)
    {
        byte[] image = Write(new SiteConfiguration { Board = named });
        Assert.Equal(isFor, SiteImage.Read(image, image.Length).IsFor(board));
    }

    [Fact]
    public void Bytes_after_the_image_are_not_read_and_a_cut_image_is_none()
    {
        byte[] image = Write(Sites.School());
        byte[] padded = [.. image, 1, 2, 3];
        Assert.NotNull(SiteImage.Read(padded, padded.Length));
        for (int length = 0; length < image.Length; length++)
        {
            Assert.Null(SiteImage.Read(image, length));
            Assert.Null(SiteImage.Read(image[..length], image.Length));
        }
    }

    [Fact]
    public void Every_single_bit_that_flips_is_noticed()
    {
        byte[] image = Write(Sites.School());
        for (int bit = 0; bit < image.Length * 8; bit++)
        {
            image[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Null(SiteImage.Read(image, image.Length));
            image[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    // Every other image gets a CRC that fits its bytes, so that the reader itself meets the damage and not just the CRC.
    [Fact]
    public void A_million_damaged_images_end_with_a_configuration_or_null_and_the_rules_can_judge_it()
    {
        SiteConfiguration site = Sites.School();
        site.Circuits = site.Circuits[..1];
        site.Loads = site.Loads[..1];
        site.WaterMeters = site.WaterMeters[..1];
        byte[] sound = Write(site);
        int read = 0;
        Random random = new(20_260_725);
        for (int round = 0; round < 1_000_000; round++)
        {
            byte[] image = (byte[])sound.Clone();
            for (int change = random.Next(1, 5); change > 0; change--)
            {
                image[random.Next(image.Length)] = (byte)random.Next(256);
            }

            if (round % 2 == 0)
            {
                Mend(image);
            }

            SiteConfiguration? found = SiteImage.Read(image, image.Length);
            if (found != null)
            {
                read++;
                SiteRules.Check(found);
            }
        }

        // Numbers that were changed under a mended CRC are read; texts, counts and lengths mostly are not.
        Assert.InRange(read, 100_000, 490_000);
    }

    [Fact]
    public void Random_bytes_with_a_mended_header_and_crc_never_throw() =>
        Gen.Byte.Array[10, 600].Sample(image =>
        {
            Encoding.ASCII.GetBytes("ZEC").CopyTo(image, 0);
            image[3] = SiteImage.Version;
            image[4] = (byte)(image.Length - 10);
            image[5] = (byte)((image.Length - 10) >> 8);
            Mend(image);
            SiteConfiguration? site = SiteImage.Read(image, image.Length);
            return site == null || site.Circuits.Length <= 255;
        });

    [Fact]
    public void Crc_is_the_one_of_zip_and_png()
    {
        Assert.Equal(0xCBF43926, Crc32.Compute(Encoding.ASCII.GetBytes("-123456789-"), 1, 9));
        Assert.Equal(0u, Crc32.Compute([], 0, 0));
    }

    [Fact]
    public void The_crc_of_a_configuration_is_that_of_its_image_and_tells_two_apart() => Site.Sample(site =>
    {
        byte[] image = Write(site);
        long crc = SiteImage.CrcOf(site);
        Assert.Equal(BitConverter.ToUInt32(image, image.Length - 4), crc);
        site.Demand.LimitWatts++;
        Assert.NotEqual(crc, SiteImage.CrcOf(site));
        site.SiteId = new string('s', 300);
        Assert.Equal(-1, SiteImage.CrcOf(site));
    });

    [Fact]
    public void Numbers_and_texts_of_any_value_pass_through_bytes() =>
        Gen.Select(Gen.Byte, Gen.Int[0, 65_535], Gen.Int, Gen.Long, Id).Sample((one, two, four, eight, text) =>
        {
            byte[] bytes = new byte[64];
            ByteWriter writer = new(bytes);
            writer.WriteByte(one);
            writer.WriteUInt16(two);
            writer.WriteInt32(four);
            writer.WriteInt64(eight);
            writer.WriteText(text);
            ByteReader reader = new(bytes, 0, writer.Length);
            Assert.Equal((one, two, four, eight, text), (reader.ReadByte(), reader.ReadUInt16(), reader.ReadInt32(), reader.ReadInt64(), reader.ReadText()));
            Assert.True(reader.IsAtEnd);
            Assert.Equal(0, reader.ReadByte());
            Assert.True(reader.HasFailed);
            writer.Reset();
            Assert.Equal((0, false), (writer.Length, writer.HasFailed));
        });

    private static void Mend(byte[] image)
    {
        int end = 6 + (image[4] | (image[5] << 8));
        if (end + 4 <= image.Length)
        {
            BitConverter.TryWriteBytes(image.AsSpan(end), Crc32.Compute(image, 0, end));
        }
    }

    private static byte[] Write(SiteConfiguration site)
    {
        byte[] buffer = new byte[SiteImage.MaximumBytes];
        int length = SiteImage.Write(site, buffer);
        Assert.True(length > 0);
        return buffer[..length];
    }

    private static CircuitConfiguration Fill(CircuitConfiguration circuit, int[] numbers)
    {
        circuit.Pulse.ImpulsesPerKilowattHour = numbers[1];
        circuit.Pulse.RatioNumerator = numbers[2];
        circuit.Pulse.RatioDenominator = numbers[3];
        circuit.Current.MilliamperesPerVolt = numbers[4];
        circuit.Current.NominalVolts = numbers[5];
        circuit.Current.PowerFactorPermille = numbers[6];
        circuit.InputKind = (PulseInputKind)(numbers[7] & 0xFF);
        circuit.Pulse.MaximumWatts = numbers[7];
        Fill(circuit.Filter, numbers, 8);
        circuit.Modbus.Model = (ModbusModel)(numbers[0] & 0xFF);
        circuit.Modbus.Address = numbers[1];
        circuit.Modbus.RatioNumerator = numbers[2];
        circuit.Modbus.RatioDenominator = numbers[3];
        circuit.Direction = (MeterDirection)(numbers[4] & 0xFF);
        circuit.Checks = numbers[5];
        circuit.Current.NoiseFloorMicrovolts = numbers[7];
        circuit.Current.VoltageChannel = numbers[8];
        circuit.Current.VoltageMillivoltsPerVolt = numbers[9];
        circuit.SubItemCode = circuit.Id[..(circuit.Id.Length / 2)];
        circuit.Current.MaximumWatts = numbers[6];
        return circuit;
    }

    private static void Fill(PulseFilterOptions filter, int[] numbers, int first)
    {
        filter.DebounceMilliseconds = numbers[first];
        filter.MinimumPulseMilliseconds = numbers[first + 1];
        filter.StuckSeconds = numbers[first + 2];
    }

    private static WaterMeterConfiguration Fill(WaterMeterConfiguration water, int[] numbers)
    {
        Fill(water.Filter, numbers, 1);
        water.Options.LitresPerPulse = numbers[4];
        water.Options.NightStartMinutes = numbers[5];
        water.Options.NightEndMinutes = numbers[6];
        water.Options.LeakLitresPerHour = numbers[7];
        water.Options.BurstLitresPerHour = numbers[8];
        water.Options.BurstMinutes = numbers[9];
        return water;
    }

    private static void Fill(BudgetOptions budget, int[] numbers, int[] days)
    {
        if ((numbers[10] & 8) != 0)
        {
            return;
        }

        budget.Mode = (BudgetMode)(numbers[0] & 0xFF);
        budget.MonthKilowattHours = (numbers[10] & 16) != 0 ? numbers[..12] : [];
        budget.MonthKilogramsCe = (numbers[10] & 32) != 0 ? numbers[1..13] : [];
        budget.MonthCubicMetres = (numbers[10] & 64) != 0 ? numbers[2..14] : [];
        budget.CoalEquivalentBasis = (CoalEquivalentBasis)(numbers[1] & 0xFF);
        budget.DayKilowattHours = numbers[2];
        budget.MinimumLimitWatts = numbers[3];
        budget.OtherDayPermille = numbers[4];
        budget.MonthToDateDay = numbers[5];
        budget.MonthToDateKilowattHours = numbers[6];
        budget.MonthToDateCubicMetres = numbers[7];
    }

    private static LoadConfiguration Fill(LoadConfiguration load, int kind, int[] numbers)
    {
        load.Options.Kind = (LoadKind)kind;
        load.Options.RatedWatts = numbers[2];
        load.Options.ShedPriority = numbers[3];
        load.Options.MinimumOnMilliseconds = numbers[4];
        load.Options.MinimumOffMilliseconds = numbers[5];
        load.Options.MaximumShedMilliseconds = numbers[6];
        load.Options.MaximumShedPerDayMilliseconds = numbers[7];
        load.Options.MaximumStartsPerHour = numbers[8];
        return load;
    }

    private static SiteConfiguration Fill(SiteConfiguration site, int[] numbers, int[] days)
    {
        site.UtcOffsetMinutes = numbers[0];
        site.ScanMilliseconds = numbers[1];
        site.StateSeconds = numbers[2];
        site.LiveSeconds = numbers[3] ^ numbers[0];
        site.Building.AreaSquareMetres = numbers[4] ^ numbers[1];
        site.Building.HeadCount = numbers[5] ^ numbers[2];
        site.FireAlarmInput = numbers[3];
        site.SiteCircuit = numbers[4];
        site.Demand.LimitWatts = numbers[5];
        site.Demand.WindowSeconds = numbers[6];
        site.Demand.Mode = (DemandWindowMode)(numbers[7] & 0xFF);
        site.Demand.Fallback = (MeterFallback)(numbers[8] & 0xFF);
        site.SupplyFailInput = numbers[9];
        site.Intervals.Minute = (numbers[10] & 1) != 0;
        site.Intervals.FiveMinutes = (numbers[10] & 2) != 0;
        site.Intervals.Day = (numbers[10] & 4) != 0;
        site.Interop.HomeAssistant = (numbers[10] & 8) != 0;
        site.Interop.Sparkplug = (numbers[10] & 16) != 0;
        site.Checkpoint.QuantumWattHours = numbers[11];
        site.Checkpoint.QuantumSeconds = numbers[12];
        site.Checkpoint.EnduranceWrites = numbers[13];
        site.Checkpoint.LifeYears = numbers[14];
        site.Factors.CoalEquivalentBasis = (CoalEquivalentBasis)(numbers[15] & 0xFF);
        site.Factors.MilligramsCePerKilowattHour = numbers[15];
        site.Factors.Co2Basis = site.DeviceId;
        site.Factors.MilligramsCo2PerKilowattHour = numbers[16];
        Fill(site.Budget, numbers, days);
        site.Checkpoint.QuantumLitres = numbers[0] ^ numbers[1];
        site.PowerUp.HoldSeconds = numbers[17];
        site.PowerUp.StaggerSeconds = numbers[18];
        site.PowerUp.SpreadSeconds = numbers[19];
        site.Board = site.SiteId;
        return site;
    }
}
