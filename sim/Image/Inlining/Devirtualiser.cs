using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Where only one method can run, calls name that one.</summary>
internal static class Devirtualiser
{
    /// <summary>Names what is called. That nothing is there to call it on is still noticed: the instruction stays.</summary>
    /// <remarks>
    /// A class never comes to know one of an assembly above its own: the device loads assemblies one after another, so that none may need one
    /// that comes later, and all of them together are too large for one.
    /// </remarks>
    internal static void Run(FirmwareWorld world, Reachability reached)
    {
        Dictionary<MethodDefinition, MethodDefinition?> only = [];
        foreach (MethodDefinition method in world.Bodies)
        {
            foreach (Instruction call in method.Body.Instructions.Where(i => i.OpCode.Code == Code.Callvirt))
            {
                if (call.Operand is not MethodDefinition { IsVirtual: true } called)
                {
                    continue;
                }

                if (!only.TryGetValue(called, out MethodDefinition? target))
                {
                    MethodDefinition[] targets = [.. reached.TargetsOf(called).Take(2)];
                    target = targets.Length == 1 ? targets[0] : null;
                    only.Add(called, target);
                }

                if (target != null && world.Layers[target.DeclaringType] <= world.Layers[method.DeclaringType])
                {
                    call.Operand = target;
                }
            }
        }
    }
}
