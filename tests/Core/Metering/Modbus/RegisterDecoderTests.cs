using CsCheck;
using Zibo.EdgeCtl.Core.Metering.Modbus;

namespace Zibo.EdgeCtl.Core.Tests.Metering.Modbus;

public class RegisterDecoderTests
{
    private static readonly RegisterRow Power = new(4, 0, RegisterFormat.Real, 1_000);
    private static readonly RegisterRow Energy = new(4, 0, RegisterFormat.Real, 1_000_000);

    [Theory]
    [InlineData(0x4366, 0x8000, 1_000, 230_500)] // 230.5
    [InlineData(0xC47A, 0x0000, 1_000, -1_000_000)] // -1000
    [InlineData(0x0000, 0x0000, 1_000, 0)]
    [InlineData(0x8000, 0x0000, 1_000, 0)] // minus zero
    [InlineData(0x0000, 0x0001, 1_000_000, 0)] // the smallest number there is
    [InlineData(0x449A, 0x51EC, 1_000_000, 1_234_560_059)] // 1234.56 as near as 24 digits come
    [InlineData(0x3F00, 0x0000, 1, 1)] // a half rounds away from zero
    [InlineData(0xBF00, 0x0000, 1, -1)]
    public void A_float_becomes_a_scaled_integer(int high, int low, int scale, long expected)
    {
        Assert.True(RegisterDecoder.TryDecode([(ushort)high, (ushort)low], new RegisterRow(3, 0, RegisterFormat.Real, scale), out long value, out _));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData(0x7FC0, 0x0000)] // not a number
    [InlineData(0xFFFF, 0xFFFF)] // not a number: what a dead meter's bus often shows
    [InlineData(0x7F80, 0x0000)] // infinite
    [InlineData(0xFF80, 0x0000)]
    [InlineData(0x7149, 0xF2CA)] // 1e30
    public void What_is_no_number_of_a_meter_is_no_value(int high, int low) =>
        Assert.False(RegisterDecoder.TryDecode([(ushort)high, (ushort)low], Power, out _, out _));

    [Fact]
    public void Any_float_of_a_meter_is_decoded_as_exact_arithmetic_would() =>
        Gen.Single[-1e7f, 1e7f].Sample(number =>
        {
            uint bits = BitConverter.SingleToUInt32Bits(number);
            Assert.True(RegisterDecoder.TryDecode([(ushort)(bits >> 16), (ushort)bits], Energy, out long value, out long step));
            decimal exact = (decimal)(double)number * 1_000_000m;
            Assert.Equal((double)Math.Round(exact, MidpointRounding.AwayFromZero), value, 1.0);
            Assert.True(Math.Abs((double)exact - value) <= 0.51, $"{exact} became {value}");
            Assert.True(step >= 1);
        });

    [Fact]
    public void The_step_says_how_coarse_a_large_total_has_become()
    {
        Assert.Equal(7_812, StepAt(100_000)); // 1/128 kWh
        Assert.Equal(15_625, StepAt(131_072)); // 1/64 kWh: coarser than the 0.01 kWh that the meter shows
        Assert.Equal(125_000, StepAt(1_048_576));
    }

    [Fact]
    public void Whole_numbers_come_in_one_word_or_two_in_either_order()
    {
        Assert.Equal(230_100, Decode(RegisterFormat.Word, 100, 2301, 0));
        Assert.Equal(65_537L * 100, Decode(RegisterFormat.TwoWords, 100, 1, 1));
        Assert.Equal(((2L << 16) + 1) * 1_000, Decode(RegisterFormat.TwoWordsLowFirst, 1_000, 1, 2));
        Assert.Equal(uint.MaxValue * 1_000L, Decode(RegisterFormat.TwoWordsLowFirst, 1_000, 0xFFFF, 0xFFFF));
    }

    private static long StepAt(float kilowattHours)
    {
        uint bits = BitConverter.SingleToUInt32Bits(kilowattHours);
        RegisterDecoder.TryDecode([(ushort)(bits >> 16), (ushort)bits], Energy, out _, out long step);
        return step;
    }

    private static long Decode(RegisterFormat format, int scale, ushort first, ushort second)
    {
        Assert.True(RegisterDecoder.TryDecode([first, second], new RegisterRow(3, 0, format, scale), out long value, out long step));
        Assert.Equal(scale, step);
        return value;
    }
}
