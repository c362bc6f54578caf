namespace Zibo.EdgeCtl.Sim.Plant;

/// <summary>A bank of lifts. It has no relay: people get trapped in a lift that loses its supply.</summary>
/// <param name="id">Name of the bank: a to z, 0 to 9 and -.</param>
/// <param name="carCount">Cars of the bank.</param>
public sealed class PlantLiftBank(string id, int carCount)
{
    private readonly PlantLiftCar[] _cars = [.. Enumerable.Range(0, carCount).Select(_ => new PlantLiftCar())];

    /// <summary>Name of the bank.</summary>
    public string Id { get; } = id;

    /// <summary>True while the bank is in fire service.</summary>
    public bool IsInFireService { get; set; }

    /// <summary>The cars.</summary>
    public IReadOnlyList<PlantLiftCar> Cars => _cars;
}
