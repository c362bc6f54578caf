namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>Tests that share one running office, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SharedOffice : ICollectionFixture<RunningOffice>
{
    public const string Name = "running office";
}
