using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Who calls whom.</summary>
internal sealed class CallGraph
{
    private readonly Dictionary<MethodDefinition, HashSet<MethodDefinition>> _callers = [];
    private readonly HashSet<MethodDefinition> _otherwise = [];
    private readonly List<MethodDefinition> _bottomUp = [];

    internal CallGraph(FirmwareWorld world)
    {
        foreach (MethodDefinition method in world.Bodies)
        {
            Update(method);
        }

        HashSet<MethodDefinition> seen = [];
        foreach (MethodDefinition method in world.Bodies)
        {
            Visit(method, seen);
        }
    }

    /// <summary>Every method behind those that it calls, but where they call each other.</summary>
    internal IReadOnlyList<MethodDefinition> BottomUp => _bottomUp;

    /// <summary>Notes what a method calls, after its code has changed.</summary>
    internal void Update(MethodDefinition method)
    {
        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (instruction.Operand is not MethodDefinition called)
            {
                continue;
            }

            if (instruction.OpCode.Code is not (Code.Call or Code.Callvirt))
            {
                _otherwise.Add(called);
            }
            else if (_callers.TryGetValue(called, out HashSet<MethodDefinition>? callers))
            {
                callers.Add(method);
            }
            else
            {
                _callers.Add(called, [method]);
            }
        }
    }

    /// <summary>Whether a delegate is made of it, or an object by it.</summary>
    internal bool IsUsedOtherwise(MethodDefinition method) => _otherwise.Contains(method);

    /// <summary>All calls of a method, in the order of the code.</summary>
    internal IEnumerable<(MethodDefinition Caller, Instruction Call)> CallsOf(MethodDefinition method) =>
        _callers.GetValueOrDefault(method, []).SelectMany(
            caller => caller.Body.Instructions
                .Where(i => i.Operand == method && i.OpCode.Code is Code.Call or Code.Callvirt)
                .Select(i => (caller, i)));

    private void Visit(MethodDefinition method, HashSet<MethodDefinition> seen)
    {
        if (!seen.Add(method))
        {
            return;
        }

        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (instruction.Operand is MethodDefinition { HasBody: true } called)
            {
                Visit(called, seen);
            }
        }

        _bottomUp.Add(method);
    }
}
