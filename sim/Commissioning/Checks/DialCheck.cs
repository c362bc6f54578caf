using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>A meter against its dial: two readings, told to the controller, which holds what it counted between them against them.</summary>
internal static class DialCheck
{
    private const long Whole = 1_000;
    private const int WattHoursPerKilowattHour = 1_000;
    private const long MilliwattHoursPerWattHour = 1_000;

    // With fewer pulses one more or less is more than the tolerance.
    private const int LeastPulses = 50;

    public static async Task<CheckResult> RunAsync(Cabinet cabinet, int index, CancellationToken token)
    {
        CircuitConfiguration circuit = cabinet.Site.Circuits[index];
        string id = CheckResult.IdOf(CheckKind.Dial, circuit.Id);
        decimal? first = cabinet.Technician.Number(id + "/first", CommissionTexts.FirstReading.Format(circuit.Id));
        if (first is null)
        {
            return cabinet.PassedOver(CheckKind.Dial, circuit.Id);
        }

        (DeviceMessage? begin, CheckCause problem) = await EnterAsync(cabinet, circuit.Id, first.Value, true, token).ConfigureAwait(false);
        if (begin is null)
        {
            return cabinet.Failed(CheckKind.Dial, circuit.Id, problem);
        }

        decimal? second = cabinet.Technician.Number(id + "/second", CommissionTexts.SecondReading.Format(circuit.Id, LeastKilowattHours(circuit)));
        if (second is null)
        {
            return cabinet.PassedOver(CheckKind.Dial, circuit.Id);
        }

        (DeviceMessage? end, problem) = await EnterAsync(cabinet, circuit.Id, second.Value, false, token).ConfigureAwait(false);
        if (end is null)
        {
            return cabinet.Failed(CheckKind.Dial, circuit.Id, problem);
        }

        long moved = (end.Number("readingMilliwattHours") ?? 0) - (begin.Number("readingMilliwattHours") ?? 0);
        long counted = moved - (end.Number("driftMilliwattHours") ?? 0);
        (string, long)[] values =
        [
            ("dialWattHours", moved / MilliwattHoursPerWattHour), ("countedWattHours", counted / MilliwattHoursPerWattHour),
            ("tolerancePermille", cabinet.Options.DialPermille),
        ];
        if (moved < (long)(LeastKilowattHours(circuit) * WattHoursPerKilowattHour * MilliwattHoursPerWattHour) / 2)
        {
            return cabinet.Result(CheckKind.Dial, circuit.Id, CheckVerdict.Skipped, CheckCause.TooLittle, values);
        }

        long ratio = (long)Math.Round(counted * (double)Whole / moved);
        CheckCause cause = RatioJudge.Judge(circuit, ratio, cabinet.Options.DialPermille, out long likely);
        (string, long)[] all = likely == 0
            ? [.. values, ("ratioPermille", ratio)]
            : [.. values, ("ratioPermille", ratio), (NameOf(cause), likely)];
        return cabinet.Result(
            CheckKind.Dial, circuit.Id, cause == CheckCause.None ? CheckVerdict.Passed : CheckVerdict.Failed, cause, all);
    }

    /// <summary>Energy behind the transformers that tells something, in kWh.</summary>
    internal static decimal LeastKilowattHours(CircuitConfiguration circuit)
    {
        decimal ratio = circuit.MeterKind == MeterKind.Pulse
            ? circuit.Pulse.RatioNumerator / (decimal)circuit.Pulse.RatioDenominator / circuit.Pulse.ImpulsesPerKilowattHour
            : 0.01m;
        return Math.Round(LeastPulses * ratio, 2, MidpointRounding.ToPositiveInfinity);
    }

    private static string NameOf(CheckCause cause) => cause switch
    {
        CheckCause.TransformerRatio => "likelyAmperes",
        CheckCause.PulseConstant => "likelyImpulsesPerKilowattHour",
        _ => "likelyPhaseCount",
    };

    private static async Task<(DeviceMessage? Message, CheckCause Problem)> EnterAsync(
        Cabinet cabinet, string circuit, decimal kilowattHours, bool isNew, CancellationToken token)
    {
        int from = cabinet.Link.Count;
        string? reason = await cabinet.Commander.SendAsync(
            CommandKind.Request,
            token,
            ("what", "reading"), ("circuit", circuit), ("dialWattHours", (long)(kilowattHours * WattHoursPerKilowattHour)),
            ("isExchange", isNew)).ConfigureAwait(false);
        if (reason != "accepted")
        {
            return (null, reason is null ? CheckCause.NoAnswer : CheckCause.Refused);
        }

        DeviceMessage? reading = await cabinet.Link.WaitAsync(
            from, message => message.Topic == "readings/" + circuit, cabinet.Options.AnswerTimeout, token).ConfigureAwait(false);
        return reading is null ? (null, CheckCause.NoAnswer)
            : reading.Text("result") is "exchanged" or "compared" ? (reading, CheckCause.None) : (null, CheckCause.Refused);
    }
}
