namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What a board file describes.</summary>
internal enum BoardKind
{
    /// <summary>A circuit board: its file lists pins.</summary>
    Physical,

    /// <summary>A board for simulations: its file states how many channels there are.</summary>
    Virtual,
}
