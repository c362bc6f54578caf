using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report;

/// <summary>A site of the store: one section of the report.</summary>
/// <param name="SiteId">Its name in topics.</param>
/// <param name="Controllers">Its controllers, by name.</param>
/// <param name="Building">What site files say of the building.</param>
/// <param name="Local">Its local time.</param>
public sealed record Institution(
    string SiteId, IReadOnlyList<ControllerFacts> Controllers, BuildingInformation Building, LocalTime Local)
{
    /// <summary>What people call it.</summary>
    public string Name => Building.Name.Length > 0 ? Building.Name : SiteId;

    /// <summary>The site file that has the quotas; null where none has.</summary>
    public SiteConfiguration? Quotas =>
        Controllers.Select(c => c.Site).FirstOrDefault(site => site is not null && (site.Budget.HasEnergy || site.Budget.HasWater));

    /// <summary>Factors of coal equivalent and CO2, one set for all months and years.</summary>
    public FactorOptions Factors => Controllers.Select(c => c.Site?.Factors).FirstOrDefault(factors => factors is not null) ?? new FactorOptions();

    /// <summary>The institutions of a store, by name of the site.</summary>
    public static IReadOnlyList<Institution> Of(Ingest.IIngestStore store, ReportQuestion question)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(question);
        return
        [
            .. store.ReadDevices().GroupBy(row => row.Site, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group =>
                {
                    SiteDocument[] files = [.. question.Sites.Where(site => site.Configuration.SiteId == group.Key)];
                    BuildingInformation? building = files.Select(site => site.Building).FirstOrDefault(b => b != BuildingInformation.Unknown);
                    return new Institution(
                        group.Key,
                        [.. group.Select(row => new ControllerFacts(
                            row, files.FirstOrDefault(site => site.Configuration.DeviceId == row.Device)?.Configuration))],
                        building ?? BuildingInformation.Unknown,
                        new LocalTime(files.Length > 0 ? files[0].Configuration.UtcOffsetMinutes : question.UtcOffsetMinutes));
                }),
        ];
    }
}
