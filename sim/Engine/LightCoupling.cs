using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Schedule.Lighting;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Plant;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A sensor of daylight between the building's windows and an analog input; it ends where its line does.</summary>
internal sealed class LightCoupling(LightSensorConfiguration configuration, IPlant plant, VirtualBoard board)
{
    private readonly VirtualAnalogInput _input = board.AnalogInput(configuration.Channel);
    private readonly LightSensorOptions _line = configuration.Options;

    /// <summary>Brings the light to the input.</summary>
    public void Drive(long nowMilliseconds)
    {
        double share = Math.Clamp((plant.DaylightLux - _line.LowLux) / (_line.HighLux - _line.LowLux), 0, 1);
        double millivolts = _line.LowMillivolts + (share * (_line.HighMillivolts - _line.LowMillivolts));
        _input.SetMean((int)Math.Round(millivolts * 1_000), nowMilliseconds);
    }
}
