using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>A record of its own beside the checkpoint, kept across a power cut. The scan asks for it, another thread writes.</summary>
public abstract class SlotRecord : IBackgroundWork
{
    private readonly SlotPair _slots;
    private readonly SharedPage _shared;
    private bool _isPending;

    /// <summary>Makes a record that nothing is written of yet.</summary>
    /// <param name="board">Has the store.</param>
    /// <param name="checkpoint">Has the memory that is written from.</param>
    /// <param name="firstSlot">First of its two slots.</param>
    /// <param name="letters">Three letters that it begins with.</param>
    /// <param name="version">Version of what stands in it.</param>
    protected SlotRecord(IBoard board, Checkpoint checkpoint, int firstSlot, string letters, byte version)
    {
        _slots = new SlotPair(board.Store, board.Clock, firstSlot, letters, version);
        _shared = checkpoint.Shared;
    }

    /// <summary>Writes that the store refused in a row; 0 while all is well.</summary>
    public int FailureCount => _slots.FailureCount;

    /// <summary>True where the store does not have yet what was asked for.</summary>
    public bool IsPending => _isPending;

    /// <summary>Held for as long as copying takes, never while the store works.</summary>
    protected object Lock { get; } = new object();

    /// <summary>Writes the record where that is asked for. Where the store refuses, it is written at a later step.</summary>
    /// <returns>False: there is nothing more to do before the next capture, or a pause is due before the next attempt.</returns>
    public bool Step()
    {
        if (_isPending && _slots.MayWrite)
        {
            lock (_shared.Lock)
            {
                Write(_shared.Take());
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public void Close() => Step();

    /// <summary>Has it written; called from the scan, never waits for the store.</summary>
    protected void Ask()
    {
        lock (Lock)
        {
            _isPending = true;
        }
    }

    /// <summary>Counts a write, a refused one included.</summary>
    protected abstract void CountWrite();

    /// <summary>Appends what stands in the record.</summary>
    protected abstract void Fill(ByteWriter writer);

    /// <summary>What stands in the newest whole record, up to the next use of the shared memory; null where there is none.</summary>
    protected ByteReader ReadNewest()
    {
        int length = _slots.ReadNewest(_shared.Bytes);
        return length == 0 ? null : new ByteReader(_shared.Bytes, SlotPair.HeaderBytes, length - SlotPair.CrcBytes);
    }

    private void Write(ByteWriter writer)
    {
        lock (Lock)
        {
            _isPending = false;
        }

        CountWrite();
        _slots.Begin(writer);
        Fill(writer);
        if (!_slots.TryWrite(_shared.Bytes, writer))
        {
            Ask();
        }
    }
}
