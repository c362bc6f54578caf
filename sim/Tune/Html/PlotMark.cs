namespace Zibo.EdgeCtl.Sim.Tune;

/// <summary>What a point of a picture is, in the order in which they are drawn: the last lies on top.</summary>
internal enum PlotMark
{
    /// <summary>Breaks more windows than today's.</summary>
    Inadmissible,

    /// <summary>Beaten by another one.</summary>
    Beaten,

    /// <summary>Beaten by no other.</summary>
    Front,

    /// <summary>Today's.</summary>
    Today,

    /// <summary>The one that is recommended.</summary>
    Recommended,
}
