using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Days of the simulated office, the same weather and people for every setting.</summary>
internal sealed class OfficeScenario(OfficeTuneScenario options, ScanPace pace, Func<SiteDocument, ICostModel> costs) : IScenario
{

    /// <inheritdoc/>
    public string Id => options.Id;

    /// <inheritdoc/>
    public double Days => options.Days;

    /// <inheritdoc/>
    public double StandsForDays => options.StandsForDays ?? options.Days;

    /// <inheritdoc/>
    public string Digest => string.Empty;

    /// <inheritdoc/>
    public ScenarioFigures Run(SiteDocument site, CancellationToken token)
    {
        DateTime start = options.Start.ToDateTime(TimeOnly.MinValue);
        OfficePlant plant = new(new OfficePlantOptions { Seed = options.Seed, StartLocalTime = start });
        long startUtc = new DateTimeOffset(
            start, TimeSpan.FromMinutes(site.Configuration.UtcOffsetMinutes)).ToUnixTimeMilliseconds();
        return ScenarioGame.Play(
            site, plant, startUtc, options.Days * TimeSpan.MillisecondsPerDay, pace, costs(site), () => plant.MinutesOutsideComfort, token);
    }
}
