using System.Globalization;
using CsCheck;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tests.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Levels;

/// <summary>What holds of levels whatever the building does.</summary>
public class ThrottleProperties
{
    private const int Windows = 4;

    [Fact]
    public void Levels_stay_in_their_range_move_once_in_15_s_and_end_with_fire()
    {
        int changes = 0;
        Gen.Int.Sample(
            seed =>
            {
                Random random = new(seed);
                LoadOptions[] options = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => AnyLoad(random))];
                int[] wanted = [.. options.Select(o => random.Next(0, o.RatedWatts + 1))];
                int baseWatts = random.Next(40_000, 110_000);
                int swing = random.Next(0, 40_000);
                int period = random.Next(5_000, 600_000);
                long fireFrom = random.Next(0, 2 * Windows * 900) * 1_000L;
                int[] last = [.. options.Select(_ => LoadLevel.FullPermille)];
                long[] changed = [.. options.Select(_ => long.MinValue / 2)];
                bool[] wasShed = new bool[options.Length];
                ClosedLoop? loop = null;
                loop = new ClosedLoop(
                    new DemandOptions { LimitWatts = 100_000 }, 1_000, 1, options, now => baseWatts + (now / period % 2 * swing), i => wanted[i] % 2 == 0)
                {
                    WantedWatts = (i, now) => LevelLoads.Drawn(loop!.Table.At(i), now / 300_000 % 3 == 2 ? wanted[i] / 2 : wanted[i]),
                    Fire = now => now >= fireFrom && now < fireFrom + 60_000 ? DigitalLevel.Active : DigitalLevel.Inactive,
                    AfterScan = Look,
                };
                loop.Run(Windows);

                void Look(long now)
                {
                    for (int i = 0; i < options.Length; i++)
                    {
                        Load load = loop!.Table.At(i);
                        if (load.Level == null)
                        {
                            continue;
                        }

                        Assert.InRange(load.Level.Permille, options[i].MinimumLevelPermille, LoadLevel.FullPermille);
                        bool isFire = now >= fireFrom && now < fireFrom + 60_000;
                        Assert.True(!isFire || (load.Level.Permille == LoadLevel.FullPermille && !load.IsShed));
                        if (load.Level.Permille != last[i])
                        {
                            // A relay that opens and a fire may come at any time.
                            bool mayAny = isFire || load.IsShed != wasShed[i] || load.Level.HasFailed;
                            Assert.True(mayAny || now - changed[i] >= Throttle.ChangeMilliseconds, $"{now - changed[i]} ms");
                            changed[i] = now;
                            Interlocked.Increment(ref changes);
                        }

                        last[i] = load.Level.Permille;
                        wasShed[i] = load.IsShed;
                    }
                }
            },
            iter: 100,
            print: seed => seed.ToString(CultureInfo.InvariantCulture));
        Assert.True(changes > 500, $"{changes} changes");
    }

    private static LoadOptions AnyLoad(Random random)
    {
        LoadOptions options = LevelLoads.Switched(random.Next(2_000, 40_000), random.Next(1, 4), random.Next(0, 300));
        if (random.Next(3) > 0)
        {
            options.MinimumLevelPermille = random.Next(50, 951);
            options.LevelKind = (LevelKind)random.Next(2);
        }

        return options;
    }
}
