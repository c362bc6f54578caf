namespace Zibo.EdgeCtl.Sim.Web;

/// <summary>What the calendar of a site makes of a day.</summary>
public enum PlannedDayKind
{
    /// <summary>Monday to Friday, and worked.</summary>
    Workday,

    /// <summary>Saturday or Sunday, and not worked.</summary>
    Weekend,

    /// <summary>Monday to Friday, and not worked.</summary>
    Holiday,

    /// <summary>Saturday or Sunday, and worked in return for a holiday.</summary>
    MakeUp,
}
