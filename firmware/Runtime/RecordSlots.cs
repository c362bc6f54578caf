using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>A record in two slots of the store, written in turn, each with a generation and a CRC: a write that is cut leaves the other.</summary>
/// <remarks>4 magic and version | 8 generation | payload | 4 CRC.</remarks>
internal sealed class RecordSlots
{
    private const int SlotCount = 2;
    private const int MagicBytes = 4;
    private const int HeaderBytes = 12;
    private const int CrcBytes = 4;

    private readonly IRecordStore _store;
    private readonly int _firstSlot;
    private readonly byte[] _magic;
    private readonly byte[] _bytes;
    private readonly ByteWriter _writer;
    private long _generation;

    /// <summary>Binds the record to its slots.</summary>
    /// <param name="store">Where it lies.</param>
    /// <param name="firstSlot">The first of its two slots.</param>
    /// <param name="magic">Three letters and the version.</param>
    /// <param name="payloadBytes">Largest payload.</param>
    public RecordSlots(IRecordStore store, int firstSlot, byte[] magic, int payloadBytes)
    {
        _store = store;
        _firstSlot = firstSlot;
        _magic = magic;
        _bytes = new byte[HeaderBytes + payloadBytes + CrcBytes];
        _writer = new ByteWriter(_bytes);
    }

    /// <summary>Reads the newest whole record.</summary>
    /// <returns>Its payload, or null where there is none.</returns>
    public ByteReader ReadNewest()
    {
        byte[] newest = null;
        int newestLength = 0;
        for (int i = 0; i < SlotCount; i++)
        {
            byte[] bytes = new byte[_bytes.Length];
            int length = _store.Read(_firstSlot + i, bytes);
            if (IsWhole(bytes, length) && GenerationOf(bytes) > _generation)
            {
                _generation = GenerationOf(bytes);
                newest = bytes;
                newestLength = length;
            }
        }

        return newest == null ? null : new ByteReader(newest, HeaderBytes, newestLength - CrcBytes);
    }

    /// <summary>Frames a payload for <see cref="TryWrite"/>; the caller keeps others from it meanwhile.</summary>
    public void Prepare(byte[] payload, int length)
    {
        _writer.Reset();
        for (int i = 0; i < MagicBytes; i++)
        {
            _writer.WriteByte(_magic[i]);
        }

        _writer.WriteInt64(_generation + 1);
        for (int i = 0; i < length; i++)
        {
            _writer.WriteByte(payload[i]);
        }

        _writer.WriteInt32((int)Crc32.Compute(_bytes, 0, _writer.Length));
    }

    /// <summary>Writes what was prepared into the older slot.</summary>
    /// <returns>False where the store refuses.</returns>
    public bool TryWrite()
    {
        long next = _generation + 1;
        if (!_store.TryWrite(_firstSlot + (int)(next % SlotCount), _bytes, _writer.Length))
        {
            return false;
        }

        _generation = next;
        return true;
    }

    private static long GenerationOf(byte[] bytes) => new ByteReader(bytes, MagicBytes, HeaderBytes).ReadInt64();

    private bool IsWhole(byte[] bytes, int length)
    {
        if (length < HeaderBytes + CrcBytes || !Crc32.IsSealed(bytes, length))
        {
            return false;
        }

        for (int i = 0; i < MagicBytes; i++)
        {
            if (bytes[i] != _magic[i])
            {
                return false;
            }
        }

        return true;
    }
}
