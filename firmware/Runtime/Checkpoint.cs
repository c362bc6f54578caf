using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// The totals of all circuits and the number of this start, kept across a power cut. The scan captures, another thread
/// writes.
/// </summary>
/// <remarks>
/// Two slots, written in turn, each with a generation and a CRC: a write that is cut leaves the other slot, which is at
/// most one capture older. Circuits are known by the CRC of their name, so that a changed site file gives no circuit the
/// total of another.
///
///   4 "ZCP" and version | 8 generation | 8 boot id | 1 count | count x (4 CRC of the name, 8 total mWh) | 4 CRC
/// </remarks>
public sealed class Checkpoint : IBackgroundWork
{
    private const byte Version = 1;
    private const int SlotCount = 2;
    private const int HeaderBytes = 21;
    private const int CircuitBytes = 12;
    private const int CrcBytes = 4;
    private const int MaximumBytes = HeaderBytes + (SiteRules.MaximumCircuits * CircuitBytes) + CrcBytes;

    private readonly object _lock = new object();
    private readonly IRecordStore _store;
    private readonly MeterBank _meters;
    private readonly int[] _nameCrcs;
    private readonly long[] _captured;
    private readonly byte[] _bytes = new byte[MaximumBytes];
    private readonly ByteWriter _writer;

    private long _generation;
    private bool _isPending;

    /// <summary>Restores the newest whole checkpoint into the meters; the boot id is one above its own.</summary>
    public Checkpoint(IRecordStore store, SiteConfiguration site, MeterBank meters)
    {
        _store = store;
        _meters = meters;
        _writer = new ByteWriter(_bytes);
        _captured = new long[meters.Count];
        _nameCrcs = new int[meters.Count];
        for (int i = 0; i < _nameCrcs.Length; i++)
        {
            _nameCrcs[i] = CrcOfName(site.Circuits[i].Id);
        }

        long previousBootId = Restore();
        BootId = previousBootId + 1;
        Capture();
    }

    /// <summary>Number of this start, counted over the life of the store; the first is 1.</summary>
    public long BootId { get; }

    /// <summary>True where a checkpoint was found at start-up.</summary>
    public bool IsRestored { get; private set; }

    /// <summary>Writes that the store refused in a row; 0 while all is well.</summary>
    public int FailureCount { get; private set; }

    /// <summary>True where something was captured that the store does not have yet.</summary>
    public bool IsPending => _isPending;

    /// <summary>Takes the present totals; called from the scan, never waits for the store.</summary>
    public void Capture()
    {
        lock (_lock)
        {
            for (int i = 0; i < _captured.Length; i++)
            {
                _captured[i] = _meters.At(i).EnergyMilliwattHours;
            }

            _isPending = true;
        }
    }

    /// <summary>Writes what was captured last. Where the store refuses, the totals are written at a later step.</summary>
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

        if (_store.TryWrite((int)(generation % SlotCount), _bytes, _writer.Length))
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

    private static int CrcOfName(string name)
    {
        byte[] bytes = new byte[name.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)name[i];
        }

        return (int)Crc32.Compute(bytes, 0, bytes.Length);
    }

    private void Encode(long generation)
    {
        _writer.Reset();
        _writer.WriteByte('Z');
        _writer.WriteByte('C');
        _writer.WriteByte('P');
        _writer.WriteByte(Version);
        _writer.WriteInt64(generation);
        _writer.WriteInt64(BootId);
        _writer.WriteByte(_captured.Length);
        for (int i = 0; i < _captured.Length; i++)
        {
            _writer.WriteInt32(_nameCrcs[i]);
            _writer.WriteInt64(_captured[i]);
        }

        _writer.WriteInt32((int)Crc32.Compute(_bytes, 0, _writer.Length));
    }

    private long Restore()
    {
        byte[] newest = null;
        int newestLength = 0;
        for (int slot = 0; slot < SlotCount; slot++)
        {
            byte[] bytes = new byte[MaximumBytes];
            int length = _store.Read(slot, bytes);
            if (IsWhole(bytes, length) && GenerationOf(bytes) > _generation)
            {
                _generation = GenerationOf(bytes);
                newest = bytes;
                newestLength = length;
            }
        }

        if (newest == null)
        {
            return 0;
        }

        IsRestored = true;
        ByteReader reader = new ByteReader(newest, 12, newestLength - CrcBytes);
        long bootId = reader.ReadInt64();
        int count = reader.ReadByte();
        for (int i = 0; i < count && !reader.HasFailed; i++)
        {
            int nameCrc = reader.ReadInt32();
            long energyMilliwattHours = reader.ReadInt64();
            RestoreCircuit(nameCrc, energyMilliwattHours);
        }

        return bootId;
    }

    private void RestoreCircuit(int nameCrc, long energyMilliwattHours)
    {
        for (int i = 0; i < _nameCrcs.Length; i++)
        {
            if (_nameCrcs[i] == nameCrc)
            {
                _meters.At(i).RestoreEnergy(energyMilliwattHours);
            }
        }
    }

    private static long GenerationOf(byte[] bytes) => new ByteReader(bytes, 4, HeaderBytes).ReadInt64();

    private static bool IsWhole(byte[] bytes, int length)
    {
        if (length < HeaderBytes + CrcBytes
            || bytes[0] != 'Z' || bytes[1] != 'C' || bytes[2] != 'P' || bytes[3] != Version)
        {
            return false;
        }

        int crc = new ByteReader(bytes, length - CrcBytes, length).ReadInt32();
        return crc == (int)Crc32.Compute(bytes, 0, length - CrcBytes);
    }
}
