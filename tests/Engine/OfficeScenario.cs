using System.Globalization;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Engine.Tests;

/// <summary>A run of the office that ships, as data. Its <see cref="ToString"/> is the command that replays it.</summary>
/// <param name="Seed">Weather, people and traffic.</param>
/// <param name="Start">Local time at the start, yyyy-MM-ddTHH:mm.</param>
/// <param name="Hours">Length in hours.</param>
public sealed record OfficeScenario(int Seed, string Start = "2026-07-15T07:00", int Hours = 24)
{
    /// <summary>The run, at its start.</summary>
    public OfficeRun Make() => new(SiteFile.Example, "office.site.json", new OfficeRunOptions
    {
        Seed = Seed,
        StartLocalTime = DateTime.ParseExact(Start, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        Duration = TimeSpan.FromHours(Hours),
    });

    /// <summary>Runs to the end with a link that takes everything.</summary>
    /// <param name="afterStep">Called after each step.</param>
    public OfficeRun Run(Action<OfficeRun>? afterStep = null)
    {
        OfficeRun run = Make();
        LinkPump pump = new(run.Simulation.Controller, run.Simulation.Board.Clock, new DiscardingLink());
        while (!run.IsDone)
        {
            run.Step();
            pump.Run();
            afterStep?.Invoke(run);
        }

        return run;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"edgectl run --headless --speed max --duration {Hours}h --start {Start} --seed {Seed}");
}
