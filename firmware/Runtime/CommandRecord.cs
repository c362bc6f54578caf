using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// The counter of the newest command, and the orders that outlive a restart: the limit, the events, the settings. The scan
/// captures the orders, the link thread writes.
/// </summary>
/// <remarks>
/// A <see cref="SlotPair"/>: 8 counter | <see cref="StandingOrders"/>. The counter is on the medium before its command is in force:
///
///   the power fails                       | after the restart
///   --------------------------------------+----------------------------------------------------------------
///   while the counter is written          | the counter before: the command was never in force, it may come again
///   after it, before the scan             | the command is lost and cannot come again; its sender got no result
///   after the scan, before the orders are | the order is lost; its result waits for the orders, so its sender
///   written                               | got none
/// </remarks>
public sealed class CommandRecord
{
    /// <summary>The first of the two slots that it uses.</summary>
    public const int FirstSlot = 4;

    /// <summary>Largest record in bytes.</summary>
    public const int MaximumBytes = SlotPair.HeaderBytes + CounterBytes + StandingOrders.MaximumBytes + SlotPair.CrcBytes;

    private const int CounterBytes = 8;
    private const string Letters = "ZCO";
    private const byte Version = 1;

    private readonly object _lock = new object();
    private readonly SlotPair _slots;
    private readonly Checkpoint _checkpoint;
    private readonly StandingOrders _orders;
    private readonly SharedPage _shared;
    private readonly byte[] _captured = new byte[StandingOrders.MaximumBytes];
    private readonly ByteWriter _capture;

    // 32 bits each, so that the other thread never sees half of one.
    private int _capturedCount;
    private int _writtenCount;

    /// <summary>Restores the newest whole record.</summary>
    /// <param name="board">Has the store.</param>
    /// <param name="orders">What the commands of earlier starts have left; takes it.</param>
    /// <param name="checkpoint">Counts the writes of all records.</param>
    public CommandRecord(IBoard board, StandingOrders orders, Checkpoint checkpoint)
    {
        _slots = new SlotPair(board.Store, board.Clock, FirstSlot, Letters, Version);
        _orders = orders;
        _checkpoint = checkpoint;
        _shared = checkpoint.Shared;
        _capture = new ByteWriter(_captured);
        int length = _slots.ReadNewest(_shared.Bytes);
        if (length != 0)
        {
            ByteReader reader = new ByteReader(_shared.Bytes, SlotPair.HeaderBytes, length - SlotPair.CrcBytes);
            Counter = reader.ReadInt64();
            orders.Restore(reader, board.Clock.MonotonicMilliseconds);
        }

        orders.Write(_capture);
    }

    /// <summary>Counter of the newest command; 0 before the first. The link thread alone asks.</summary>
    public long Counter { get; private set; }

    /// <summary>True where the medium does not have yet what was captured.</summary>
    public bool IsPending => _capturedCount != _writtenCount;

    /// <summary>True where the medium has what was captured then, or later.</summary>
    public bool IsWritten(int capture) => _writtenCount - capture >= 0;

    /// <summary>Writes that the store refused in a row; 0 while all is well.</summary>
    public int FailureCount => _slots.FailureCount;

    /// <summary>Takes the orders; called from the scan, never waits for the store.</summary>
    /// <returns>Its number, see <see cref="IsWritten"/>.</returns>
    public int Capture()
    {
        lock (_lock)
        {
            _capture.Reset();
            _orders.Write(_capture);
            return ++_capturedCount;
        }
    }

    /// <summary>Writes a new counter; the link thread waits for the store.</summary>
    /// <returns>False where the store refused: the command must not be carried out.</returns>
    public bool TryWriteCounter(long counter)
    {
        if (!_slots.MayWrite || !TryWrite(counter))
        {
            return false;
        }

        Counter = counter;
        return true;
    }

    /// <summary>Writes what was captured last, on the link thread. Where the store refuses, it is written at a later step.</summary>
    public void Step()
    {
        if (IsPending && _slots.MayWrite)
        {
            TryWrite(Counter);
        }
    }

    private bool TryWrite(long counter)
    {
        lock (_shared.Lock)
        {
            return TryWrite(counter, _shared.Take());
        }
    }

    private bool TryWrite(long counter, ByteWriter writer)
    {
        int capturedCount;
        lock (_lock)
        {
            capturedCount = _capturedCount;
            _slots.Begin(writer);
            writer.WriteInt64(counter);
            writer.WriteBytes(_captured, _capture.Length);
        }

        _checkpoint.CountWrite();
        if (!_slots.TryWrite(_shared.Bytes, writer))
        {
            return false;
        }

        _writtenCount = capturedCount;
        return true;
    }
}
