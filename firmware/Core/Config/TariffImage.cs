using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Core.Config;

/// <summary>The part of <see cref="SiteImage"/> about the tariff.</summary>
/// <remarks>
/// 1 count | count x (2 months, 1 days, 1 count, count x (2 start, 2 end, 1 rate)) | 5 x 4 prices | 2 day of their change, 5 x 4 prices from then on | 4 export price
///   | 2 first day | 2 last day | 2 spread | charge: 1 mode, 4 price, 4 contract, 4 capacity, 2 tolerance, 2 multiplier, 1 base
/// </remarks>
internal static class TariffImage
{
    /// <summary>True where the part can hold the configuration; a number that it cannot hold is never altered.</summary>
    public static bool CanHold(SiteConfiguration site)
    {
        TariffOptions tariff = site.Tariff;
        bool canHold = tariff.Seasons.Length <= byte.MaxValue
            && tariff.PricesMicroYuanPerKilowattHour.Length == TariffOptions.RateCount
            && tariff.Change.PricesMicroYuanPerKilowattHour.Length == TariffOptions.RateCount && IsShort(tariff.Change.FromDay)
            && IsShort(tariff.ValidFromDay) && IsShort(tariff.ValidToDay) && IsShort(tariff.SpreadSeconds)
            && IsShort(tariff.DemandCharge.ContractTolerancePermille) && IsShort(tariff.DemandCharge.ExcessMultiplierPermille);
        for (int i = 0; canHold && i < tariff.Seasons.Length; i++)
        {
            TariffPeriod[] periods = tariff.Seasons[i].Periods;
            canHold = IsShort(tariff.Seasons[i].Months) && periods.Length <= byte.MaxValue;
            for (int p = 0; canHold && p < periods.Length; p++)
            {
                canHold = IsShort(periods[p].StartMinutes) && IsShort(periods[p].EndMinutes);
            }
        }

        return canHold;
    }

    /// <summary>Writes the part.</summary>
    public static void Write(ByteWriter writer, SiteConfiguration site)
    {
        TariffOptions tariff = site.Tariff;
        writer.WriteByte(tariff.Seasons.Length);
        for (int i = 0; i < tariff.Seasons.Length; i++)
        {
            TariffSeason season = tariff.Seasons[i];
            writer.WriteUInt16(season.Months);
            writer.WriteByte((int)season.Days);
            writer.WriteByte(season.Periods.Length);
            for (int p = 0; p < season.Periods.Length; p++)
            {
                writer.WriteUInt16(season.Periods[p].StartMinutes);
                writer.WriteUInt16(season.Periods[p].EndMinutes);
                writer.WriteByte((int)season.Periods[p].Rate);
            }
        }

        for (int i = 0; i < TariffOptions.RateCount; i++)
        {
            writer.WriteInt32(tariff.PricesMicroYuanPerKilowattHour[i]);
        }

        writer.WriteUInt16(tariff.Change.FromDay);
        for (int i = 0; i < TariffOptions.RateCount; i++)
        {
            writer.WriteInt32(tariff.Change.PricesMicroYuanPerKilowattHour[i]);
        }

        writer.WriteInt32(tariff.ExportPriceMicroYuanPerKilowattHour);
        writer.WriteUInt16(tariff.ValidFromDay);
        writer.WriteUInt16(tariff.ValidToDay);
        writer.WriteUInt16(tariff.SpreadSeconds);
        DemandChargeOptions charge = tariff.DemandCharge;
        writer.WriteByte((int)charge.Mode);
        writer.WriteInt32(charge.PriceMicroYuanPerKilowattMonth);
        writer.WriteInt32(charge.ContractWatts);
        writer.WriteInt32(charge.CapacityVoltAmperes);
        writer.WriteUInt16(charge.ContractTolerancePermille);
        writer.WriteUInt16(charge.ExcessMultiplierPermille);
        writer.WriteByte((int)charge.ExcessBase);
    }

    /// <summary>Reads the part into a configuration.</summary>
    public static void Read(ByteReader reader, SiteConfiguration site)
    {
        TariffOptions tariff = site.Tariff;
        tariff.Seasons = new TariffSeason[reader.ReadByte()];
        for (int i = 0; i < tariff.Seasons.Length; i++)
        {
            tariff.Seasons[i] = ReadSeason(reader);
        }

        for (int i = 0; i < TariffOptions.RateCount; i++)
        {
            tariff.PricesMicroYuanPerKilowattHour[i] = reader.ReadInt32();
        }

        tariff.Change.FromDay = reader.ReadUInt16();
        for (int i = 0; i < TariffOptions.RateCount; i++)
        {
            tariff.Change.PricesMicroYuanPerKilowattHour[i] = reader.ReadInt32();
        }

        tariff.ExportPriceMicroYuanPerKilowattHour = reader.ReadInt32();
        tariff.ValidFromDay = reader.ReadUInt16();
        tariff.ValidToDay = reader.ReadUInt16();
        tariff.SpreadSeconds = reader.ReadUInt16();
        DemandChargeOptions charge = tariff.DemandCharge;
        charge.Mode = (DemandChargeMode)reader.ReadByte();
        charge.PriceMicroYuanPerKilowattMonth = reader.ReadInt32();
        charge.ContractWatts = reader.ReadInt32();
        charge.CapacityVoltAmperes = reader.ReadInt32();
        charge.ContractTolerancePermille = reader.ReadUInt16();
        charge.ExcessMultiplierPermille = reader.ReadUInt16();
        charge.ExcessBase = (ExcessBase)reader.ReadByte();
    }

    private static TariffSeason ReadSeason(ByteReader reader)
    {
        TariffSeason season = new TariffSeason();
        season.Months = reader.ReadUInt16();
        season.Days = (TariffDays)reader.ReadByte();
        season.Periods = new TariffPeriod[reader.ReadByte()];
        for (int i = 0; i < season.Periods.Length; i++)
        {
            TariffPeriod period = new TariffPeriod();
            period.StartMinutes = reader.ReadUInt16();
            period.EndMinutes = reader.ReadUInt16();
            period.Rate = (TariffRate)reader.ReadByte();
            season.Periods[i] = period;
        }

        return season;
    }

    private static bool IsShort(int value) => value >= 0 && value <= ushort.MaxValue;
}
