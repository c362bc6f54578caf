using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>A current transformer against a clamp meter: the size and the sign of an interval's mean power.</summary>
internal static class ClampCheck
{
    private const long Whole = 1_000;

    public static async Task<CheckResult> RunAsync(Cabinet cabinet, int index, CancellationToken token)
    {
        CircuitConfiguration circuit = cabinet.Site.Circuits[index];
        string id = CheckResult.IdOf(CheckKind.Clamp, circuit.Id);
        decimal? kilowatts = cabinet.Technician.Number(id, CommissionTexts.Clamp.Format(circuit.Id));
        if (kilowatts is null)
        {
            return cabinet.PassedOver(CheckKind.Clamp, circuit.Id);
        }

        cabinet.Technician.Tell(CommissionTexts.WaitsForInterval.Format(circuit.Id));
        DeviceMessage? interval = await cabinet.Link.WaitAsync(
            cabinet.Link.Count,
            message => message.Topic.StartsWith("intervals/" + circuit.Id, StringComparison.Ordinal)
                && message.Text("circuit") == circuit.Id && message.Number("meanWatts") is not null,
            cabinet.Options.IntervalTimeout,
            token).ConfigureAwait(false);
        if (interval is null)
        {
            return cabinet.Failed(CheckKind.Clamp, circuit.Id, CheckCause.NoAnswer);
        }

        long clamp = (long)(kilowatts.Value * Whole);
        long measured = interval.Number("meanWatts")!.Value;
        (string, long)[] values = [("clampWatts", clamp), ("measuredWatts", measured), ("tolerancePermille", cabinet.Options.ClampPermille)];
        if (clamp == 0)
        {
            return cabinet.Result(CheckKind.Clamp, circuit.Id, CheckVerdict.Skipped, CheckCause.TooLittle, values);
        }

        long ratio = (long)Math.Round(measured * (double)Whole / clamp);
        CheckCause cause = Math.Abs(ratio - Whole) <= cabinet.Options.ClampPermille ? CheckCause.None
            : ratio < 0 ? CheckCause.Reversed
            : RatioJudge.Judge(circuit, ratio, cabinet.Options.DialPermille, out _) is CheckCause.MissingPhase ? CheckCause.MissingPhase
            : ratio == 0 ? CheckCause.NotSeen
            : CheckCause.TransformerRatio;
        return cabinet.Result(
            CheckKind.Clamp,
            circuit.Id,
            cause == CheckCause.None ? CheckVerdict.Passed : CheckVerdict.Failed,
            cause,
            [.. values, ("ratioPermille", ratio)]);
    }
}
