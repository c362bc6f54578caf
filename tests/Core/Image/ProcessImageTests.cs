using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Image;

public class ProcessImageTests
{
    private readonly ProcessImage _image = new(2, 1, 1);

    [Fact]
    public void Nothing_is_visible_before_freeze_and_everything_after()
    {
        _image.Pulse(1).Stage(42, 900, 1_000);
        _image.Analog(0).Stage(123_456, 800);
        _image.Digital(0).Stage(DigitalLevel.Active);
        Assert.Equal(0, _image.Pulse(1).Count);
        Assert.Equal(0, _image.Analog(0).RmsMicrovolts);
        Assert.Equal(DigitalLevel.Unknown, _image.Digital(0).Level);

        _image.Freeze();
        Assert.Equal((42, 900, 1_000), (_image.Pulse(1).Count, _image.Pulse(1).LastPulseMilliseconds, _image.Pulse(1).StampMilliseconds));
        Assert.Equal((123_456, 800), (_image.Analog(0).RmsMicrovolts, _image.Analog(0).StampMilliseconds));
        Assert.Equal(DigitalLevel.Active, _image.Digital(0).Level);
        Assert.Equal(Quality.Bad, _image.Pulse(0).Quality);
    }

    [Fact]
    public void A_failed_reading_keeps_value_and_stamp_and_lowers_the_quality()
    {
        PulsePoint point = _image.Pulse(0);
        AnalogPoint analog = _image.Analog(0);
        CycleTable.Run(
            """
            pulse | reads || count | stamp | quality   | analog
            ------+-------++-------+-------+-----------+----------
               1  | no    ||   0   |   0   | Bad       | Bad
               7  | yes   ||   7   |  70   | Good      | Good
               9  | no    ||   7   |  70   | Uncertain | Uncertain
              10  | no    ||   7   |  70   | Uncertain | Uncertain
              11  | yes   ||  11   | 110   | Good      | Good
            """,
            row =>
            {
                long value = row.Number("pulse");
                if (row.Is("reads"))
                {
                    point.Stage(value, value, value * 10);
                    analog.Stage((int)value, value * 10);
                }
                else
                {
                    point.StageFailure();
                    analog.StageFailure();
                }

                _image.Freeze();
            },
            column => column switch
            {
                "count" => Same(point.Count, analog.RmsMicrovolts),
                "stamp" => Same(point.StampMilliseconds, analog.StampMilliseconds),
                "quality" => point.Quality,
                "analog" => analog.Quality,
                _ => throw new ArgumentException("no such column: " + column),
            });
    }

    [Fact]
    public void A_digital_input_that_cannot_be_read_is_unknown_in_the_next_picture()
    {
        DigitalPoint point = _image.Digital(0);
        point.Stage(DigitalLevel.Inactive);
        _image.Freeze();
        point.Stage(DigitalLevel.Unknown);
        Assert.Equal(DigitalLevel.Inactive, point.Level);
        _image.Freeze();
        Assert.Equal(DigitalLevel.Unknown, point.Level);
    }

    [Fact]
    public void A_good_burst_that_follows_a_good_one_is_staged_where_it_is_new_and_another_is_left_to_whoever_judges_it()
    {
        AnalogPoint point = _image.Analog(0);
        point.Stage(100, 1_000);
        AnalogReading reading = new() { Status = BurstStatus.Good, RmsMicrovolts = 200, SampledAtMilliseconds = 1_000 };
        Assert.True(point.TryStageNext(reading));
        _image.Freeze();
        Assert.Equal((100, 1_000, Quality.Good), (point.RmsMicrovolts, point.StampMilliseconds, point.Quality));

        reading.SampledAtMilliseconds = 2_000;
        Assert.True(point.TryStageNext(reading));
        Assert.Equal((100, 200, 2_000), (point.RmsMicrovolts, point.StagedRmsMicrovolts, point.StagedStampMilliseconds));
        _image.Freeze();
        Assert.Equal((200, 2_000), (point.RmsMicrovolts, point.StampMilliseconds));

        reading.Status = BurstStatus.Undersampled;
        reading.SampledAtMilliseconds = 3_000;
        Assert.False(point.TryStageNext(reading));
        _image.Freeze();
        Assert.Equal(2_000, point.StampMilliseconds);
    }

    private static long Same(long one, long other)
    {
        Assert.Equal(one, other);
        return one;
    }
}
