namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Real-time clocks that boards carry.</summary>
public enum RtcChip
{
    /// <summary>DS1307, with a crystal of its own.</summary>
    Ds1307,

    /// <summary>DS3231, temperature compensated.</summary>
    Ds3231,
}
