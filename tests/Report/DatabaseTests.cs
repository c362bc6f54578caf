using Zibo.EdgeCtl.Sim.Ingest.Tests;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report.Tests;

/// <summary>Whatever kind of database the store is in, the report is the same.</summary>
public sealed class DatabaseTests(OfficeMonth office, PostgresCluster postgres)
{
    [Fact]
    public void PostgreSql_tells_what_SQLite_tells()
    {
        using ToldStore store = new(postgres.NewDatabase(), OfficeYears.ThisYear(), OfficeYears.LastYear());
        EnergyReport report = store.Make(OfficeYears.July, SiteFile.Example);
        Assert.Equal(ReportCsv.Write(office.Whole, Language.English), ReportCsv.Write(report, Language.English));
        Assert.Equal(ReportHtml.Write(office.Whole, Language.Chinese), ReportHtml.Write(report, Language.Chinese));
    }
}
