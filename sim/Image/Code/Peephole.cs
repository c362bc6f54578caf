using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Small changes within a method that take bytes and time off it.</summary>
internal static class Peephole
{
    /// <summary>Takes away the call of the constructor of what every class rests on, which does nothing and is a call all the same.</summary>
    internal static void RemoveRootConstructors(FirmwareWorld world)
    {
        foreach (MethodDefinition method in world.Bodies.Where(m => m is { IsConstructor: true, IsStatic: false }))
        {
            MethodBody body = method.Body;
            foreach (Instruction call in body.Instructions.Where(IsRootConstructor).ToList())
            {
                if (call.Previous.OpCode.Code == Code.Ldarg && call.Previous.Operand == body.ThisParameter)
                {
                    BodyEditor.Blank(call.Previous);
                    BodyEditor.Blank(call);
                }
            }

            BodyEditor.RemoveNops(body);
        }
    }

    /// <summary>Leads jumps to where they end up, also those on a value that is known where they come from.</summary>
    /// <remarks>
    /// | code | becomes |
    /// | --- | --- |
    /// | a jump to a jump | a jump to the latter's target |
    /// | a jump to a return | a return |
    /// | 0 or 1, then a jump to a branch on it | a jump to where the branch leads |
    /// | 0 or 1, then the branch itself | the same; the branch stays for others |
    /// </remarks>
    internal static void Thread(MethodBody body)
    {
        bool isChanged = true;
        while (isChanged)
        {
            isChanged = false;
            HashSet<Instruction> bounds = BoundsOf(body);
            foreach (Instruction instruction in body.Instructions.ToList())
            {
                isChanged |= TryFollow(instruction, bounds) || TryReturn(instruction, body) || TryKnown(instruction, bounds);
            }

            if (isChanged)
            {
                RemoveUnreached(body);
                BodyEditor.RemoveNops(body);
            }
        }
    }

    private static bool IsRootConstructor(Instruction instruction) =>
        instruction.OpCode.Code == Code.Call && instruction.Operand is MethodReference { Name: ".ctor", DeclaringType.FullName: "System.Object" };

    private static bool TryFollow(Instruction instruction, HashSet<Instruction> bounds)
    {
        if (instruction.Operand is not Instruction { OpCode.Code: Code.Br, Operand: Instruction end } jump || instruction.OpCode.Code == Code.Leave
            || end == jump || end == instruction || bounds.Contains(jump))
        {
            return false;
        }

        instruction.Operand = end;
        return true;
    }

    private static bool TryReturn(Instruction instruction, MethodBody body)
    {
        if (instruction.OpCode.Code != Code.Br || instruction.Operand is not Instruction { OpCode.Code: Code.Ret } || body.HasExceptionHandlers)
        {
            return false;
        }

        BodyEditor.Replace(instruction, OpCodes.Ret);
        return true;
    }

    private static bool TryKnown(Instruction instruction, HashSet<Instruction> bounds)
    {
        if (instruction.OpCode.Code != Code.Ldc_I4)
        {
            return false;
        }

        Instruction? next = instruction.Next;
        Instruction? branch = next is { OpCode.Code: Code.Br, Operand: Instruction end } ? end : next;
        if (branch?.OpCode.Code is not (Code.Brtrue or Code.Brfalse) || branch.Next == null || bounds.Contains(branch) || bounds.Contains(instruction))
        {
            return false;
        }

        bool isTaken = ((int)instruction.Operand != 0) == (branch.OpCode.Code == Code.Brtrue);
        BodyEditor.Replace(instruction, OpCodes.Br, isTaken ? (Instruction)branch.Operand : branch.Next);
        return true;
    }

    // What lies between other bounds may not be jumped into or out of; who jumps within them does so before and after.
    private static HashSet<Instruction> BoundsOf(MethodBody body)
    {
        HashSet<Instruction> bounds = [];
        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            for (Instruction? i = handler.TryStart; i != null && i != handler.HandlerEnd; i = i.Next)
            {
                bounds.Add(i);
            }
        }

        return bounds;
    }

    private static void RemoveUnreached(MethodBody body)
    {
        if (body.HasExceptionHandlers)
        {
            return;
        }

        IReadOnlyDictionary<Instruction, int> reached = StackDepth.Before(body.Method);
        BodyEditor.SetInstructions(body, [.. body.Instructions.Where(reached.ContainsKey)]);
    }
}
