using Zibo.EdgeCtl.Sim.Ingest.Tests;
using Zibo.EdgeCtl.Sim.Report.Tests;

[assembly: AssemblyFixture(typeof(OfficeMonth))]
[assembly: AssemblyFixture(typeof(PostgresCluster))]
