using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Safety.Manual;

/// <summary>The hand-off-auto switch of one load, by the contact that says that it is not in Auto.</summary>
public sealed class HandSwitch
{
    private readonly DigitalPoint _input;
    private readonly Load _load;

    /// <summary>Binds a switch to its load.</summary>
    /// <param name="input">Active while the switch is in hand or off and the relay has no say.</param>
    /// <param name="load">The load that the switch takes from the relay.</param>
    public HandSwitch(DigitalPoint input, Load load)
    {
        _input = input;
        _load = load;
    }

    /// <summary>What the contact said in the last scan.</summary>
    public DigitalLevel Level { get; private set; } = DigitalLevel.Inactive;

    /// <summary>Holds the load's relay while the switch is not known to be in Auto.</summary>
    /// <returns>True in a scan in which the contact says something else than before.</returns>
    public bool Execute(long nowMilliseconds)
    {
        DigitalLevel level = _input.Level;
        bool hasChanged = level != Level;
        Level = level;
        if (level != DigitalLevel.Inactive)
        {
            _load.HoldOn(DecisionReason.ManualHand);
        }
        else if (hasChanged)
        {
            // Nobody knows what the load did in somebody's hand; it may have started this very moment.
            _load.TreatAsSwitchedOn(nowMilliseconds);
        }

        return hasChanged;
    }
}
