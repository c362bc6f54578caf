using System.Text;
using Zibo.EdgeCtl.Device;
using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl.Sim.NanoBoard.Tests;

public sealed class FlashTests : IDisposable
{
    private const string Path = "I:\\record0.bin";

    private readonly Bench _bench = new();
    private readonly byte[] _buffer = new byte[4_096];

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_record_is_read_as_it_was_written()
    {
        FileRecordStore store = new();
        Assert.True(store.TryWrite(3, Bytes("three"), 5));

        Assert.Equal(5, store.Read(3, _buffer));

        Assert.Equal("three", Encoding.ASCII.GetString(_buffer, 0, 5));
        Assert.Equal(["record3.bin"], _bench.Chip.Flash.Names);
        Assert.Equal(0, store.Read(4, _buffer));
    }

    [Fact]
    public void A_file_that_is_larger_than_the_buffer_is_none()
    {
        _bench.Chip.Flash.Deploy("record0.bin", new byte[5_000]);

        Assert.Equal(0, FlashFile.Read(Path, _buffer));
    }

    [Fact]
    public void Without_room_the_old_file_stays()
    {
        Assert.True(FlashFile.TryWrite(Path, Bytes("old"), 3));
        _bench.Chip.Flash.Deploy("site-a.bin", new byte[_bench.Chip.Flash.FreeBlockCount * VirtualFlash.BlockBytes]);

        Assert.False(FlashFile.TryWrite(Path, Bytes("new"), 3));

        Assert.Equal(3, FlashFile.Read(Path, _buffer));
        Assert.Equal("old", Encoding.ASCII.GetString(_buffer, 0, 3));
    }

    [Fact]
    public void A_medium_that_refuses_is_told()
    {
        _bench.Chip.Flash.IsRefusing = true;

        Assert.False(FlashFile.TryWrite(Path, Bytes("x"), 1));
    }

    [Theory]
    [InlineData("I:\\a\\b.bin")]
    [InlineData("D:\\b.bin")]
    [InlineData("b.bin")]
    public void A_path_that_the_volume_has_not_is_no_file(string path)
    {
        Assert.False(FlashFile.TryWrite(path, Bytes("x"), 1));
        Assert.Equal(0, FlashFile.Read(path, _buffer));
    }

    [Fact]
    public void A_power_cut_at_any_step_of_a_write_leaves_the_old_file_or_the_new_one()
    {
        int steps = StepsOfAWrite();
        Assert.True(steps >= 3);
        for (int step = 0; step <= steps; step++)
        {
            using Bench bench = new();
            FlashFile.TryWrite(Path, Bytes("old"), 3);
            bench.Chip.Flash.CutAtWriteStep = bench.Chip.Flash.WriteStepCount + step;

            bool isWritten = FlashFile.TryWrite(Path, Bytes("newer"), 5);

            Assert.Equal(step == steps, isWritten);
            Assert.Equal(isWritten, bench.Chip.IsPowered);
            bench.CyclePower();
            int length = FlashFile.Read(Path, _buffer);
            Assert.Equal(isWritten ? "newer" : "old", Encoding.ASCII.GetString(_buffer, 0, length));
        }
    }

    [Fact]
    public void A_file_that_was_being_made_when_the_power_failed_reads_as_none()
    {
        int steps = StepsOfAWrite();
        for (int step = 0; step < steps; step++)
        {
            using Bench bench = new();
            bench.Chip.Flash.CutAtWriteStep = step;

            Assert.False(FlashFile.TryWrite(Path, Bytes("first"), 5));

            bench.CyclePower();
            Assert.Equal(0, FlashFile.Read(Path, _buffer));
        }
    }

    [Fact]
    public void Files_can_be_kept_in_a_folder()
    {
        string folder = Directory.CreateTempSubdirectory("edgectl-flash-").FullName;
        try
        {
            File.WriteAllText(System.IO.Path.Combine(folder, "board.txt"), "kc868-a6");
            _bench.Chip.Flash.KeepIn(folder);

            Assert.True(FlashFile.TryWrite(Path, Bytes("kept"), 4));

            Assert.Equal(8, FlashFile.Read("I:\\board.txt", _buffer));
            Assert.Equal("kept", File.ReadAllText(System.IO.Path.Combine(folder, "record0.bin")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private int StepsOfAWrite()
    {
        int before = _bench.Chip.Flash.WriteStepCount;
        Assert.True(FlashFile.TryWrite("I:\\probe.bin", Bytes("x"), 1));
        return _bench.Chip.Flash.WriteStepCount - before;
    }

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
