using Zibo.EdgeCtl.Sim.Ingest;
using Zibo.EdgeCtl.Sim.Savings;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report.Tests;

/// <summary>A store with what controllers told, in a folder that is deleted afterwards.</summary>
internal sealed class ToldStore : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("edgectl-report-");
    private readonly IIngestStore _store;

    public ToldStore(params Controller[] controllers)
        : this(null, controllers)
    {
    }

    /// <param name="address">Where to store it; null for a file in the folder.</param>
    /// <param name="controllers">Who told it.</param>
    public ToldStore(string? address, params Controller[] controllers)
    {
        Address = address ?? "sqlite:" + In("told.db");
        _store = StoreAddress.Open(Address);
        Write([.. controllers.SelectMany(controller => controller.Messages)]);
    }

    public string Address { get; }

    /// <summary>2026-08-10, when all that the stories tell is over.</summary>
    public static long Now { get; } = Controller.At(new DateOnly(2026, 8, 10));

    public string In(string name) => Path.Combine(_folder.FullName, name);

    public void Write(IReadOnlyList<ArrivedMessage> messages)
    {
        WriteResult result = _store.Write(messages);
        Assert.Equal(0, result.RejectedCount);
    }

    /// <summary>The only section of a report with the office's site file.</summary>
    public InstitutionReport Report(string period, SiteDocument? site = null) => Assert.Single(Reports(period, site ?? SiteFile.Example));

    public IReadOnlyList<InstitutionReport> Reports(string period, params SiteDocument[] sites) => Make(period, sites).Institutions;

    public EnergyReport Make(string period, params SiteDocument[] sites) =>
        EnergyReport.Make(_store, new ReportQuestion(Period.Parse(period)!, Now) { Sites = sites });

    public EnergyReport Make(ReportQuestion question) => EnergyReport.Make(_store, question);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Delete(true);
    }
}
