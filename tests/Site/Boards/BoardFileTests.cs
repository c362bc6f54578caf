using CsCheck;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Site.Tests;

public class BoardFileTests
{
    private const string Draft = BoardDraft.Text;

    public static TheoryData<string, string, string, string, string> Cases => new()
    {
        // Form.
        { "\"soc\"", "\"chip\": 1, \"soc\"", "$.chip", "unknown key \"chip\"", "Known here: id, kind, soc, nanoffTarget, network, psramTakesPins, psramKilobytes, statusLedPin, watchdogPin, holdUpMilliseconds, i2c, rtc, relayContacts, pulseInputs, analogInputs, digitalInputs, outputs, contactInputs, serialPorts, analogOutputs, terminals, reservedPins, sources, unconfirmed" },
        { "\"pin\": 25", "\"pin\": 25, \"activLow\": true", "$.outputs[0].activLow", "unknown key \"activLow\"", "Did you mean \"activeLow\"? Known here: pin, i2cAddress, bit, activeLow" },
        { "\"esp32\"", "\"esp23\"", "$.soc", "the chip \"esp23\" is not known", "Did you mean \"esp32\"? Known here: esp32, esp32-s3" },
        { "\"id\": \"draft\"", "\"id\": \"My Board\"", "$.id", "a name has 1 to 24 characters a-z, 0-9 and -", "Write it in small letters, with - for spaces" },
        { "[13, 14]", "[13, \"14\"]", "$.pulseInputs[1]", "must be a number, not text in quotes", "Write a number" },
        { "\"id\": \"draft\"", "\"id\": \"draft\", \"kind\": \"virtul\"", "$.kind", "\"virtul\" is not known here", "Did you mean \"virtual\"? Known here: physical, virtual" },

        // Pins.
        { "[13, 14]", "[13, 13]", "$.pulseInputs[1]", "GPIO 13 is already used by $.pulseInputs[0]", "Give each function its own pin" },
        { "\"pin\": 25", "\"pin\": 22", "$.outputs[0].pin", "GPIO 22 is already used by $.i2c.sclPin", "Give each function its own pin" },
        { "\"pin\": 25", "\"pin\": 35", "$.outputs[0].pin", "GPIO 35 can only be an input", "Use another pin" },
        { "\"sdaPin\": 21", "\"sdaPin\": 37", "$.i2c.sdaPin", "GPIO 37 can only be an input", "Use another pin" },
        { "[13, 14]", "[13, 6]", "$.pulseInputs[1]", "GPIO 6 belongs to the flash memory", "Use another pin" },
        { "\"pin\": 25", "\"pin\": 11", "$.outputs[0].pin", "GPIO 11 belongs to the flash memory", "Use another pin" },
        { "[13, 14]", "[13, 12]", "$.pulseInputs[1]", "GPIO 12 is a strapping pin: high at power-on, the flash memory gets 1.8 V and the chip does not start", "Use another pin" },
        { "\"pin\": 34", "\"pin\": 0", "$.digitalInputs[0].pin", "GPIO 0 is a strapping pin: low at power-on, the chip waits for firmware instead of starting", "Use another pin" },
        { "\"pin\": 25", "\"pin\": 1", "$.outputs[0].pin", "GPIO 1 belongs to the serial port that firmware is loaded through", "Use another pin" },
        { "[13, 14]", "[13, 24]", "$.pulseInputs[1]", "esp32 has no GPIO 24", "Use another pin" },
        { "[13, 14]", "[13, -1]", "$.pulseInputs[1]", "esp32 has no GPIO -1", "Use another pin" },
        { "[36, 39]", "[36, 4]", "$.analogInputs[1]", "GPIO 4 belongs to ADC2, which does not work while Wi-Fi runs", "Use a pin of ADC1: 32, 33, 34, 35, 36, 37, 38, 39" },
        { "[36, 39]", "[36, 18]", "$.analogInputs[1]", "GPIO 18 has no analog-to-digital converter", "Use a pin of ADC1: 32, 33, 34, 35, 36, 37, 38, 39" },
        { "[13, 14]", "[13, 14, 16, 17, 18, 19, 23, 26, 27]", "$.pulseInputs[8]", "esp32 has only 8 pulse counters", "List that many at most" },

        // Serial ports: 5 and 15 are strapping pins that idle lines may have, and nothing else may.
        { "\"directionPin\": 32", "\"directionPin\": 34", "$.serialPorts[0].directionPin", "GPIO 34 can only be an input", "Use another pin" },
        { "\"transmitPin\": 15", "\"transmitPin\": 35", "$.serialPorts[0].transmitPin", "GPIO 35 can only be an input", "Use another pin" },
        { "\"transmitPin\": 15", "\"transmitPin\": 12", "$.serialPorts[0].transmitPin", "GPIO 12 is a strapping pin: high at power-on, the flash memory gets 1.8 V and the chip does not start", "Use another pin" },
        { "\"directionPin\": 32", "\"directionPin\": 2", "$.serialPorts[0].directionPin", "GPIO 2 is a strapping pin: high at power-on, firmware cannot be loaded", "Use another pin" },
        { ", \"receivePin\": 5", "", "$.serialPorts[0].receivePin", "\"receivePin\" is missing", "See boards/README.md" },

        // Expanders.
        { "\"0x20\"", "\"0x28\"", "$.outputs[1].i2cAddress", "\"0x28\" is not the address of a PCF8574", "Write \"0x20\" to \"0x27\", or \"0x38\" to \"0x3F\" for the PCF8574A" },
        { "\"0x20\"", "\"32\"", "$.outputs[1].i2cAddress", "\"32\" is not the address of a PCF8574", "Write \"0x20\" to \"0x27\", or \"0x38\" to \"0x3F\" for the PCF8574A" },
        { "\"bit\": 0", "\"bit\": 8", "$.outputs[1].bit", "an expander has the bits 0 to 7, not 8", "Use another expander for further channels" },
        { "{ \"pin\": 25 }", "{ \"i2cAddress\": \"0x20\", \"bit\": 0 }", "$.outputs[1].bit", "this bit is already used by $.outputs[0].bit", "Give each channel its own bit" },
        { "\"bit\": 0, ", "", "$.outputs[1]", "a relay hangs on a pin or on a bit of an expander", "Give either \"pin\", or \"i2cAddress\" and \"bit\"" },
        { "\"bit\": 0", "\"bit\": 0, \"pin\": 26", "$.outputs[1]", "a relay hangs on a pin or on a bit of an expander", "Give either \"pin\", or \"i2cAddress\" and \"bit\"" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_cannot_be_wired_is_named(string right, string wrong, string place, string problem, string remedy)
    {
        Assert.Contains(right, Draft, StringComparison.Ordinal);
        InputException refusal = Assert.Throws<InputException>(
            () => BoardFile.Parse("board.json", Draft.Replace(right, wrong, StringComparison.Ordinal)));

        InputFinding finding = Assert.Single(refusal.Findings);
        Assert.Equal((place, problem, remedy), (finding.Place, finding.Problem.English, finding.Remedy.English));
        Texts.AssertBilingual(refusal);
    }

    [Fact]
    public void Channels_are_counted()
    {
        Assert.Equal(new BoardDefinition("draft", 2, 2, 1, 2, 0, 1), BoardFile.Parse("board.json", Draft));
    }

    [Theory]
    [InlineData("4", 1, null)]
    [InlineData("4, 27", 2, null)]
    [InlineData("13", 0, "GPIO 13 is already used by $.pulseInputs[0]")]
    [InlineData("5", 0, "GPIO 5 is a strapping pin: its level at power-on sets the timing of the SDIO slave")]
    public void Contacts_take_pins_of_their_own(string pins, int count, string? problem)
    {
        string text = Draft.Replace("\"outputs\": [", $"\"contactInputs\": [{pins}], \"unconfirmed\": [\"contactInputs\"], \"outputs\": [", StringComparison.Ordinal);
        if (problem == null)
        {
            Assert.Equal(count, BoardFile.Parse("board.json", text).ContactInputCount);
        }
        else
        {
            Assert.Equal(problem, Assert.Throws<InputException>(() => BoardFile.Parse("board.json", text)).Problem.English);
        }
    }

    [Theory]
    [InlineData("""{ "i2cAddress": "0x58", "channel": 0 }, { "i2cAddress": "0x5F", "channel": 1 }""", 2, null)]
    [InlineData("""{ "i2cAddress": "0x57", "channel": 0 }""", 0, "\"0x57\" is not the address of a GP8403")]
    [InlineData("""{ "i2cAddress": "0x58", "channel": 2 }""", 0, "a converter has the channels 0 and 1, not 2")]
    [InlineData("""{ "i2cAddress": "0x58", "channel": 1 }, { "i2cAddress": "0x58", "channel": 1 }""", 0, "this channel is already used by $.analogOutputs[0]")]
    [InlineData("""{ "channel": 1 }""", 0, "\"i2cAddress\" is missing")]
    public void Analog_outputs_are_channels_of_converters(string outputs, int count, string? problem)
    {
        string text = BoardDraft.Adding("analogOutputs", $"[{outputs}]");
        if (problem == null)
        {
            Assert.Equal(count, BoardFile.Parse("board.json", text).AnalogOutputCount);
        }
        else
        {
            InputException refusal = Assert.Throws<InputException>(() => BoardFile.Parse("board.json", text));
            Assert.Equal(problem, refusal.Problem.English);
            Texts.AssertBilingual(refusal);
        }
    }

    [Fact]
    public void A_virtual_board_states_its_channels_and_has_no_pins()
    {
        const string Text = """{ "id": "bench", "kind": "virtual", "pulseInputCount": 1, "analogInputCount": 2, "digitalInputCount": 3, "outputCount": 4 }""";

        Assert.Equal(new BoardDefinition("bench", 1, 2, 3, 4), BoardFile.Parse("board.json", Text));
        Assert.Equal(
            new BoardDefinition("bench", 1, 2, 3, 4, 5),
            BoardFile.Parse("board.json", Text.Replace("4 }", "4, \"contactInputCount\": 5 }", StringComparison.Ordinal)));
        InputException refusal = Assert.Throws<InputException>(
            () => BoardFile.Parse("board.json", Text.Replace("4 }", "65, \"outputs\": [] }", StringComparison.Ordinal)));
        Assert.Equal(["$.outputCount", "$.outputs"], refusal.Findings.Select(finding => finding.Place));
        Assert.Equal("must be 0 to 64, not 65", refusal.Problem.English);
    }

    [Fact]
    public void The_boards_that_ship_have_the_names_of_their_folders()
    {
        string[] folders =
        [
            .. Directory.GetFiles(Repository.PathOf("boards"), "board.json", SearchOption.AllDirectories)
                .Select(path => Path.GetFileName(Path.GetDirectoryName(path)!))
                .Order(StringComparer.Ordinal),
        ];

        Assert.Equal(folders, BoardFile.Ids);
        Assert.All(folders, id => Assert.Equal(BoardFile.Find(id), BoardFile.Read(Repository.PathOf("boards", id, "board.json"))));
        Assert.Equal(new BoardDefinition("esp32-devkitc", 8, 6, 2, 16, 1, 1, 2), BoardFile.Find("esp32-devkitc"));
        Assert.Equal(new BoardDefinition("virtual", 32, 32, 16, 32, 16, 4, 16), BoardFile.Find("virtual"));
    }

    [Fact]
    public void No_board_that_ships_has_channels_that_the_firmware_cannot_number()
    {
        Assert.All(
            BoardFile.Ids.Select(BoardFile.Find),
            board => Assert.InRange(
                new[] { board.PulseInputCount, board.AnalogInputCount, board.DigitalInputCount, board.OutputCount }.Max(),
                1,
                SiteRules.MaximumChannel + 1));
    }

    [Fact]
    public void A_board_that_does_not_ship_is_refused_with_the_nearest()
    {
        InputException refusal = Assert.Throws<InputException>(() => BoardFile.Find("virtuel"));

        Assert.Equal("the board \"virtuel\" is not known", refusal.Problem.English);
        Assert.StartsWith("Did you mean \"virtual\"?", refusal.Remedy.English, StringComparison.Ordinal);
        Texts.AssertBilingual(refusal);
    }

    [Fact]
    public void A_mutated_board_file_is_read_or_refused()
    {
        Mutation.Of(Draft).Sample(
            text =>
            {
                try
                {
                    Assert.InRange(BoardFile.Parse("board.json", text).PulseInputCount, 0, SiteRules.MaximumChannel + 1);
                }
                catch (InputException exception)
                {
                    Texts.AssertReadable(exception);
                }
            },
            iter: 5_000);
    }
}
