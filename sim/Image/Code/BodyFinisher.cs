using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Gives code the form that is written: short cuts, as far as nanoFramework's converter understands them.</summary>
internal static class BodyFinisher
{
    /// <summary>Finishes one method.</summary>
    /// <exception cref="InvalidOperationException">The code is wrong: its stack does not add up, or the device has no room for it.</exception>
    internal static void Finish(MethodDefinition method)
    {
        LocalOrder.Tidy(method);
        int depth = StackDepth.Maximum(method);
        MethodBody body = method.Body;
        body.OptimizeMacros();
        if (StackDepth.AsConverterFinds(method) < depth)
        {
            MakeRoom(body, depth);
        }

        int found = StackDepth.AsConverterFinds(method);
        if (found < depth || found > byte.MaxValue || body.Variables.Count > byte.MaxValue)
        {
            throw new InvalidOperationException($"{method.FullName} needs {depth} places on the stack, and the converter gives it {found}.");
        }
    }

    // Nothing ever comes to what stands behind the end, but the converter counts it.
    private static void MakeRoom(MethodBody body, int depth)
    {
        Instruction end = Instruction.Create(OpCodes.Throw);
        body.Instructions.Add(end);
        for (int i = 0; i < byte.MaxValue && StackDepth.AsConverterFinds(body.Method) < depth; i++)
        {
            body.Instructions.Insert(body.Instructions.IndexOf(end), Instruction.Create(OpCodes.Ldnull));
        }
    }
}
