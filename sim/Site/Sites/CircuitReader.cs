using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads the circuits of a site, and resolves the names by which the rest of the file refers to them.</summary>
internal sealed class CircuitReader(SiteReading reading)
{
    private readonly Dictionary<string, int> _indexById = [];
    private readonly MeteringReader _metering = new(reading);
    private readonly TreeReader _tree = new(reading);

    /// <summary>Reads the list.</summary>
    public CircuitConfiguration[] Read(IReadOnlyList<JsonValue> values)
    {
        CircuitConfiguration[] circuits = new CircuitConfiguration[values.Count];
        for (int i = 0; i < values.Count; i++)
        {
            circuits[i] = ReadCircuit(values[i]);
            if (circuits[i].Id.Length > 0)
            {
                _indexById.TryAdd(circuits[i].Id, i);
            }
        }

        _metering.Resolve(this);
        _tree.Resolve(this);
        return circuits;
    }

    /// <summary>Reads which circuit feeds a load.</summary>
    public void ReadFeeder(ObjectReader reader, LoadConfiguration load) => _tree.ReadLoad(reader, load, this);

    /// <summary>The index of the circuit that a value names; the fallback where it is missing or names none.</summary>
    public int IndexOf(ObjectReader reader, JsonValue? value, int fallback)
    {
        string? id = reader.Text(value);
        if (id == null)
        {
            return fallback;
        }

        if (_indexById.TryGetValue(id, out int index))
        {
            return index;
        }

        if (_indexById.Count == 0)
        {
            // Why there are no circuits is said elsewhere; every reference to one would only repeat it.
            reading.Findings.Excuse(value!.Path);
            return fallback;
        }

        reader.Refuse(
            value!, new Phrase("there is no circuit \"{0}\"", "没有回路“{0}”").Format(id), NearestName.Remedy(id, _indexById.Keys));
        return fallback;
    }

    private CircuitConfiguration ReadCircuit(JsonValue value)
    {
        CircuitConfiguration circuit = new() { Channel = SiteReading.Unread };
        ObjectReader reader = reading.Open(value);
        circuit.Id = reader.Text(reader.Required("id", SiteReading.NameRemedy)) ?? string.Empty;
        JsonValue? pulse = reader.Optional("pulse");
        JsonValue? current = reader.Optional("current");
        JsonValue? modbus = reader.Optional("modbus");
        if (value.Kind == JsonKind.Object && new[] { pulse, current, modbus }.Count(meter => meter != null) != 1)
        {
            reader.Refuse(
                value,
                new Phrase(
                    "a circuit has one meter, a pulse meter, a current transformer or a Modbus meter",
                    "一个回路只有一个计量装置：脉冲电表、电流互感器或 Modbus 电表"),
                new Phrase("Give one of \"pulse\", \"current\" and \"modbus\"", "请给出“pulse”、“current”、“modbus”之一"));
        }

        if (pulse != null)
        {
            ReadPulse(circuit, pulse);
        }

        if (current != null)
        {
            ReadCurrent(circuit, current);
        }

        if (modbus != null)
        {
            _metering.ReadModbus(circuit, modbus);
        }

        _metering.ReadRest(circuit, reader);
        ReportingReader.ReadSubItemCode(reader, circuit);
        _tree.ReadCircuit(reader, circuit);
        reading.Finish(reader);
        return circuit;
    }

    private void ReadPulse(CircuitConfiguration circuit, JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        circuit.MeterKind = MeterKind.Pulse;
        (circuit.InputKind, circuit.Channel) = new PulseInputReader(reading).Read(reader, circuit.InputKind, circuit.Filter);
        JsonValue? constant = reader.Required(
            "impulsesPerKilowattHour",
            new Phrase("Copy the constant that is printed on the meter (imp/kWh)", "请抄录电表上的脉冲常数（imp/kWh）"));
        circuit.Pulse.ImpulsesPerKilowattHour = reader.WholeNumber(constant) ?? SiteReading.Unread;
        JsonValue? ratio = reader.Optional("ratio");
        if (ratio != null)
        {
            ReadRatio(circuit, ratio);
        }

        circuit.Pulse.MaximumWatts = reader.WholeNumber(reader.Optional("maximumWatts")) ?? circuit.Pulse.MaximumWatts;
        reading.Finish(reader);
    }

    private void ReadRatio(CircuitConfiguration circuit, JsonValue value)
    {
        Phrase remedy = new("A 200/5 A transformer has 200 and 5", "200/5 A 互感器写 200 和 5");
        ObjectReader reader = reading.Open(value);
        JsonValue? numerator = reader.Required("numerator", remedy);
        JsonValue? denominator = reader.Required("denominator", remedy);
        circuit.Pulse.RatioNumerator = reader.WholeNumber(numerator) ?? circuit.Pulse.RatioNumerator;
        circuit.Pulse.RatioDenominator = reader.WholeNumber(denominator) ?? circuit.Pulse.RatioDenominator;
        reading.Finish(reader);

        // A ratio is one number in two keys: what is said of one explains what the rules would say of both.
        FindingList findings = reading.Findings;
        if (findings.Covers(reader.PathOf("numerator")) || findings.Covers(reader.PathOf("denominator")))
        {
            findings.Excuse(reader.Path);
        }
    }

    private void ReadCurrent(CircuitConfiguration circuit, JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        circuit.MeterKind = MeterKind.Current;
        circuit.Channel = reading.RequiredChannel(reader, "channel", SiteChannels.AnalogInputs);
        JsonValue? scale = reader.Required(
            "milliamperesPerVolt",
            new Phrase("Take it from the transformer's plate: 100 A at 1 V is 100000", "请查互感器铭牌：1 V 对应 100 A 写 100000"));
        circuit.Current.MilliamperesPerVolt = reader.WholeNumber(scale) ?? SiteReading.Unread;
        circuit.Current.NominalVolts = reader.WholeNumber(reader.Optional("nominalVolts")) ?? circuit.Current.NominalVolts;
        circuit.Current.PowerFactorPermille =
            reader.WholeNumber(reader.Optional("powerFactorPermille")) ?? circuit.Current.PowerFactorPermille;
        circuit.Current.NoiseFloorMicrovolts =
            reader.WholeNumber(reader.Optional("noiseFloorMicrovolts")) ?? circuit.Current.NoiseFloorMicrovolts;
        circuit.Current.MaximumWatts = reader.WholeNumber(reader.Optional("maximumWatts")) ?? circuit.Current.MaximumWatts;
        JsonValue? voltage = reader.Optional("voltage");
        if (voltage != null)
        {
            VoltageReader.Read(reading, circuit.Current, voltage);
        }

        reading.Finish(reader);
    }
}
