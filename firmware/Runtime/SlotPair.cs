using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Runtime;

/// <summary>
/// Two slots of the store, written in turn: a write that is cut, or that the store refuses, spoils only the older of two
/// records.
/// </summary>
/// <remarks>A record is 3 letters and a version | 8 generation | what it holds | 4 CRC. One thread writes.</remarks>
public sealed class SlotPair
{
    /// <summary>Bytes before what a record holds.</summary>
    public const int HeaderBytes = 12;

    /// <summary>Bytes after it.</summary>
    public const int CrcBytes = 4;

    /// <summary>Slots of a pair.</summary>
    public const int SlotCount = 2;

    /// <summary>Wait in ms after the first refused write; doubles up to <see cref="MaximumRetryMilliseconds"/>.</summary>
    public const int MinimumRetryMilliseconds = 1_000;

    /// <summary>Longest wait in ms after a refused write.</summary>
    public const int MaximumRetryMilliseconds = 60_000;

    private readonly IRecordStore _store;
    private readonly IClock _clock;
    private readonly int _firstSlot;
    private readonly string _letters;
    private readonly byte _version;

    private int _retryMilliseconds;
    private long _nextAttemptMilliseconds;

    /// <summary>Takes two slots.</summary>
    /// <param name="store">Where they lie.</param>
    /// <param name="clock">Spaces the attempts on a store that refuses.</param>
    /// <param name="firstSlot">The first of the two.</param>
    /// <param name="letters">Three letters that every record of this kind begins with.</param>
    /// <param name="version">The version that follows them.</param>
    public SlotPair(IRecordStore store, IClock clock, int firstSlot, string letters, byte version)
    {
        _store = store;
        _clock = clock;
        _firstSlot = firstSlot;
        _letters = letters;
        _version = version;
    }

    /// <summary>Generation of the newest record on the medium; 0 where there is none; never goes back.</summary>
    public long Generation { get; private set; }

    /// <summary>Writes that the store refused in a row; 0 while all is well.</summary>
    public int FailureCount { get; private set; }

    /// <summary>Longest time in ms that a write has taken since start-up.</summary>
    public long LongestWriteMilliseconds { get; private set; }

    /// <summary>False while the pause after a refused write lasts.</summary>
    public bool MayWrite => _clock.MonotonicMilliseconds >= _nextAttemptMilliseconds;

    /// <summary>Finds the newest whole record.</summary>
    /// <param name="buffer">Takes it; as large as the largest record.</param>
    /// <returns>Its bytes, header and CRC included; 0 where neither slot has one.</returns>
    public int ReadNewest(byte[] buffer)
    {
        long newest = 0;
        for (int slot = 0; slot < SlotCount; slot++)
        {
            int length = _store.Read(_firstSlot + slot, buffer);
            long generation = IsWhole(buffer, length) ? new ByteReader(buffer, 4, HeaderBytes).ReadInt64() : 0;
            newest = generation > newest ? generation : newest;
        }

        Generation = newest;
        return newest == 0 ? 0 : _store.Read(SlotOf(newest), buffer);
    }

    /// <summary>Begins the record that follows the newest one.</summary>
    public void Begin(ByteWriter writer)
    {
        writer.Reset();
        for (int i = 0; i < _letters.Length; i++)
        {
            writer.WriteByte(_letters[i]);
        }

        writer.WriteByte(_version);
        writer.WriteInt64(Generation + 1);
    }

    /// <summary>Ends a record with its CRC and writes it over the older one. Blocks as long as the store does.</summary>
    /// <returns>False where the store refused; a pause is due then.</returns>
    public bool TryWrite(byte[] bytes, ByteWriter writer)
    {
        writer.WriteInt32((int)Crc32.Compute(bytes, 0, writer.Length));
        long startMilliseconds = _clock.MonotonicMilliseconds;
        bool isWritten = _store.TryWrite(SlotOf(Generation + 1), bytes, writer.Length);
        long endMilliseconds = _clock.MonotonicMilliseconds;
        long took = endMilliseconds - startMilliseconds;
        LongestWriteMilliseconds = took > LongestWriteMilliseconds ? took : LongestWriteMilliseconds;
        if (isWritten)
        {
            Generation++;
            FailureCount = 0;
            _retryMilliseconds = 0;
            _nextAttemptMilliseconds = 0;
            return true;
        }

        FailureCount++;
        int doubled = _retryMilliseconds == 0 ? MinimumRetryMilliseconds : _retryMilliseconds * 2;
        _retryMilliseconds = doubled > MaximumRetryMilliseconds ? MaximumRetryMilliseconds : doubled;
        _nextAttemptMilliseconds = endMilliseconds + _retryMilliseconds;
        return false;
    }

    private int SlotOf(long generation) => _firstSlot + (int)(generation % SlotCount);

    private bool IsWhole(byte[] bytes, int length)
    {
        if (length < HeaderBytes + CrcBytes || bytes[3] != _version)
        {
            return false;
        }

        for (int i = 0; i < _letters.Length; i++)
        {
            if (bytes[i] != _letters[i])
            {
                return false;
            }
        }

        return Crc32.IsSealed(bytes, length);
    }
}
