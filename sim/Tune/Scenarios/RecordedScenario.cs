using System.Globalization;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>
/// Recorded powers. Demand, and the options of each load with the same id, come from the setting; meters and rated powers from the
/// data.
/// </summary>
internal sealed class RecordedScenario : IScenario
{

    private readonly SampleSeries _series;
    private readonly ReplayMap _map;
    private readonly string _mapName;
    private readonly long _milliseconds;
    private readonly Func<SiteDocument, ICostModel> _costs;

    /// <summary>Takes the data.</summary>
    /// <param name="id">Name of the scenario.</param>
    /// <param name="standsForDays">Days that it stands for, or null for its own.</param>
    /// <param name="map">Loads and offset.</param>
    /// <param name="mapName">What messages call that.</param>
    /// <param name="series">The powers.</param>
    /// <param name="days">Days from the first row on, or null for all.</param>
    /// <param name="costs">Makes the prices of a setting.</param>
    public RecordedScenario(
        string id,
        double? standsForDays,
        ReplayMap map,
        string mapName,
        SampleSeries series,
        int? days,
        Func<SiteDocument, ICostModel> costs)
    {
        Id = id;
        _map = map;
        _mapName = mapName;
        _series = series;
        _costs = costs;
        long whole = series.EndUtcMilliseconds - series.StartUtcMilliseconds[0];
        _milliseconds = days is int count ? Math.Min(whole, count * TimeSpan.MillisecondsPerDay) : whole;
        Days = (double)_milliseconds / TimeSpan.MillisecondsPerDay;
        StandsForDays = standsForDays ?? Days;
        Digest = DigestOf(series, map);
    }

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public double Days { get; }

    /// <inheritdoc/>
    public double StandsForDays { get; }

    /// <inheritdoc/>
    public string Digest { get; }

    /// <summary>The data.</summary>
    public SampleSeries Series => _series;

    /// <inheritdoc/>
    public ScenarioFigures Run(SiteDocument site, CancellationToken token)
    {
        SiteConfiguration wanted = site.Configuration;
        SiteDocument made = ReplaySite.Make(
            new ReplayOptions(Id, _mapName, wanted.Demand.LimitWatts, wanted.Demand.WindowSeconds), _map, _series);
        TakeDemand(wanted.Demand, made.Configuration.Demand);
        for (int i = 0; i < made.Configuration.Loads.Length; i++)
        {
            TakeLoad(wanted, made.Configuration.Loads[i]);
        }

        ReplayPlant plant = new(_series, _map.UtcOffsetMinutes);
        return ScenarioGame.Play(made, plant, _series.StartUtcMilliseconds[0], _milliseconds, ScanPace.EveryScan, _costs(site), null, token);
    }

    private void TakeLoad(SiteConfiguration wanted, LoadConfiguration load)
    {
        int index = Enumerable.Range(0, wanted.Loads.Length).FirstOrDefault(i => LoadGroups.FileId(wanted, i) == load.Id, -1);
        if (index < 0)
        {
            throw new InputException(
                [new InputFinding(_mapName, "$.loads", 0, 0, TuneTexts.NoSuchLoad.Format(load.Id), TuneTexts.NoSuchLoadRemedy)]);
        }

        LoadOptions from = wanted.Loads[index].Options;
        LoadOptions to = load.Options;
        to.ShedPriority = from.ShedPriority;
        to.MinimumOnMilliseconds = from.MinimumOnMilliseconds;
        to.MinimumOffMilliseconds = from.MinimumOffMilliseconds;
        to.MaximumShedMilliseconds = from.MaximumShedMilliseconds;
        to.MaximumShedPerDayMilliseconds = from.MaximumShedPerDayMilliseconds;
        to.MaximumStartsPerHour = from.MaximumStartsPerHour;
    }

    private static void TakeDemand(DemandOptions from, DemandOptions to)
    {
        to.Mode = from.Mode;
        to.Fallback = from.Fallback;
    }

    // Of the map what a run takes from it: all else of a load comes from the setting.
    private static string DigestOf(SampleSeries series, ReplayMap map) => TuneFile.DigestOf(
        string.Create(CultureInfo.InvariantCulture, $"{series.IntervalMilliseconds},{map.UtcOffsetMinutes}"),
        string.Join(',', series.StartUtcMilliseconds),
        string.Join(',', series.BaseWatts.Select(Exact)),
        string.Join(';', series.Loads.Select(l => string.Create(
            CultureInfo.InvariantCulture,
            $"{l.Load.Id},{l.Load.Kind},{l.RatedWatts},{l.Load.ReboundPermille},{l.Load.ReboundMinutes}:{string.Join(',', l.Watts.Select(Exact))}"))));

    private static string Exact(double watts) => watts.ToString("R", CultureInfo.InvariantCulture);
}
