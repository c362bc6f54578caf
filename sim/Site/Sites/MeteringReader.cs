using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering.Modbus;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads what a circuit has beyond pulses and current: a Modbus meter, a direction, and what it is checked against.</summary>
internal sealed class MeteringReader(SiteReading reading)
{
    private static readonly IReadOnlyList<string> Models =
        [.. Enum.GetValues<ModbusModel>().Where(model => model != ModbusModel.Unknown).Select(ChoiceNames<ModbusModel>.Of)];

    private readonly List<(ObjectReader Reader, JsonValue Value, CircuitConfiguration Circuit)> _checks = [];

    /// <summary>Reads a Modbus meter.</summary>
    public void ReadModbus(CircuitConfiguration circuit, JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        circuit.MeterKind = MeterKind.Modbus;
        circuit.Channel = reading.RequiredChannel(reader, "channel", SiteChannels.SerialPorts);
        JsonValue? address = reader.Required(
            "address", new Phrase("Write the address that is set at the meter, 1 to 247", "请写电表上设置的地址，1 至 247"));
        circuit.Modbus.Address = reader.WholeNumber(address) ?? SiteReading.Unread;
        JsonValue? model = reader.Required("model", new Phrase("Name one of: {0}", "可选：{0}").Format(string.Join(", ", Models)));
        circuit.Modbus.Model = reader.Choice<ModbusModel>(model) ?? ModbusModel.Unknown;
        JsonValue? ratio = reader.Optional("ratio");
        if (ratio != null)
        {
            ReadRatio(circuit.Modbus, ratio);
        }

        reading.Finish(reader);
    }

    /// <summary>Reads the direction, and notes the check until every circuit is known.</summary>
    public void ReadRest(CircuitConfiguration circuit, ObjectReader reader)
    {
        circuit.Direction = reader.Choice<MeterDirection>(reader.Optional("direction")) ?? circuit.Direction;
        if (reader.Optional("checks") is { } checks)
        {
            _checks.Add((reader, checks, circuit));
        }
    }

    /// <summary>Finds the circuits that are checked against, once all of them are known.</summary>
    public void Resolve(CircuitReader circuits)
    {
        foreach ((ObjectReader reader, JsonValue value, CircuitConfiguration circuit) in _checks)
        {
            circuit.Checks = circuits.IndexOf(reader, value, CircuitConfiguration.NoCheck);
        }
    }

    private void ReadRatio(ModbusMeterOptions modbus, JsonValue value)
    {
        Phrase remedy = new("A 200/5 A transformer has 200 and 5", "200/5 A 互感器写 200 和 5");
        ObjectReader reader = reading.Open(value);
        JsonValue? numerator = reader.Required("numerator", remedy);
        JsonValue? denominator = reader.Required("denominator", remedy);
        modbus.RatioNumerator = reader.WholeNumber(numerator) ?? modbus.RatioNumerator;
        modbus.RatioDenominator = reader.WholeNumber(denominator) ?? modbus.RatioDenominator;
        reading.Finish(reader);

        // A ratio is one number in two keys: what is said of one explains what the rules would say of both.
        FindingList findings = reading.Findings;
        if (findings.Covers(reader.PathOf("numerator")) || findings.Covers(reader.PathOf("denominator")))
        {
            findings.Excuse(reader.Path);
        }
    }
}
