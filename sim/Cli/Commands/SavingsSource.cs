using System.CommandLine;
using Zibo.EdgeCtl.Cli.Parsing;
using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Commands;

/// <summary>The options that say where measured use and its conditions come from: recorded files, or a backend's store.</summary>
internal sealed class SavingsSource
{
    private const int LargestOffsetMinutes = 840;
    private const int ChinaOffsetMinutes = 480;
    private const int LeastYearDays = 360;
    private const int MostYearDays = 366;

    private readonly Language _language;
    private readonly Option<FileInfo?> _data;
    private readonly Option<FileInfo?> _map;
    private readonly Option<string?> _store;
    private readonly Option<CircuitName?> _circuit;
    private readonly Option<int> _offsetMinutes;
    private readonly Option<FileInfo?> _weather;
    private readonly Option<FileInfo?> _weatherMap;
    private readonly Option<FileInfo[]> _calendar;

    public SavingsSource(Language language)
    {
        _language = language;
        _data = new("--data") { Description = SavingsTexts.DataOption.In(language), HelpName = "FILE.csv" };
        _map = new("--map") { Description = SavingsTexts.MapOption.In(language), HelpName = "FILE.json" };
        _store = new("--store") { Description = SavingsTexts.StoreOption.In(language), HelpName = "STORE" };
        _store.Validators.Add(result => IngestParsing.CheckStore(result, language));
        _circuit = new("--circuit")
        {
            Description = SavingsTexts.CircuitOption.In(language),
            HelpName = "SITE/DEVICE/CIRCUIT",
            CustomParser = SavingsParsing.Circuit(language),
        };
        _offsetMinutes = new("--utc-offset-minutes")
        {
            Description = SavingsTexts.OffsetOption.In(language),
            DefaultValueFactory = _ => ChinaOffsetMinutes,
        };
        _offsetMinutes.Validators.Add(result => IngestParsing.CheckRange(result, -LargestOffsetMinutes, LargestOffsetMinutes, language));
        _weather = new("--weather") { Description = SavingsTexts.WeatherOption.In(language), HelpName = "FILE.csv" };
        _weatherMap = new("--weather-map") { Description = SavingsTexts.WeatherMapOption.In(language), HelpName = "FILE.json" };
        _calendar = new("--calendar") { Description = SavingsTexts.CalendarOption.In(language), HelpName = "FILE.json" };
    }

    /// <summary>Adds the options of the use.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _data, _map, _store, _circuit, _offsetMinutes, _calendar })
        {
            command.Options.Add(option);
        }

        command.Validators.Add(result =>
        {
            bool hasData = result.GetResult(_data) is not null;
            bool hasStore = result.GetResult(_store) is not null;
            Phrase? wrong = (hasData, hasStore) switch
            {
                (true, true) or (false, false) => SavingsTexts.OneSource,
                (true, false) when result.GetResult(_map) is null => SavingsTexts.MapMissing,
                (false, true) when result.GetResult(_circuit) is null => SavingsTexts.CircuitMissing,
                _ => null,
            };
            if (wrong is not null)
            {
                result.AddError(wrong.In(_language));
            }
        });
    }

    /// <summary>Adds the option of the calendar alone, for a command that has the use from elsewhere.</summary>
    public void AddCalendarTo(Command command) => command.Options.Add(_calendar);

    /// <summary>Reads the temperatures of the file that the command names; none without it.</summary>
    public IReadOnlyList<TimedValue> ReadWeather(ParseResult parsed) =>
        parsed.GetValue(_weather) is { } weather ? ReadWeather(parsed, weather.ToString()) : [];

    /// <summary>Adds the options of the weather.</summary>
    public void AddWeatherTo(Command command)
    {
        command.Options.Add(_weather);
        command.Options.Add(_weatherMap);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_weather) is not null && result.GetResult(_weatherMap) is null)
            {
                result.AddError(SavingsTexts.WeatherMapMissing.In(_language));
            }
        });
    }

    /// <summary>Reads the use, and the weather where it comes from a file of its own.</summary>
    public MeterData Read(ParseResult parsed, Period first, Period second)
    {
        MeterData data = parsed.GetValue(_data) is { } file ? ReadFile(parsed, file.ToString()) : ReadStore(parsed, first, second);
        return parsed.GetValue(_weather) is { } weather ? data with { Temperatures = ReadWeather(parsed, weather.ToString()) } : data;
    }

    /// <summary>Reads temperatures by the map of the weather, or by that of the use.</summary>
    public IReadOnlyList<TimedValue> ReadWeather(ParseResult parsed, string path)
    {
        FileInfo? mapFile = parsed.GetValue(_weatherMap) ?? parsed.GetValue(_map);
        if (mapFile is null)
        {
            throw Refuse(path, SavingsTexts.NoWeatherMap, SavingsTexts.NoWeatherMapRemedy);
        }

        ReplayMap map = ReplayMap.ReadWeather(mapFile.ToString()).ForWeather();
        return MeterData.TemperaturesOf(CsvFile.Read(path, map));
    }

    /// <summary>Reads the temperatures of a typical year, which must have the days of a year.</summary>
    public IReadOnlyList<TimedValue> ReadTypical(ParseResult parsed, string path, LocalTime local)
    {
        IReadOnlyList<TimedValue> temperatures = ReadWeather(parsed, path);
        int days = DaySelection.OfWeather(temperatures, local, DayCalendar.Weekends).Count;
        return days is >= LeastYearDays and <= MostYearDays
            ? temperatures
            : throw Refuse(path, SavingsTexts.NoYear.Format(days), SavingsTexts.NoYearRemedy);
    }

    /// <summary>Reads the holiday lists.</summary>
    public DayCalendar ReadCalendar(ParseResult parsed) =>
        DayCalendar.Read((parsed.GetValue(_calendar) ?? []).Select(file => file.ToString()));

    private MeterData ReadFile(ParseResult parsed, string path)
    {
        ReplayMap map = ReplayMap.Read(parsed.GetValue(_map)!.ToString());
        return MeterData.Of(path, map, CsvFile.Read(path, map));
    }

    private MeterData ReadStore(ParseResult parsed, Period first, Period second)
    {
        string address = parsed.GetValue(_store)!;
        CircuitName circuit = parsed.GetValue(_circuit)!;
        using IIngestStore store = IngestParsing.Open(StoreAddress.OpenExisting, address);
        Period whole = new(first.From < second.From ? first.From : second.From, first.To > second.To ? first.To : second.To);
        return StoreData.Read(store, circuit, new LocalTime(parsed.GetValue(_offsetMinutes)), whole)
            ?? throw Refuse(store.Name, SavingsTexts.NoSuchCircuit.Format(circuit, whole), SavingsTexts.NoSuchCircuitRemedy);
    }

    private static InputException Refuse(string file, Phrase problem, Phrase remedy) =>
        new([new InputFinding(file, string.Empty, 0, 0, problem, remedy)]);
}
