using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads the tariff of a site.</summary>
internal sealed class TariffReader(SiteReading reading, SiteConfiguration configuration)
{
    private const int WholePermille = 1_000;
    private const int MaximumFloatPermille = 10_000;
    private const int MaximumPrice = TariffOptions.MaximumPriceMicroYuanPerKilowattHour;

    private static readonly Phrase BothPrices = new(
        "prices are stated twice: by rates and by what floats", "电价重复：既按时段给出，又按浮动部分给出");

    /// <summary>What to do where nothing says when which rate holds.</summary>
    public static Phrase SeasonsRemedy { get; } = new(
        "Name a file of periods, such as \"periods\": \"shandong-2026\", or list \"seasons\"",
        "请写明时段文件，例如“periods”: “shandong-2026”，或列出“seasons”");

    /// <summary>Reads the key of the root; where it is left out there is no tariff.</summary>
    public void Read(ObjectReader site)
    {
        if (site.Optional("tariff") is not { } value)
        {
            return;
        }

        ObjectReader reader = reading.Open(value);
        TariffOptions tariff = configuration.Tariff;
        TariffPeriods? shipped = ReadPeriods(reader, tariff);
        tariff.ValidFromDay = LocalTimes.Day(reader, reader.Optional("validFrom")) ?? shipped?.ValidFromDay ?? tariff.ValidFromDay;
        tariff.ValidToDay = LocalTimes.Day(reader, reader.Optional("validTo")) ?? shipped?.ValidToDay ?? tariff.ValidToDay;
        int[] factors = Factors(reader, reader.Optional("floatPermille"), reading.Open, reading.Finish, shipped?.FloatPermille);
        ReadPrices(reader, tariff.PricesMicroYuanPerKilowattHour, factors);
        if (reader.Optional("priceChange") is { } change)
        {
            ReadChange(change, tariff.Change, factors);
        }

        JsonValue? export = reader.Optional("exportYuanPerKilowattHour");
        tariff.ExportPriceMicroYuanPerKilowattHour = MicroYuan.Of(reader, export, MaximumPrice) ?? tariff.ExportPriceMicroYuanPerKilowattHour;
        tariff.SpreadSeconds = reader.WholeNumber(reader.Optional("spreadSeconds")) ?? tariff.SpreadSeconds;
        if (reader.Optional("demandCharge") is { } charge)
        {
            ReadCharge(charge, tariff.DemandCharge);
        }

        reading.Finish(reader);
    }

    /// <summary>What each rate multiplies the floating part by, in thousandths.</summary>
    /// <param name="reader">The object that has the key.</param>
    /// <param name="value">The key's value, or null.</param>
    /// <param name="open">Begins an object.</param>
    /// <param name="finish">Ends one.</param>
    /// <param name="fallback">What holds where a rate is left out; else 1000.</param>
    public static int[] Factors(
        ObjectReader reader,
        JsonValue? value,
        Func<JsonValue, ObjectReader> open,
        Action<ObjectReader> finish,
        IReadOnlyList<int>? fallback = null)
    {
        int[] factors = [.. Enumerable.Range(0, TariffOptions.RateCount).Select(rate => fallback?[rate] ?? WholePermille)];
        if (value == null)
        {
            return factors;
        }

        ObjectReader rates = open(value);
        for (int rate = 0; rate < factors.Length; rate++)
        {
            JsonValue? factor = rates.Optional(ChoiceNames<TariffRate>.All[rate]);
            int? permille = rates.WholeNumber(factor);
            if (permille is < 0 or > MaximumFloatPermille)
            {
                reader.Refuse(
                    factor!,
                    new Phrase("must be 0 to {0} ‰, not {1}", "必须在 0 至 {0} ‰ 之间，而不是 {1}").Format(MaximumFloatPermille, factor!.Text),
                    new Phrase("Write 1700 where the rate rises by 70 %, 300 where it falls by 70 %", "上浮 70% 写 1700，下浮 70% 写 300"));
            }

            factors[rate] = permille ?? factors[rate];
        }

        finish(rates);
        return factors;
    }

    private TariffPeriods? ReadPeriods(ObjectReader reader, TariffOptions tariff)
    {
        JsonValue? periods = reader.Optional("periods");
        JsonValue? seasons = reader.Optional("seasons");
        string? id = reader.Text(periods);
        TariffPeriods? shipped = id == null ? null : TariffFile.TryFind(id);
        if (seasons != null)
        {
            TariffSeasonReader list = new(reading.Open, reading.Finish);
            tariff.Seasons = list.Read(reader.Items(seasons));
            tariff.Seasons = list.HasUnreadMonths ? [TariffMending.AllYear()] : tariff.Seasons;
        }

        if (periods != null && seasons != null)
        {
            reader.Refuse(
                seasons,
                new Phrase("the periods are stated twice", "时段重复给出"),
                new Phrase("Keep \"periods\" or \"seasons\"", "请只保留“periods”或“seasons”"));
        }
        else if (id != null && shipped == null)
        {
            reader.Refuse(
                periods!,
                new Phrase("there is no file of periods \"{0}\"", "没有时段文件“{0}”").Format(id),
                NearestName.Remedy(id, TariffFile.Ids));
        }
        else if (periods == null && seasons == null)
        {
            reading.Findings.AddPath(
                reader.PathOf("periods"), reader.Line, new Phrase("nothing says when which rate holds", "未写明各时段"), SeasonsRemedy);
        }

        if (shipped != null && seasons == null)
        {
            tariff.Seasons = [.. shipped.Seasons];
        }

        if (tariff.Seasons.Length == 0 && (seasons == null || reading.Findings.Covers(seasons.Path)))
        {
            // What waits for a rate is right even where the periods could not be read.
            tariff.Seasons = [TariffMending.AllYear()];
        }

        if (seasons is { Items.Count: 0 })
        {
            reader.Refuse(seasons, new Phrase("the list is empty", "列表为空"), SeasonsRemedy);
            tariff.Seasons = [TariffMending.AllYear()];
        }

        return shipped;
    }

    private void ReadPrices(ObjectReader reader, int[] target, int[] factors)
    {
        JsonValue? prices = reader.Optional("pricesYuanPerKilowattHour");
        JsonValue? floating = reader.Optional("floatingYuanPerKilowattHour");
        JsonValue? still = reader.Optional("fixedYuanPerKilowattHour");
        int? floats = MicroYuan.Of(reader, floating, MaximumPrice);
        int? stays = MicroYuan.Of(reader, still, MaximumPrice);
        if (prices != null)
        {
            ObjectReader rates = reading.Open(prices);
            for (int rate = 0; rate < TariffOptions.RateCount; rate++)
            {
                JsonValue? price = rates.Optional(ChoiceNames<TariffRate>.All[rate]);
                target[rate] = MicroYuan.Of(rates, price, MaximumPrice) ?? (price == null ? 0 : 1);
            }

            reading.Finish(rates);
        }

        if (prices != null && (floating ?? still) is { } second)
        {
            reader.Refuse(second, BothPrices, new Phrase("Keep one of the two", "请只保留其中一种"));
        }
        else if (floats != null && prices == null)
        {
            for (int rate = 0; rate < TariffOptions.RateCount; rate++)
            {
                long price = ((((long)floats.Value * factors[rate]) + (WholePermille / 2)) / WholePermille) + (stays ?? 0);
                target[rate] = (int)Math.Min(price, int.MaxValue);
            }
        }
        else if (still != null && floating == null && prices == null)
        {
            reader.Refuse(
                still,
                new Phrase("nothing says what floats beside it", "未写明参与浮动的部分"),
                new Phrase("Write \"floatingYuanPerKilowattHour\" too", "请同时填写“floatingYuanPerKilowattHour”"));
        }
    }

    private void ReadChange(JsonValue value, PriceChange change, int[] factors)
    {
        ObjectReader reader = reading.Open(value);
        JsonValue? from = reader.Required("from", new Phrase("Write the first day, such as \"2026-08-01\"", "请写首日，例如“2026-08-01”"));
        change.FromDay = LocalTimes.Day(reader, from) ?? change.FromDay;
        ReadPrices(reader, change.PricesMicroYuanPerKilowattHour, factors);
        reading.Finish(reader);
    }

    private void ReadCharge(JsonValue value, DemandChargeOptions charge)
    {
        ObjectReader reader = reading.Open(value);
        JsonValue? mode = reader.Required(
            "mode", new Phrase("Name one of: {0}", "可选：{0}").Format(string.Join(", ", ChoiceNames<DemandChargeMode>.All)));
        charge.Mode = reader.Choice<DemandChargeMode>(mode) ?? charge.Mode;
        JsonValue? price = reader.Optional("yuanPerKilowattMonth");
        charge.PriceMicroYuanPerKilowattMonth =
            MicroYuan.Of(reader, price, DemandChargeOptions.MaximumPriceMicroYuanPerKilowattMonth) ?? charge.PriceMicroYuanPerKilowattMonth;
        charge.ContractWatts = reader.WholeNumber(reader.Optional("contractWatts")) ?? charge.ContractWatts;
        charge.CapacityVoltAmperes = reader.WholeNumber(reader.Optional("capacityVoltAmperes")) ?? charge.CapacityVoltAmperes;
        charge.ContractTolerancePermille = reader.WholeNumber(reader.Optional("contractTolerancePermille")) ?? charge.ContractTolerancePermille;
        charge.ExcessMultiplierPermille = reader.WholeNumber(reader.Optional("excessMultiplierPermille")) ?? charge.ExcessMultiplierPermille;
        charge.ExcessBase = reader.Choice<ExcessBase>(reader.Optional("excessBase")) ?? charge.ExcessBase;
        reading.Finish(reader);
    }
}
