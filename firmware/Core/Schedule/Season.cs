namespace Zibo.EdgeCtl.Core.Schedule;

/// <summary>What the plant is for at a time of the year; the numbers are places of bits.</summary>
public enum Season : byte
{
    /// <summary>Neither heating nor cooling.</summary>
    Between = 0,

    /// <summary>Cooling.</summary>
    Cooling = 1,

    /// <summary>Heating.</summary>
    Heating = 2,
}
