namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Which end of its interval a row's time stamp names.</summary>
public enum StampMeaning
{
    /// <summary>The row's mean power begins at the stamp.</summary>
    Start,

    /// <summary>The row's mean power ends at the stamp.</summary>
    End,
}
