using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>
/// Turns a site file's values into a configuration. It judges form, names and the board's channels; whether the numbers may
/// be used is for the firmware's own rules, see <see cref="RuleFindings"/>.
/// </summary>
internal sealed class SiteReader
{
    private readonly JsonValue _root;
    private readonly SiteReading _reading;
    private readonly CircuitReader _circuits;
    private readonly TemperatureReader _temperatures;
    private readonly LevelReader _levels;
    private readonly DeferReader _defer;
    private readonly ScheduleReader _schedules;
    private readonly LightReader _lights;

    public SiteReader(JsonValue root, FindingList findings)
    {
        _root = root;
        _reading = new SiteReading(findings);
        _circuits = new CircuitReader(_reading);
        _temperatures = new TemperatureReader(_reading);
        _levels = new LevelReader(_reading);
        _defer = new DeferReader(_reading);
        _schedules = new ScheduleReader(_reading, _temperatures);
        _lights = new LightReader(_reading);
    }

    /// <summary>What was read so far; complete after <see cref="Read"/>.</summary>
    public SiteConfiguration Configuration { get; } = new SiteConfiguration();

    /// <summary>The keys that each object may have, by its path without indexes.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> KnownKeys => _reading.KnownKeys;

    /// <summary>Reads everything; null where the board is not known.</summary>
    public SiteDocument? Read()
    {
        ObjectReader site = _reading.Open(_root);
        _ = site.Text(site.Optional("$schema"));
        Configuration.SiteId = site.Text(site.Required("siteId", SiteReading.NameRemedy)) ?? string.Empty;
        Configuration.DeviceId = site.Text(site.Required("deviceId", SiteReading.NameRemedy)) ?? string.Empty;
        _reading.Board = ReadBoard(site);
        Configuration.Board = _reading.Board?.Id ?? string.Empty;
        Configuration.UtcOffsetMinutes = site.WholeNumber(site.Optional("utcOffsetMinutes")) ?? Configuration.UtcOffsetMinutes;
        Configuration.ScanMilliseconds = site.WholeNumber(site.Optional("scanMilliseconds")) ?? Configuration.ScanMilliseconds;
        Configuration.StateSeconds = site.WholeNumber(site.Optional("stateSeconds")) ?? Configuration.StateSeconds;
        Configuration.LiveSeconds = site.WholeNumber(site.Optional("liveSeconds")) ?? Configuration.LiveSeconds;
        JsonValue? fireAlarm = site.Optional("fireAlarmInput");
        if (fireAlarm != null)
        {
            Configuration.FireAlarmInput = _reading.Channel(site, fireAlarm, SiteChannels.DigitalInputs);
        }

        JsonValue? demand = site.Required(
            "demand", new Phrase("Write \"demand\": { \"limitWatts\": ... }", "请写“demand”: { “limitWatts”: … }"));
        if (demand != null)
        {
            ReadDemand(demand);
        }

        JsonValue? siteCircuit = site.Required(
            "siteCircuit", new Phrase("Name the circuit that meters the whole site", "请写明计量全站的回路"));
        JsonValue? circuits = site.Required(
            "circuits", new Phrase("List at least the circuit of the main meter", "至少列出总表回路"));
        Configuration.Circuits = _circuits.Read(site.Items(circuits));
        Configuration.SiteCircuit = _circuits.IndexOf(site, siteCircuit, SiteReading.Unread);
        Configuration.Temperatures = _temperatures.Read(site.Items(site.Optional("temperatures")));
        new CalendarReader(_reading, Configuration).Read(site);
        Configuration.Schedules = _schedules.Read(site.Items(site.Optional("schedules")));
        Configuration.LightSensors = _lights.Read(site.Items(site.Optional("lightSensors")));
        Configuration.Loads = _levels.Expand(site.Items(site.Optional("loads")).Select(ReadLoad));
        Configuration.WaterMeters = new WaterMeterReader(_reading).Read(site.Items(site.Optional("waterMeters")));
        new ReportingReader(_reading, Configuration).Read(site);
        new BudgetReader(_reading, Configuration).Read(site);
        Configuration.LiftBanks = new LiftReader(_reading, _schedules).Read(site);
        new PowerUpReader(_reading, Configuration).Read(site);
        BuildingInformation building = new BuildingReader(_reading).Read(site);
        Configuration.Building.AreaSquareMetres = building.AreaSquareMetres ?? 0;
        Configuration.Building.HeadCount = building.HeadCount ?? 0;
        new TariffReader(_reading, Configuration).Read(site);
        _defer.ReadResponse(site, Configuration.DemandResponse);
        new SetpointReader(_reading, Configuration, _schedules, new ShiftReader(_reading, _temperatures)).Read(site);
        if (_reading.Findings.HasBelow("$.tariff"))
        {
            TariffMending.AvoidLess(Configuration);
        }

        _reading.Finish(site);
        return _reading.Board == null ? null : new SiteDocument(Configuration, _reading.Board) { Building = building };
    }

    private static BoardDefinition? ReadBoard(ObjectReader site)
    {
        JsonValue? value = site.Required("board", new Phrase("Name one of: {0}", "可选：{0}").Format(string.Join(", ", BoardFile.Ids)));
        string? id = site.Text(value);
        BoardDefinition? board = id == null ? null : BoardFile.TryFind(id);
        if (id != null && board == null)
        {
            site.Refuse(value!, BoardFile.UnknownProblem(id), NearestName.Remedy(id, BoardFile.Ids));
        }

        return board;
    }

    private void ReadDemand(JsonValue value)
    {
        DemandOptions demand = Configuration.Demand;
        ObjectReader reader = _reading.Open(value);
        JsonValue? limit = reader.Required("limitWatts", new Phrase("Write the demand limit in watts", "请以瓦为单位写明需量限值"));
        demand.LimitWatts = reader.WholeNumber(limit) ?? SiteReading.Unread;
        demand.WindowSeconds = reader.WholeNumber(reader.Optional("windowSeconds")) ?? demand.WindowSeconds;
        demand.Mode = reader.Choice<DemandWindowMode>(reader.Optional("mode")) ?? demand.Mode;
        demand.Fallback = reader.Choice<MeterFallback>(reader.Optional("fallback")) ?? demand.Fallback;
        TreeReader.ReadIntervalPulse(_reading, reader, demand.IntervalPulse);
        _reading.Finish(reader);
    }

    private LoadConfiguration ReadLoad(JsonValue value)
    {
        ObjectReader reader = _reading.Open(value);
        LoadConfiguration load = new();
        load.Id = reader.Text(reader.Required("id", SiteReading.NameRemedy)) ?? string.Empty;
        bool hasSteps = value.Find(reader.PathOf("steps")) != null;
        LoadOptionsReader.Read(reader, load.Options, isComplete: true, hasSteps);
        load.Output = hasSteps ? SiteReading.Unread : _reading.RequiredChannel(reader, "output", SiteChannels.Outputs);
        load.OwnCircuit = _circuits.IndexOf(reader, reader.Optional("circuit"), LoadConfiguration.NoCircuit);
        _temperatures.ReadLoad(reader, load);
        _circuits.ReadFeeder(reader, load);
        _levels.Read(reader, load);
        _defer.ReadLoad(reader, load);
        load.Schedule = _schedules.IndexOf(reader, reader.Optional("schedule"));
        _lights.ReadLoad(reader, load);
        _reading.Finish(reader);
        return load;
    }
}
