namespace Zibo.EdgeCtl.Hal;

/// <summary>Small records that survive a power cut, in numbered slots. A write may be cut at any byte.</summary>
public interface IRecordStore
{
    /// <summary>Number of slots; slots are numbered from 0.</summary>
    int SlotCount { get; }

    /// <summary>Largest record in bytes.</summary>
    int SlotBytes { get; }

    /// <summary>Reads a slot into <paramref name="buffer"/>.</summary>
    /// <returns>The bytes read; 0 where the slot is empty, unreadable, or larger than the buffer.</returns>
    int Read(int slot, byte[] buffer);

    /// <summary>Replaces a slot with the first <paramref name="length"/> bytes of <paramref name="buffer"/>.</summary>
    /// <returns>False where the medium refused; the slot's content is then undefined.</returns>
    bool TryWrite(int slot, byte[] buffer, int length);
}
