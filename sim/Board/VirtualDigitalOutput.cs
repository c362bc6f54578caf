using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>A relay that can be looked at, and that can stick.</summary>
public sealed class VirtualDigitalOutput : IDigitalOutput
{
    /// <summary>How writes fail; the relay then keeps its state.</summary>
    public PinFault Fault { get; set; }

    /// <summary>While true the contact does not follow the coil, and nothing on the board tells.</summary>
    public bool IsStuck { get; set; }

    /// <summary>True while the contact holds the load off.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Writes since start-up, changed or not.</summary>
    public long WriteCount { get; private set; }

    /// <inheritdoc/>
    public bool TryWrite(bool energised)
    {
        WriteCount++;
        if (!PinFaults.Answers(Fault))
        {
            return false;
        }

        if (!IsStuck)
        {
            IsOpen = energised;
        }

        return true;
    }
}
