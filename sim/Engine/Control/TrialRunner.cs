using Zibo.EdgeCtl.Sim.Plant;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Lets one controller play.</summary>
internal sealed class TrialRunner(ControlGame game, int limitWatts, Action onDay, CancellationToken token)
{

    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public ControlTrial Run(string controller) =>
        controller == ControllerNames.Firmware ? RunFirmware() : RunComparison(controller, ControllerNames.Make(controller));

    private ControlTrial RunFirmware()
    {
        IPlant plant = game.MakePlant();
        Simulation simulation = new(game.MakeSite(limitWatts), game.SiteName, plant, game.Span.StartUtcMilliseconds);
        TrialRecorder recorder = new(game, plant, limitWatts);
        LinkPump pump = new(simulation.Controller, simulation.Board.Clock, new DiscardingLink());
        while (simulation.ElapsedMilliseconds < game.Span.Milliseconds)
        {
            simulation.Step();
            pump.Run();
            recorder.Add(simulation.Board.Clock.UtcMilliseconds);
            Pass(simulation.ElapsedMilliseconds);
        }

        return recorder.Finish(
            ControllerNames.Firmware,
            limitWatts,
            game,
            i => simulation.Loads.First(l => l.Id == game.Loads[i].Id).SwitchCount);
    }

    private ControlTrial RunComparison(string name, IComparisonController controller)
    {
        IPlant plant = game.MakePlant();
        TrialRecorder recorder = new(game, plant, limitWatts);
        ComparisonLoad[] loads =
            [.. game.Loads.Select(l => new ComparisonLoad(plant.Loads.First(p => p.Id == l.Id), l.Options))];

        // A stable order: of two loads with one priority the first goes first, as in the firmware.
        ComparisonLoad[] inShedOrder = [.. loads.Zip(game.Loads).OrderBy(pair => pair.Second.Options.ShedPriority).Select(pair => pair.First)];
        for (long now = ControlGame.StepMilliseconds; now <= game.Span.Milliseconds; now += ControlGame.StepMilliseconds)
        {
            plant.Step(ControlGame.StepMilliseconds);

            // In a gap nobody knows anything: what is held off stays so.
            if (plant.IsPowerKnown)
            {
                Decide(controller, inShedOrder, now, recorder.SiteWatts);
            }

            recorder.Add(game.Span.StartUtcMilliseconds + now);
            Pass(now);
        }

        return recorder.Finish(name, limitWatts, game, i => loads[i].SwitchCount);
    }

    private void Decide(IComparisonController controller, ComparisonLoad[] inShedOrder, long nowMilliseconds, double siteWatts)
    {
        foreach (ComparisonLoad load in inShedOrder)
        {
            load.Observe(nowMilliseconds);
        }

        int mask = controller.Decide(new ControlPicture(nowMilliseconds, siteWatts, limitWatts, inShedOrder));
        for (int i = 0; i < inShedOrder.Length; i++)
        {
            inShedOrder[i].Apply((mask & (1 << i)) != 0);
        }
    }

    private void Pass(long nowMilliseconds)
    {
        if (nowMilliseconds % TimeSpan.MillisecondsPerDay == 0)
        {
            token.ThrowIfCancellationRequested();
            onDay();
        }
    }
}
