using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Dial readings, kept across a power cut beside the checkpoint. The scan captures, another thread writes.</summary>
/// <remarks>
/// A <see cref="SlotPair"/>, written after a reading. Between the header and the CRC, circuits known by the CRC of their name:
///
///   1 count | count x (4 CRC of the name, 8 reading mWh, 8 offset mWh)
/// </remarks>
public sealed class ReadingRecord : IBackgroundWork
{
    /// <summary>First of its two slots.</summary>
    public const int FirstSlot = 6;

    /// <summary>Largest record in bytes.</summary>
    public const int MaximumBytes = SlotPair.HeaderBytes + 1 + (SiteRules.MaximumCircuits * CircuitBytes) + SlotPair.CrcBytes;

    private const int CircuitBytes = 20;
    private const string Letters = "ZMR";
    private const byte Version = 2;

    private readonly object _lock = new object();
    private readonly SlotPair _slots;
    private readonly Checkpoint _checkpoint;
    private readonly ReadingDesk _readings;
    private readonly uint[] _circuitCrcs;
    private readonly SharedPage _shared;
    private readonly byte[] _captured;
    private readonly ByteWriter _capture;

    private bool _isPending;

    /// <summary>Restores the newest whole record into the ledgers.</summary>
    /// <param name="board">Has the store.</param>
    /// <param name="site">Names circuits.</param>
    /// <param name="checkpoint">Counts the writes of both.</param>
    /// <param name="readings">The dial readings.</param>
    public ReadingRecord(IBoard board, SiteConfiguration site, Checkpoint checkpoint, ReadingDesk readings)
    {
        _slots = new SlotPair(board.Store, board.Clock, FirstSlot, Letters, Version);
        _checkpoint = checkpoint;
        _readings = readings;
        _shared = checkpoint.Shared;
        _captured = new byte[1 + (site.Circuits.Length * CircuitBytes)];
        _capture = new ByteWriter(_captured);
        _circuitCrcs = new uint[site.Circuits.Length];
        for (int i = 0; i < _circuitCrcs.Length; i++)
        {
            _circuitCrcs[i] = Crc32.OfName(site.Circuits[i].Id);
        }

        Restore();
    }

    /// <summary>Writes that the store refused in a row; 0 while all is well.</summary>
    public int FailureCount => _slots.FailureCount;

    /// <summary>True where something was captured that the store does not have yet.</summary>
    public bool IsPending => _isPending;

    /// <summary>Takes the present readings; called from the scan, never waits for the store.</summary>
    public void Capture()
    {
        lock (_lock)
        {
            _capture.Reset();
            _capture.WriteByte(ReadingCount());
            for (int i = 0; i < _circuitCrcs.Length; i++)
            {
                DialLedger ledger = _readings.At(i);
                if (ledger.HasReading)
                {
                    _capture.WriteInt32((int)_circuitCrcs[i]);
                    _capture.WriteInt64(ledger.ReadingMilliwattHours);
                    _capture.WriteInt64(ledger.OffsetMilliwattHours);
                }
            }

            _isPending = true;
        }
    }

    /// <summary>Writes what was captured last. Where the store refuses, it is written at a later step.</summary>
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

    private void Write(ByteWriter writer)
    {
        lock (_lock)
        {
            _isPending = false;
            _slots.Begin(writer);
            writer.WriteBytes(_captured, _capture.Length);
        }

        _checkpoint.CountWrite();
        bool isWritten = _slots.TryWrite(_shared.Bytes, writer);
        lock (_lock)
        {
            _isPending |= !isWritten;
        }
    }

    private int ReadingCount()
    {
        int count = 0;
        for (int i = 0; i < _circuitCrcs.Length; i++)
        {
            count += _readings.At(i).HasReading ? 1 : 0;
        }

        return count;
    }

    private void Restore()
    {
        int length = _slots.ReadNewest(_shared.Bytes);
        if (length == 0)
        {
            return;
        }

        ByteReader reader = new ByteReader(_shared.Bytes, SlotPair.HeaderBytes, length - SlotPair.CrcBytes);
        int readingCount = reader.ReadByte();
        for (int i = 0; i < readingCount && !reader.HasFailed; i++)
        {
            int circuit = PageNames.IndexOf(_circuitCrcs, (uint)reader.ReadInt32());
            long readingMilliwattHours = reader.ReadInt64();
            long offsetMilliwattHours = reader.ReadInt64();
            if (circuit >= 0 && !reader.HasFailed)
            {
                _readings.Restore(circuit, readingMilliwattHours, offsetMilliwattHours);
            }
        }
    }
}
