namespace Zibo.EdgeCtl.Sim.Site.Tests;

public class BoardHardwareTests
{
    private const string Cable =
        """{ "kind": "ethernet", "phy": "lan8720", "phyAddress": 1, "clockPin": 17, "resetPin": 12, "mdcPin": 23, "mdioPin": 18 }""";

    // The draft without what RMII takes: bus, relay and direction move.
    private static readonly string Wired = BoardDraft.With("{ \"kind\": \"wifi\" }", Cable)
        .Replace("\"sdaPin\": 21, \"sclPin\": 22", "\"sdaPin\": 33, \"sclPin\": 4", StringComparison.Ordinal)
        .Replace("{ \"pin\": 25 }", "{ \"pin\": 16 }", StringComparison.Ordinal);

    public static TheoryData<string, string, string, string> Refusals => new()
    {
        // Ethernet takes pins that are soldered, whatever else the chip would say of them.
        { Wired.Replace("[13, 14]", "[13, 19]", StringComparison.Ordinal), "$.pulseInputs[1]", "GPIO 19 is already used by $.network", "Give each function its own pin" },
        { Wired.Replace("[13, 14]", "[13, 23]", StringComparison.Ordinal), "$.pulseInputs[1]", "GPIO 23 is already used by $.network.mdcPin", "Give each function its own pin" },
        { Wired.Replace("[13, 14]", "[13, 17]", StringComparison.Ordinal), "$.pulseInputs[1]", "GPIO 17 is already used by $.network.clockPin", "Give each function its own pin" },
        { Wired.Replace(", \"clockPin\": 17", "", StringComparison.Ordinal), "$.network.clockPin", "\"clockPin\" is missing", "See boards/README.md" },
        { Wired.Replace("lan8720", "lan8270", StringComparison.Ordinal), "$.network.phy", "\"lan8270\" is not known here", "Did you mean \"lan8720\"? Known here: lan8710, lan8720, ip101, rtl8201" },
        { BoardDraft.With("\"kind\": \"wifi\"", "\"kind\": \"wify\""), "$.network.kind", "\"wify\" is not known here", "Did you mean \"wifi\"? Known here: wifi, ethernet" },
        { BoardDraft.With("[36, 39]", "[36, 4]"), "$.analogInputs[1]", "GPIO 4 belongs to ADC2, which does not work while Wi-Fi runs", "Use a pin of ADC1: 32, 33, 34, 35, 36, 37, 38, 39" },

        // Memory, lamps, what parts on the board have.
        { BoardDraft.Adding("psramTakesPins", "true").Replace("[13, 14]", "[13, 16]", StringComparison.Ordinal), "$.pulseInputs[1]", "GPIO 16 belongs to the module's PSRAM or octal memory", "Use another pin" },
        { BoardDraft.Adding("psramKilobytes", "-1"), "$.psramKilobytes", "no module has -1 KB of PSRAM", "Give 0 to 32768; 0 where the module has none" },
        { BoardDraft.Adding("statusLedPin", "12"), "$.statusLedPin", "GPIO 12 is a strapping pin: high at power-on, the flash memory gets 1.8 V and the chip does not start", "Use another pin" },
        { BoardDraft.Adding("statusLedPin", "37"), "$.statusLedPin", "GPIO 37 can only be an input", "Use another pin" },
        { BoardDraft.Adding("reservedPins", """[{ "pin": 13, "use": "button", "useChinese": "按键" }]"""), "$.reservedPins[0].pin", "GPIO 13 is already used by $.pulseInputs[0]", "Give each function its own pin" },

        // Chips of the bus.
        { BoardDraft.Adding("rtc", """{ "chip": "ds3231", "i2cAddress": "0x69" }"""), "$.rtc.i2cAddress", "\"0x69\" is not the address of a DS3231", "Write \"0x68\", where such a clock always is" },
        { BoardDraft.With("{ \"pin\": 34, \"normallyClosed\": true }", "{ \"i2cAddress\": \"0x20\", \"bit\": 0 }"), "$.outputs[1].bit", "this bit is already used by $.digitalInputs[0].bit", "Give each channel its own bit" },
        { BoardDraft.With("{ \"pin\": 34, \"normallyClosed\": true }", "{ \"bit\": 0 }"), "$.digitalInputs[0]", "a contact hangs on a pin or on a bit of an expander", "Give either \"pin\", or \"i2cAddress\" and \"bit\"" },
        { BoardDraft.Adding("analogOutputs", """[{ "i2cAddress": "0x20", "channel": 0 }]"""), "$.analogOutputs[0].i2cAddress", "\"0x20\" is not the address of a GP8403", "Write \"0x58\" to \"0x5F\"" },

        // Ports and inputs.
        { BoardDraft.With("[{ \"transmitPin\": 15, \"receivePin\": 5, \"directionPin\": 32 }]", "[{ \"transmitPin\": 15, \"receivePin\": 5 }, { \"transmitPin\": 32, \"receivePin\": 33 }, { \"transmitPin\": 26, \"receivePin\": 27 }]"), "$.serialPorts[2]", "esp32 has only 2 serial ports beside the console", "List that many at most" },
        { BoardDraft.With("[36, 39]", "[36, { \"pin\": 39, \"pinPermille\": 0 }]"), "$.analogInputs[1].pinPermille", "must be above 0, not 0", "See boards/README.md" },

        // Terminals.
        { BoardDraft.Adding("terminals", """{ "pulseInputs": ["IO13"] }"""), "$.terminals.pulseInputs", "1 names for 2 channels", "Give every channel the name of its terminal, or leave the list out" },
        { BoardDraft.Adding("terminals", """{ "pulseInputs": ["IO13", "IO13"] }"""), "$.terminals.pulseInputs[1]", "$.terminals.pulseInputs[0] is already the terminal IO13", "Give each terminal its own name" },

        // Where facts come from.
        { BoardDraft.With("\"covers\": [\"nanoffTarget\", ", "\"covers\": ["), "$.nanoffTarget", "nothing says where \"nanoffTarget\" comes from", "Name the document that says so in \"sources\", or list the key in \"unconfirmed\"" },
        { BoardDraft.With("\"covers\": [", "\"covers\": [\"rtc\", "), "$.sources[0].covers[0]", "this file has no \"rtc\"", "Write the path of a fact, such as outputs[3] or network.resetPin" },
        { BoardDraft.Adding("statusLedPin", "2", "outputs[2]"), "$.unconfirmed[1]", "this file has no \"outputs[2]\"", "Write the path of a fact, such as outputs[3] or network.resetPin" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public void What_cannot_be_wired_is_named(string text, string place, string problem, string remedy)
    {
        InputFinding finding = BoardDraft.Refuse(text);
        Assert.Equal((place, problem, remedy), (finding.Place, finding.Problem.English, finding.Remedy.English));
    }

    [Fact]
    public void The_soldered_network_may_have_strapping_pins_and_the_wiring_is_read()
    {
        BoardHardware board = Assert.IsType<BoardHardware>(BoardFile.ParseHardware("board.json", Wired));
        Assert.Equal(new BoardNetwork(NetworkKind.Ethernet, EthernetPhy.Lan8720, 1, 17, 12, 23, 18), board.Network);
        Assert.Equal((33, 4), (board.SdaPin, board.SclPin));
        Assert.Equal(["GPIO 16", "PCF8574 0x20.P0"], board.Of(ChannelSort.Output).Select(channel => channel.Line));
        Assert.Equal(["IO16", "PCF8574 0x20.P0"], board.Of(ChannelSort.Output).Select(channel => channel.Terminal));
        Assert.Equal("TX GPIO 15, RX GPIO 5, DE GPIO 32", board.Of(ChannelSort.SerialPort).Single().Line);
    }

    // The radio is off on a board with a cable, and its converter is free.
    [Fact]
    public void The_second_converter_counts_where_no_Wifi_runs()
    {
        string text = Wired.Replace("[13, 14]", "[13]", StringComparison.Ordinal).Replace("[36, 39]", "[36, 14]", StringComparison.Ordinal);
        BoardHardware? board = BoardFile.ParseHardware("board.json", text);
        Assert.Equal([0, 16], board!.Of(ChannelSort.AnalogInput).Select(channel => board.Soc.AdcChannelOf(channel.Pin!.Value)));
    }

    [Fact]
    public void An_idle_bus_may_use_a_strapping_pin_that_is_pulled_high_and_a_lamp_one_that_is_pulled_low()
    {
        string text = BoardDraft.Adding("statusLedPin", "2")
            .Replace("\"sclPin\": 22", "\"sclPin\": 15", StringComparison.Ordinal)
            .Replace("\"transmitPin\": 15", "\"transmitPin\": 22", StringComparison.Ordinal);
        BoardHardware? board = BoardFile.ParseHardware("board.json", text);
        Assert.Equal((15, 2), (board!.SclPin, board.StatusLedPin));
        Assert.Equal(["statusLedPin"], board.Unconfirmed);
    }

    [Theory]
    [InlineData("[13, 33]", "$.pulseInputs[1]", "GPIO 33 belongs to the module's PSRAM or octal memory")]
    [InlineData("[13, 35]", "$.pulseInputs[1]", "GPIO 35 belongs to the module's PSRAM or octal memory")]
    [InlineData("[13, 37]", "$.pulseInputs[1]", "GPIO 37 belongs to the module's PSRAM or octal memory")]
    [InlineData("[13, 26]", "$.pulseInputs[1]", "GPIO 26 belongs to the flash memory")]
    [InlineData("[13, 19]", "$.pulseInputs[1]", "GPIO 19 belongs to the chip's USB port")]
    [InlineData("[13, 43]", "$.pulseInputs[1]", "GPIO 43 belongs to the serial port that firmware is loaded through")]
    [InlineData("[13, 45]", "$.pulseInputs[1]", "GPIO 45 is a strapping pin: its level at power-on sets the supply of the flash memory")]
    [InlineData("[13, 24]", "$.pulseInputs[1]", "esp32-s3 has no GPIO 24")]
    [InlineData("[13, 14, 15, 16, 17]", "$.pulseInputs[4]", "esp32-s3 has only 4 pulse counters")]
    public void The_S3_has_rules_of_its_own(string pulses, string place, string problem)
    {
        InputFinding finding = BoardDraft.Refuse(S3(pulses, "[1, 2]", "{ \"kind\": \"wifi\" }"));
        Assert.Equal((place, problem), (finding.Place, finding.Problem.English));
    }

    [Fact]
    public void The_S3_has_no_Ethernet_and_other_converter_pins()
    {
        InputFinding analog = BoardDraft.Refuse(S3("[13]", "[1, 12]", "{ \"kind\": \"wifi\" }"));
        Assert.Equal("GPIO 12 belongs to ADC2, which does not work while Wi-Fi runs", analog.Problem.English);
        Assert.Equal("Use a pin of ADC1: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10", analog.Remedy.English);
        Assert.Equal(
            "esp32-s3 has no Ethernet of its own",
            BoardDraft.Refuse(S3("[13]", "[1]", Cable.Replace("23", "40", StringComparison.Ordinal).Replace("18", "41", StringComparison.Ordinal))).Problem.English);
    }

    [Fact]
    public void A_chip_that_another_sort_of_chip_answers_for_is_a_clash()
    {
        FindingList findings = new("board.json");
        I2cBus bus = new(true, findings);
        JsonValue root = JsonText.Parse("""{ "a": "0x3C", "b": "0x3C", "c": "0x3C" }""", findings);
        ObjectReader reader = new(root, findings);
        I2cChip display = new("SSD1306", address => address == 0x3C, I2cChip.Expander.Addresses, I2cChip.Expander.NoBus);
        Assert.Equal(0x3C, bus.ReadAddress(reader, reader.Optional("a"), I2cChip.Expander));
        Assert.Equal(0x3C, bus.ReadAddress(reader, reader.Optional("b"), I2cChip.Expander));
        Assert.Null(bus.ReadAddress(reader, reader.Optional("c"), display));
        InputFinding finding = Assert.Single(Assert.Throws<InputException>(findings.ThrowIfAny).Findings);
        Assert.Equal(("$.c", "0x3C is already the address of the PCF8574 at $.a"), (finding.Place, finding.Problem.English));
    }

    // Every board with relays shows loads connected while it is dead, and hears the fire alarm by a contact that opens.
    [Fact]
    public void The_boards_that_ship_are_safe_without_power()
    {
        BoardHardware[] boards = [.. BoardFile.Ids.Select(BoardFile.FindHardware).OfType<BoardHardware>()];
        Assert.Equal(["esp32-devkitc", "esp32-poe-iso", "esp32-s3-devkitc", "kc868-a6", "wt32-eth01"], boards.Select(board => board.Id));
        Assert.All(boards, board =>
        {
            Assert.True(board.Of(ChannelSort.DigitalInput)[0].IsInverted);
            Assert.NotEqual(RelayContact.NormallyOpen, board.RelayContacts?.Contact);

            // A PCF8574 starts with every bit high: only a relay that pulls in at low is released then.
            Assert.All(board.Of(ChannelSort.Output).Where(output => output.I2cAddress != null), output => Assert.True(output.IsInverted));
            Assert.NotEmpty(board.Sources);
            Assert.All(board.Channels, channel => Assert.NotEmpty(channel.Terminal));
            Assert.Equal(board.Channels.Count, board.Channels.Select(channel => channel.Terminal).Distinct().Count());
        });
    }

    [Fact]
    public void Every_chip_says_where_its_facts_come_from_and_what_its_strapping_pins_do()
    {
        Assert.Equal(["esp32", "esp32-s3"], Soc.Ids);
        Assert.All(Soc.Ids.Select(Soc.Find), soc =>
        {
            Assert.NotEmpty(soc.Sources);
            Assert.All(soc.StrappingPins, strap => Assert.NotEqual(strap.AtBoot.English, strap.AtBoot.Chinese));
            Assert.Subset(soc.Pins.ToHashSet(), soc.Adc1Pins.Concat(soc.Adc2Pins).Concat(soc.RmiiPins).Concat(soc.UsbPins).ToHashSet());
            Assert.Equal(soc.Adc1Pins.Count + soc.Adc2Pins.Count, soc.Adc1Pins.Concat(soc.Adc2Pins).Distinct().Count());
        });
    }

    private static string S3(string pulses, string analogs, string network) => $$"""
        {
          "id": "draft", "soc": "esp32-s3", "nanoffTarget": "ESP32_S3_OCTAL", "network": {{network}}, "psramTakesPins": true,
          "pulseInputs": {{pulses}}, "analogInputs": {{analogs}}, "digitalInputs": [], "outputs": [],
          "sources": [{ "name": "a test", "covers": ["nanoffTarget", "network", "psramTakesPins", "pulseInputs", "analogInputs"] }]
        }
        """;
}
