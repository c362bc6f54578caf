using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads the lift banks of a site.</summary>
internal sealed class LiftReader(SiteReading reading, ScheduleReader schedules)
{
    private const int MillisecondsPerSecond = 1_000;

    /// <summary>Reads the list.</summary>
    public LiftBankConfiguration[] Read(ObjectReader site) => [.. site.Items(site.Optional("liftBanks")).Select(ReadBank)];

    private LiftBankConfiguration ReadBank(JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        LiftBankConfiguration bank = new();
        bank.Id = reader.Text(reader.Required("id", SiteReading.NameRemedy)) ?? string.Empty;
        bank.FireServiceInput = reading.RequiredChannel(reader, "fireServiceInput", SiteChannels.DigitalInputs);
        bank.Economy = reader.Choice<LiftEconomyMode>(reader.Optional("economy")) ?? bank.Economy;
        bank.Schedule = schedules.IndexOf(reader, reader.Optional("schedule"));
        if (reading.Findings.Covers(reader.PathOf("economy")))
        {
            // Whether a schedule is wanted is not known.
            reading.Findings.Excuse(reader.PathOf("schedule"));
        }

        if (reader.WholeNumber(reader.Optional("dwellSeconds")) is int seconds)
        {
            bank.DwellMilliseconds = (int)Math.Clamp((long)seconds * MillisecondsPerSecond, int.MinValue, int.MaxValue);
        }

        JsonValue? cars = reader.Required("cars", new Phrase("List the contacts of each car", "请列出每台轿厢的触点"));
        bank.Cars = [.. reader.Items(cars).Select(ReadCar)];
        reading.Finish(reader);
        return bank;
    }

    private LiftCarConfiguration ReadCar(JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        LiftCarConfiguration car = new()
        {
            EconomyOutput = reading.RequiredChannel(reader, "economyOutput", SiteChannels.Outputs),
            ParkedInput = reading.RequiredChannel(reader, "parkedInput", SiteChannels.DigitalInputs),
            DoorsClosedInput = reading.RequiredChannel(reader, "doorsClosedInput", SiteChannels.DigitalInputs),
        };
        if (reader.Optional("inServiceInput") is { } inService)
        {
            car.InServiceInput = reading.Channel(reader, inService, SiteChannels.DigitalInputs);
        }

        reading.Finish(reader);
        return car;
    }
}
