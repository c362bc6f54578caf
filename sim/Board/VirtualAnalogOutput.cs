using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>An analog output that can be looked at, and that can fail, stick or lose its wire.</summary>
public sealed class VirtualAnalogOutput : IAnalogOutput
{
    private const int FullPermille = 1000;

    private int _driven = FullPermille;

    /// <summary>How writes fail; the load then sees no signal.</summary>
    public PinFault Fault { get; set; }

    /// <summary>While true the output keeps its level, and nothing on the board tells.</summary>
    public bool IsStuck { get; set; }

    /// <summary>While true the load sees no signal, and nothing on the board tells.</summary>
    public bool IsUnwired { get; set; }

    /// <summary>What the load sees, in thousandths: without a signal it runs at full power.</summary>
    public int Permille => Fault == PinFault.None && !IsUnwired ? _driven : FullPermille;

    /// <summary>Writes since start-up, changed or not.</summary>
    public long WriteCount { get; private set; }

    /// <inheritdoc/>
    public bool TryWrite(int permille)
    {
        WriteCount++;
        if (!PinFaults.Answers(Fault))
        {
            return false;
        }

        if (!IsStuck)
        {
            _driven = permille;
        }

        return true;
    }
}
