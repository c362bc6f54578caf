using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

/// <summary>
/// Watches what the limiter takes in a scan: a load of a higher tier may be shed while one of a lower tier that could be shed
/// stays on only if the latter would have cost more, each weighed by its tier.
/// </summary>
internal sealed class TierAudit(ShedTable table, DemandForecast forecast)
{
    private const long WindowMilliseconds = 900_000;

    private readonly bool[] _wasAvailable = new bool[table.Count];
    private readonly long[] _watts = new long[table.Count];
    private readonly long[] _least = new long[table.Count];
    private long _required;
    private long _rest;
    private long _next;

    /// <summary>Sheds that passed over a load of a lower tier.</summary>
    public int PassedOverCount { get; private set; }

    /// <summary>Looks at the loads before the limiter decides.</summary>
    public void Before(long now)
    {
        for (int i = 0; i < table.Count; i++)
        {
            Load load = table.At(i);
            _wasAvailable[i] = !load.IsShed && !load.IsHeldOn && load.IsRunning && load.HasRunLongEnough(now) && load.MayBeHeldOff(now)
                && load.Receipt.IsReliedOn(now);
            _watts[i] = load.PresentWatts;
            _least[i] = load.LeastOffMilliseconds(now);
        }

        _required = forecast.RequiredWatts;
        _rest = forecast.TightestMilliseconds;
        _next = forecast.NextExcessWattMilliseconds;
    }

    /// <summary>Looks at what it asks off.</summary>
    public void After()
    {
        int[] available = [.. Enumerable.Range(0, table.Count).Where(i => _wasAvailable[i])];
        int[] shed = [.. available.Where(i => table.At(i).IsRequestedBy(ClosedLoop.LimiterBit))];
        int[] kept = [.. available.Except(shed)];
        if (shed.Any(s => kept.Any(k => Tier(k) < Tier(s))))
        {
            PassedOverCount++;
            Assert.True(Explains(shed, kept, _required, _next), $"shed {string.Join(' ', shed)}, kept {string.Join(' ', kept)}");
        }
    }

    private int Tier(int load) => table.At(load).Options.ShedPriority;

    // True where some order of what was shed makes every choice the cheaper one.
    private bool Explains(int[] shed, int[] kept, long required, long next) =>
        shed.Length == 0 || shed.Any(load =>
            kept.All(other => Tier(other) >= Tier(load) || Cost(other, required, next) >= Cost(load, required, next))
            && Explains([.. shed.Where(s => s != load)], kept, required - _watts[load], Math.Max(0, next - (_watts[load] * WindowMilliseconds))));

    private long Cost(int load, long required, long next) =>
        Tier(load) * Math.Max(required * _rest, (_watts[load] * _least[load]) - next);
}
