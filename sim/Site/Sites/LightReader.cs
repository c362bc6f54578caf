using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule.Lighting;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads the sensors of daylight, and by what light and presence loads go.</summary>
internal sealed class LightReader(SiteReading reading)
{
    private readonly Dictionary<string, int> _indexById = [];

    /// <summary>Reads the list; loads refer to it, so it comes before them.</summary>
    public LightSensorConfiguration[] Read(IReadOnlyList<JsonValue> values)
    {
        LightSensorConfiguration[] sensors = new LightSensorConfiguration[values.Count];
        for (int i = 0; i < values.Count; i++)
        {
            sensors[i] = ReadSensor(values[i]);
            if (sensors[i].Id.Length > 0)
            {
                _indexById.TryAdd(sensors[i].Id, i);
            }
        }

        return sensors;
    }

    /// <summary>Reads what a load says of daylight and presence.</summary>
    public void ReadLoad(ObjectReader load, LoadConfiguration configuration)
    {
        if (load.Optional("daylight") is { } daylight)
        {
            ReadDaylight(daylight, configuration.Daylight);
        }

        if (load.Optional("presence") is { } presence)
        {
            ObjectReader reader = reading.Open(presence);
            configuration.Presence.Input = reading.RequiredChannel(reader, "input", SiteChannels.DigitalInputs);
            configuration.Presence.HoldSeconds = reader.WholeNumber(reader.Optional("holdSeconds")) ?? configuration.Presence.HoldSeconds;
            reading.Finish(reader);
        }
    }

    private void ReadDaylight(JsonValue value, DaylightOptions options)
    {
        ObjectReader reader = reading.Open(value);
        JsonValue? sensor = reader.Required("sensor", new Phrase("Name one of \"lightSensors\"", "请写“lightSensors”中的一个名称"));
        options.SensorIndex = IndexOf(reader, sensor);
        options.OffAboveLux = reader.WholeNumber(reader.Optional("offAboveLux")) ?? options.OffAboveLux;
        options.OnBelowLux = reader.WholeNumber(reader.Optional("onBelowLux")) ?? options.OnBelowLux;
        options.DelaySeconds = reader.WholeNumber(reader.Optional("delaySeconds")) ?? options.DelaySeconds;
        reading.Finish(reader);
        ExcuseWhole(reader, "offAboveLux", "onBelowLux");
    }

    // What is said of one number explains what the rules would say of all together.
    private void ExcuseWhole(ObjectReader reader, params string[] names)
    {
        if (names.Any(name => reading.Findings.Covers(reader.PathOf(name))))
        {
            reading.Findings.Excuse(reader.Path);
        }
    }

    private LightSensorConfiguration ReadSensor(JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        LightSensorConfiguration sensor = new();
        sensor.Id = reader.Text(reader.Required("id", SiteReading.NameRemedy)) ?? string.Empty;
        sensor.Channel = reading.RequiredChannel(reader, "channel", SiteChannels.AnalogInputs);
        JsonValue? transmitter = reader.Required(
            "transmitter", new Phrase("Write two points of its line, from its data sheet", "请按变送器说明书写明特性线上的两点"));
        if (transmitter != null)
        {
            ReadTransmitter(transmitter, sensor.Options);
        }

        reading.Finish(reader);
        return sensor;
    }

    private void ReadTransmitter(JsonValue value, LightSensorOptions options)
    {
        Phrase remedy = new(
            "0 to 2000 lx as 0.4 to 2.0 V has 400 mV and 0 lx, 2000 mV and 2000 lx", "0 至 2000 lx 对应 0.4 至 2.0 V：400 mV 为 0 lx，2000 mV 为 2000 lx");
        ObjectReader reader = reading.Open(value);
        options.LowMillivolts = reader.WholeNumber(reader.Required("lowMillivolts", remedy)) ?? options.LowMillivolts;
        options.LowLux = reader.WholeNumber(reader.Required("lowLux", remedy)) ?? options.LowLux;
        options.HighMillivolts = reader.WholeNumber(reader.Required("highMillivolts", remedy)) ?? options.HighMillivolts;
        options.HighLux = reader.WholeNumber(reader.Required("highLux", remedy)) ?? options.HighLux;
        reading.Finish(reader);
        ExcuseWhole(reader, "lowMillivolts", "lowLux", "highMillivolts", "highLux");
    }

    private int IndexOf(ObjectReader reader, JsonValue? value)
    {
        string? id = reader.Text(value);
        if (id == null)
        {
            return DaylightOptions.NoSensor;
        }

        if (_indexById.TryGetValue(id, out int index))
        {
            return index;
        }

        reader.Refuse(
            value!, new Phrase("there is no sensor of daylight \"{0}\"", "没有日光传感器“{0}”").Format(id), NearestName.Remedy(id, _indexById.Keys));
        return DaylightOptions.NoSensor;
    }
}
