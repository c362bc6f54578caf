namespace Zibo.EdgeCtl.Hal;

/// <summary>A bus of devices with 16-bit registers, such as Modbus RTU. One thread uses it, and every call may block that thread.</summary>
public interface IRegisterBus
{
    /// <summary>Reads registers that follow each other.</summary>
    /// <param name="device">Address of the device, 1 to 247.</param>
    /// <param name="function">3 for holding registers, 4 for input registers.</param>
    /// <param name="address">Number of the first register as the protocol sends it, from 0.</param>
    /// <param name="registers">Takes the values from its first element on.</param>
    /// <param name="count">How many, 1 to 16.</param>
    /// <returns>
    /// False where no whole and sound answer of this device came in time, or it refused; the buffer then means nothing.
    /// </returns>
    bool TryRead(int device, int function, int address, ushort[] registers, int count);
}
