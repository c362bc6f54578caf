using System.Text.Json;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Cli.Tests;

/// <summary><c>edgectl board</c>.</summary>
public sealed class BoardCommandTests : IDisposable
{
    private readonly Files _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Boards_are_listed_for_people_and_for_programs()
    {
        Edgectl list = Edgectl.Run("board", "list", "--lang", "en");
        Assert.Equal((0, ""), (list.ExitCode, list.Error));
        Assert.All(BoardFile.Ids, id => Assert.Single(list.Output.Split('\n'), line => line.Contains($" {id} ", StringComparison.Ordinal)));

        JsonElement[] boards = [.. Edgectl.Json("board", "list", "--json").EnumerateArray()];
        Assert.Equal(BoardFile.Ids, boards.Select(board => board.GetProperty("id").GetString()!));
        RunJsonTests.AssertKeys(
            boards[0], "id", "soc", "nanoffTarget", "network", "pulseInputCount", "contactInputCount", "analogInputCount", "digitalInputCount",
            "outputCount", "analogOutputCount", "serialPortCount", "channels", "reservedPins", "sources", "unconfirmed",
            "psramKilobytes");
    }

    [Fact]
    public void A_board_is_shown_with_what_nobody_has_confirmed()
    {
        Edgectl show = Edgectl.Run("board", "show", "kc868-a6", "--lang", "en");
        Assert.Equal((0, ""), (show.ExitCode, show.Error));
        string[] lines = [.. show.Output.Split('\n').Select(line => line.TrimEnd())];
        Assert.Equal("kc868-a6: esp32, nanoff target ESP32_REV0, network Wi-Fi.", lines[0]);
        Assert.StartsWith("No PSRAM: about 100 KB", lines[1], StringComparison.Ordinal);
        Assert.Contains("Clock: DS1307 at 0x68.", lines);
        Assert.Contains(lines, line => line.Contains("PCF8574 0x22.P0", StringComparison.Ordinal) && line.Contains("opens to signal", StringComparison.Ordinal));
        Assert.Contains("  relayContacts", lines[Array.FindIndex(lines, line => line.StartsWith("Confirmed by nobody", StringComparison.Ordinal))..]);

        Assert.Contains("LAN8710", Edgectl.Run("board", "show", "esp32-poe-iso", "--lang", "en").Output, StringComparison.Ordinal);
        Assert.Contains("未确认", Edgectl.Run("board", "show", "kc868-a6", "--lang", "zh-CN").Output, StringComparison.Ordinal);
        Assert.Equal("virtual: for simulations, without pins.\n", Edgectl.Run("board", "show", "virtual", "--lang", "en").Output.ReplaceLineEndings("\n"));

        JsonElement relay = Edgectl.Json("board", "show", "kc868-a6", "--json").GetProperty("channels").EnumerateArray()
            .Single(channel => channel.GetProperty("sort").GetString() == "outputs" && channel.GetProperty("channel").GetInt32() == 5);
        Assert.Equal((0x24, 5, true), (relay.GetProperty("i2cAddress").GetInt32(), relay.GetProperty("bit").GetInt32(), relay.GetProperty("isInverted").GetBoolean()));
    }

    [Fact]
    public void A_board_that_there_is_not_is_refused_with_the_nearest() =>
        Assert.Equal(
            $"boards: the board \"kc868-a8\" is not known. Did you mean \"kc868-a6\"? Known here: {string.Join(", ", BoardFile.Ids)}.",
            Edgectl.Refusal("board", "show", "kc868-a8", "--lang", "en").TrimEnd());

    [Fact]
    public void Tables_are_written_into_the_firmware_and_checked()
    {
        string tables = Path.Combine(_files.Folder, "firmware", "Device", "Boards", "Tables");
        Directory.CreateDirectory(Path.GetDirectoryName(tables)!);
        Edgectl first = Edgectl.Run("board", "generate", "--root", _files.Folder, "--lang", "en");
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.EndsWith("6 files written, 0 removed.", first.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(BoardTableWriter.WriteShipped(), Directory.GetFiles(tables).ToDictionary(path => Path.GetFileName(path)!, File.ReadAllText));
        Assert.Equal(0, Edgectl.Run("board", "generate", "--check", "--root", _files.Folder).ExitCode);

        File.AppendAllText(Path.Combine(tables, "Kc868A6Pins.cs"), "// by hand\n");
        File.WriteAllText(Path.Combine(tables, "GonePins.cs"), "");
        Edgectl check = Edgectl.Run("board", "generate", "--check", "--root", _files.Folder, "--lang", "en");
        Assert.Equal(EdgectlProgram.Failure, check.ExitCode);
        Assert.Contains("Kc868A6Pins.cs, GonePins.cs", check.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(tables, "GonePins.cs")));
        Assert.EndsWith(
            "1 files written, 1 removed.", Edgectl.Run("board", "generate", "--root", _files.Folder, "--lang", "en").Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(0, Edgectl.Run("board", "generate", "--check", "--root", _files.Folder).ExitCode);
    }

    [Fact]
    public void A_folder_without_the_firmware_is_refused()
    {
        string refusal = Edgectl.Refusal("board", "generate", "--root", _files.Folder, "--lang", "en");
        Assert.Contains("Give the root of the repository with --root", refusal, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_files.Folder));
    }
}
