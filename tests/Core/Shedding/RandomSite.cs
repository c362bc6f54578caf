using CsCheck;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

/// <summary>A building, its loads and its fire alarms, drawn by chance: limit 100 kW, everything stated for each minute.</summary>
/// <param name="Loads">One to eight loads.</param>
/// <param name="OwnMeters">A bit for each load that has a meter of its own.</param>
/// <param name="BaseWatts">What no relay reaches, minute by minute: a level for each quarter of an hour, and noise.</param>
/// <param name="Wants">What a load draws in a minute: nothing, little, or its rated power.</param>
/// <param name="Fire">The fire input in each minute.</param>
internal sealed record RandomSite(LoadOptions[] Loads, int OwnMeters, int[] BaseWatts, int[] Wants, DigitalLevel[] Fire)
{
    public const int Windows = 8;
    private const int Minutes = (Windows * 15) + 1;

    // What may be held off at all may be held off for longer than its minimum off time, as the rules of the configuration ask.
    private static readonly Gen<LoadOptions> Load =
        from rated in Gen.Frequency((3, Gen.Int[1_000, 20_000]), (1, Gen.Int[20_000, 60_000]))
        from tier in Gen.Int[1, 4]
        from minimumOn in Gen.Int[0, 600]
        from minimumOff in Gen.Int[0, 600]
        from atATime in Gen.Frequency((1, Gen.Const(0)), (1, Gen.Int[1, 1_200]))
        from aDay in Gen.Frequency((2, Gen.Const(0)), (1, Gen.Int[1, 2_400]))
        from starts in Gen.Frequency((1, Gen.Const(0)), (1, Gen.Int[1, 6]))
        select new LoadOptions
        {
            RatedWatts = rated,
            ShedPriority = tier,
            MinimumOnMilliseconds = minimumOn * 1_000,
            MinimumOffMilliseconds = minimumOff * 1_000,
            MaximumShedMilliseconds = atATime == 0 ? 0 : (minimumOff + atATime) * 1_000,
            MaximumShedPerDayMilliseconds = aDay == 0 ? 0 : (minimumOff + aDay) * 1_000,
            MaximumStartsPerHour = starts,
        };

    /// <summary>Any site; its fire input is quiet but for a few minutes.</summary>
    public static Gen<RandomSite> Any { get; } =
        from loads in Load.Array[1, 8]
        from ownMeters in Gen.Int[0, 255]
        from levels in Gen.Int[0, 110_000].Array[Windows + 1]
        from noise in Gen.Int[0, 4_000].Array[Minutes]
        from wants in Gen.Frequency((1, Gen.Const(0)), (1, Gen.Const(30)), (6, Gen.Const(1_000))).Array[97]
        from fire in Gen.Frequency(
            (60, Gen.Const(DigitalLevel.Inactive)),
            (1, Gen.Const(DigitalLevel.Active)),
            (1, Gen.Const(DigitalLevel.Unknown))).Array[Minutes]
        select new RandomSite(loads, ownMeters, [.. noise.Select((watts, minute) => levels[minute / 15] + watts)], wants, fire);

    public bool HasOwnMeter(int load) => (OwnMeters & (1 << load)) != 0;

    public long Base(long now) => BaseWatts[now / 60_000];

    public DigitalLevel FireAt(long now) => Fire[now / 60_000];

    // Thousandths of the rated power; a load without a meter of its own is never idle, which it could not tell.
    public long Wanted(int load, long now) =>
        HasOwnMeter(load) ? (long)Loads[load].RatedWatts * Wants[((now / 60_000) + (load * 31)) % Wants.Length] / 1_000 : Loads[load].RatedWatts;

    public override string ToString() =>
        string.Join("; ", Loads.Select((load, i) =>
            $"{load.RatedWatts} W tier {load.ShedPriority} on {load.MinimumOnMilliseconds} off {load.MinimumOffMilliseconds} most {load.MaximumShedMilliseconds}"
            + $" a day {load.MaximumShedPerDayMilliseconds} starts {load.MaximumStartsPerHour} own {HasOwnMeter(i)}"))
        + " base " + string.Join(' ', BaseWatts) + " wants " + string.Join(' ', Wants) + " fire " + string.Join(' ', Fire.Select(level => (int)level));
}
