namespace System.Device.I2c;

/// <summary>Where a chip is.</summary>
public sealed class I2cConnectionSettings
{
    /// <summary>Makes settings.</summary>
    public I2cConnectionSettings(int busId, int deviceAddress)
        : this(busId, deviceAddress, I2cBusSpeed.StandardMode)
    {
    }

    /// <summary>Makes settings.</summary>
    public I2cConnectionSettings(int busId, int deviceAddress, I2cBusSpeed busSpeed)
    {
        BusId = busId;
        DeviceAddress = deviceAddress;
        BusSpeed = busSpeed;
    }

    /// <summary>Number of the bus.</summary>
    public int BusId { get; }

    /// <summary>7-bit address.</summary>
    public int DeviceAddress { get; }

    /// <summary>Speed.</summary>
    public I2cBusSpeed BusSpeed { get; }
}
