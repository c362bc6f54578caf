namespace Zibo.EdgeCtl.Core.Commands;

/// <summary>What a request asks for.</summary>
public enum RequestTarget : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The state message, now.</summary>
    State = 1,

    /// <summary>The health message, now.</summary>
    Health = 2,

    /// <summary>The last decisions.</summary>
    Why = 3,

    /// <summary>The budget messages, now.</summary>
    Budget = 4,

    /// <summary>The birth message, again.</summary>
    Birth = 5,

    /// <summary>A dial reading is taken down.</summary>
    Reading = 6,

    /// <summary>What the month has used is taken down.</summary>
    MonthToDate = 7,
}
