using System.Device.I2c;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Networking;
using Zibo.EdgeCtl.Device;
using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl.Sim.NanoBoard.Tests;

/// <summary>A clock with a battery beside the system time.</summary>
public sealed class TimeTests : IDisposable
{
    private const int Address = 0x68;
    private const int SecondMilliseconds = 1_000;

    private readonly Bench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_time_comes_from_the_network_and_after_a_power_cut_from_the_clock(bool hasStatus)
    {
        VirtualRtc rtc = Connect(hasStatus);
        TimeKeeper keeper = Open(hasStatus);
        keeper.Restore();
        Assert.False(_bench.Clock.IsUtcValid);
        Look(keeper);
        Assert.Equal(0, rtc.SetCount);

        Sntp.Start();
        Look(keeper);

        Assert.Equal(1, rtc.SetCount);
        Assert.InRange(Error(rtc.UtcMilliseconds!.Value), 0, SecondMilliseconds);

        _bench.CyclePower();
        _bench.Chip.Clock.Jump(3_600_000);
        Assert.False(_bench.Clock.IsUtcValid);
        Open(hasStatus).Restore();

        Assert.True(_bench.Clock.IsUtcValid);
        Assert.InRange(Error(_bench.Clock.UtcMilliseconds), 0, 2 * SecondMilliseconds);
        Assert.Contains("edgectl time from the clock on the board", _bench.Chip.Console.Lines);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_clock_whose_battery_was_empty_has_no_time(bool hasStatus)
    {
        VirtualRtc rtc = Connect(hasStatus);
        rtc.UtcMilliseconds = _bench.Chip.Clock.WorldUtcMilliseconds;
        rtc.LoseBattery();

        Open(hasStatus).Restore();

        Assert.False(_bench.Clock.IsUtcValid);
        Assert.Contains("edgectl: the clock on the board has no time; check its battery", _bench.Chip.Console.Lines);
    }

    [Fact]
    public void A_clock_that_does_not_answer_is_no_clock_and_is_set_once_it_does()
    {
        VirtualRtc rtc = Connect(true);
        _bench.Chip.I2c.Silence(Address, true);
        TimeKeeper keeper = Open(true);
        keeper.Restore();
        Sntp.Start();
        Look(keeper);
        Assert.Equal(0, rtc.SetCount);

        _bench.Chip.I2c.Silence(Address, false);
        Look(keeper);

        Assert.Equal(1, rtc.SetCount);
    }

    [Fact]
    public void A_clock_that_is_wrong_is_put_right_when_the_network_tells_the_time()
    {
        VirtualRtc rtc = Connect(false);
        rtc.UtcMilliseconds = _bench.Chip.Clock.WorldUtcMilliseconds - 90_000;
        TimeKeeper keeper = Open(false);
        keeper.Restore();
        Look(keeper);
        Assert.Equal(0, rtc.SetCount);

        Sntp.Start();
        Look(keeper);

        Assert.Equal(1, rtc.SetCount);
        Assert.InRange(Error(rtc.UtcMilliseconds!.Value), 0, SecondMilliseconds);
    }

    [Fact]
    public void A_clock_is_set_once_a_day()
    {
        VirtualRtc rtc = Connect(false);
        TimeKeeper keeper = Open(false);
        Sntp.Start();
        Look(keeper);
        Look(keeper);
        Assert.Equal(1, rtc.SetCount);

        _bench.Chip.Clock.Jump(86_400_000);
        Look(keeper);

        Assert.Equal(2, rtc.SetCount);
    }

    [Theory]
    [InlineData("59 59 23 01 31 12 99", true)]
    [InlineData("00 00 00 01 29 02 28", true)]
    [InlineData("00 00 00 01 29 02 27", false)]
    [InlineData("80 00 00 01 01 01 26", false)]
    [InlineData("60 00 00 01 01 01 26", false)]
    [InlineData("0A 00 00 01 01 01 26", false)]
    [InlineData("00 60 00 01 01 01 26", false)]
    [InlineData("00 00 24 01 01 01 26", false)]
    [InlineData("00 00 52 01 01 01 26", false)]
    [InlineData("00 00 00 01 00 01 26", false)]
    [InlineData("00 00 00 01 31 04 26", false)]
    [InlineData("00 00 00 01 01 13 26", false)]
    [InlineData("00 00 00 01 01 00 26", false)]
    [InlineData("00 00 00 01 01 01 24", false)]
    [InlineData("FF FF FF FF FF FF FF", false)]
    public void Registers_hold_a_time_or_not(string registers, bool isTime) =>
        Assert.Equal(
            isTime, RtcRegisters.TryDecode(Convert.FromHexString(registers.Replace(" ", "", StringComparison.Ordinal)), out _));

    [Theory]
    [InlineData(1_784_000_000_000)]
    [InlineData(1_830_297_599_000)]
    [InlineData(4_102_444_799_000)]
    public void What_is_written_is_read(long utcMilliseconds)
    {
        byte[] registers = new byte[RtcRegisters.Count + 1];
        RtcRegisters.Encode(utcMilliseconds - 400, registers, 1);

        Assert.True(RtcRegisters.TryDecode(registers[1..], out long read));

        Assert.Equal(utcMilliseconds, read);
    }

    private VirtualRtc Connect(bool hasStatus) => _bench.Chip.I2c.Connect(Address, new VirtualRtc(_bench.Chip, hasStatus));

    private TimeKeeper Open(bool hasStatus)
    {
        Configuration.SetPinFunction(Bench.DataPin, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(Bench.ClockPin, DeviceFunction.I2C1_CLOCK);
        return new TimeKeeper(
            new RealTimeClock(I2cDevice.Create(new I2cConnectionSettings(1, Address)), hasStatus), _bench.Clock);
    }

    private void Look(TimeKeeper keeper)
    {
        _bench.Chip.Clock.Jump(SecondMilliseconds);
        keeper.Step();
    }

    private long Error(long utcMilliseconds) => Math.Abs(utcMilliseconds - _bench.Chip.Clock.WorldUtcMilliseconds);
}
