namespace System.Device.I2c;

/// <summary>What became of a transfer.</summary>
public readonly struct I2cTransferResult
{
    internal I2cTransferResult(uint bytesTransferred, I2cTransferStatus status)
    {
        BytesTransferred = bytesTransferred;
        Status = status;
    }

    /// <summary>Bytes.</summary>
    public uint BytesTransferred { get; }

    /// <summary>Whether it went well.</summary>
    public I2cTransferStatus Status { get; }
}
