namespace Zibo.EdgeCtl.Sim.Plant;

/// <summary>What a random sequence is for; each has its own, so that more draws for one never shift another.</summary>
internal enum RandomStream
{
    /// <summary>Warm and cold spells.</summary>
    Temperature = 1,

    /// <summary>How clear the day is.</summary>
    DaySky = 2,

    /// <summary>Clouds within the day.</summary>
    HourSky = 3,

    /// <summary>How many people come.</summary>
    Attendance = 4,

    /// <summary>Small changes at the sockets.</summary>
    Sockets = 5,

    /// <summary>Calls for the lifts.</summary>
    Lifts = 6,

    /// <summary>Hot water drawn.</summary>
    HotWater = 7,

    /// <summary>Cars that come to charge.</summary>
    Cars = 8,

    /// <summary>Domestic water drawn.</summary>
    Water = 9,
}
