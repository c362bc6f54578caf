namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>What the loads of a schedule are doing together.</summary>
public enum PlantState : byte
{
    /// <summary>Every relay holds its load off.</summary>
    Off = 0,

    /// <summary>Every load is connected, at full level and in nobody's hand.</summary>
    On = 1,

    /// <summary>Some are, some not.</summary>
    Mixed = 2,
}
