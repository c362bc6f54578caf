using Zibo.EdgeCtl.Core.Schedule.Setpoints;
using Zibo.EdgeCtl.Core.Tariff;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads how a setpoint is moved ahead of dear hours.</summary>
internal sealed class ShiftReader(SiteReading reading, TemperatureReader temperatures)
{
    /// <summary>Reads the key of a setpoint whose usual temperatures have been read; a temperature that is left out is as usual.</summary>
    public void Read(ObjectReader setpoint, SetpointOptions options)
    {
        if (setpoint.Optional("shift") is not { } value)
        {
            return;
        }

        ShiftOptions shift = options.Shift;
        shift.CoolingAheadCentiCelsius = options.CoolingOccupiedCentiCelsius;
        shift.CoolingDearCentiCelsius = options.CoolingOccupiedCentiCelsius;
        shift.HeatingAheadCentiCelsius = options.HeatingOccupiedCentiCelsius;
        shift.HeatingDearCentiCelsius = options.HeatingOccupiedCentiCelsius;
        ObjectReader reader = reading.Open(value);
        JsonValue? temperature = reader.Required(
            "temperature", new Phrase("Name one of \"temperatures\"", "请写“temperatures”中的一个名称"));
        shift.TemperatureIndex = temperatures.IndexOf(reader, temperature);
        TariffRate? rate = reader.Choice<TariffRate>(reader.Optional("dearFrom"));
        shift.DearRateIndex = rate == null ? shift.DearRateIndex : (int)rate.Value;
        shift.IsForEvents = reader.Truth(reader.Optional("events"), shift.IsForEvents);
        shift.MaximumMinutes = reader.WholeNumber(reader.Optional("maximumMinutes")) ?? shift.MaximumMinutes;
        shift.HoldMinutes = reader.WholeNumber(reader.Optional("holdMinutes")) ?? shift.HoldMinutes;
        (shift.CoolingAheadCentiCelsius, shift.CoolingDearCentiCelsius) =
            ReadPair(reader, "cooling", shift.CoolingAheadCentiCelsius, shift.CoolingDearCentiCelsius);
        (shift.HeatingAheadCentiCelsius, shift.HeatingDearCentiCelsius) =
            ReadPair(reader, "heating", shift.HeatingAheadCentiCelsius, shift.HeatingDearCentiCelsius);
        Finish(reader, "temperature", "dearFrom", "cooling", "heating");
    }

    private (int Ahead, int Dear) ReadPair(ObjectReader shift, string name, int ahead, int dear)
    {
        if (shift.Optional(name) is { } value)
        {
            ObjectReader reader = reading.Open(value);
            ahead = Hundredths.Celsius(reader, reader.Optional("aheadCelsius")) ?? ahead;
            dear = Hundredths.Celsius(reader, reader.Optional("dearCelsius")) ?? dear;
            Finish(reader, "aheadCelsius", "dearCelsius");
        }

        return (ahead, dear);
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
