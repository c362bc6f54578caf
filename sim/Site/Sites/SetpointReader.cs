using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule.Setpoints;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads the setpoints of the plant and the bounds that they keep.</summary>
internal sealed class SetpointReader(SiteReading reading, SiteConfiguration configuration, ScheduleReader schedules, ShiftReader shifts)
{
    private static readonly Phrase CelsiusRemedy = new("Write a temperature in degrees Celsius", "请写摄氏温度");

    /// <summary>Reads the keys of the root; what is left out stays as it is.</summary>
    public void Read(ObjectReader site)
    {
        if (site.Optional("setpointBounds") is { } bounds)
        {
            ObjectReader reader = reading.Open(bounds);
            SetpointBounds options = configuration.SetpointBounds;
            options.CoolingMinimumCentiCelsius =
                Hundredths.Celsius(reader, reader.Optional("coolingMinimumCelsius")) ?? options.CoolingMinimumCentiCelsius;
            options.HeatingMaximumCentiCelsius =
                Hundredths.Celsius(reader, reader.Optional("heatingMaximumCelsius")) ?? options.HeatingMaximumCentiCelsius;
            Finish(reader, "coolingMinimumCelsius", "heatingMaximumCelsius");
        }

        configuration.Setpoints = [.. site.Items(site.Optional("setpoints")).Select(ReadSetpoint)];
    }

    private SetpointConfiguration ReadSetpoint(JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        SetpointConfiguration setpoint = new();
        SetpointOptions options = setpoint.Options;
        setpoint.Id = reader.Text(reader.Required("id", SiteReading.NameRemedy)) ?? string.Empty;
        setpoint.AnalogOutput = reading.RequiredChannel(reader, "analogOutput", SiteChannels.AnalogOutputs);
        JsonValue? schedule = reader.Required("schedule", new Phrase("Name one of \"schedules\"", "请写“schedules”中的一个名称"));
        setpoint.Schedule = schedules.IndexOf(reader, schedule);
        if (reader.Required("span", new Phrase("Write the setpoint at either end of the output", "请写输出两端对应的设定值")) is { } span)
        {
            ObjectReader line = reading.Open(span);
            options.LowCentiCelsius = Hundredths.Celsius(line, line.Required("lowCelsius", CelsiusRemedy)) ?? options.LowCentiCelsius;
            options.HighCentiCelsius = Hundredths.Celsius(line, line.Required("highCelsius", CelsiusRemedy)) ?? options.HighCentiCelsius;
            Finish(line, "lowCelsius", "highCelsius");
        }

        (options.CoolingOccupiedCentiCelsius, options.CoolingUnoccupiedCentiCelsius) =
            ReadPair(reader, "cooling", options.CoolingOccupiedCentiCelsius, options.CoolingUnoccupiedCentiCelsius);
        (options.HeatingOccupiedCentiCelsius, options.HeatingUnoccupiedCentiCelsius) =
            ReadPair(reader, "heating", options.HeatingOccupiedCentiCelsius, options.HeatingUnoccupiedCentiCelsius);
        if (reader.Optional("preCool") is { } preCool)
        {
            Phrase remedy = new("Write both \"minutes\" and \"offsetKelvin\"", "请同时写“minutes”和“offsetKelvin”");
            ObjectReader ahead = reading.Open(preCool);
            options.PreCoolMinutes = ahead.WholeNumber(ahead.Required("minutes", remedy)) ?? options.PreCoolMinutes;
            options.PreCoolCentiKelvin = Hundredths.Of(ahead, ahead.Required("offsetKelvin", remedy)) ?? options.PreCoolCentiKelvin;
            Finish(ahead, "offsetKelvin");
        }

        shifts.Read(reader, options);
        Finish(reader, "span", "cooling", "heating", "preCool");
        return setpoint;
    }

    private (int Occupied, int Unoccupied) ReadPair(ObjectReader setpoint, string name, int occupied, int unoccupied)
    {
        if (setpoint.Optional(name) is { } value)
        {
            ObjectReader reader = reading.Open(value);
            occupied = Hundredths.Celsius(reader, reader.Optional("occupiedCelsius")) ?? occupied;
            unoccupied = Hundredths.Celsius(reader, reader.Optional("unoccupiedCelsius")) ?? unoccupied;
            Finish(reader, "occupiedCelsius", "unoccupiedCelsius");
        }

        return (occupied, unoccupied);
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
