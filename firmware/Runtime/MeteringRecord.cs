using System.Threading;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Water totals and dial readings, kept across a power cut beside the checkpoint. The scan captures, another thread writes.</summary>
/// <remarks>
/// A <see cref="SlotPair"/> in the store's last two slots, written when a window or a day ends in which water flowed, when a
/// meter has counted a quantum of litres, after a reading, and when the supply fails. Between the header and the CRC, circuits
/// and water meters known by the CRC of their name:
///
///   1 count | count x (4 CRC of the name, 8 litres) | 1 count | count x (4 CRC of the name, 8 reading mWh, 8 offset mWh)
///
/// and where there are water meters: 1 "D" | 8 UTC at which the open day began or -1
///   | for each of them: 8 litres at the start of the window, 8 of the day. A record without it restores totals alone.
/// </remarks>
public sealed class MeteringRecord : IBackgroundWork
{
    /// <summary>Largest record in bytes.</summary>
    public const int MaximumBytes = SlotPair.HeaderBytes + 2 + SlotPair.CrcBytes
        + (PulseRules.MaximumWaterMeters * 12) + (SiteRules.MaximumCircuits * 20)
        + 9 + (PulseRules.MaximumWaterMeters * 16);

    private const string Letters = "ZMR";
    private const byte Version = 1;
    private const byte DaySection = (byte)'D';

    private readonly object _lock = new object();
    private readonly SlotPair _slots;
    private readonly Checkpoint _checkpoint;
    private readonly WaterBank _water;
    private readonly WaterLedger _ledger;
    private readonly ReadingDesk _readings;
    private readonly int[] _waterCrcs;
    private readonly int[] _circuitCrcs;
    private readonly byte[] _bytes = new byte[MaximumBytes];
    private readonly ByteWriter _writer;
    private readonly byte[] _captured = new byte[MaximumBytes];
    private readonly ByteWriter _capture;

    private readonly long[] _capturedLitres;
    private readonly int _quantumLitres;

    private bool _isPending;
    private bool _isUrgent;
    private long _capturedMilliseconds;

    /// <summary>Restores the newest whole record into meters and ledgers.</summary>
    /// <param name="board">Has the store.</param>
    /// <param name="site">Names circuits and water meters.</param>
    /// <param name="checkpoint">Restored already; counts the writes of both.</param>
    /// <param name="ledger">Windows and days of the water meters.</param>
    /// <param name="water">The water meters.</param>
    /// <param name="readings">The dial readings.</param>
    public MeteringRecord(
        IBoard board, SiteConfiguration site, Checkpoint checkpoint, WaterLedger ledger, WaterBank water, ReadingDesk readings)
    {
        _slots = new SlotPair(board.Store, board.Clock, board.Store.SlotCount - SlotPair.SlotCount, Letters, Version);
        _checkpoint = checkpoint;
        _ledger = ledger;
        _water = water;
        _quantumLitres = site.Checkpoint.QuantumLitres;
        _capturedLitres = new long[water.Count];
        _readings = readings;
        _writer = new ByteWriter(_bytes);
        _capture = new ByteWriter(_captured);
        _waterCrcs = new int[site.WaterMeters.Length];
        for (int i = 0; i < _waterCrcs.Length; i++)
        {
            _waterCrcs[i] = (int)Crc32.OfName(site.WaterMeters[i].Id);
        }

        _circuitCrcs = new int[site.Circuits.Length];
        for (int i = 0; i < _circuitCrcs.Length; i++)
        {
            _circuitCrcs[i] = (int)Crc32.OfName(site.Circuits[i].Id);
        }

        Restore();
        NoteCaptured(board.Clock.MonotonicMilliseconds);
    }

    /// <summary>Writes that the store refused in a row; 0 while all is well.</summary>
    public int FailureCount => _slots.FailureCount;

    /// <summary>True where something was captured that the store does not have yet.</summary>
    public bool IsPending => _isPending;

    /// <summary>True from a failing supply until its capture is on the medium.</summary>
    public bool IsUrgent => _isUrgent;

    /// <summary>Longest time in ms that a write has taken since start-up.</summary>
    public long LongestWriteMilliseconds => _slots.LongestWriteMilliseconds;

    /// <summary>Wakes the thread that writes, where there is one; set before the first scan.</summary>
    public AutoResetEvent Wake { get; set; }

    /// <summary>Captures where a water meter has counted the quantum of litres; called in every scan.</summary>
    public void Watch(long nowMilliseconds)
    {
        if (_capturedLitres.Length != 0
            && nowMilliseconds - _capturedMilliseconds >= Checkpoint.MinimumCaptureMilliseconds
            && MostUnsavedLitres() >= _quantumLitres)
        {
            Capture(nowMilliseconds);
        }
    }

    /// <summary>Captures because the supply fails, and wakes the thread that writes, where there is anything to save.</summary>
    public void CaptureUrgently(long nowMilliseconds)
    {
        if (MostUnsavedLitres() > 0)
        {
            Capture(nowMilliseconds);
        }

        if (!_isPending)
        {
            return;
        }

        lock (_lock)
        {
            _isUrgent = true;
        }

        if (Wake != null)
        {
            Wake.Set();
        }
    }

    /// <summary>Takes the present totals and readings; called from the scan, never waits for the store.</summary>
    public void Capture(long nowMilliseconds)
    {
        NoteCaptured(nowMilliseconds);
        lock (_lock)
        {
            _capture.Reset();
            _capture.WriteByte(_waterCrcs.Length);
            for (int i = 0; i < _waterCrcs.Length; i++)
            {
                _capture.WriteInt32(_waterCrcs[i]);
                _capture.WriteInt64(_water.At(i).Litres);
            }

            _capture.WriteByte(ReadingCount());
            for (int i = 0; i < _circuitCrcs.Length; i++)
            {
                DialLedger ledger = _readings.At(i);
                if (ledger.HasReading)
                {
                    _capture.WriteInt32(_circuitCrcs[i]);
                    _capture.WriteInt64(ledger.ReadingMilliwattHours);
                    _capture.WriteInt64(ledger.OffsetMilliwattHours);
                }
            }

            CaptureStarts();

            _isPending = true;
        }
    }

    /// <summary>Writes what was captured last. Where the store refuses, it is written at a later step.</summary>
    /// <returns>False: there is nothing more to do before the next capture, or a pause is due before the next attempt.</returns>
    public bool Step()
    {
        lock (_lock)
        {
            if (!_isPending || (!_isUrgent && !_slots.MayWrite))
            {
                return false;
            }

            _isPending = false;
            _isUrgent = false;
            _slots.Begin(_writer);
            for (int i = 0; i < _capture.Length; i++)
            {
                _writer.WriteByte(_captured[i]);
            }
        }

        _checkpoint.CountWrite();
        bool isWritten = _slots.TryWrite(_bytes, _writer);
        lock (_lock)
        {
            _isPending |= !isWritten;
        }

        return false;
    }

    /// <inheritdoc/>
    public void Close() => Step();

    private long MostUnsavedLitres()
    {
        long most = 0;
        for (int i = 0; i < _capturedLitres.Length; i++)
        {
            long unsaved = _water.At(i).Litres - _capturedLitres[i];
            most = unsaved > most ? unsaved : most;
        }

        return most;
    }

    private void NoteCaptured(long nowMilliseconds)
    {
        _capturedMilliseconds = nowMilliseconds;
        for (int i = 0; i < _capturedLitres.Length; i++)
        {
            _capturedLitres[i] = _water.At(i).Litres;
        }
    }

    private void CaptureStarts()
    {
        if (_waterCrcs.Length == 0)
        {
            return;
        }

        _capture.WriteByte(DaySection);
        _capture.WriteInt64(_ledger.DayStartUtcMilliseconds);
        for (int i = 0; i < _waterCrcs.Length; i++)
        {
            _capture.WriteInt64(_ledger.WindowStartLitres(i));
            _capture.WriteInt64(_ledger.DayStartLitres(i));
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
        int length = _slots.ReadNewest(_bytes);
        if (length == 0)
        {
            return;
        }

        ByteReader reader = new ByteReader(_bytes, SlotPair.HeaderBytes, length - SlotPair.CrcBytes);
        int waterCount = reader.ReadByte();
        int[] meters = new int[waterCount];
        for (int i = 0; i < waterCount && !reader.HasFailed; i++)
        {
            meters[i] = IndexOf(_waterCrcs, reader.ReadInt32());
            long litres = reader.ReadInt64();
            if (meters[i] >= 0)
            {
                _ledger.Restore(meters[i], litres);
            }
        }

        int readingCount = reader.ReadByte();
        for (int i = 0; i < readingCount && !reader.HasFailed; i++)
        {
            int circuit = IndexOf(_circuitCrcs, reader.ReadInt32());
            long readingMilliwattHours = reader.ReadInt64();
            long offsetMilliwattHours = reader.ReadInt64();
            if (circuit >= 0)
            {
                _readings.At(circuit).Restore(readingMilliwattHours, offsetMilliwattHours);
            }
        }

        if (!reader.IsAtEnd && reader.ReadByte() == DaySection)
        {
            RestoreStarts(reader, meters);
        }
    }

    private void RestoreStarts(ByteReader reader, int[] meters)
    {
        long dayStartUtcMilliseconds = reader.ReadInt64();
        for (int i = 0; i < meters.Length && !reader.HasFailed; i++)
        {
            long windowStartLitres = reader.ReadInt64();
            long dayStartLitres = reader.ReadInt64();
            if (meters[i] >= 0)
            {
                _ledger.RestoreStarts(meters[i], windowStartLitres, dayStartLitres);
            }
        }

        _ledger.EndRestored(dayStartUtcMilliseconds);
    }

    private static int IndexOf(int[] crcs, int crc)
    {
        for (int i = 0; i < crcs.Length; i++)
        {
            if (crcs[i] == crc)
            {
                return i;
            }
        }

        return -1;
    }
}
