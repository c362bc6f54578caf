using System.Buffers.Binary;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime.Tests;

/// <summary>The records of decisions, read by the offsets that their remark states.</summary>
public class WhyLogTests
{
    private readonly byte[] _record = new byte[WhyLog.LevelRecordBytes];

    [Fact]
    public void A_shed_a_restore_and_a_fire_each_leave_a_record_with_what_they_rest_on()
    {
        Rig rig = new(change: site => site.Demand.LimitWatts = 80_000);
        Asker asker = new(rig.Controller);
        rig.Run(130);
        Assert.Equal(0, rig.Controller.Why.Count);

        asker.Wanted.Add(1);
        rig.Run(1);
        ReadNewest(rig, 1);
        Assert.Equal((0b010, 0b010), (UInt16(46), UInt16(48)));
        Assert.Equal(
            [(byte)DecisionReason.NotNeeded, (byte)DecisionReason.DemandLimit, (byte)DecisionReason.NotNeeded, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
            _record[50..66]);
        rig.Run(50);
        Assert.Equal(1, rig.Controller.Why.Count);

        asker.Wanted.Add(0);
        rig.Run(1);
        ReadNewest(rig, 2);
        Assert.Equal((0b011, 0b001), (UInt16(46), UInt16(48)));

        asker.Wanted.Remove(1);
        rig.Run(1);
        ReadNewest(rig, 3);
        Assert.Equal((0b001, 0b010, (byte)DecisionReason.Restored), (UInt16(46), UInt16(48), _record[51]));

        rig.Board.DigitalInput(Rig.FireChannel).Level = DigitalLevel.Active;
        rig.Board.Clock.IsUtcValid = false;
        rig.Run(1);
        ReadNewest(rig, 4, utcMilliseconds: 0);
        Assert.Equal((0, 0b001), (UInt16(46), UInt16(48)));
        Assert.All(_record[50..53], reason => Assert.Equal((byte)DecisionReason.FireAlarm, reason));
    }

    // 70 kW against 60: the limiter sheds, and its phase is part of the record.
    [Fact]
    public void What_the_limiter_sheds_is_explained_by_what_was_required()
    {
        Rig rig = new();
        for (int second = 0; second < 900 && rig.Controller.Why.Count == 0; second++)
        {
            rig.Run(1);
        }

        ReadNewest(rig, 1);
        Assert.Equal((byte)DemandPhase.Shed, _record[44]);
        Assert.Equal(UInt16(46), UInt16(48));
        int shed = Enumerable.Range(0, 3).Single(i => (UInt16(46) & (1 << i)) != 0);
        Assert.True(rig.IsOpen(shed));
        Assert.Equal((byte)DecisionReason.DemandLimit, _record[50 + shed]);

        // 10 kW too much; how long is left until the window ends is part of why it was now.
        Assert.InRange(Int32(28), 58_000, 62_000);
        Assert.Equal(60_000, Int32(36));
        Assert.InRange(Int32(40), 1, 899_000);
    }

    // A level makes a record where it moves by a tenth, ceases to be full or is full again, and stands in every record from then on.
    [Fact]
    public void A_level_is_told_by_the_tenth_and_where_it_is_full()
    {
        Rig rig = new(change: site =>
        {
            site.Demand.LimitWatts = 200_000;
            site.Loads[1].AnalogOutput = 0;
            site.Loads[1].Options.MinimumLevelPermille = 200;
        });
        WhyLog why = rig.Controller.Why;
        Asker asker = new(rig.Controller);
        LoadLevel level = rig.Controller.Loads.At(1).Level;
        Assert.Equal(WhyLog.LevelRecordBytes, why.BytesOfRecord);
        rig.Run(130);
        Assert.Equal(0, why.Count);

        (int Permille, int Count, int Percent)[] story =
        [
            (995, 1, 99), (960, 1, 99), (905, 1, 99), (889, 2, 88), (790, 2, 88), (780, 3, 78), (870, 3, 78), (890, 4, 89), (1_000, 5, 100),
        ];
        foreach ((int permille, int count, int percent) in story)
        {
            level.Set(permille, 10_000, rig.Board.Clock.MonotonicMilliseconds);
            Note(rig, why);
            Assert.Equal(count, why.Count);
            Assert.True(why.TryCopy(count, _record, 0));
            Assert.Equal([100, (byte)percent, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], _record[66..]);
        }

        level.Set(500, 10_000, rig.Board.Clock.MonotonicMilliseconds);
        asker.Wanted.Add(0);
        rig.Run(1);
        Assert.True(why.TryCopy(why.Count, _record, 0));
        Assert.Equal((0b001, 0b001), (UInt16(46), UInt16(48)));
        Assert.Equal(0, _record[53]);
    }

    [Fact]
    public void The_oldest_record_gives_way_and_what_is_gone_or_never_was_is_not_copied()
    {
        Rig rig = new(change: site => site.Demand.LimitWatts = 200_000);
        Asker asker = new(rig.Controller);
        rig.Run(10);
        for (int i = 0; i < WhyLog.Capacity + 6; i++)
        {
            if (!asker.Wanted.Remove(1))
            {
                asker.Wanted.Add(1);
            }

            rig.Run(1);
        }

        WhyLog why = rig.Controller.Why;
        Assert.Equal(WhyLog.Capacity + 6, why.Count);
        _record[0] = 77;
        Assert.All(new[] { int.MinValue, -1, 0, 1, 6, why.Count + 1, int.MaxValue }, number => Assert.False(why.TryCopy(number, _record, 0)));
        Assert.Equal(77, _record[0]);
        byte[] all = new byte[WhyLog.RecordBytes * WhyLog.Capacity];
        for (int i = 0; i < WhyLog.Capacity; i++)
        {
            Assert.True(why.TryCopy(7 + i, all, i * WhyLog.RecordBytes));
        }

        Assert.Equal(
            Enumerable.Range(7, WhyLog.Capacity),
            Enumerable.Range(0, WhyLog.Capacity).Select(i => BinaryPrimitives.ReadInt32LittleEndian(all.AsSpan(i * WhyLog.RecordBytes))));
        Assert.Equal(
            Enumerable.Range(11, WhyLog.Capacity).Select(second => second * 1_000L + 6_000),
            Enumerable.Range(0, WhyLog.Capacity).Select(i => BinaryPrimitives.ReadInt64LittleEndian(all.AsSpan((i * WhyLog.RecordBytes) + 4))));
    }

    // Of the scan only what the log does: the limiter would set a level free again.
    private static void Note(Rig rig, WhyLog why)
    {
        rig.Board.Clock.Advance(1_000);
        why.Update(rig.Board.Clock.MonotonicMilliseconds, rig.Board.Clock.UtcMilliseconds);
    }

    // The forecast stands as the scan left it, so that every figure can be held against it.
    private void ReadNewest(Rig rig, int number, long? utcMilliseconds = null)
    {
        Assert.Equal(number, rig.Controller.Why.Count);
        Assert.True(rig.Controller.Why.TryCopy(number, _record, 0));
        Assert.Equal(number, Int32(0));
        Assert.Equal(rig.Board.Clock.MonotonicMilliseconds, Int64(4));
        Assert.Equal(utcMilliseconds ?? rig.Board.Clock.UtcMilliseconds, Int64(12));
        DemandForecast forecast = rig.Controller.Forecast;
        Assert.Equal(
            (forecast.RequiredWatts, forecast.RiskWatts, forecast.PowerWatts, forecast.ProjectedWatts),
            (Int32(20), Int32(24), Int32(28), Int32(32)));
        Assert.Equal((rig.Site.Demand.LimitWatts, forecast.TightestMilliseconds), (Int32(36), Int32(40)));
        Assert.Equal(((byte)rig.Controller.Limiter.Phase, 3), (_record[44], _record[45]));
    }

    private int Int32(int offset) => BinaryPrimitives.ReadInt32LittleEndian(_record.AsSpan(offset));

    private long Int64(int offset) => BinaryPrimitives.ReadInt64LittleEndian(_record.AsSpan(offset));

    private int UInt16(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(_record.AsSpan(offset));
}
