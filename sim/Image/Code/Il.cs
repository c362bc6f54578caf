using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>What single instructions do, in the form without short cuts that the linker works on.</summary>
internal static class Il
{
    /// <summary>Whether an instruction does nothing but put one value on the stack, and could be done later as well.</summary>
    internal static bool IsPush(Instruction instruction) => instruction.OpCode.Code is
        Code.Ldarg or Code.Ldloc or Code.Ldc_I4 or Code.Ldc_I8 or Code.Ldc_R4 or Code.Ldc_R8 or Code.Ldnull or Code.Ldstr
        or Code.Ldloca or Code.Ldarga;

    /// <summary>Whether an instruction calculates and can neither fail nor be seen from outside.</summary>
    internal static bool IsPure(Instruction instruction) => IsPush(instruction) || instruction.OpCode.Code is
        Code.Ldsfld or Code.Dup or Code.Add or Code.Sub or Code.Mul or Code.And or Code.Or or Code.Xor or Code.Shl or Code.Shr or Code.Shr_Un
        or Code.Neg or Code.Not or Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt or Code.Clt_Un
        or Code.Conv_I1 or Code.Conv_I2 or Code.Conv_I4 or Code.Conv_I8 or Code.Conv_U1 or Code.Conv_U2 or Code.Conv_U4 or Code.Conv_U8;

    /// <summary>Values that an instruction takes off the stack; all that is there where it leaves the method.</summary>
    internal static int Pops(Instruction instruction, MethodDefinition method)
    {
        if (instruction.Operand is MethodReference called)
        {
            return instruction.OpCode.Code switch
            {
                Code.Newobj => called.Parameters.Count,
                Code.Call or Code.Callvirt => called.Parameters.Count + (called.HasThis ? 1 : 0),
                Code.Ldvirtftn => 1,
                _ => 0,
            };
        }

        return instruction.OpCode.StackBehaviourPop switch
        {
            StackBehaviour.Pop0 => 0,
            StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
            StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8
                or StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => 2,
            StackBehaviour.PopAll => 0,
            StackBehaviour.Varpop => method.ReturnType.MetadataType == MetadataType.Void ? 0 : 1,
            _ => 3,
        };
    }

    /// <summary>Values that an instruction puts on the stack.</summary>
    internal static int Pushes(Instruction instruction)
    {
        if (instruction.Operand is MethodReference called && instruction.OpCode.Code is Code.Call or Code.Callvirt)
        {
            return ((MethodReference)instruction.Operand).ReturnType.MetadataType == MetadataType.Void ? 0 : 1;
        }

        return instruction.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Push0 => 0,
            StackBehaviour.Push1_push1 => 2,
            _ => 1,
        };
    }

    /// <summary>Instructions that an instruction may jump to.</summary>
    internal static Instruction[] TargetsOf(Instruction instruction) => instruction.Operand switch
    {
        Instruction one => [one],
        Instruction[] several => several,
        _ => [],
    };

    /// <summary>Whether the next instruction may run behind an instruction.</summary>
    internal static bool GoesOn(Instruction instruction) =>
        instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);

    /// <summary>Bytes of an instruction on the device, whose references have 16 bits, once short cuts are taken.</summary>
    internal static int SizeBytes(Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldarg:
                return Place(((ParameterDefinition)instruction.Operand).Sequence);
            case Code.Ldloc or Code.Stloc:
                return Place(((VariableDefinition)instruction.Operand).Index);
            case Code.Starg or Code.Ldarga or Code.Ldloca:
                return 2;
            case Code.Ldc_I4:
                return (int)instruction.Operand switch { >= -1 and <= 8 => 1, >= sbyte.MinValue and <= sbyte.MaxValue => 2, _ => 5 };
            case Code.Switch:
                return 2 + (2 * ((Instruction[])instruction.Operand).Length);
        }

        int opcode = instruction.OpCode.Size;
        return instruction.OpCode.OperandType switch
        {
            OperandType.InlineBrTarget or OperandType.ShortInlineBrTarget => opcode + 1,
            OperandType.InlineNone => opcode,
            OperandType.ShortInlineI or OperandType.ShortInlineVar => opcode + 1,
            OperandType.InlineI8 or OperandType.InlineR => opcode + 8,
            OperandType.InlineI or OperandType.ShortInlineR => opcode + 4,
            _ => opcode + 2,
        };
    }

    /// <summary>Bytes of a method's code on the device.</summary>
    internal static int SizeBytes(MethodBody body) =>
        body.Instructions.Sum(SizeBytes) + (body.HasExceptionHandlers ? 1 + (12 * body.ExceptionHandlers.Count) : 0);

    private static int Place(int index) => index < 4 ? 1 : 2;
}
