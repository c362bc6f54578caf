using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Dial readings; captured after each.</summary>
/// <remarks>
/// In a <see cref="SlotPair"/>. Between the header and the CRC, circuits known by the CRC of their name:
///
///   1 count | count x (4 CRC of the name, 8 reading mWh, 8 offset mWh)
/// </remarks>
public sealed class ReadingRecord : SlotRecord
{
    /// <summary>First of its two slots.</summary>
    public const int FirstSlot = 6;

    /// <summary>Largest record in bytes.</summary>
    public const int MaximumBytes = SlotPair.HeaderBytes + 1 + (SiteRules.MaximumCircuits * CircuitBytes) + SlotPair.CrcBytes;

    private const int CircuitBytes = 20;
    private const byte Version = 2;

    private readonly Checkpoint _checkpoint;
    private readonly ReadingDesk _readings;
    private readonly uint[] _circuitCrcs;
    private readonly byte[] _captured;
    private readonly ByteWriter _capture;

    /// <summary>Restores the newest whole record into the ledgers.</summary>
    /// <param name="board">Has the store.</param>
    /// <param name="site">Names circuits.</param>
    /// <param name="checkpoint">Counts the writes of both.</param>
    /// <param name="readings">The dial readings.</param>
    public ReadingRecord(IBoard board, SiteConfiguration site, Checkpoint checkpoint, ReadingDesk readings)
        : base(board, checkpoint, FirstSlot, "ZMR", Version)
    {
        _checkpoint = checkpoint;
        _readings = readings;
        _captured = new byte[1 + (site.Circuits.Length * CircuitBytes)];
        _capture = new ByteWriter(_captured);
        _circuitCrcs = checkpoint.CircuitCrcs;
        Restore();
    }

    /// <summary>Takes the present readings; called from the scan, never waits for the store.</summary>
    public void Capture()
    {
        lock (Lock)
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
        }

        Ask();
    }

    /// <inheritdoc/>
    protected override void CountWrite() => _checkpoint.CountWrite();

    /// <inheritdoc/>
    protected override void Fill(ByteWriter writer)
    {
        lock (Lock)
        {
            writer.WriteBytes(_captured, _capture.Length);
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
        ByteReader reader = ReadNewest();
        if (reader == null)
        {
            return;
        }

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
