using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Puts code where it is called, if the image gets no larger by it: a call costs the interpreter what many instructions do.</summary>
/// <remarks>
/// | the method | its calls |
/// | --- | --- |
/// | would be gone with its last call, and all copies take no more than it does | all are replaced |
/// | stays | those are replaced that get no longer |
/// </remarks>
internal static class Inliner
{
    /// <summary>Bytes that a method costs beside its code: its record, its signature, the interpreter's note of it.</summary>
    internal const int RecordBytes = 24;

    // Locals are in the frame of each call, 12 bytes each and cleared each time.
    private const int MaximumLocalCount = 24;
    private const int MaximumCodeBytes = 4_000;

    /// <summary>Replaces calls, from the methods that call nobody upwards.</summary>
    /// <param name="world">The firmware.</param>
    /// <param name="reached">What of it runs.</param>
    /// <returns>Number of calls that are gone.</returns>
    internal static int Run(FirmwareWorld world, Reachability reached)
    {
        Dictionary<MethodDefinition, List<VariableDefinition>> spare = [];
        int count = 0;
        CallGraph graph = new(world);
        HashSet<MethodDefinition> waiting = WaitingMethods.In(world);
        foreach (MethodDefinition method in graph.BottomUp)
        {
            if (InlineCandidate.Of(method, reached.Read) is not InlineCandidate callee)
            {
                continue;
            }

            foreach (InlineSite site in Choose(callee, graph))
            {
                if (!spare.TryGetValue(site.Caller, out List<VariableDefinition>? locals))
                {
                    spare.Add(site.Caller, locals = []);
                }

                site.Apply(locals, waiting.Contains(site.Caller));
                graph.Update(site.Caller);
                count++;
            }
        }

        return count;
    }

    // One call after another: two in one method are planned with the code as the first has left it.
    private static IEnumerable<InlineSite> Choose(InlineCandidate callee, CallGraph graph)
    {
        List<(MethodDefinition Caller, Instruction Call)> calls = [.. graph.CallsOf(callee.Method)];
        List<InlineSite?> plans = [.. calls.Select(c => Plan(callee, c))];
        bool isGone = !graph.IsUsedOtherwise(callee.Method) && plans.All(p => p != null)
            && plans.Sum(p => p!.GrowthBytes) <= callee.SizeBytes + RecordBytes;
        foreach ((MethodDefinition Caller, Instruction Call) call in calls)
        {
            if (Plan(callee, call) is InlineSite site && (isGone || site.GrowthBytes <= 0))
            {
                yield return site;
            }
        }
    }

    private static InlineSite? Plan(InlineCandidate callee, (MethodDefinition Caller, Instruction Call) call)
    {
        InlineSite? site = InlineSite.Plan(call.Caller, call.Call, callee, BodyEditor.TargetsIn(call.Caller.Body));
        return site == null || site.GrowthBytes <= 0
            || (call.Caller.Body.Variables.Count + site.LocalCount <= MaximumLocalCount
                && Il.SizeBytes(call.Caller.Body) + site.GrowthBytes <= MaximumCodeBytes)
            ? site : null;
    }
}
