using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Plant;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>A water meter between the building's supply and an input of the board.</summary>
internal sealed class WaterCoupling
{
    private readonly PlantWater _water;
    private readonly int _litresPerPulse;
    private readonly VirtualPulseInput? _pulseInput;
    private readonly ContactDriver? _contact;
    private long _pulses;
    private double _nextLitres;

    public WaterCoupling(WaterMeterConfiguration configuration, PlantWater water, VirtualBoard board)
    {
        _water = water;
        _litresPerPulse = configuration.Options.LitresPerPulse;
        if (configuration.InputKind == PulseInputKind.Contact)
        {
            _contact = new ContactDriver(board.ContactInput(configuration.Channel), configuration.Filter);
        }
        else
        {
            _pulseInput = board.PulseInput(configuration.Channel);
        }
    }

    /// <summary>Brings a step to the input.</summary>
    public void Drive(int milliseconds, long nowMilliseconds)
    {
        if (_water.Litres < _nextLitres)
        {
            // The wheel has not come round yet: nearly every step.
            return;
        }

        long pulses = (long)(_water.Litres / _litresPerPulse) - _pulses;
        if (pulses <= 0)
        {
            return;
        }

        _pulses += pulses;

        // A litre early, so that what the division makes of the last bit decides as it always has.
        _nextLitres = ((_pulses + 1.0) * _litresPerPulse) - 1;
        _contact?.Add(pulses, milliseconds, nowMilliseconds);
        _pulseInput?.Add(pulses, nowMilliseconds);
    }
}
