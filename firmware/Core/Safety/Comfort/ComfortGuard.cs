using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Safety.Comfort;

/// <summary>
/// Holds a load on while its room is too cold or too warm: what controllers ask of it has no effect, and a shed load is
/// connected as soon as its minimum off time allows.
/// </summary>
/// <remarks>
/// While nobody needs the load, its unoccupied limits stand for the limits; without any the room may be as it likes.
///
///   temperature                   | fallback | effect
///   ------------------------------+----------+---------------------------------------------------
///   inside the limits             | any      | none
///   outside                       | any      | held on (Comfort) until inside by the hysteresis
///   unknown, stale, not believed  | Release  | held on (ComfortUnknown)
///   unknown, stale, not believed  | Ignore   | none
/// </remarks>
public sealed class ComfortGuard : ScanRule
{
    private readonly ComfortLimit[] _limits;

    /// <summary>Takes the limits of the site.</summary>
    public ComfortGuard(ComfortLimit[] limits) => _limits = limits;

    /// <inheritdoc/>
    public override void Execute(long nowMilliseconds)
    {
        for (int i = 0; i < _limits.Length; i++)
        {
            _limits[i].Execute();
        }
    }
}
