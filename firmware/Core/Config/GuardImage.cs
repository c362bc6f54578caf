using Zibo.EdgeCtl.Core.Safety.Comfort;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>
/// The part of <see cref="SiteImage"/> about hand switches, temperatures, comfort limits and lift banks. A channel is one
/// byte, one above its number, so that 0 is none; a temperature or a voltage is two.
/// </summary>
internal static class GuardImage
{
    /// <summary>True where the part can hold the configuration as it is.</summary>
    public static bool CanHold(SiteConfiguration site)
    {
        bool canHold = site.Temperatures.Length <= byte.MaxValue && site.LiftBanks.Length <= byte.MaxValue;
        for (int i = 0; i < site.Loads.Length; i++)
        {
            LoadConfiguration load = site.Loads[i];
            ComfortOptions comfort = load.Comfort;
            canHold &= IsChannel(load.HandInput) && IsChannel(comfort.TemperatureIndex) && IsShort(comfort.MinimumCentiCelsius)
                && IsShort(comfort.MaximumCentiCelsius) && IsShort(comfort.HysteresisCentiKelvin);
        }

        for (int i = 0; i < site.Temperatures.Length; i++)
        {
            TemperatureOptions options = site.Temperatures[i].Options;
            canHold &= IsChannel(site.Temperatures[i].Channel) && IsShort(options.LowMillivolts) && IsShort(options.LowCentiCelsius)
                && IsShort(options.HighMillivolts) && IsShort(options.HighCentiCelsius)
                && IsShort(options.MinimumCentiCelsius) && IsShort(options.MaximumCentiCelsius);
        }

        for (int i = 0; i < site.LiftBanks.Length; i++)
        {
            LiftBankConfiguration bank = site.LiftBanks[i];
            canHold &= IsChannel(bank.FireServiceInput) && bank.Cars.Length <= byte.MaxValue;
            for (int j = 0; j < bank.Cars.Length; j++)
            {
                LiftCarConfiguration car = bank.Cars[j];
                canHold &= IsChannel(car.EconomyOutput) && IsChannel(car.ParkedInput) && IsChannel(car.DoorsClosedInput)
                    && IsChannel(car.InServiceInput);
            }
        }

        return canHold;
    }

    /// <summary>Writes the part.</summary>
    public static void Write(ByteWriter writer, SiteConfiguration site)
    {
        for (int i = 0; i < site.Loads.Length; i++)
        {
            ComfortOptions comfort = site.Loads[i].Comfort;
            WriteChannel(writer, site.Loads[i].HandInput);
            WriteChannel(writer, comfort.TemperatureIndex);
            WriteShort(writer, comfort.MinimumCentiCelsius);
            WriteShort(writer, comfort.MaximumCentiCelsius);
            WriteShort(writer, comfort.HysteresisCentiKelvin);
            writer.WriteByte((int)comfort.Fallback);
        }

        writer.WriteByte(site.Temperatures.Length);
        for (int i = 0; i < site.Temperatures.Length; i++)
        {
            TemperatureConfiguration temperature = site.Temperatures[i];
            writer.WriteText(temperature.Id);
            WriteChannel(writer, temperature.Channel);
            WriteShort(writer, temperature.Options.LowMillivolts);
            WriteShort(writer, temperature.Options.LowCentiCelsius);
            WriteShort(writer, temperature.Options.HighMillivolts);
            WriteShort(writer, temperature.Options.HighCentiCelsius);
            WriteShort(writer, temperature.Options.MinimumCentiCelsius);
            WriteShort(writer, temperature.Options.MaximumCentiCelsius);
        }

        writer.WriteByte(site.LiftBanks.Length);
        for (int i = 0; i < site.LiftBanks.Length; i++)
        {
            LiftBankConfiguration bank = site.LiftBanks[i];
            writer.WriteText(bank.Id);
            WriteChannel(writer, bank.FireServiceInput);
            writer.WriteByte((int)bank.Economy);
            writer.WriteInt32(bank.DwellMilliseconds);
            writer.WriteByte(bank.Cars.Length);
            for (int j = 0; j < bank.Cars.Length; j++)
            {
                WriteChannel(writer, bank.Cars[j].EconomyOutput);
                WriteChannel(writer, bank.Cars[j].ParkedInput);
                WriteChannel(writer, bank.Cars[j].DoorsClosedInput);
                WriteChannel(writer, bank.Cars[j].InServiceInput);
            }
        }
    }

    /// <summary>Reads the part into a configuration whose loads have been read.</summary>
    public static void Read(ByteReader reader, SiteConfiguration site)
    {
        for (int i = 0; i < site.Loads.Length; i++)
        {
            ComfortOptions comfort = site.Loads[i].Comfort;
            site.Loads[i].HandInput = ReadChannel(reader);
            comfort.TemperatureIndex = ReadChannel(reader);
            comfort.MinimumCentiCelsius = ReadShort(reader);
            comfort.MaximumCentiCelsius = ReadShort(reader);
            comfort.HysteresisCentiKelvin = ReadShort(reader);
            comfort.Fallback = (ComfortFallback)reader.ReadByte();
        }

        site.Temperatures = new TemperatureConfiguration[reader.ReadCount(GuardRules.MaximumTemperatures)];
        for (int i = 0; i < site.Temperatures.Length; i++)
        {
            TemperatureConfiguration temperature = new TemperatureConfiguration();
            site.Temperatures[i] = temperature;
            temperature.Id = reader.ReadText();
            temperature.Channel = ReadChannel(reader);
            temperature.Options.LowMillivolts = ReadShort(reader);
            temperature.Options.LowCentiCelsius = ReadShort(reader);
            temperature.Options.HighMillivolts = ReadShort(reader);
            temperature.Options.HighCentiCelsius = ReadShort(reader);
            temperature.Options.MinimumCentiCelsius = ReadShort(reader);
            temperature.Options.MaximumCentiCelsius = ReadShort(reader);
        }

        site.LiftBanks = new LiftBankConfiguration[reader.ReadCount(LiftRules.MaximumBanks)];
        for (int i = 0; i < site.LiftBanks.Length; i++)
        {
            LiftBankConfiguration bank = new LiftBankConfiguration();
            site.LiftBanks[i] = bank;
            bank.Id = reader.ReadText();
            bank.FireServiceInput = ReadChannel(reader);
            bank.Economy = (LiftEconomyMode)reader.ReadByte();
            bank.DwellMilliseconds = reader.ReadInt32();
            bank.Cars = new LiftCarConfiguration[reader.ReadCount(LiftRules.MaximumCars)];
            for (int j = 0; j < bank.Cars.Length; j++)
            {
                LiftCarConfiguration car = new LiftCarConfiguration();
                bank.Cars[j] = car;
                car.EconomyOutput = ReadChannel(reader);
                car.ParkedInput = ReadChannel(reader);
                car.DoorsClosedInput = ReadChannel(reader);
                car.InServiceInput = ReadChannel(reader);
            }
        }
    }

    private static bool IsChannel(int value) => value >= -1 && value < byte.MaxValue;

    private static bool IsShort(int value) => value >= short.MinValue && value <= short.MaxValue;

    private static void WriteChannel(ByteWriter writer, int value) => writer.WriteByte(value + 1);

    private static int ReadChannel(ByteReader reader) => reader.ReadByte() - 1;

    private static void WriteShort(ByteWriter writer, int value) => writer.WriteUInt16(value & 0xFFFF);

    private static int ReadShort(ByteReader reader) => (short)reader.ReadUInt16();
}
