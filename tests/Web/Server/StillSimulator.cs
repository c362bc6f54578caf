namespace Zibo.EdgeCtl.Sim.Web.Tests;

/// <summary>A simulated building in which nothing happens.</summary>
internal sealed class StillSimulator : ISimulatorControl
{
    public IReadOnlyList<int> SpeedCounts => [0, 1];

    public int SpeedCount { get; set; }

    public bool? IsFireAlarm => false;

    public IReadOnlyList<string> HandLoads => ["fan"];

    public IReadOnlyList<string> MeterCircuits => ["main"];

    public void SetFireAlarm(bool isAlarm)
    {
    }

    public bool IsInHand(string load) => false;

    public void SetHand(string load, bool isInHand)
    {
    }

    public bool IsSilent(string circuit) => false;

    public void SetSilent(string circuit, bool isSilent)
    {
    }
}
