using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>Loads what scenarios need, once for all settings.</summary>
internal static class ScenarioFactory
{
    /// <summary>Makes the scenarios of a tuning file.</summary>
    /// <exception cref="InputException">A data file is wrong, or there is nothing in a store.</exception>
    /// <exception cref="StoreException">A store cannot be opened.</exception>
    public static IReadOnlyList<IScenario> Make(TuneDocument document) => [.. document.Scenarios.Select(s => Make(document, s))];

    private static IScenario Make(TuneDocument document, TuneScenario scenario)
    {
        ICostModel Costs(SiteDocument site) => CostModels.Of(site, document.Prices);
        switch (scenario)
        {
            case OfficeTuneScenario office:
                return new OfficeScenario(office, document.Search.Pace, Costs);
            case ReplayTuneScenario replay:
                ReplayMap map = ReplayMap.Read(replay.MapPath);
                return new RecordedScenario(
                    replay.Id, replay.StandsForDays, map, replay.MapPath, CsvFile.Read(replay.DataPath, map), replay.Days, Costs);
            default:
                StoreTuneScenario stored = (StoreTuneScenario)scenario;
                (ReplayMap storedMap, SampleSeries series) = StoredSeries.Read(stored, document.Name, document.Site.Configuration);
                return new RecordedScenario(stored.Id, stored.StandsForDays, storedMap, document.Name, series, null, Costs);
        }
    }
}
