using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Report.Tests;

/// <summary>The store of two Julys, shared: nobody writes to it.</summary>
public sealed class OfficeMonth : IDisposable
{
    public OfficeMonth()
    {
        Store = new ToldStore(OfficeYears.ThisYear(), OfficeYears.LastYear());
        Whole = Store.Make(OfficeYears.July, SiteFile.Example);
    }

    internal ToldStore Store { get; }

    internal EnergyReport Whole { get; }

    public void Dispose() => Store.Dispose();
}
