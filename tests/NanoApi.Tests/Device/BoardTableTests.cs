using System.Globalization;
using System.Text.Json;
using Zibo.EdgeCtl.Device.Boards;
using Zibo.EdgeCtl.Device.Boards.Tables;

namespace Zibo.EdgeCtl.NanoApi.Tests.Device;

/// <summary>The tables that the firmware opens boards by, held against the boards' data without the code that wrote them.</summary>
public sealed class BoardTableTests
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static TheoryData<string> Boards =>
    [
        .. Directory.GetFiles(Repository.PathOf("boards"), "board.json", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(Path.GetDirectoryName(path)!)).Where(id => id != "virtual").Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void The_table_knows_every_board_and_no_other()
    {
        Assert.Equal(Boards.Select(board => board.Data), BoardTable.Ids.Split(", "));
        Assert.Null(BoardTable.Find("virtual"));
        Assert.Null(BoardTable.Find(""));
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public void Pins_and_bits_are_those_of_the_board(string id)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("boards", id, "board.json")), Options);
        JsonElement board = document.RootElement;
        BoardPins pins = BoardTable.Find(id);

        Assert.Equal(id, pins.Id);
        Assert.Equal(Items(board, "pulseInputs").Select(item => item.GetInt32()), pins.PulseInputs);
        Assert.Equal(Items(board, "contactInputs").Select(item => item.GetInt32()), pins.ContactInputs);
        Assert.Equal(board.GetProperty("i2c").GetProperty("sdaPin").GetInt32(), pins.I2cData);
        Assert.Equal(board.GetProperty("i2c").GetProperty("sclPin").GetInt32(), pins.I2cClock);
        Assert.Equal(Number(board, "statusLedPin"), pins.StatusLed);
        Assert.Equal(Items(board, "outputs").Select(item => Text(item, "activeLow")), pins.Outputs.Select(Text));
        Assert.Equal(Items(board, "digitalInputs").Select(item => Text(item, "normallyClosed")), pins.DigitalInputs.Select(Text));
        Assert.Equal(Items(board, "analogOutputs").Select(item => Text(item, "")), pins.AnalogOutputs.Select(Text));
        Assert.Equal(Items(board, "serialPorts").Select(port => Number(port, "transmitPin")), pins.SerialTransmit);
        Assert.Equal(Items(board, "serialPorts").Select(port => Number(port, "receivePin")), pins.SerialReceive);
        Assert.Equal(Items(board, "serialPorts").Select(port => Number(port, "directionPin")), pins.SerialDirection);
        Assert.Equal(Items(board, "analogInputs").Length, pins.AnalogChannels.Length);
    }

    // By the data sheets: ADC1 of the ESP32 begins at GPIO 36 and goes on at 32, that of the S3 begins at GPIO 1.
    [Fact]
    public void Analog_inputs_are_channels_of_the_converter()
    {
        Assert.Equal([0, 3, 6, 7, 4, 5], BoardTable.Find("esp32-devkitc").AnalogChannels);
        Assert.Equal([0, 1, 3, 4, 5, 6], BoardTable.Find("esp32-s3-devkitc").AnalogChannels);
    }

    private static JsonElement[] Items(JsonElement board, string name) =>
        board.TryGetProperty(name, out JsonElement list) ? [.. list.EnumerateArray()] : [];

    private static int Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) ? value.GetInt32() : BoardLine.None;

    private static string Text(JsonElement item, string inversion)
    {
        bool isInverted = item.TryGetProperty(inversion, out JsonElement value) && value.GetBoolean();
        int address = item.TryGetProperty("i2cAddress", out JsonElement text)
            ? int.Parse(text.GetString()!.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : BoardLine.None;
        return $"{Number(item, "pin")} {address} {Math.Max(Number(item, "bit"), Number(item, "channel"))} {isInverted}";
    }

    private static string Text(BoardLine line) => $"{line.Pin} {line.Address} {line.Place} {line.IsInverted}";
}
