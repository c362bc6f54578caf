using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Zibo.EdgeCtl.NanoApi.Tests.Device;

/// <summary>The pins in the firmware are those of the board's data file, read from the source: it holds nothing to link here.</summary>
public sealed class PinsTests
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [Fact]
    public void The_pins_in_the_firmware_are_those_of_the_board()
    {
        string path = Repository.PathOf("boards", "esp32-devkitc", "board.json");
        Assert.SkipUnless(File.Exists(path), $"there is no {path}");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path), Options);
        JsonElement board = document.RootElement;

        Assert.Equal(Numbers(board.GetProperty("pulseInputs")), Values("PulseInputs"));
        Assert.Equal(Numbers(board.GetProperty("analogInputs")), Values("AnalogInputs"));
        Assert.Equal(Numbers(board.GetProperty("contactInputs")), Values("ContactInputs"));
        Assert.Equal(
            board.GetProperty("digitalInputs").EnumerateArray().Select(i => i.GetProperty("pin").ToString()), Values("DigitalInputs"));
        Assert.Equal(
            board.GetProperty("digitalInputs").EnumerateArray().Select(i => IsTrue(i, "normallyClosed") ? "True" : "False"),
            Values("AreDigitalInputsNormallyClosed"));
        JsonElement[] serialPorts = [.. board.GetProperty("serialPorts").EnumerateArray()];
        Assert.Equal(serialPorts.Select(port => port.GetProperty("transmitPin").ToString()), Values("SerialTransmit"));
        Assert.Equal(serialPorts.Select(port => port.GetProperty("receivePin").ToString()), Values("SerialReceive"));
        Assert.DoesNotContain(serialPorts, port => port.TryGetProperty("directionPin", out _));
        Assert.Equal(board.GetProperty("i2c").GetProperty("sdaPin").ToString(), Assert.Single(Values("I2cData")));
        Assert.Equal(board.GetProperty("i2c").GetProperty("sclPin").ToString(), Assert.Single(Values("I2cClock")));
    }

    [Fact]
    public void Output_n_of_the_board_is_bit_n_of_the_expanders_in_their_order()
    {
        string path = Repository.PathOf("boards", "esp32-devkitc", "board.json");
        Assert.SkipUnless(File.Exists(path), $"there is no {path}");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path), Options);
        string isActiveLow = Assert.Single(Values("AreRelaysActiveLow"));

        IEnumerable<string> expected = Values("RelayExpanders").SelectMany(address => Enumerable.Range(0, 8).Select(bit =>
            string.Create(CultureInfo.InvariantCulture, $"0x{int.Parse(address, CultureInfo.InvariantCulture):x} {bit} {isActiveLow}")));

        Assert.Equal(expected, document.RootElement.GetProperty("outputs").EnumerateArray().Select(o =>
            $"{o.GetProperty("i2cAddress").GetString()} {o.GetProperty("bit")} {(IsTrue(o, "activeLow") ? "True" : "False")}"));
    }

    [Fact]
    public void Analog_output_n_of_the_board_is_channel_n_of_the_converters_in_their_order()
    {
        string path = Repository.PathOf("boards", "esp32-devkitc", "board.json");
        Assert.SkipUnless(File.Exists(path), $"there is no {path}");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path), Options);

        IEnumerable<string> expected = Values("Converters").SelectMany(address => Enumerable.Range(0, 2).Select(channel =>
            string.Create(CultureInfo.InvariantCulture, $"0x{int.Parse(address, CultureInfo.InvariantCulture):x} {channel}")));

        Assert.Equal(expected, document.RootElement.GetProperty("analogOutputs").EnumerateArray().Select(o =>
            $"{o.GetProperty("i2cAddress").GetString()} {o.GetProperty("channel")}"));
    }

    private static IEnumerable<string> Numbers(JsonElement list) => list.EnumerateArray().Select(e => e.ToString());

    private static bool IsTrue(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.GetBoolean();

    private static IEnumerable<string> Values(string field)
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        string source = File.ReadAllText(Repository.PathOf("firmware", "Device", "Pins.cs"));
        return CSharpSyntaxTree.ParseText(source, cancellationToken: token).GetRoot(token)
            .DescendantNodes().OfType<VariableDeclaratorSyntax>().Single(v => v.Identifier.ValueText == field)
            .DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Select(literal => Convert.ToString(literal.Token.Value, CultureInfo.InvariantCulture)!);
    }
}
