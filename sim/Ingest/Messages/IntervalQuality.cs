namespace Zibo.EdgeCtl.Sim.Ingest;

/// <summary>What an interval says of its figures. The numbers stand in stores and are never reused.</summary>
public enum IntervalQuality
{
    /// <summary>A word of a later version.</summary>
    Unknown = 0,

    /// <summary>Every scan had a good figure.</summary>
    Good = 1,

    /// <summary>Some had none, or a doubtful one.</summary>
    Uncertain = 2,

    /// <summary>None had one.</summary>
    Bad = 3,
}
