using Zibo.EdgeCtl.Sim.NanoApi;

namespace System.Device.I2c;

/// <summary>A chip on the bus, as the controller sees it.</summary>
public class I2cDevice : IDisposable
{
    /// <summary>Binds an address.</summary>
    public I2cDevice(I2cConnectionSettings settings) => ConnectionSettings = settings;

    /// <summary>Where it is.</summary>
    public I2cConnectionSettings ConnectionSettings { get; }

    /// <summary>Binds an address.</summary>
    public static I2cDevice Create(I2cConnectionSettings settings) => new(settings);

    /// <summary>Reads one byte.</summary>
    public byte ReadByte()
    {
        byte[] one = new byte[1];
        return Exchange([], one).Status == I2cTransferStatus.FullTransfer
            ? one[0]
            : throw new InvalidOperationException("nothing answers at the address");
    }

    /// <summary>Reads.</summary>
    public I2cTransferResult Read(SpanByte buffer) => Exchange([], buffer.Span);

    /// <summary>Writes one byte.</summary>
    public I2cTransferResult WriteByte(byte value) => Exchange([value], []);

    /// <summary>Writes.</summary>
    public I2cTransferResult Write(SpanByte buffer) => Exchange(buffer.Span, []);

    /// <summary>Writes, then reads without giving the bus away.</summary>
    public I2cTransferResult WriteRead(SpanByte writeBuffer, SpanByte readBuffer) => Exchange(writeBuffer.Span, readBuffer.Span);

    /// <summary>Lets go of it.</summary>
    public void Dispose() => GC.SuppressFinalize(this);

    private I2cTransferResult Exchange(ReadOnlySpan<byte> write, Span<byte> read)
    {
        I2cConnectionSettings settings = ConnectionSettings;
        return VirtualEsp32.Current.I2c.Exchange(settings.BusId, settings.DeviceAddress, write, read)
            ? new I2cTransferResult((uint)(write.Length + read.Length), I2cTransferStatus.FullTransfer)
            : new I2cTransferResult(0, I2cTransferStatus.SlaveAddressNotAcknowledged);
    }
}
