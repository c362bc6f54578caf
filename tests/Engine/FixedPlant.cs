using Zibo.EdgeCtl.Sim.Plant;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>A building whose circuits have the powers that a test gives them.</summary>
internal sealed class FixedPlant(params string[] circuitIds) : IPlant
{
    private readonly PlantCircuit[] _circuits = [.. circuitIds.Select(id => new PlantCircuit(id))];

    public IReadOnlyList<PlantCircuit> Circuits => _circuits;

    public IReadOnlyList<PlantLoad> Loads => [];

    public DateTime LocalTime { get; private set; } = new(2026, 7, 15);

    public long Revision { get; private set; }

    public bool IsPowerKnown { get; set; } = true;

    public void Set(string circuitId, double watts)
    {
        _circuits.Single(circuit => circuit.Id == circuitId).PowerWatts = watts;
        Revision++;
    }

    public void Step(int milliseconds) => LocalTime = LocalTime.AddMilliseconds(milliseconds);
}
