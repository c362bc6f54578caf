namespace Zibo.EdgeCtl.Core.Config;

/// <summary>Computes the <see cref="Crc32"/> of what is written, and keeps nothing of it.</summary>
public sealed class Crc32Writer : ByteWriter
{
    private uint _crc = 0xFFFFFFFF;

    /// <summary>Begins with no bytes.</summary>
    public Crc32Writer()
        : base(new byte[0])
    {
    }

    /// <summary>CRC of all bytes so far.</summary>
    public uint Crc => ~_crc;

    /// <inheritdoc/>
    public override void WriteByte(int value)
    {
        _crc = Crc32.Next(_crc, (byte)value);
        Length++;
    }
}
