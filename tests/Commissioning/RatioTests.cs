using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Commissioning.Tests;

/// <summary>What one ratio tells of a meter, and what a clamp meter tells of a transformer.</summary>
public class RatioTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // Configured: 800 imp/kWh behind 400/5 A, or without transformers.
    [Theory]
    [InlineData(true, 1_000, CheckCause.None, 0)]
    [InlineData(true, 981, CheckCause.None, 0)]
    [InlineData(true, 0, CheckCause.NoPulses, 0)]
    [InlineData(true, -1_000, CheckCause.Reversed, 0)]
    [InlineData(true, 12, CheckCause.TransformerRatio, 400)]
    [InlineData(true, 80_000, CheckCause.TransformerRatio, 1)]
    [InlineData(true, 800, CheckCause.TransformerRatio, 500)]
    [InlineData(true, 1_333, CheckCause.TransformerRatio, 300)]
    [InlineData(true, 333, CheckCause.MissingPhase, 1)]
    [InlineData(true, 667, CheckCause.MissingPhase, 2)]
    [InlineData(true, 1_090, CheckCause.Unexplained, 0)]
    [InlineData(false, 2_000, CheckCause.PulseConstant, 1_600)]
    [InlineData(false, 500, CheckCause.PulseConstant, 400)]
    [InlineData(false, 1_450, CheckCause.Unexplained, 0)]
    public void The_table(bool hasTransformers, long ratioPermille, CheckCause cause, long likely)
    {
        CircuitConfiguration circuit = new() { Id = "main" };
        circuit.Pulse.ImpulsesPerKilowattHour = 800;
        circuit.Pulse.RatioNumerator = hasTransformers ? 400 : 1;
        circuit.Pulse.RatioDenominator = hasTransformers ? 5 : 1;
        Assert.Equal((cause, likely), (RatioJudge.Judge(circuit, ratioPermille, 20, out long figure), figure));
    }

    [Theory]
    [InlineData(5_200, CheckVerdict.Passed, CheckCause.None)]
    [InlineData(-5_000, CheckVerdict.Failed, CheckCause.Reversed)]
    [InlineData(10_000, CheckVerdict.Failed, CheckCause.TransformerRatio)]
    [InlineData(1_667, CheckVerdict.Failed, CheckCause.MissingPhase)]
    [InlineData(0, CheckVerdict.Failed, CheckCause.NotSeen)]
    [InlineData(null, CheckVerdict.Failed, CheckCause.NoAnswer)]
    public async Task A_transformer_against_a_clamp_meter_that_shows_5_kilowatts(int? meanWatts, CheckVerdict verdict, CheckCause cause)
    {
        SiteConfiguration site = SiteFile.Example.Configuration;
        int lifts = Array.FindIndex(site.Circuits, circuit => circuit.Id == "lifts");
        ScriptedLink link = new();
        if (meanWatts is { } watts)
        {
            link.OnWait = () => link.Say("intervals/lifts", FormattableString.Invariant($"{{'circuit':'lifts','meanWatts':{watts}}}"));
        }

        CommissionOptions options = new();
        Commander commander = new(link, new CommandSigner("s", "d", new byte[32]), () => 1, options);
        CheckResult result = await ClampCheck.RunAsync(
            new Cabinet(link, commander, site, new FixedTechnician(5), options, TimeProvider.System), lifts, Token);
        Assert.Equal((verdict, cause), (result.Verdict, result.Cause));
    }

    private sealed class FixedTechnician(decimal number) : ITechnician
    {
        public void Tell(Phrase text)
        {
            // Nobody listens.
        }

        public bool? Confirm(string id, Phrase question) => true;

        public decimal? Number(string id, Phrase question) => number;
    }
}
