using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Sim.Board;

/// <summary>Slots in memory that outlive a board, so that a test can cut the power and start again on the same store.</summary>
public sealed class VirtualRecordStore : IRecordStore
{
    private readonly byte[]?[] _slots;

    /// <summary>Makes empty slots.</summary>
    public VirtualRecordStore(int slotCount = 56, int slotBytes = 4096)
    {
        _slots = new byte[slotCount][];
        SlotBytes = slotBytes;
    }

    /// <inheritdoc/>
    public int SlotCount => _slots.Length;

    /// <inheritdoc/>
    public int SlotBytes { get; }

    /// <summary>While true the medium refuses to write.</summary>
    public bool IsRefusing { get; set; }

    /// <summary>
    /// Where at least 0, the power fails after that many bytes of the next write: those bytes are on the medium, the write
    /// throws <see cref="PowerCutException"/>, and nothing of the controller runs after it.
    /// </summary>
    public int CutAfterBytes { get; set; } = -1;

    /// <summary>Runs at the beginning of each write, so that a test can let time pass in it.</summary>
    public Action? Writing { get; set; }

    /// <summary>Writes that were tried, whatever became of them.</summary>
    public int AttemptCount { get; private set; }

    /// <summary>Writes that reached the medium whole.</summary>
    public int WriteCount { get; private set; }

    /// <inheritdoc/>
    public int Read(int slot, byte[] buffer)
    {
        byte[]? record = _slots[slot];
        if (record is null || record.Length > buffer.Length)
        {
            return 0;
        }

        record.CopyTo(buffer, 0);
        return record.Length;
    }

    /// <inheritdoc/>
    public bool TryWrite(int slot, byte[] buffer, int length)
    {
        AttemptCount++;
        Writing?.Invoke();
        if (IsRefusing || length > SlotBytes)
        {
            return false;
        }

        if (CutAfterBytes >= 0)
        {
            _slots[slot] = buffer[..Math.Min(CutAfterBytes, length)];
            CutAfterBytes = -1;
            throw new PowerCutException();
        }

        _slots[slot] = buffer[..length];
        WriteCount++;
        return true;
    }
}
