using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Image;

/// <summary>What was measured beside a current, where a voltage is.</summary>
internal sealed class AnalogPower
{
    internal bool HasPower;
    internal int VoltageMicrovolts;
    internal long RealPowerSquareMicrovolts;

    internal void Take(AnalogReading reading)
    {
        HasPower = reading.HasPower;
        VoltageMicrovolts = reading.VoltageMicrovolts;
        RealPowerSquareMicrovolts = reading.RealPowerSquareMicrovolts;
    }

    internal void Take(AnalogPower other)
    {
        HasPower = other.HasPower;
        VoltageMicrovolts = other.VoltageMicrovolts;
        RealPowerSquareMicrovolts = other.RealPowerSquareMicrovolts;
    }
}
