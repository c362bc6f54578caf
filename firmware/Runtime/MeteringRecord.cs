using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>Water totals and dial readings, kept across a power cut beside the checkpoint. The scan captures, another thread writes.</summary>
/// <remarks>
/// The store's last two slots, written in turn, each with a generation and a CRC: a write that is cut leaves the other slot.
/// Circuits and water meters are known by the CRC of their name.
///
///   4 "ZMR" and version | 8 generation | 1 count | count x (4 CRC of the name, 8 litres)
///   | 1 count | count x (4 CRC of the name, 8 reading mWh, 8 offset mWh) | 4 CRC
/// </remarks>
public sealed class MeteringRecord : IBackgroundWork
{
    private const byte Version = 1;
    private const int SlotCount = 2;
    private const int HeaderBytes = 12;
    private const int CrcBytes = 4;
    private const int MaximumBytes = HeaderBytes + 2 + CrcBytes
        + (PulseRules.MaximumWaterMeters * 12) + (SiteRules.MaximumCircuits * 20);

    private readonly object _lock = new object();
    private readonly IRecordStore _store;
    private readonly WaterBank _water;
    private readonly ReadingDesk _readings;
    private readonly int[] _waterCrcs;
    private readonly int[] _circuitCrcs;
    private readonly byte[] _bytes = new byte[MaximumBytes];
    private readonly ByteWriter _writer;
    private readonly byte[] _captured = new byte[MaximumBytes];
    private readonly ByteWriter _capture;

    private long _generation;
    private bool _isPending;

    /// <summary>Restores the newest whole record into meters and ledgers.</summary>
    public MeteringRecord(IRecordStore store, SiteConfiguration site, WaterBank water, ReadingDesk readings)
    {
        _store = store;
        _water = water;
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
    }

    /// <summary>Writes that the store refused in a row; 0 while all is well.</summary>
    public int FailureCount { get; private set; }

    /// <summary>True where something was captured that the store does not have yet.</summary>
    public bool IsPending => _isPending;

    /// <summary>Takes the present totals and readings; called from the scan, never waits for the store.</summary>
    public void Capture()
    {
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

            _isPending = true;
        }
    }

    /// <summary>Writes what was captured last. Where the store refuses, it is written at a later step.</summary>
    /// <returns>False: there is nothing more to do before the next capture, or a pause is due before the next attempt.</returns>
    public bool Step()
    {
        long generation;
        lock (_lock)
        {
            if (!_isPending)
            {
                return false;
            }

            _isPending = false;
            generation = _generation + 1;
            Encode(generation);
        }

        if (_store.TryWrite(SlotOf(generation), _bytes, _writer.Length))
        {
            _generation = generation;
            FailureCount = 0;
            return false;
        }

        FailureCount++;
        lock (_lock)
        {
            _isPending = true;
        }

        return false;
    }

    /// <inheritdoc/>
    public void Close() => Step();

    private int SlotOf(long generation) => _store.SlotCount - SlotCount + (int)(generation % SlotCount);

    private int ReadingCount()
    {
        int count = 0;
        for (int i = 0; i < _circuitCrcs.Length; i++)
        {
            count += _readings.At(i).HasReading ? 1 : 0;
        }

        return count;
    }

    private void Encode(long generation)
    {
        _writer.Reset();
        _writer.WriteByte('Z');
        _writer.WriteByte('M');
        _writer.WriteByte('R');
        _writer.WriteByte(Version);
        _writer.WriteInt64(generation);
        for (int i = 0; i < _capture.Length; i++)
        {
            _writer.WriteByte(_captured[i]);
        }

        _writer.WriteInt32((int)Crc32.Compute(_bytes, 0, _writer.Length));
    }

    private void Restore()
    {
        byte[] newest = null;
        int newestLength = 0;
        for (int i = 0; i < SlotCount; i++)
        {
            byte[] bytes = new byte[MaximumBytes];
            int length = _store.Read(SlotOf(i), bytes);
            if (IsWhole(bytes, length) && GenerationOf(bytes) > _generation)
            {
                _generation = GenerationOf(bytes);
                newest = bytes;
                newestLength = length;
            }
        }

        if (newest == null)
        {
            return;
        }

        ByteReader reader = new ByteReader(newest, HeaderBytes, newestLength - CrcBytes);
        int waterCount = reader.ReadByte();
        for (int i = 0; i < waterCount && !reader.HasFailed; i++)
        {
            RestoreWater(reader.ReadInt32(), reader.ReadInt64());
        }

        int readingCount = reader.ReadByte();
        for (int i = 0; i < readingCount && !reader.HasFailed; i++)
        {
            RestoreReading(reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt64());
        }
    }

    private void RestoreWater(int nameCrc, long litres)
    {
        for (int i = 0; i < _waterCrcs.Length; i++)
        {
            if (_waterCrcs[i] == nameCrc)
            {
                _water.At(i).RestoreLitres(litres);
            }
        }
    }

    private void RestoreReading(int nameCrc, long readingMilliwattHours, long offsetMilliwattHours)
    {
        for (int i = 0; i < _circuitCrcs.Length; i++)
        {
            if (_circuitCrcs[i] == nameCrc)
            {
                _readings.At(i).Restore(readingMilliwattHours, offsetMilliwattHours);
            }
        }
    }

    private static long GenerationOf(byte[] bytes) => new ByteReader(bytes, 4, HeaderBytes).ReadInt64();

    private static bool IsWhole(byte[] bytes, int length)
    {
        return length >= HeaderBytes + 2 + CrcBytes
            && bytes[0] == 'Z' && bytes[1] == 'M' && bytes[2] == 'R' && bytes[3] == Version
            && Crc32.IsSealed(bytes, length);
    }
}
