namespace Zibo.EdgeCtl.Sim.Site.Tests;

public class BoardTableTests
{
    [Fact]
    public void The_tables_in_the_firmware_are_those_of_the_boards()
    {
        string folder = Repository.PathOf([.. BoardTableWriter.Folder.Split('/')]);
        IReadOnlyDictionary<string, string> wanted = BoardTableWriter.WriteShipped();

        Assert.Equal(wanted.Keys, Directory.GetFiles(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        Assert.All(
            wanted,
            file => Assert.True(
                file.Value == File.ReadAllText(Path.Combine(folder, file.Key)).ReplaceLineEndings("\n"),
                $"{file.Key} differs from boards/: run \"dotnet run --project sim/Cli -- board generate\""));
    }

    [Fact]
    public void A_table_has_pins_bits_and_converter_channels()
    {
        BoardHardware board = BoardFile.ParseHardware("board.json", BoardDraft.Text)!;
        string table = BoardTableWriter.Write([board])["DraftPins.cs"];

        Assert.Contains("pins.Id = \"draft\";", table, StringComparison.Ordinal);
        Assert.Contains("pins.PulseInputs = new int[] { 13, 14 };", table, StringComparison.Ordinal);

        // GPIO 36 and 39 are channels 0 and 3; GPIO 34 has no pull-up.
        Assert.Contains("pins.AnalogChannels = new int[] { 0, 3 };", table, StringComparison.Ordinal);
        Assert.Contains("BoardLine.OnPin(34, true, false),", table, StringComparison.Ordinal);
        Assert.Contains("BoardLine.OnPin(25, false, true),", table, StringComparison.Ordinal);
        Assert.Contains("BoardLine.OnChip(0x20, 0, true),", table, StringComparison.Ordinal);
        Assert.Contains("pins.SerialDirection = new int[] { 32 };", table, StringComparison.Ordinal);
        Assert.DoesNotContain("StatusLed", table, StringComparison.Ordinal);
    }
}
