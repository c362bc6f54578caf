using CsCheck;
using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Safety;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Shedding;

public class MinimumTimesProperties
{
    private static readonly Gen<LoadOptions> Options =
        from rated in Gen.Int[1, 50_000]
        from minimumOn in Gen.Int[0, 60_000]
        from minimumOff in Gen.Int[0, 60_000]
        select new LoadOptions { RatedWatts = rated, MinimumOnMilliseconds = minimumOn, MinimumOffMilliseconds = minimumOff };

    // A scan: time since the last in ms, for each load what two controllers ask (bits), and the fire input.
    private static readonly Gen<(int Milliseconds, int[] Asked, DigitalLevel Fire)[]> Scans = Gen.Select(
        Gen.Int[100, 20_000],
        Gen.Int[0, 3].Array[3],
        Gen.Frequency((12, Gen.Const(DigitalLevel.Inactive)), (1, Gen.Const(DigitalLevel.Active)), (1, Gen.Const(DigitalLevel.Unknown))))
        .Array[1, 150];

    [Fact]
    public void A_load_switches_when_asked_and_its_minimum_time_is_over_and_fire_connects_all_at_once() =>
        Gen.Select(Options.Array[3], Scans).Sample((options, scans) =>
        {
            ShedTable table = new([.. options.Select(option => new Load(option, null))]);
            DigitalPoint fire = new();
            FireAlarmGuard alarm = new(fire, table);
            MinimumTimesGuard minimum = new(table);
            // Loads on from the start count as running from the first scan that sees them.
            long[] since = [.. Enumerable.Repeat((long)scans[0].Milliseconds, 3)];
            bool[] isShed = new bool[3];
            long now = 0;
            foreach ((int milliseconds, int[] asked, DigitalLevel level) in scans)
            {
                now += milliseconds;
                table.Observe(now);
                for (int i = 0; i < 3; i++)
                {
                    Ask(table.At(i), 1, (asked[i] & 1) != 0);
                    Ask(table.At(i), 2, (asked[i] & 2) != 0);
                }

                fire.Stage(level);
                fire.Freeze();
                alarm.Execute(now);
                minimum.Execute(now);
                bool isFire = level != DigitalLevel.Inactive;
                for (int i = 0; i < 3; i++)
                {
                    bool wanted = asked[i] != 0 && !isFire;
                    long least = isShed[i] ? options[i].MinimumOffMilliseconds : options[i].MinimumOnMilliseconds;
                    if (wanted != isShed[i] && (isFire || now - since[i] >= least))
                    {
                        isShed[i] = wanted;
                        since[i] = now;
                    }

                    Assert.Equal(isShed[i], table.At(i).IsShed);
                }
            }
        }, iter: 2_000);

    private static void Ask(Load load, int bit, bool isShed)
    {
        if (isShed)
        {
            load.RequestShed(bit, DecisionReason.DemandLimit);
        }
        else
        {
            load.RequestRelease(bit, DecisionReason.NotNeeded);
        }
    }
}
