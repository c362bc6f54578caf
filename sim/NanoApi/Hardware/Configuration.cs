using Zibo.EdgeCtl.Sim.NanoApi;

namespace nanoFramework.Hardware.Esp32;

/// <summary>Which pin does what.</summary>
public class Configuration
{
    /// <summary>Gives a pin to a function.</summary>
    public static void SetPinFunction(int pin, DeviceFunction value)
    {
        VirtualEsp32 chip = VirtualEsp32.Current;
        chip.Pins.SetFunction(pin, (int)value);
        chip.I2c.SetFunction(pin, value);
    }

    /// <summary>The pin of a function, or -1.</summary>
    public static int GetFunctionPin(DeviceFunction function) => VirtualEsp32.Current.Pins.PinOf((int)function) ?? -1;
}
