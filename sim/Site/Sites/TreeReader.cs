using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Demand;
using Zibo.EdgeCtl.Core.Shedding.Feeders;

namespace Zibo.EdgeCtl.Sim.Site;

/// <summary>Reads which circuit feeds which, what each may carry, and the supplier's interval pulse.</summary>
internal sealed class TreeReader(SiteReading reading)
{
    private readonly List<(ObjectReader Reader, JsonValue Value, CircuitConfiguration Circuit)> _parents = [];
    private bool _isTreeKnown = true;

    /// <summary>Reads the pulse; what is left out stays as it is.</summary>
    public static void ReadIntervalPulse(SiteReading reading, ObjectReader demand, IntervalPulseOptions pulse)
    {
        if (demand.Optional("intervalInput") is { } input)
        {
            pulse.Input = reading.Channel(demand, input, SiteChannels.DigitalInputs);
        }

        pulse.ToleranceSeconds = demand.WholeNumber(demand.Optional("intervalToleranceSeconds")) ?? pulse.ToleranceSeconds;
    }

    /// <summary>Reads the limits of a circuit, and notes its parent until every circuit is known.</summary>
    public void ReadCircuit(ObjectReader reader, CircuitConfiguration circuit)
    {
        if (reader.Optional("parent") is { } parent)
        {
            _parents.Add((reader, parent, circuit));
        }

        FeederOptions feeder = circuit.Feeder;
        feeder.LimitWatts = reader.WholeNumber(reader.Optional("limitWatts")) ?? feeder.LimitWatts;
        feeder.LimitSeconds = reader.WholeNumber(reader.Optional("limitSeconds")) ?? feeder.LimitSeconds;
        feeder.TripWatts = reader.WholeNumber(reader.Optional("tripWatts")) ?? feeder.TripWatts;
        feeder.TripSeconds = reader.WholeNumber(reader.Optional("tripSeconds")) ?? feeder.TripSeconds;
    }

    /// <summary>Finds the parents, once all circuits are known.</summary>
    public void Resolve(CircuitReader circuits)
    {
        foreach ((ObjectReader reader, JsonValue value, CircuitConfiguration circuit) in _parents)
        {
            circuit.Parent = circuits.IndexOf(reader, value, CircuitConfiguration.NoCheck);
            _isTreeKnown &= circuit.Parent != CircuitConfiguration.NoCheck;
        }
    }

    /// <summary>Reads which circuit feeds a load.</summary>
    public void ReadLoad(ObjectReader reader, LoadConfiguration load, CircuitReader circuits)
    {
        load.Feeder = circuits.IndexOf(reader, reader.Optional("feeder"), LoadConfiguration.NoCircuit);
        if (!_isTreeKnown)
        {
            // What feeds what can be judged only where every parent is known.
            reading.Findings.Excuse(reader.PathOf("feeder"));
        }
    }
}
