namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Whether a chip's pin can be what a board file wires it for; keeps count of the pins that are taken.</summary>
/// <param name="soc">The chip.</param>
/// <param name="psramTakesPins">True where the module's memory takes the chip's PSRAM pins.</param>
/// <param name="hasWifi">True where the board is on the network by Wi-Fi, which takes the second converter.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class PinRules(Soc soc, bool psramTakesPins, bool hasWifi, FindingList findings)
{
    private static readonly Phrase Another = new("Use another pin", "请改用其他引脚");

    private readonly Dictionary<int, string> _pathByPin = [];

    /// <summary>Reads a pin and takes it, as far as there are a number and a chip that is known.</summary>
    /// <returns>The number, or null where there is none.</returns>
    public static int? Take(PinRules? pins, ObjectReader reader, JsonValue? value, PinUse use)
    {
        int? pin = reader.WholeNumber(value);
        if (pin != null)
        {
            pins?.Take(value!, pin.Value, use);
        }

        return pin;
    }

    /// <summary>Takes the pins that the chip's Ethernet has, for the value that says that a board has it.</summary>
    public void TakeRmii(JsonValue network)
    {
        foreach (int pin in soc.RmiiPins)
        {
            Take(network, pin, PinUse.OnBoard);
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
        if (soc.FlashPins.Contains(pin))
        {
            return (new Phrase("GPIO {0} belongs to the flash memory", "GPIO {0} 用于闪存").Format(pin), Another);
        }

        if (!soc.Pins.Contains(pin))
        {
            return (new Phrase("{0} has no GPIO {1}", "{0} 没有 GPIO {1}").Format(soc.Id, pin), Another);
        }

        if (psramTakesPins && soc.PsramPins.Contains(pin))
        {
            return (
                new Phrase("GPIO {0} belongs to the module's PSRAM or octal memory", "GPIO {0} 用于模组的 PSRAM 或八线存储器").Format(pin),
                Another);
        }

        return use switch
        {
            PinUse.OnBoard => null,
            _ when soc.ConsolePins.Contains(pin) => (
                new Phrase(
                    "GPIO {0} belongs to the serial port that firmware is loaded through",
                    "GPIO {0} 用于烧录固件的串口").Format(pin),
                Another),
            _ when soc.UsbPins.Contains(pin) => (
                new Phrase("GPIO {0} belongs to the chip's USB port", "GPIO {0} 用于芯片的 USB 接口").Format(pin), Another),
            _ when soc.StrapOf(pin) is { } strap && !Tolerates(strap, use) => (
                new Phrase("GPIO {0} is a strapping pin: {1}", "GPIO {0} 是启动配置引脚：{1}").Format(pin, strap.AtBoot), Another),
            PinUse.AnalogInput => AnalogRefusal(pin),
            PinUse.Output or PinUse.I2c or PinUse.SerialTransmit or PinUse.Lamp when soc.InputOnlyPins.Contains(pin) => (
                new Phrase("GPIO {0} can only be an input", "GPIO {0} 只能作为输入").Format(pin), Another),
            _ => null,
        };
    }

    private static bool Tolerates(StrappingPin strap, PinUse use) => strap.Tolerates switch
    {
        StrapTolerance.IdleHigh => use is PinUse.SerialTransmit or PinUse.SerialReceive or PinUse.I2c,
        StrapTolerance.Lamp => use == PinUse.Lamp,
        _ => false,
    };

    private (Phrase Problem, Phrase Remedy)? AnalogRefusal(int pin)
    {
        bool isOnSecond = soc.Adc2Pins.Contains(pin);
        if (soc.Adc1Pins.Contains(pin) || (isOnSecond && !hasWifi))
        {
            return null;
        }

        Phrase problem = isOnSecond
            ? new Phrase("GPIO {0} belongs to ADC2, which does not work while Wi-Fi runs", "GPIO {0} 属于 ADC2，Wi-Fi 运行时不可用")
            : new Phrase("GPIO {0} has no analog-to-digital converter", "GPIO {0} 没有模数转换功能");
        return (
            problem.Format(pin),
            new Phrase("Use a pin of ADC1: {0}", "请使用 ADC1 的引脚：{0}").Format(string.Join(", ", soc.Adc1Pins.Order())));
    }
}
