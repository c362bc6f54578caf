using System;
using System.IO;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime.Journal;

namespace Zibo.EdgeCtl.Device;

/// <summary>Records on the internal flash, one file a slot. littlefs takes a file over when it is closed: old or new, never half.</summary>
public sealed class FileRecordStore : IRecordStore
{
    /// <inheritdoc/>
    public int SlotCount => MessageJournal.StoreSlotCount;

    /// <inheritdoc/>
    public int SlotBytes => 4_096;

    /// <inheritdoc/>
    public int Read(int slot, byte[] buffer) => FlashFile.Read(PathOf(slot), buffer);

    /// <inheritdoc/>
    public bool TryWrite(int slot, byte[] buffer, int length)
    {
        if (slot < 0 || slot >= SlotCount || length < 0 || length > SlotBytes || length > buffer.Length)
        {
            return false;
        }

        try
        {
            using (FileStream stream = new FileStream(PathOf(slot), FileMode.Create, FileAccess.Write))
            {
                stream.Write(buffer, 0, length);
                stream.Flush();
            }

            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static string PathOf(int slot) => FlashFile.Root + "record" + slot + ".bin";
}
