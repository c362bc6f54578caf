using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>Memory as a test wants the firmware to see it; a board without hardware has none of its own.</summary>
public sealed class VirtualBoardHealth : IBoardHealth
{
    /// <inheritdoc/>
    public long FreeManagedBytes { get; set; } = -1;

    /// <inheritdoc/>
    public long FreeNativeBytes { get; set; } = -1;
}
