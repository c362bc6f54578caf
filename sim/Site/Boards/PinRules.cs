namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Whether a chip's pin can be what a board file wires it for; keeps count of the pins that are taken.</summary>
internal sealed class PinRules(Soc soc, FindingList findings)
{
    private readonly Dictionary<int, string> _pathByPin = [];

    /// <summary>Reads a pin and takes it, as far as there are a number and a chip that is known.</summary>
    public static void Take(PinRules? pins, ObjectReader reader, JsonValue? value, PinUse use)
    {
        if (reader.WholeNumber(value) is int pin)
        {
            pins?.Take(value!, pin, use);
        }
    }

    // The first reason against a pin becomes a finding.
    private void Take(JsonValue value, int pin, PinUse use)
    {
        (Phrase Problem, Phrase Remedy)? refusal = Refusal(pin, use);
        if (refusal == null && !_pathByPin.TryAdd(pin, value.Path))
        {
            refusal = (
                new Phrase("GPIO {0} is already used by {1}", "GPIO {0} 已被 {1} 占用").Format(pin, _pathByPin[pin]),
                new Phrase("Give each function its own pin", "每项功能须使用单独的引脚"));
        }

        if (refusal is (Phrase problem, Phrase remedy))
        {
            findings.AddPath(value.Path, value.Line, problem, remedy);
        }
    }

    private (Phrase Problem, Phrase Remedy)? Refusal(int pin, PinUse use)
    {
        Phrase another = new("Use another pin", "请改用其他引脚");
        if (soc.FlashPins.Contains(pin))
        {
            return (new Phrase("GPIO {0} belongs to the flash memory", "GPIO {0} 用于闪存").Format(pin), another);
        }

        if (!soc.Pins.Contains(pin))
        {
            return (new Phrase("{0} has no GPIO {1}", "{0} 没有 GPIO {1}").Format(soc.Id, pin), another);
        }

        if (soc.ConsolePins.Contains(pin))
        {
            return (
                new Phrase(
                    "GPIO {0} belongs to the serial port that firmware is loaded through",
                    "GPIO {0} 用于烧录固件的串口").Format(pin),
                another);
        }

        if (soc.StrappingPins.Contains(pin))
        {
            return (
                new Phrase(
                    "GPIO {0} is a strapping pin: what is wired to it decides at power-on how the chip starts",
                    "GPIO {0} 是启动配置引脚，上电时外部接线会决定芯片的启动方式").Format(pin),
                another);
        }

        if (use == PinUse.AnalogInput)
        {
            return AnalogRefusal(pin);
        }

        return use is PinUse.Output or PinUse.I2c && soc.InputOnlyPins.Contains(pin)
            ? (new Phrase("GPIO {0} can only be an input", "GPIO {0} 只能作为输入").Format(pin), another)
            : null;
    }

    private (Phrase Problem, Phrase Remedy)? AnalogRefusal(int pin)
    {
        if (soc.Adc1Pins.Contains(pin))
        {
            return null;
        }

        Phrase problem = soc.Adc2Pins.Contains(pin)
            ? new Phrase("GPIO {0} belongs to ADC2, which does not work while Wi-Fi runs", "GPIO {0} 属于 ADC2，Wi-Fi 运行时不可用")
            : new Phrase("GPIO {0} has no analog-to-digital converter", "GPIO {0} 没有模数转换功能");
        return (
            problem.Format(pin),
            new Phrase("Use a pin of ADC1: {0}", "请使用 ADC1 的引脚：{0}").Format(string.Join(", ", soc.Adc1Pins)));
    }
}
