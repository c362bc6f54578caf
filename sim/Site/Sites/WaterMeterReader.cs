using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads the water meters of a site.</summary>
internal sealed class WaterMeterReader(SiteReading reading)
{
    private readonly PulseInputReader _inputs = new(reading);

    /// <summary>Reads the list.</summary>
    public WaterMeterConfiguration[] Read(IReadOnlyList<JsonValue> values) => [.. values.Select(ReadWaterMeter)];

    private WaterMeterConfiguration ReadWaterMeter(JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        WaterMeterConfiguration water = new();
        WaterMeterOptions options = water.Options;
        water.Id = reader.Text(reader.Required("id", SiteReading.NameRemedy)) ?? string.Empty;
        (water.InputKind, water.Channel) = _inputs.Read(reader, water.InputKind, water.Filter);
        JsonValue? litres = reader.Required(
            "litresPerPulse", new Phrase("Copy it from the meter's pulse output: 1, 10, 100 or 1000", "请抄录水表脉冲当量：1、10、100 或 1000"));
        options.LitresPerPulse = reader.WholeNumber(litres) ?? SiteReading.Unread;
        JsonValue? night = reader.Optional("nightWindow");
        if (night != null)
        {
            ReadNight(night, options);
            if (reading.Findings.Covers(night.Path + ".start") || reading.Findings.Covers(night.Path + ".end"))
            {
                // Which leaks a night can tell depends on its length.
                reading.Findings.Excuse(reader.PathOf("leakLitresPerHour"));
            }
        }

        options.LeakLitresPerHour = reader.WholeNumber(reader.Optional("leakLitresPerHour")) ?? options.LeakLitresPerHour;
        options.BurstLitresPerHour = reader.WholeNumber(reader.Optional("burstLitresPerHour")) ?? options.BurstLitresPerHour;
        options.BurstMinutes = reader.WholeNumber(reader.Optional("burstMinutes")) ?? options.BurstMinutes;
        reading.Finish(reader);
        return water;
    }

    private void ReadNight(JsonValue value, WaterMeterOptions options)
    {
        ObjectReader reader = reading.Open(value);
        options.NightStartMinutes = LocalTimes.Minutes(reader, reader.Required("start", LocalTimes.TimeRemedy)) ?? options.NightStartMinutes;
        options.NightEndMinutes = LocalTimes.Minutes(reader, reader.Required("end", LocalTimes.TimeRemedy)) ?? options.NightEndMinutes;
        reading.Finish(reader);
    }
}
