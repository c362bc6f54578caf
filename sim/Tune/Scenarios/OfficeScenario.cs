using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Days of the simulated office, the same weather and people for every setting.</summary>
internal sealed class OfficeScenario(OfficeTuneScenario options, Func<SiteDocument, ICostModel> costs) : IScenario
{
    private const long DayMilliseconds = 86_400_000;

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
            site, plant, startUtc, options.Days * DayMilliseconds, costs(site), () => plant.MinutesOutsideComfort, token);
    }
}
