using System.Text;

namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>Carries a plan out, a step after the other, and stops at the first that is not confirmed.</summary>
/// <param name="nanoff">Runs nanoff.</param>
/// <param name="heartbeat">Listens for the controller, or null where it has no link: then the read-back is the last word.</param>
public sealed class FlashRunner(INanoff nanoff, IHeartbeat? heartbeat)
{
    private const int LeastFlashMegabytes = 4;

    /// <summary>How long the controller may take to report after its start: network, time, TLS.</summary>
    public TimeSpan HeartbeatTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Told before each step: the step, and whether it was done before.</summary>
    public Action<FlashStepKind, bool>? OnStep { get; init; }

    /// <summary>Carries it out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="progressPath">Where what was done is kept.</param>
    /// <param name="isResumed">True where steps that were done for the same plan on the same chip are passed over.</param>
    /// <param name="token">Ends it early.</param>
    public async Task<FlashOutcome> RunAsync(FlashPlan plan, string progressPath, bool isResumed, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(plan);
        FlashProgress before = FlashProgress.Read(progressPath);
        FlashProgress progress = new() { Fingerprint = plan.Fingerprint };
        using SecretFolder folder = new();
        foreach (FlashFile file in plan.Files)
        {
            folder.Write(file.Name, file.Bytes);
        }

        foreach (FlashStep step in plan.Steps)
        {
            bool isKnown = isResumed && !step.HasSecrets && step.Kind is not (FlashStepKind.Details or FlashStepKind.ReadBack)
                && before.Fingerprint == plan.Fingerprint && before.Mac == progress.Mac && before.Done.Contains(step.Kind);
            OnStep?.Invoke(step.Kind, isKnown);
            if (!isKnown)
            {
                if (step.Kind != FlashStepKind.ReadBack)
                {
                    heartbeat?.Forget();
                }

                (FlashProblem problem, string subject) = await RunAsync(step, plan, folder, progress, token).ConfigureAwait(false);
                if (problem != FlashProblem.None)
                {
                    return new FlashOutcome(problem, step.Kind, subject, [.. progress.Done]);
                }
            }

            progress.Done.Add(step.Kind);
            progress.Write(progressPath);
        }

        if (heartbeat is null)
        {
            return new FlashOutcome(FlashProblem.None, null, "", [.. progress.Done]);
        }

        OnStep?.Invoke(FlashStepKind.Heartbeat, false);
        (FlashProblem silent, string heard) = await heartbeat.WaitAsync(plan, HeartbeatTimeout, token).ConfigureAwait(false);
        if (silent == FlashProblem.None)
        {
            progress.Done.Add(FlashStepKind.Heartbeat);
            progress.Write(progressPath);
        }

        return new FlashOutcome(silent, silent == FlashProblem.None ? null : FlashStepKind.Heartbeat, heard, [.. progress.Done]);
    }

    private async Task<(FlashProblem Problem, string Subject)> RunAsync(
        FlashStep step, FlashPlan plan, SecretFolder folder, FlashProgress progress, CancellationToken token)
    {
        string? list = step.List is null ? null : folder.Write(
            step.Kind + ".json",
            Encoding.UTF8.GetBytes(step.List.Replace(FlashFile.FolderPlace, folder.Path.Replace('\\', '/'), StringComparison.Ordinal)));
        NanoffResult result = await nanoff.RunAsync(step.ArgumentsFor(list), step.Timeout, token).ConfigureAwait(false);

        // Files that were deployed are named by their paths here; what counts is the name on the board.
        FlashProblem problem = NanoffJudge.Judge(step, result, out string subject);
        if (problem != FlashProblem.None)
        {
            return (problem, subject);
        }

        return step.Kind switch
        {
            FlashStepKind.Details => JudgeChip(plan, EspDetails.Parse(result.Output), progress),
            FlashStepKind.ReadBack => JudgeBoard(plan, ClrDetails.Parse(result.Output)),
            _ => (FlashProblem.None, ""),
        };
    }

    private static (FlashProblem Problem, string Subject) JudgeChip(FlashPlan plan, EspDetails? details, FlashProgress progress)
    {
        if (details is null || details.Mac.Length == 0)
        {
            return (FlashProblem.Unclear, "Connected to:");
        }

        progress.Mac = details.Mac;
        string target = plan.Hardware.NanoffTarget;
        if (!details.Is(plan.Hardware.Soc.Id) || details.IsTooOldFor(target))
        {
            return (FlashProblem.WrongChip, $"{details.ChipText}; {plan.Hardware.Id}: {plan.Hardware.Soc.Id}, {target}");
        }

        if (details.FlashMegabytes is > 0 and < LeastFlashMegabytes)
        {
            return (FlashProblem.FlashTooSmall, $"{details.FlashMegabytes} MB");
        }

        return target.Contains("PSRAM", StringComparison.Ordinal) && details.HasPsram == false
            ? (FlashProblem.NoPsram, target)
            : (FlashProblem.None, "");
    }

    private static (FlashProblem Problem, string Subject) JudgeBoard(FlashPlan plan, ClrDetails? details)
    {
        if (details is null)
        {
            return (FlashProblem.Unclear, "Assemblies:");
        }

        bool isFlashed = plan.Steps.Any(step => step.Kind == FlashStepKind.Firmware);
        FlashProblem problem = details.Judge(isFlashed ? plan.Hardware.NanoffTarget : null, plan.Image, out string subject);
        return (problem, subject);
    }
}
