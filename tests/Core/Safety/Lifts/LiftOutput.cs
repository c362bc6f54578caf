using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Safety.Lifts;

/// <summary>An output that keeps its state when it fails.</summary>
internal sealed class LiftOutput : IDigitalOutput
{
    public bool IsRequested { get; private set; }

    public bool Fails { get; set; }

    public bool Throws { get; set; }

    public bool TryWrite(bool energised)
    {
        if (Throws)
        {
            throw new IOException("injected fault");
        }

        IsRequested = Fails ? IsRequested : energised;
        return !Fails;
    }
}
