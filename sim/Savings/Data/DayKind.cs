namespace Zibo.EdgeCtl.Sim.Savings;

/// <summary>What people do on a day.</summary>
public enum DayKind
{
    /// <summary>They work.</summary>
    Workday,

    /// <summary>They do not: a weekend or a holiday.</summary>
    DayOff,
}
