using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>A load of a replay: its column says what it drew, its options what the controller may do.</summary>
/// <param name="Id">Name of the load.</param>
/// <param name="Source">The column.</param>
/// <param name="Kind">What it is; never a protected kind.</param>
/// <param name="RatedWatts">Declared power in watts; null where the greatest of the data counts.</param>
/// <param name="ShedPriority">Order of shedding, 1 first.</param>
/// <param name="MinimumOnSeconds">Shortest time on in seconds.</param>
/// <param name="MinimumOffSeconds">Shortest time off in seconds.</param>
/// <param name="ReboundPermille">Part of the energy not served that the load wants later on, in thousandths.</param>
/// <param name="ReboundMinutes">Time constant in minutes with which it draws that energy once it may.</param>
/// <param name="MaximumShedSeconds">Longest time held off at a time in seconds; 0 for any.</param>
/// <param name="MaximumShedPerDaySeconds">Longest time held off on one day in seconds; 0 for any.</param>
/// <param name="MaximumStartsPerHour">Most starts in any hour; 0 for any.</param>
public sealed record ReplayLoad(
    string Id,
    ReplayColumn Source,
    LoadKind Kind,
    int? RatedWatts,
    int ShedPriority,
    int MinimumOnSeconds,
    int MinimumOffSeconds,
    int ReboundPermille = 0,
    int ReboundMinutes = ReplayLoad.DefaultReboundMinutes,
    int MaximumShedSeconds = 0,
    int MaximumShedPerDaySeconds = 0,
    int MaximumStartsPerHour = 0)
{
    /// <summary>The time constant where a map states none, in minutes.</summary>
    public const int DefaultReboundMinutes = 60;
}
