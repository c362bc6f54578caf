using System.Globalization;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Reads the list of scenarios.</summary>
internal sealed class ScenarioReader(FindingList findings, TuneNumbers numbers, string path)
{
    private const int MaximumDays = 3_660;
    private const int MaximumSeeds = 100;

    private readonly List<TuneScenario> _scenarios = [];

    /// <summary>Reads all; a list without any is a finding.</summary>
    public IReadOnlyList<TuneScenario> Read(ObjectReader file, JsonValue? value)
    {
        foreach (JsonValue item in file.Items(value))
        {
            ReadOne(item);
        }

        if (value is not null && value.Items.Count == 0 && !findings.Covers(value.Path))
        {
            findings.AddPath(value.Path, value.Line, TuneTexts.Empty, TuneTexts.ScenariosRemedy);
        }

        return _scenarios;
    }

    private void ReadOne(JsonValue item)
    {
        ObjectReader reader = new(item, findings);
        JsonValue? idValue = reader.Required("id", TuneTexts.IdRemedy);
        string id = reader.Text(idValue) ?? string.Empty;
        double? stands = numbers.Number(reader, "standsForDays", 0.01, MaximumDays);
        JsonValue? office = reader.Optional("office");
        JsonValue? replay = reader.Optional("replay");
        JsonValue? store = reader.Optional("store");
        reader.Finish();
        if (idValue is not null && _scenarios.Any(s => s.Id == id || s.Id.StartsWith(id + "/", StringComparison.Ordinal)))
        {
            findings.AddPath(idValue.Path, idValue.Line, TuneTexts.Twice.Format(id), TuneTexts.TwiceRemedy);
        }

        JsonValue[] kinds = [.. new[] { office, replay, store }.OfType<JsonValue>()];
        if (kinds.Length != 1)
        {
            findings.AddPath(item.Path, item.Line, TuneTexts.OneKind, TuneTexts.ScenariosRemedy);
        }
        else if (office is not null)
        {
            ReadOffice(id, stands, office);
        }
        else if (replay is not null)
        {
            ReadReplay(id, stands, replay);
        }
        else
        {
            ReadStore(id, stands, store!);
        }
    }

    // Several seeds are several scenarios, which share the days that they stand for.
    private void ReadOffice(string id, double? stands, JsonValue value)
    {
        ObjectReader reader = new(value, findings);
        DateOnly start = numbers.Day(reader, "start", out _);
        int days = numbers.Whole(reader, "days", 1, MaximumDays) ?? 7;
        int? seed = numbers.Whole(reader, "seed", 0, int.MaxValue);
        JsonValue? list = reader.Optional("seeds");
        int[] seeds = [.. reader.Items(list).Select(reader.WholeNumber).OfType<int>()];
        reader.Finish();
        if (list is not null && (seed is not null || seeds.Length is 0 or > MaximumSeeds || seeds.Any(one => one < 0) || seeds.Distinct().Count() < seeds.Length))
        {
            findings.AddPath(list.Path, list.Line, TuneTexts.BadSeeds.Format(MaximumSeeds), TuneTexts.SeedsRemedy);
        }

        if (seeds.Length < 2)
        {
            _scenarios.Add(new OfficeTuneScenario(id, stands, seeds.Length == 1 ? seeds[0] : seed ?? 1, start, days));
            return;
        }

        foreach (int one in seeds)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{id}/{one}");
            _scenarios.Add(new OfficeTuneScenario(name, (stands ?? days) / seeds.Length, one, start, days));
        }
    }

    private void ReadReplay(string id, double? stands, JsonValue value)
    {
        ObjectReader reader = new(value, findings);
        string data = TunePlaces.Beside(path, reader.Text(reader.Required("data", TuneTexts.DataRemedy)) ?? string.Empty);
        string map = TunePlaces.Beside(path, reader.Text(reader.Required("map", TuneTexts.MapRemedy)) ?? string.Empty);
        int? days = numbers.Whole(reader, "days", 1, MaximumDays);
        reader.Finish();
        _scenarios.Add(new ReplayTuneScenario(id, stands, data, map, days));
    }

    private void ReadStore(string id, double? stands, JsonValue value)
    {
        ObjectReader reader = new(value, findings);
        JsonValue? addressValue = reader.Required("address", TuneTexts.StoreRemedy);
        string address = reader.Text(addressValue) ?? string.Empty;
        string site = reader.Text(reader.Required("site", TuneTexts.TopicRemedy)) ?? string.Empty;
        string device = reader.Text(reader.Required("device", TuneTexts.TopicRemedy)) ?? string.Empty;
        DateOnly from = numbers.Day(reader, "from", out _);
        DateOnly to = numbers.Day(reader, "to", out JsonValue? toValue);
        reader.Finish();
        if (addressValue is not null && !StoreAddress.IsValid(address))
        {
            findings.AddPath(addressValue.Path, addressValue.Line, TuneTexts.BadStore, TuneTexts.StoreRemedy);
        }

        if (toValue is not null && (to < from || to.DayNumber - from.DayNumber >= MaximumDays))
        {
            findings.AddPath(toValue.Path, toValue.Line, TuneTexts.BadSpan.Format(MaximumDays), TuneTexts.SpanRemedy);
        }

        _scenarios.Add(new StoreTuneScenario(id, stands, TunePlaces.StoreBeside(path, address), site, device, from, to));
    }
}
