namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What may be wired to a strapping pin all the same.</summary>
public enum StrapTolerance
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A wire that is high while the chip starts: an idle serial line, an idle bus.</summary>
    IdleHigh,

    /// <summary>A lamp to ground.</summary>
    Lamp,
}
