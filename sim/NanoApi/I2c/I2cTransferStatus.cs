namespace System.Device.I2c;

/// <summary>What became of a transfer.</summary>
public enum I2cTransferStatus
{
    /// <summary>Something failed.</summary>
    UnknownError = 0,

    /// <summary>All bytes went over.</summary>
    FullTransfer = 1,

    /// <summary>The chip held the clock for too long.</summary>
    ClockStretchTimeout = 2,

    /// <summary>Some bytes went over.</summary>
    PartialTransfer = 3,

    /// <summary>Nothing answers at the address.</summary>
    SlaveAddressNotAcknowledged = 4,
}
