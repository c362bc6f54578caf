namespace nanoFramework.Hardware.Esp32;

/// <summary>What a pin can do; the functions that the firmware uses.</summary>
public enum DeviceFunction
{
    /// <summary>Data of the first I2C bus.</summary>
    I2C1_DATA = 131328,

    /// <summary>Clock of the first I2C bus.</summary>
    I2C1_CLOCK = 131329,

    /// <summary>COM2 sends.</summary>
    COM2_TX = 197120,

    /// <summary>COM2 receives.</summary>
    COM2_RX = 197121,

    /// <summary>COM2 turns a transceiver round.</summary>
    COM2_RTS = 197122,

    /// <summary>COM3 sends.</summary>
    COM3_TX = 197376,

    /// <summary>COM3 receives.</summary>
    COM3_RX = 197377,

    /// <summary>COM3 turns a transceiver round.</summary>
    COM3_RTS = 197378,
}
