namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What the pins of a chip can do, as far as it decides what may be wired to them.</summary>
/// <param name="Id">Name of the chip.</param>
/// <param name="Sources">Where the facts come from.</param>
/// <param name="Pins">Every GPIO that can be wired.</param>
/// <param name="InputOnlyPins">GPIOs that cannot drive anything and have no pull-up.</param>
/// <param name="FlashPins">GPIOs that the flash memory takes.</param>
/// <param name="PsramPins">GPIOs that PSRAM or octal memory takes, where a module has it.</param>
/// <param name="StrappingPins">GPIOs whose level at power-on decides how the chip starts.</param>
/// <param name="ConsolePins">GPIOs of the serial port that firmware is loaded through.</param>
/// <param name="UsbPins">GPIOs of the chip's own USB port.</param>
/// <param name="RmiiPins">GPIOs that the chip's Ethernet takes whatever a board does; none where it has no Ethernet.</param>
/// <param name="Adc1Pins">GPIOs of the converter that works beside Wi-Fi, in the order of its channels.</param>
/// <param name="Adc2Pins">GPIOs of the converter that Wi-Fi takes, in the order of its channels.</param>
/// <param name="Adc2FirstChannel">Number by which the device's drivers call the first channel of that converter.</param>
/// <param name="PulseCounterCount">Hardware pulse counters.</param>
/// <param name="SerialPortCount">Serial ports beside the console that the device's drivers know.</param>
public sealed record Soc(
    string Id,
    IReadOnlyList<string> Sources,
    IReadOnlyList<int> Pins,
    IReadOnlyList<int> InputOnlyPins,
    IReadOnlyList<int> FlashPins,
    IReadOnlyList<int> PsramPins,
    IReadOnlyList<StrappingPin> StrappingPins,
    IReadOnlyList<int> ConsolePins,
    IReadOnlyList<int> UsbPins,
    IReadOnlyList<int> RmiiPins,
    IReadOnlyList<int> Adc1Pins,
    IReadOnlyList<int> Adc2Pins,
    int Adc2FirstChannel,
    int PulseCounterCount,
    int SerialPortCount)
{
    private const string Prefix = "socs/";

    private static readonly Phrase DataSheet = new("Take it from the chip's data sheet", "请查阅芯片手册");

    /// <summary>The names of the chips that are known.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. typeof(Soc).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The facts of a chip that is among <see cref="Ids"/>.</summary>
    public static Soc Find(string id)
    {
        FindingList findings = new($"boards/socs/{id}.json");
        ObjectReader reader = new(JsonText.Parse(TextFile.ReadEmbedded(Prefix + id), findings), findings);

        IReadOnlyList<JsonValue> Items(string name) => reader.Items(reader.Required(name, DataSheet));
        IReadOnlyList<int> Pins(string name) => [.. Items(name).Select(item => reader.WholeNumber(item) ?? -1)];
        int Number(string name) => reader.WholeNumber(reader.Required(name, DataSheet)) ?? 0;

        Soc soc = new(
            reader.Text(reader.Required("id", DataSheet)) ?? string.Empty,
            [.. Items("sources").Select(item => reader.Text(item) ?? string.Empty)],
            Pins("pins"),
            Pins("inputOnlyPins"),
            Pins("flashPins"),
            Pins("psramPins"),
            [.. Items("strappingPins").Select(item => ReadStrap(item, findings))],
            Pins("consolePins"),
            Pins("usbPins"),
            Pins("rmiiPins"),
            Pins("adc1Pins"),
            Pins("adc2Pins"),
            Number("adc2FirstChannel"),
            Number("pulseCounterCount"),
            Number("serialPortCount"));
        reader.Finish();
        findings.ThrowIfAny();
        return soc;
    }

    /// <summary>The converter channel of a pin, as the device's drivers number it; -1 where it has none.</summary>
    public int AdcChannelOf(int pin)
    {
        int first = Adc1Pins.ToList().IndexOf(pin);
        int second = Adc2Pins.ToList().IndexOf(pin);
        return first >= 0 ? first : second >= 0 ? Adc2FirstChannel + second : -1;
    }

    /// <summary>The strapping pin of that number, or null.</summary>
    public StrappingPin? StrapOf(int pin) => StrappingPins.FirstOrDefault(strap => strap.Pin == pin);

    private static StrappingPin ReadStrap(JsonValue value, FindingList findings)
    {
        ObjectReader reader = new(value, findings);
        StrappingPin strap = new(
            reader.WholeNumber(reader.Required("pin", DataSheet)) ?? -1,
            new Phrase(
                reader.Text(reader.Required("atBoot", DataSheet)) ?? string.Empty,
                reader.Text(reader.Required("atBootChinese", DataSheet)) ?? string.Empty),
            reader.Choice<StrapTolerance>(reader.Optional("tolerates")) ?? StrapTolerance.None);
        reader.Finish();
        return strap;
    }
}
