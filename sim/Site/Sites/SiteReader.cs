using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>
/// Turns a site file's values into a configuration. It judges form, names and the board's channels; whether the numbers may
/// be used is for the firmware's own rules, see <see cref="RuleFindings"/>.
/// </summary>
internal sealed class SiteReader(JsonValue root, FindingList findings)
{
    // Outside every range, so that a number that could not be read collides with no other.
    private const int Unread = -2;

    private static readonly Phrase NameRemedy = new("Give it a name", "请填写名称");

    private readonly SortedDictionary<string, SortedSet<string>> _knownKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _circuitById = [];
    private BoardDefinition? _board;

    /// <summary>What was read so far; complete after <see cref="Read"/>.</summary>
    public SiteConfiguration Configuration { get; } = new SiteConfiguration();

    /// <summary>The keys that each object may have, by its path without indexes.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> KnownKeys => _knownKeys;

    /// <summary>Reads everything; null where the board is not known.</summary>
    public SiteDocument? Read()
    {
        ObjectReader site = new(root, findings);
        _ = site.Text(site.Optional("$schema"));
        Configuration.SiteId = site.Text(site.Required("siteId", NameRemedy)) ?? string.Empty;
        Configuration.DeviceId = site.Text(site.Required("deviceId", NameRemedy)) ?? string.Empty;
        _board = ReadBoard(site);
        Configuration.UtcOffsetMinutes = site.WholeNumber(site.Optional("utcOffsetMinutes")) ?? Configuration.UtcOffsetMinutes;
        Configuration.ScanMilliseconds = site.WholeNumber(site.Optional("scanMilliseconds")) ?? Configuration.ScanMilliseconds;
        Configuration.StateSeconds = site.WholeNumber(site.Optional("stateSeconds")) ?? Configuration.StateSeconds;
        JsonValue? fireAlarm = site.Optional("fireAlarmInput");
        if (fireAlarm != null)
        {
            Configuration.FireAlarmInput = Channel(site, fireAlarm, SiteChannels.DigitalInputs);
        }

        ReadDemand(site.Required("demand", new Phrase("Write \"demand\": { \"limitWatts\": ... }", "请写“demand”: { “limitWatts”: … }")));
        JsonValue? siteCircuit = site.Required(
            "siteCircuit", new Phrase("Name the circuit that meters the whole site", "请写明计量全站的回路"));
        Configuration.Circuits = ReadCircuits(
            site.Items(site.Required("circuits", new Phrase("List at least the circuit of the main meter", "至少列出总表回路"))));
        Configuration.SiteCircuit = CircuitIndex(site, siteCircuit, Unread);
        Configuration.Loads = [.. site.Items(site.Optional("loads")).Select(ReadLoad)];
        Finish(site);
        return _board == null ? null : new SiteDocument(Configuration, _board);
    }

    private static BoardDefinition? ReadBoard(ObjectReader site)
    {
        JsonValue? value = site.Required("board", new Phrase("Name one of: {0}", "可选: {0}").Format(string.Join(", ", BoardFile.Ids)));
        string? id = site.Text(value);
        BoardDefinition? board = id == null ? null : BoardFile.TryFind(id);
        if (id != null && board == null)
        {
            site.Refuse(value!, BoardFile.UnknownProblem(id), NearestName.Remedy(id, BoardFile.Ids));
        }

        return board;
    }

    private void ReadDemand(JsonValue? value)
    {
        if (value == null)
        {
            return;
        }

        DemandOptions demand = Configuration.Demand;
        ObjectReader reader = new(value, findings);
        JsonValue? limit = reader.Required("limitWatts", new Phrase("Write the demand limit in watts", "请以瓦为单位写明需量限值"));
        demand.LimitWatts = reader.WholeNumber(limit) ?? Unread;
        demand.WindowSeconds = reader.WholeNumber(reader.Optional("windowSeconds")) ?? demand.WindowSeconds;
        demand.Mode = reader.Choice<DemandWindowMode>(reader.Optional("mode")) ?? demand.Mode;
        demand.Fallback = reader.Choice<MeterFallback>(reader.Optional("fallback")) ?? demand.Fallback;
        Finish(reader);
    }

    private CircuitConfiguration[] ReadCircuits(IReadOnlyList<JsonValue> values)
    {
        CircuitConfiguration[] circuits = new CircuitConfiguration[values.Count];
        for (int i = 0; i < values.Count; i++)
        {
            circuits[i] = ReadCircuit(values[i]);
            if (circuits[i].Id.Length > 0)
            {
                _circuitById.TryAdd(circuits[i].Id, i);
            }
        }

        return circuits;
    }

    private CircuitConfiguration ReadCircuit(JsonValue value)
    {
        CircuitConfiguration circuit = new() { Channel = Unread };
        ObjectReader reader = new(value, findings);
        circuit.Id = reader.Text(reader.Required("id", NameRemedy)) ?? string.Empty;
        JsonValue? pulse = reader.Optional("pulse");
        JsonValue? current = reader.Optional("current");
        if (value.Kind == JsonKind.Object && (pulse == null) == (current == null))
        {
            reader.Refuse(
                value,
                new Phrase("a circuit has one meter, a pulse meter or a current transformer", "一个回路只有一个计量装置：脉冲电表或电流互感器"),
                new Phrase("Give either \"pulse\" or \"current\"", "请给出“pulse”或“current”之一"));
        }

        if (pulse != null)
        {
            ReadPulse(circuit, pulse);
        }

        if (current != null)
        {
            ReadCurrent(circuit, current);
        }

        Finish(reader);
        return circuit;
    }

    private void ReadPulse(CircuitConfiguration circuit, JsonValue value)
    {
        ObjectReader reader = new(value, findings);
        circuit.MeterKind = MeterKind.Pulse;
        circuit.Channel = Channel(reader, reader.Required("channel", ChannelRemedy(SiteChannels.PulseInputs)), SiteChannels.PulseInputs);
        JsonValue? constant = reader.Required(
            "impulsesPerKilowattHour", new Phrase("Copy the constant that is printed on the meter (imp/kWh)", "请抄录电表上的脉冲常数（imp/kWh）"));
        circuit.Pulse.ImpulsesPerKilowattHour = reader.WholeNumber(constant) ?? Unread;
        JsonValue? ratioValue = reader.Optional("ratio");
        if (ratioValue != null)
        {
            Phrase remedy = new("A 200/5 A transformer has 200 and 5", "200/5 A 互感器写 200 和 5");
            ObjectReader ratio = new(ratioValue, findings);
            circuit.Pulse.RatioNumerator = ratio.WholeNumber(ratio.Required("numerator", remedy)) ?? circuit.Pulse.RatioNumerator;
            circuit.Pulse.RatioDenominator = ratio.WholeNumber(ratio.Required("denominator", remedy)) ?? circuit.Pulse.RatioDenominator;
            Finish(ratio);
            ExcuseWhereCovered(ratio, "numerator", "denominator");
        }

        Finish(reader);
    }

    private void ReadCurrent(CircuitConfiguration circuit, JsonValue value)
    {
        ObjectReader reader = new(value, findings);
        circuit.MeterKind = MeterKind.Current;
        circuit.Channel = Channel(reader, reader.Required("channel", ChannelRemedy(SiteChannels.AnalogInputs)), SiteChannels.AnalogInputs);
        JsonValue? scale = reader.Required(
            "milliamperesPerVolt", new Phrase("Take it from the transformer's plate: 100 A at 1 V is 100000", "请查互感器铭牌：1 V 对应 100 A 写 100000"));
        circuit.Current.MilliamperesPerVolt = reader.WholeNumber(scale) ?? Unread;
        circuit.Current.NominalVolts = reader.WholeNumber(reader.Optional("nominalVolts")) ?? circuit.Current.NominalVolts;
        circuit.Current.PowerFactorPermille = reader.WholeNumber(reader.Optional("powerFactorPermille")) ?? circuit.Current.PowerFactorPermille;
        Finish(reader);
    }

    private LoadConfiguration ReadLoad(JsonValue value)
    {
        ObjectReader reader = new(value, findings);
        LoadConfiguration load = new() { Output = Unread };
        load.Id = reader.Text(reader.Required("id", NameRemedy)) ?? string.Empty;
        LoadOptionsReader.Read(reader, load.Options, isComplete: true);
        load.Output = Channel(reader, reader.Required("output", ChannelRemedy(SiteChannels.Outputs)), SiteChannels.Outputs);
        load.OwnCircuit = CircuitIndex(reader, reader.Optional("circuit"), LoadConfiguration.NoCircuit);
        Finish(reader);
        return load;
    }

    private int CircuitIndex(ObjectReader reader, JsonValue? value, int fallback)
    {
        string? id = reader.Text(value);
        if (id == null)
        {
            return fallback;
        }

        if (_circuitById.TryGetValue(id, out int index))
        {
            return index;
        }

        if (_circuitById.Count == 0)
        {
            // Why there are no circuits is said elsewhere; every reference to one would only repeat it.
            findings.Excuse(value!.Path);
            return fallback;
        }

        reader.Refuse(
            value!, new Phrase("there is no circuit \"{0}\"", "没有回路“{0}”").Format(id), NearestName.Remedy(id, _circuitById.Keys));
        return fallback;
    }

    private Phrase ChannelRemedy(SiteChannels channels)
    {
        int count = _board == null ? 0 : channels.CountOf(_board);
        return count == 0
            ? new Phrase("Write the channel number", "请写明通道号")
            : new Phrase("Write the channel number, 0 to {0}", "请写明通道号，0 至 {0}").Format(count - 1);
    }

    private int Channel(ObjectReader reader, JsonValue? value, SiteChannels channels)
    {
        int? channel = reader.WholeNumber(value);
        if (channel == null)
        {
            return Unread;
        }

        int count = _board == null ? SiteRules.MaximumChannel + 1 : channels.CountOf(_board);
        if (channel < 0 || channel >= count)
        {
            reader.Refuse(value!, channels.Problem(_board, count, value!.Text), channels.Remedy(count));
        }

        return channel.Value;
    }

    // A ratio is one number in two keys: what is said of one explains what the rules would say of both.
    private void ExcuseWhereCovered(ObjectReader reader, params string[] names)
    {
        if (names.Any(name => findings.Covers(reader.PathOf(name))))
        {
            findings.Excuse(reader.Path);
        }
    }

    private void Finish(ObjectReader reader)
    {
        reader.Finish();
        string path = JsonPath.WithoutIndexes(reader.Path);
        if (!_knownKeys.TryGetValue(path, out SortedSet<string>? names))
        {
            _knownKeys.Add(path, names = new SortedSet<string>(StringComparer.Ordinal));
        }

        names.UnionWith(reader.Known);
    }
}
