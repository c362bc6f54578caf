namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Whose published calendars ship with the tool.</summary>
internal enum CalendarCountry
{
    /// <summary>China, by the notices of the General Office of the State Council.</summary>
    Cn,
}
