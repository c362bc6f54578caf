using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Safety.Comfort;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads the temperatures of a site, and the comfort limits and hand switches of its loads.</summary>
internal sealed class TemperatureReader(SiteReading reading)
{
    private readonly Dictionary<string, int> _indexById = [];

    /// <summary>Reads the list; loads refer to it, so it comes before them.</summary>
    public TemperatureConfiguration[] Read(IReadOnlyList<JsonValue> values)
    {
        TemperatureConfiguration[] temperatures = new TemperatureConfiguration[values.Count];
        for (int i = 0; i < values.Count; i++)
        {
            temperatures[i] = ReadTemperature(values[i]);
            if (temperatures[i].Id.Length > 0)
            {
                _indexById.TryAdd(temperatures[i].Id, i);
            }
        }

        return temperatures;
    }

    /// <summary>Finds a temperature by its name; none where it is missing or unknown.</summary>
    public int IndexOf(ObjectReader reader, JsonValue? value)
    {
        string? id = reader.Text(value);
        if (id == null)
        {
            return ComfortOptions.NoTemperatureIndex;
        }

        if (_indexById.TryGetValue(id, out int index))
        {
            return index;
        }

        reader.Refuse(
            value!, new Phrase("there is no temperature \"{0}\"", "没有温度“{0}”").Format(id), NearestName.Remedy(id, _indexById.Keys));
        return ComfortOptions.NoTemperatureIndex;
    }

    /// <summary>Reads what a load says of its hand switch and its room.</summary>
    public void ReadLoad(ObjectReader reader, LoadConfiguration load)
    {
        if (reader.Optional("handInput") is { } hand)
        {
            load.HandInput = reading.Channel(reader, hand, SiteChannels.DigitalInputs);
        }

        if (reader.Optional("comfort") is { } comfort)
        {
            ReadComfort(comfort, load.Comfort);
        }
    }

    private TemperatureConfiguration ReadTemperature(JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        TemperatureConfiguration temperature = new();
        TemperatureOptions options = temperature.Options;
        temperature.Id = reader.Text(reader.Required("id", SiteReading.NameRemedy)) ?? string.Empty;
        temperature.Channel = reading.RequiredChannel(reader, "channel", SiteChannels.AnalogInputs);
        JsonValue? transmitter = reader.Required(
            "transmitter", new Phrase("Write two points of its line, from its data sheet", "请按变送器说明书写明特性线上的两点"));
        if (transmitter != null)
        {
            ReadTransmitter(transmitter, options);
        }

        if (reader.Optional("plausible") is { } plausible)
        {
            Phrase remedy = new("Write what the room can have, such as -20 and 60", "请写房间可能出现的温度，例如 -20 和 60");
            ObjectReader range = reading.Open(plausible);
            options.MinimumCentiCelsius = Hundredths.Celsius(range, range.Required("minimumCelsius", remedy)) ?? options.MinimumCentiCelsius;
            options.MaximumCentiCelsius = Hundredths.Celsius(range, range.Required("maximumCelsius", remedy)) ?? options.MaximumCentiCelsius;
            Finish(range, "minimumCelsius", "maximumCelsius");
        }

        reading.Finish(reader);
        return temperature;
    }

    private void ReadTransmitter(JsonValue value, TemperatureOptions options)
    {
        Phrase remedy = new(
            "0 to 50 C as 0.4 to 2.0 V has 400 mV and 0 C, 2000 mV and 50 C", "0 至 50 ℃ 对应 0.4 至 2.0 V：400 mV 为 0 ℃，2000 mV 为 50 ℃");
        ObjectReader reader = reading.Open(value);
        options.LowMillivolts = reader.WholeNumber(reader.Required("lowMillivolts", remedy)) ?? options.LowMillivolts;
        options.LowCentiCelsius = Hundredths.Celsius(reader, reader.Required("lowCelsius", remedy)) ?? options.LowCentiCelsius;
        options.HighMillivolts = reader.WholeNumber(reader.Required("highMillivolts", remedy)) ?? options.HighMillivolts;
        options.HighCentiCelsius = Hundredths.Celsius(reader, reader.Required("highCelsius", remedy)) ?? options.HighCentiCelsius;
        Finish(reader, "lowMillivolts", "lowCelsius", "highMillivolts", "highCelsius");
    }

    private void ReadComfort(JsonValue value, ComfortOptions comfort)
    {
        ObjectReader reader = reading.Open(value);
        JsonValue? temperature = reader.Required(
            "temperature", new Phrase("Name one of \"temperatures\"", "请写“temperatures”中的一个名称"));
        comfort.TemperatureIndex = IndexOf(reader, temperature);
        comfort.MinimumCentiCelsius = Hundredths.Celsius(reader, reader.Optional("minimumCelsius")) ?? comfort.MinimumCentiCelsius;
        comfort.MaximumCentiCelsius = Hundredths.Celsius(reader, reader.Optional("maximumCelsius")) ?? comfort.MaximumCentiCelsius;
        comfort.UnoccupiedMinimumCentiCelsius =
            Hundredths.Celsius(reader, reader.Optional("unoccupiedMinimumCelsius")) ?? comfort.UnoccupiedMinimumCentiCelsius;
        comfort.UnoccupiedMaximumCentiCelsius =
            Hundredths.Celsius(reader, reader.Optional("unoccupiedMaximumCelsius")) ?? comfort.UnoccupiedMaximumCentiCelsius;
        comfort.HysteresisCentiKelvin = Hundredths.Of(reader, reader.Optional("hysteresisKelvin")) ?? comfort.HysteresisCentiKelvin;
        comfort.Fallback = reader.Choice<ComfortFallback>(reader.Optional("fallback")) ?? comfort.Fallback;
        Finish(
            reader, "minimumCelsius", "maximumCelsius", "unoccupiedMinimumCelsius", "unoccupiedMaximumCelsius", "hysteresisKelvin", "temperature");
    }

    // What is said of one number explains what the rules would say of all together.
    private void Finish(ObjectReader reader, params string[] names)
    {
        reading.Finish(reader);
        if (names.Any(name => reading.Findings.Covers(reader.PathOf(name))))
        {
            reading.Findings.Excuse(reader.Path);
        }
    }
}
