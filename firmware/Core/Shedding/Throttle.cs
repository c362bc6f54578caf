using Zibo.EdgeCtl.Core.Demand;

namespace Zibo.EdgeCtl.Core.Shedding;

/// <summary>Lowers and raises the levels of loads that need not be switched off to draw less.</summary>
/// <remarks>
///   required                  | load                                     | level
///   --------------------------+------------------------------------------+----------------------------------------------------
///   more than the deadband    | of a tier that is not above the next one | lowered by what is required, at most to the lowest:
///                             | to be shed                               | held over the rest it takes the same from the window
///                             |                                          | as a shed at the last moment
///   more than the deadband    | of a higher tier                         | kept
///   none, and room beside     | throttled, the highest tier first        | raised by what fits the rest of the window
///   what shed loads of higher |                                          |
///   tiers will take           |                                          |
///   any                       | held on by a guard, output dead, does    | left at full power
///                             | not follow                               |
///
/// A level moves once in <see cref="ChangeMilliseconds"/>, and by a fiftieth of the rated power at least. A load whose level is at
/// its lowest is still one that can be shed, and where no later shed could keep the window (see DemandLimiter) the relay opens at
/// any level.
/// </remarks>
public sealed class Throttle
{
    /// <summary>Shortest time in ms between two changes of a level.</summary>
    public const long ChangeMilliseconds = 15_000;

    private const int DeadbandPermille = 20;

    private readonly Load[] _loads;
    private readonly ShedTable _table;
    private readonly DemandForecast _forecast;
    private readonly int _bit;

    private Throttle(Load[] loads, ShedTable table, DemandForecast forecast, int controllerBit)
    {
        _loads = loads;
        _table = table;
        _forecast = forecast;
        _bit = controllerBit;
        for (int i = 0; i < loads.Length; i++)
        {
            loads[i].Level.ControllerBit = controllerBit;
        }
    }

    /// <summary>True while a load that is on is throttled.</summary>
    public bool IsActive
    {
        get
        {
            for (int i = 0; i < _loads.Length; i++)
            {
                if (_loads[i].Level.IsThrottled && !_loads[i].IsShed)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Makes it for the loads of a table that have a level; null where none has.</summary>
    /// <param name="table">The loads.</param>
    /// <param name="forecast">The site's forecast; it is told what a level changes.</param>
    /// <param name="controllerBit">The bit of the controller that throttles.</param>
    public static Throttle Of(ShedTable table, DemandForecast forecast, int controllerBit)
    {
        int count = 0;
        for (int i = 0; i < table.Count; i++)
        {
            count += table.At(i).Level != null ? 1 : 0;
        }

        if (count == 0)
        {
            return null;
        }

        Load[] loads = new Load[count];
        count = 0;
        for (int i = 0; i < table.Count; i++)
        {
            if (table.InShedOrder(i).Level != null)
            {
                loads[count++] = table.InShedOrder(i);
            }
        }

        return new Throttle(loads, table, forecast, controllerBit);
    }

    /// <summary>Lowers levels until no reduction is required, or none is left to lower.</summary>
    /// <param name="highestTier">Loads of a higher tier are left alone.</param>
    /// <param name="nowMilliseconds">Monotonic time.</param>
    /// <returns>True where a level was lowered.</returns>
    public bool Cut(int highestTier, long nowMilliseconds)
    {
        bool hasCut = false;
        for (int i = 0; i < _loads.Length && _loads[i].Options.ShedPriority <= highestTier; i++)
        {
            Load load = _loads[i];
            long required = _forecast.RequiredWatts;
            long deadband = Deadband(load);
            if (required <= deadband || !CanMove(load, nowMilliseconds))
            {
                continue;
            }

            long present = load.PresentWatts;
            int permille = load.Level.Highest(present, present - required);
            if (present - load.Level.Predict(present, permille) >= deadband)
            {
                Move(load, permille, present, nowMilliseconds);
                hasCut = true;
            }
        }

        return hasCut;
    }

    /// <summary>Raises the level of one load, where the window has room for it.</summary>
    public void Raise(long nowMilliseconds)
    {
        for (int i = _loads.Length - 1; i >= 0; i--)
        {
            Load load = _loads[i];
            if (!load.Level.IsThrottled || !CanMove(load, nowMilliseconds))
            {
                continue;
            }

            long room = _forecast.RoomWatts - (ReservedAbove(load, nowMilliseconds) / _forecast.TightestMilliseconds);
            long present = load.PresentWatts;
            int permille = room <= 0 ? 0 : load.Level.Highest(present, present + room);
            if (permille == LoadLevel.FullPermille || permille >= load.Level.Permille + DeadbandPermille)
            {
                Move(load, permille, present, nowMilliseconds);
                return;
            }
        }
    }

    /// <summary>Room in W ms that throttled loads of higher tiers than one would take in the tightest window.</summary>
    public long WantedAbove(int tier)
    {
        long room = 0;
        for (int i = _loads.Length - 1; i >= 0 && _loads[i].Options.ShedPriority > tier; i--)
        {
            Load load = _loads[i];
            if (load.Level.IsThrottled && !load.IsShed && _forecast.IsValid)
            {
                long present = load.PresentWatts;
                long more = load.Level.Predict(present, LoadLevel.FullPermille) - present;
                room += more > 0 ? _forecast.RoomFor(more, 0) : 0;
            }
        }

        return room;
    }

    /// <summary>Sets one level free, where nobody knows what the window has room for.</summary>
    public void FreeOne(long nowMilliseconds)
    {
        for (int i = _loads.Length - 1; i >= 0; i--)
        {
            if (_loads[i].Level.IsThrottled && CanMove(_loads[i], nowMilliseconds))
            {
                _loads[i].Level.Free(nowMilliseconds);
                return;
            }
        }
    }

    /// <summary>Says of the loads that are throttled that they are.</summary>
    public void Explain()
    {
        for (int i = 0; i < _loads.Length; i++)
        {
            if (_loads[i].Level.IsThrottled && !_loads[i].IsShed && !_loads[i].IsRequested && !_loads[i].IsHeldOn)
            {
                _loads[i].Explain(DecisionReason.Throttled);
            }
        }
    }

    private static long Deadband(Load load) => (long)load.Options.RatedWatts * DeadbandPermille / LoadLevel.FullPermille;

    private static bool CanMove(Load load, long nowMilliseconds) =>
        !load.IsShed && !load.IsRequested && !load.IsHeldOn && load.Level.CanChange(nowMilliseconds, ChangeMilliseconds);

    // What loads of higher tiers that are shed will take of the window as soon as they may come back.
    private long ReservedAbove(Load load, long nowMilliseconds)
    {
        long reserved = 0;
        for (int i = _table.Count - 1; i >= 0; i--)
        {
            Load other = _table.InShedOrder(i);
            if (other.Options.ShedPriority <= load.Options.ShedPriority)
            {
                break;
            }

            if (other.IsShed && other.IsRequestedBy(_bit) && other.LastShedWatts > 0)
            {
                reserved += _forecast.RoomFor(other.RestartWatts, other.WaitMilliseconds(nowMilliseconds));
            }
        }

        return reserved;
    }

    private void Move(Load load, int permille, long presentWatts, long nowMilliseconds)
    {
        long watts = load.Level.Predict(presentWatts, permille);
        load.Level.Set(permille, presentWatts, nowMilliseconds);
        if (watts != presentWatts)
        {
            _forecast.Expect(watts - presentWatts, nowMilliseconds);
        }
    }
}
