using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>The wiring between a building and a board, as the site configuration names it: by the ids of circuits and loads.</summary>
internal sealed class SiteCoupling
{
    private readonly IPlant _plant;
    private readonly CircuitCoupling[] _circuits;
    private readonly LoadCoupling[] _loads;
    private readonly WaterCoupling[] _water;
    private readonly HandCoupling[] _hands;
    private readonly TemperatureCoupling[] _temperatures;
    private readonly LiftCoupling[] _lifts;
    private readonly LightCoupling[] _lights;
    private readonly PresenceCoupling[] _presences;
    private readonly SetpointCoupling[] _setpoints;
    private readonly IntervalCoupling? _interval;
    private long _revision = -1;
    private bool _isPowerKnown = true;

    /// <exception cref="InputException">The site names circuits or loads that the building has not.</exception>
    public SiteCoupling(SiteConfiguration site, string siteName, IPlant plant, VirtualBoard board)
    {
        _plant = plant;
        List<InputFinding> findings = [];
        int[] circuits = Match(
            site.Circuits.Select(c => c.Id), plant.Circuits.Select(c => c.Id), i => $"$.circuits[{i}].id", EngineTexts.NoSuchCircuit);
        int[] loads = Match(
            site.Loads.Select((_, i) => LoadGroups.FileId(site, i)), plant.Loads.Select(l => l.Id), i => $"$.loads[{i}].id", EngineTexts.NoSuchLoad);
        int[] water = Match(
            site.WaterMeters.Select(w => w.Id),
            plant.Water.Select(w => w.Id),
            i => $"$.waterMeters[{i}].id",
            EngineTexts.NoSuchWaterMeter);
        int[] temperatures = Match(
            site.Temperatures.Select(t => t.Id),
            plant.Temperatures.Select(t => t.Id),
            i => $"$.temperatures[{i}].id",
            EngineTexts.NoSuchTemperature);
        int[] lifts = Match(
            site.LiftBanks.Select(b => b.Id), plant.LiftBanks.Select(b => b.Id), i => $"$.liftBanks[{i}].id", EngineTexts.NoSuchLiftBank);

        // Recorded days follow no setpoint.
        int[] setpoints = plant.Setpoints.Count == 0 ? [] : Match(
            site.Setpoints.Select(s => s.Id), plant.Setpoints.Select(s => s.Id), i => $"$.setpoints[{i}].id", EngineTexts.NoSuchSetpoint);
        findings.AddRange(site.Loads
            .Select((load, i) => (load, i))
            .Where(pair => NeedsShare(pair.load) && loads[pair.i] >= 0 && !plant.Loads[loads[pair.i]].FollowsShare)
            .Select(pair => new InputFinding(
                siteName,
                $"$.loads[{pair.i}]",
                0,
                0,
                EngineTexts.NoPartOfLoad.Format(plant.Loads[loads[pair.i]].Id),
                EngineTexts.UseOneRelay)));
        if (findings.Count > 0)
        {
            throw new InputException(findings);
        }

        _circuits = [.. site.Circuits.Select((c, i) => new CircuitCoupling(c, plant.Circuits[circuits[i]], board))];
        Dictionary<int, PlantRelays> relays = [];
        _loads = [.. site.Loads.Select((l, i) => new LoadCoupling(board.Output(l.Output), l.Options.RatedWatts, RelaysOf(l, loads[i])))];
        _water = [.. site.WaterMeters.Select((w, i) => new WaterCoupling(w, plant.Water[water[i]], board))];
        _hands =
        [
            .. site.Loads.Select((load, i) => (load.HandInput, Load: plant.Loads[loads[i]]))
                .Where(pair => pair.HandInput != SiteConfiguration.NoInput)
                .Select(pair => new HandCoupling(board.DigitalInput(pair.HandInput), pair.Load)),
        ];
        _temperatures = [.. site.Temperatures.Select((t, i) => new TemperatureCoupling(t, plant.Temperatures[temperatures[i]], board))];
        _lifts = [.. site.LiftBanks.Select((b, i) => new LiftCoupling(site, b, plant.LiftBanks[lifts[i]], board))];
        _lights = [.. site.LightSensors.Select(sensor => new LightCoupling(sensor, plant, board))];
        _presences =
        [
            .. site.Loads.Select(load => load.Presence.Input).Where(input => input != SiteConfiguration.NoInput).Distinct()
                .Select(input => new PresenceCoupling(board.DigitalInput(input), plant)),
        ];
        _setpoints = [.. setpoints.Select((index, i) => new SetpointCoupling(site.Setpoints[i], plant.Setpoints[index], board))];
        _interval = IntervalCoupling.Of(site, board);
        SiteCircuit = plant.Circuits[circuits[site.SiteCircuit]];

        PlantRelays RelaysOf(LoadConfiguration load, int index)
        {
            if (!relays.TryGetValue(index, out PlantRelays? found))
            {
                VirtualAnalogOutput? level =
                    load.AnalogOutput == LoadConfiguration.NoOutput ? null : board.AnalogOutput(load.AnalogOutput);
                relays.Add(index, found = new PlantRelays(plant.Loads[index], level));
            }

            return found;
        }

        int[] Match(IEnumerable<string> wanted, IEnumerable<string> present, Func<int, string> place, Phrase problem)
        {
            string[] known = [.. present];
            int[] indices = [.. wanted.Select(id => Array.IndexOf(known, id))];
            findings.AddRange(wanted
                .Select((id, i) => (id, i))
                .Where(pair => indices[pair.i] < 0)
                .Select(pair => new InputFinding(
                    siteName, place(pair.i), 0, 0, problem.Format(pair.id), EngineTexts.UseOneOf.Format(string.Join(", ", known)))));
            return indices;
        }
    }

    /// <summary>The circuit of the building that the site's meter sees.</summary>
    public PlantCircuit SiteCircuit { get; }

    public IReadOnlyList<LoadCoupling> Loads => _loads;

    /// <summary>Brings the step that the building has just made to the inputs.</summary>
    public void Drive(int milliseconds, long nowMilliseconds)
    {
        if (_revision != _plant.Revision)
        {
            _revision = _plant.Revision;
            foreach (CircuitCoupling circuit in _circuits)
            {
                circuit.TakePower();
            }
        }

        if (_isPowerKnown != _plant.IsPowerKnown)
        {
            _isPowerKnown = _plant.IsPowerKnown;
            foreach (CircuitCoupling circuit in _circuits)
            {
                circuit.Answer(_isPowerKnown);
            }
        }

        foreach (CircuitCoupling circuit in _circuits)
        {
            circuit.Drive(milliseconds, nowMilliseconds);
        }

        foreach (WaterCoupling water in _water)
        {
            water.Drive(milliseconds, nowMilliseconds);
        }

        foreach (HandCoupling hand in _hands)
        {
            hand.Drive();
        }

        foreach (TemperatureCoupling temperature in _temperatures)
        {
            temperature.Drive(nowMilliseconds);
        }

        foreach (LightCoupling light in _lights)
        {
            light.Drive(nowMilliseconds);
        }

        foreach (PresenceCoupling presence in _presences)
        {
            presence.Drive();
        }

        foreach (LiftCoupling lift in _lifts)
        {
            lift.Drive();
        }

        _interval?.Drive();
    }

    private static bool NeedsShare(LoadConfiguration load) =>
        load.Group != LoadConfiguration.NoGroup || load.AnalogOutput != LoadConfiguration.NoOutput;

    /// <summary>Lets the building follow the relays.</summary>
    public void Follow(int milliseconds)
    {
        foreach (LoadCoupling load in _loads)
        {
            load.Follow(milliseconds);
        }

        foreach (LiftCoupling lift in _lifts)
        {
            lift.Follow();
        }

        foreach (SetpointCoupling setpoint in _setpoints)
        {
            setpoint.Follow();
        }
    }
}
