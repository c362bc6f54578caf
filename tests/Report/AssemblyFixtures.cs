using Zibo.EdgeCtl.Sim.Report.Tests;

[assembly: AssemblyFixture(typeof(OfficeMonth))]
