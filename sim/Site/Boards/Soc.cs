namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>What the pins of a chip can do, as far as it decides what may be wired to them.</summary>
/// <param name="Id">Name of the chip.</param>
/// <param name="Pins">Every GPIO that can be wired.</param>
/// <param name="InputOnlyPins">GPIOs that cannot drive anything.</param>
/// <param name="FlashPins">GPIOs that the flash memory takes.</param>
/// <param name="StrappingPins">GPIOs whose level at power-on decides how the chip starts.</param>
/// <param name="IdleHighStrappingPins">Strapping GPIOs that are pulled high and only set timing and the boot log.</param>
/// <param name="ConsolePins">GPIOs of the serial port that firmware is loaded through.</param>
/// <param name="Adc1Pins">GPIOs of the converter that works beside Wi-Fi.</param>
/// <param name="Adc2Pins">GPIOs of the converter that Wi-Fi takes.</param>
/// <param name="PulseCounterCount">Hardware pulse counters.</param>
internal sealed record Soc(
    string Id,
    IReadOnlyList<int> Pins,
    IReadOnlyList<int> InputOnlyPins,
    IReadOnlyList<int> FlashPins,
    IReadOnlyList<int> StrappingPins,
    IReadOnlyList<int> IdleHighStrappingPins,
    IReadOnlyList<int> ConsolePins,
    IReadOnlyList<int> Adc1Pins,
    IReadOnlyList<int> Adc2Pins,
    int PulseCounterCount)
{
    private const string Prefix = "socs/";

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
        Phrase remedy = new("Take it from the chip's data sheet", "请查阅芯片手册");

        IReadOnlyList<int> Pins(string name) =>
            [.. reader.Items(reader.Required(name, remedy)).Select(item => reader.WholeNumber(item) ?? -1)];

        Soc soc = new(
            reader.Text(reader.Required("id", remedy)) ?? string.Empty,
            Pins("pins"),
            Pins("inputOnlyPins"),
            Pins("flashPins"),
            Pins("strappingPins"),
            Pins("idleHighStrappingPins"),
            Pins("consolePins"),
            Pins("adc1Pins"),
            Pins("adc2Pins"),
            reader.WholeNumber(reader.Required("pulseCounterCount", remedy)) ?? 0);
        reader.Finish();
        findings.ThrowIfAny();
        return soc;
    }
}
