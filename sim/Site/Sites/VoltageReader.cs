using Zibo.EdgeCtl.Core.Metering;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads the voltage input beside a current transformer.</summary>
internal static class VoltageReader
{
    public static void Read(SiteReading reading, CurrentSensorOptions current, JsonValue value)
    {
        ObjectReader reader = reading.Open(value);
        int channel = reading.RequiredChannel(reader, "channel", SiteChannels.AnalogInputs);
        JsonValue? scale = reader.Required(
            "millivoltsPerVolt",
            new Phrase(
                "Divide mains by the voltage on the input and multiply by the phases: 230 V at 1 V on one phase is 230000",
                "市电电压除以输入端电压再乘以相数：单相 230 V 对应 1 V 写 230000"));
        current.VoltageMillivoltsPerVolt = reader.WholeNumber(scale) ?? current.VoltageMillivoltsPerVolt;
        reading.Finish(reader);

        // A channel that could not be read has its finding; the rules shall not add another.
        current.VoltageChannel = channel == SiteReading.Unread ? CurrentSensorOptions.NoVoltageChannel : channel;
    }
}
