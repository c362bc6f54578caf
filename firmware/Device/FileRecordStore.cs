using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Device;

/// <summary>Records on the internal flash, one file a slot.</summary>
public sealed class FileRecordStore : IRecordStore
{
    /// <inheritdoc/>
    public int SlotCount => MessageJournal.StoreSlotCount;

    /// <inheritdoc/>
    public int SlotBytes => 4_096;

    /// <inheritdoc/>
    public int Read(int slot, byte[] buffer) => FlashFile.Read(PathOf(slot), buffer);

    /// <inheritdoc/>
    public bool TryWrite(int slot, byte[] buffer, int length) =>
        slot >= 0 && slot < SlotCount && length >= 0 && length <= SlotBytes && length <= buffer.Length
        && FlashFile.TryWrite(PathOf(slot), buffer, length);

    private static string PathOf(int slot) => FlashFile.Root + "record" + slot + ".bin";
}
