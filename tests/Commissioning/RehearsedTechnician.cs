using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning.Tests;

/// <summary>A technician who does in the rehearsed office what is asked, and reads dials there. Some circuits have nothing to read.</summary>
internal sealed class RehearsedTechnician(RehearsedOffice office) : ITechnician
{
    private const decimal FirstDial = 1_234.5m;

    private readonly Dictionary<string, long> _counted = [];

    /// <summary>What the dial moves for 1 kWh that is counted; by circuit, 1 where it is not stated.</summary>
    public Dictionary<string, decimal> DialFactors { get; } = [];

    /// <summary>Answers in the place of what would be done.</summary>
    public Dictionary<string, bool?> Answers { get; } = [];

    /// <summary>Circuits whose dials are read.</summary>
    public HashSet<string> Dials { get; } = ["main", "chiller"];

    /// <summary>Questions, in their order.</summary>
    public List<string> Asked { get; } = [];

    public List<string> Told { get; } = [];

    public void Tell(Phrase text)
    {
        office.GoAt(RehearsedOffice.Fast);
        Told.Add(text.English);
    }

    public bool? Confirm(string id, Phrase question)
    {
        Asked.Add(id);
        if (Answers.TryGetValue(id, out bool? answer))
        {
            return answer;
        }

        switch (id)
        {
            case "hand-switch/chiller/hand":
                office.SetHand(true);
                break;
            case "hand-switch/chiller/auto":
                office.SetHand(false);
                break;
            case "fire/operate":
                office.SetFire(true);
                break;
            case "fire/reset":
                office.SetFire(false);
                break;
            case "supply-fail/pull":
                office.CutPower();
                break;
            case "supply-fail/restore":
                office.Start();
                break;
        }

        return true;
    }

    public decimal? Number(string id, Phrase question)
    {
        Asked.Add(id);
        string[] parts = id.Split('/');
        if (id == "monitor-only")
        {
            return 3;
        }

        if (parts[0] != "dial" || !Dials.Contains(parts[1]))
        {
            return null;
        }

        int circuit = Array.FindIndex(office.Site.Configuration.Circuits, c => c.Id == parts[1]);
        CircuitConfiguration configuration = office.Site.Configuration.Circuits[circuit];
        office.GoAt(RehearsedOffice.Fast);
        long total() => office.Simulation.Controller.Meters.At(circuit).EnergyMilliwattHours;
        if (parts[2] == "first")
        {
            office.GoAt(RehearsedOffice.Slow);
            _counted[parts[1]] = total();
            return FirstDial;
        }

        // Eight times what tells something, so that pulses between reading and entering do not count.
        long wanted = (long)(DialCheck.LeastKilowattHours(configuration) * 8_000_000m);
        while (total() - _counted[parts[1]] < wanted)
        {
            Thread.Sleep(5);
        }

        office.GoAt(RehearsedOffice.Slow);

        decimal ratio = configuration.Pulse.RatioNumerator / (decimal)configuration.Pulse.RatioDenominator;
        decimal kilowattHours = (total() - _counted[parts[1]]) / 1_000_000m / ratio * DialFactors.GetValueOrDefault(parts[1], 1);
        return FirstDial + kilowattHours;
    }
}
