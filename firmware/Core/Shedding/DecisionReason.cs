namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>Why a load is in the state that it is in. The numbers are part of the message contract and never reused.</summary>
public enum DecisionReason : byte
{
    /// <summary>Nothing has been decided since start-up.</summary>
    None = 0,

    /// <summary>On: no reduction is needed.</summary>
    NotNeeded = 1,

    /// <summary>On: a reduction is needed, but a later shed of this load still keeps the window.</summary>
    Deferred = 2,

    /// <summary>On: it may not be switched off yet.</summary>
    MinimumOn = 3,

    /// <summary>On, but drawing nothing: a shed would gain nothing.</summary>
    NotRunning = 4,

    /// <summary>On: restored because the window has room for it.</summary>
    Restored = 5,

    /// <summary>On: the fire alarm input released every load.</summary>
    FireAlarm = 6,

    /// <summary>On: the controller that had shed it failed.</summary>
    ControllerFault = 7,

    /// <summary>On: the site meter is unknown and the configured fallback releases.</summary>
    FallbackRelease = 8,

    /// <summary>On: its last shed took nothing; it is not counted on for an hour.</summary>
    NotDropping = 9,

    /// <summary>On: it was held off for as long as it may, at a time or today.</summary>
    AllowanceSpent = 10,

    /// <summary>Shed: the window would exceed the limit.</summary>
    DemandLimit = 20,

    /// <summary>Shed while not running: a start would exceed the limit before its minimum on time is over.</summary>
    StartBlocked = 21,

    /// <summary>Shed: it may not be switched on again yet.</summary>
    MinimumOff = 22,

    /// <summary>Shed: the window has no room for it.</summary>
    NoHeadroom = 23,

    /// <summary>Shed: the site meter is unknown and the configured fallback sheds.</summary>
    MeterUnknown = 24,

    /// <summary>On: its hand switch is not in Auto, or may not be.</summary>
    ManualHand = 40,

    /// <summary>On: somebody wants it on.</summary>
    OverrideOn = 41,

    /// <summary>Shed: somebody wants it off.</summary>
    OverrideOff = 42,

    /// <summary>On: what somebody wanted of it has ended.</summary>
    OverrideEnded = 43,

    /// <summary>On: its room is too cold or too warm.</summary>
    Comfort = 44,

    /// <summary>On: the temperature of its room is unknown and the configured fallback releases.</summary>
    ComfortUnknown = 45,
    /// <summary>Shed after an outage: loads come back one by one.</summary>
    PowerUp = 25,

    /// <summary>Shed: a circuit that feeds it would exceed its limit.</summary>
    FeederLimit = 50,

    /// <summary>Shed at once: the breaker or transformer of a circuit that feeds it is overloaded.</summary>
    FeederTrip = 51,

    /// <summary>Shed: a circuit that feeds it has no room for it, or its meter is unknown.</summary>
    FeederNoHeadroom = 52,
    /// <summary>On, at a reduced level: the window has no room for more.</summary>
    Throttled = 26,

    /// <summary>Off by plan: energy will be cheaper before the load must be ready.</summary>
    Tariff = 55,

    /// <summary>Off: out of the hours of its schedule.</summary>
    Schedule = 60,

    /// <summary>Off: its hours have begun, and loads come back one by one.</summary>
    ScheduleStart = 61,

    /// <summary>Off: daylight does.</summary>
    Daylight = 62,

    /// <summary>Off: nobody is there.</summary>
    Unoccupied = 63,

    /// <summary>On: the controller only watches in these days; otherwise it would be held off.</summary>
    MonitorOnly = 64,
}
