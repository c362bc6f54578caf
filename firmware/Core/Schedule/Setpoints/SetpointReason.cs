namespace Zibo.EdgeCtl.Core.Schedule.Setpoints;

/// <summary>Why a setpoint is what it is. The words for the numbers are part of the message contract.</summary>
public enum SetpointReason : byte
{
    /// <summary>Nothing has been decided since start-up.</summary>
    None = 0,

    /// <summary>The local time is not known: the middle between heating and cooling.</summary>
    Safe = 1,

    /// <summary>It is neither the season of heating nor of cooling.</summary>
    Between = 2,

    /// <summary>Nobody is there.</summary>
    Unoccupied = 3,

    /// <summary>People are there, or the rooms are made ready for them.</summary>
    Occupied = 4,

    /// <summary>Cooler before people come.</summary>
    Arrival = 5,

    /// <summary>Further than usual, because energy will be dear soon.</summary>
    AheadOfRate = 6,

    /// <summary>Further than usual, because a demand response event begins soon.</summary>
    AheadOfEvent = 7,

    /// <summary>Less than usual, because energy is dear.</summary>
    DearRate = 8,

    /// <summary>Less than usual, because a demand response event holds.</summary>
    Event = 9,

    /// <summary>As usual: energy will be dear soon, and the demand limit has no room to prepare for it.</summary>
    LimitNear = 10,

    /// <summary>As usual: energy will be dear soon, and how far the rooms are from what would be prepared is not known.</summary>
    RoomUnknown = 11,
}
