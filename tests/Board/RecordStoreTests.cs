namespace Zibo.EdgeCtl.Sim.Board.Tests;

/// <summary>The virtual store against the contract of <see cref="Hal.IRecordStore"/>, power cuts included.</summary>
public class RecordStoreTests
{
    private static readonly byte[] Old = [1, 2, 3, 4, 5];
    private static readonly byte[] New = [10, 20, 30, 40, 50, 60, 70];

    private readonly VirtualRecordStore _store = new(2, 8);
    private readonly byte[] _buffer = new byte[8];

    [Fact]
    public void A_slot_is_empty_until_it_is_written_and_slots_do_not_mix()
    {
        Assert.Equal((2, 8), (_store.SlotCount, _store.SlotBytes));
        Assert.Equal(0, _store.Read(0, _buffer));
        Assert.True(_store.TryWrite(0, Old, Old.Length));
        Assert.Equal(Old, Content(0));
        Assert.Equal(0, _store.Read(1, _buffer));
        Assert.Equal(1, _store.WriteCount);
    }

    [Fact]
    public void A_write_replaces_the_whole_record_and_takes_no_more_than_its_length()
    {
        _store.TryWrite(0, New, New.Length);
        Assert.True(_store.TryWrite(0, Old, 2));
        Assert.Equal([1, 2], Content(0));
    }

    [Fact]
    public void The_record_does_not_change_with_the_buffer_that_it_came_from()
    {
        byte[] mine = [7, 7];
        _store.TryWrite(0, mine, 2);
        mine[0] = 0;
        Assert.Equal([7, 7], Content(0));
    }

    [Fact]
    public void A_buffer_that_is_too_small_gets_nothing()
    {
        _store.TryWrite(0, Old, Old.Length);
        Assert.Equal(0, _store.Read(0, new byte[Old.Length - 1]));
        Assert.Equal(Old.Length, _store.Read(0, new byte[Old.Length]));
    }

    [Fact]
    public void A_medium_that_refuses_and_a_record_that_does_not_fit_leave_the_slot_alone()
    {
        _store.TryWrite(0, Old, Old.Length);
        Assert.False(_store.TryWrite(0, new byte[9], 9));
        _store.IsRefusing = true;
        Assert.False(_store.TryWrite(0, New, New.Length));
        Assert.Equal(Old, Content(0));

        _store.IsRefusing = false;
        Assert.True(_store.TryWrite(0, New, New.Length));
        Assert.Equal(New, Content(0));
        Assert.Equal(2, _store.WriteCount);
    }

    [Fact]
    public void A_cut_write_leaves_just_its_first_bytes_in_its_own_slot()
    {
        for (int cut = 0; cut <= New.Length + 1; cut++)
        {
            _store.TryWrite(0, Old, Old.Length);
            _store.TryWrite(1, Old, Old.Length);
            int writes = _store.WriteCount;
            _store.CutAfterBytes = cut;
            Assert.Throws<PowerCutException>(() => _store.TryWrite(0, New, New.Length));
            Assert.Equal(New[..Math.Min(cut, New.Length)], Content(0));
            Assert.Equal(Old, Content(1));
            Assert.Equal(writes, _store.WriteCount);
        }
    }

    [Fact]
    public void The_power_fails_once_and_the_next_start_writes_again()
    {
        _store.CutAfterBytes = 3;
        Assert.Throws<PowerCutException>(() => _store.TryWrite(0, New, New.Length));
        Assert.True(_store.TryWrite(0, Old, Old.Length));
        Assert.Equal(Old, Content(0));
    }

    private byte[] Content(int slot) => _buffer[.._store.Read(slot, _buffer)];
}
