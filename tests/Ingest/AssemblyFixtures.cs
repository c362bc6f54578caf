using Zibo.EdgeCtl.Sim.Ingest.Tests;

[assembly: AssemblyFixture(typeof(PostgresCluster))]
