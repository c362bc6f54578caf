using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>How many values lie on the stack.</summary>
internal static class StackDepth
{
    /// <summary>The most that lie on it, followed along all ways through the code.</summary>
    /// <exception cref="InvalidOperationException">Two ways to one place bring different numbers, or one takes what is not there.</exception>
    internal static int Maximum(MethodDefinition method) => Follow(method, []);

    /// <summary>How many lie on it before each instruction that can be come to.</summary>
    internal static IReadOnlyDictionary<Instruction, int> Before(MethodDefinition method)
    {
        Dictionary<Instruction, int> at = [];
        Follow(method, at);
        return at;
    }

    private static int Follow(MethodDefinition method, Dictionary<Instruction, int> at)
    {
        int maximum = 0;
        Stack<Instruction> open = new();
        Come(method.Body.Instructions[0], 0);
        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            int depth = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter ? 1 : 0;
            Come(handler.HandlerStart, depth);
            if (handler.FilterStart != null)
            {
                Come(handler.FilterStart, 1);
            }
        }

        while (open.TryPop(out Instruction? instruction))
        {
            int depth = at[instruction] - Il.Pops(instruction, method);
            if (depth < 0)
            {
                throw new InvalidOperationException($"{method.FullName} takes more off its stack than it has, at {instruction}.");
            }

            depth += Il.Pushes(instruction);
            maximum = Math.Max(maximum, depth);
            depth = instruction.OpCode.Code is Code.Leave or Code.Leave_S ? 0 : depth;
            foreach (Instruction target in Il.TargetsOf(instruction))
            {
                Come(target, depth);
            }

            if (Il.GoesOn(instruction))
            {
                Come(instruction.Next, depth);
            }
        }

        return maximum;

        void Come(Instruction target, int depth)
        {
            maximum = Math.Max(maximum, depth);
            if (at.TryAdd(target, depth))
            {
                open.Push(target);
            }
            else if (at[target] != depth)
            {
                throw new InvalidOperationException($"{method.FullName} comes to {target} with {at[target]} and with {depth} values.");
            }
        }
    }

    /// <summary>The most that nanoFramework's converter will find, which reads the code once from its beginning to its end.</summary>
    /// <remarks>
    /// It takes the stack for empty behind a jump of one byte, whatever lies on it, unless a conditional jump led there before, and overlooks
    /// where a switch leads. The device makes the stack as large as it says, and writes over whatever lies behind.
    /// </remarks>
    internal static int AsConverterFinds(MethodDefinition method)
    {
        Dictionary<Instruction, int> at = [];
        int depth = 0;
        int maximum = 0;
        foreach (Instruction instruction in method.Body.Instructions)
        {
            depth = at.GetValueOrDefault(instruction, depth);
            switch (instruction.OpCode.Code)
            {
                case Code.Throw or Code.Endfinally or Code.Endfilter or Code.Leave or Code.Leave_S or Code.Br_S:
                    depth = 0;
                    continue;
                case Code.Ret:
                    break;
                default:
                    depth += Il.Pushes(instruction) - Il.Pops(instruction, method);
                    break;
            }

            if (instruction.Operand is Instruction target)
            {
                at[target] = Math.Max(at.GetValueOrDefault(target), depth);
            }

            maximum = Math.Max(maximum, depth);
        }

        return maximum;
    }
}
