using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Changes code without losing what leads to it.</summary>
internal static class BodyEditor
{
    /// <summary>Makes an instruction one that does nothing, for <see cref="RemoveNops"/>.</summary>
    internal static void Blank(Instruction instruction) => Replace(instruction, OpCodes.Nop);

    /// <summary>Makes an instruction another one. Jumps to it stay.</summary>
    internal static void Replace(Instruction instruction, OpCode code, object? operand = null)
    {
        instruction.OpCode = code;
        instruction.Operand = operand;
    }

    /// <summary>Instructions that something jumps to, or that bound what is handled.</summary>
    internal static HashSet<Instruction> TargetsIn(MethodBody body)
    {
        HashSet<Instruction> targets = [];
        foreach (Instruction instruction in body.Instructions)
        {
            targets.UnionWith(Il.TargetsOf(instruction));
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            foreach (Instruction? bound in (Instruction?[])[handler.TryStart, handler.TryEnd, handler.HandlerStart, handler.HandlerEnd, handler.FilterStart])
            {
                if (bound != null)
                {
                    targets.Add(bound);
                }
            }
        }

        return targets;
    }

    /// <summary>Takes away what does nothing, and jumps to what follows them anyway.</summary>
    internal static void RemoveNops(MethodBody body)
    {
        bool isChanged = true;
        while (isChanged)
        {
            isChanged = RemoveOnce(body);
            foreach (Instruction jump in body.Instructions.Where(i => i.OpCode.Code is Code.Br && i.Operand == i.Next))
            {
                Blank(jump);
                isChanged = true;
            }
        }
    }

    private static bool RemoveOnce(MethodBody body)
    {
        Dictionary<Instruction, Instruction> follower = [];
        Instruction? next = null;
        for (int i = body.Instructions.Count - 1; i >= 0; i--)
        {
            Instruction instruction = body.Instructions[i];
            if (instruction.OpCode.Code == Code.Nop && next != null)
            {
                follower.Add(instruction, next);
            }
            else
            {
                next = instruction;
            }
        }

        if (follower.Count == 0)
        {
            return false;
        }

        Retarget(body, i => follower.GetValueOrDefault(i, i));
        Instruction[] kept = [.. body.Instructions.Where(i => !follower.ContainsKey(i))];
        SetInstructions(body, kept);
        return true;
    }

    /// <summary>Gives a body these instructions, in this order.</summary>
    internal static void SetInstructions(MethodBody body, IReadOnlyList<Instruction> instructions)
    {
        body.Instructions.Clear();
        foreach (Instruction instruction in instructions)
        {
            body.Instructions.Add(instruction);
        }
    }

    private static void Retarget(MethodBody body, Func<Instruction, Instruction> map)
    {
        foreach (Instruction instruction in body.Instructions)
        {
            instruction.Operand = instruction.Operand switch
            {
                Instruction one => map(one),
                Instruction[] several => Array.ConvertAll(several, i => map(i)),
                _ => instruction.Operand,
            };
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            handler.TryStart = map(handler.TryStart);
            handler.TryEnd = map(handler.TryEnd);
            handler.HandlerStart = map(handler.HandlerStart);
            handler.HandlerEnd = handler.HandlerEnd == null ? null : map(handler.HandlerEnd);
            handler.FilterStart = handler.FilterStart == null ? null : map(handler.FilterStart);
        }
    }
}
