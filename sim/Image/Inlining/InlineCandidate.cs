using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>A method whose code may stand where it is called.</summary>
internal sealed class InlineCandidate
{
    private InlineCandidate(MethodDefinition method, IReadOnlySet<FieldDefinition> read)
    {
        Method = method;
        ParameterDefinition[] arguments = method.HasThis ? [method.Body.ThisParameter, .. method.Parameters] : [.. method.Parameters];
        Arguments = arguments;
        SizeBytes = Il.SizeBytes(method.Body);
        LoadCounts = Array.ConvertAll(arguments, a => method.Body.Instructions.Count(i => i.Operand == a));
        IsWritten = Array.ConvertAll(arguments, a => method.Body.Instructions.Any(i => i.Operand == a && i.OpCode.Code != Code.Ldarg));
        PrefixCount = CountPrefix();
        IsPure = method.Body.Instructions.All(i => Il.IsPure(i) || i.OpCode.Code is Code.Ldfld or Code.Ret);
        HasLoop = LoopsIn(method.Body);
        Probe = method.HasThis && !method.DeclaringType.IsValueType ? FindProbe(method.DeclaringType, read) : null;
        FailsWithoutObject = method.HasThis && !method.DeclaringType.IsValueType && DereferencesFirst();
    }

    internal MethodDefinition Method { get; }

    /// <summary>What it is called with, the object first.</summary>
    internal ParameterDefinition[] Arguments { get; }

    /// <summary>How often each argument is looked at.</summary>
    internal int[] LoadCounts { get; }

    /// <summary>Whether the code writes to an argument or takes its address.</summary>
    internal bool[] IsWritten { get; }

    /// <summary>Bytes of its code on the device.</summary>
    internal int SizeBytes { get; }

    /// <summary>So many arguments are put on the stack in their order as the first thing, and never again: they can lie there already.</summary>
    internal int PrefixCount { get; }

    /// <summary>Whether it changes nothing that others see.</summary>
    internal bool IsPure { get; }

    /// <summary>Whether something jumps back in it, which is allowed only where nothing else lies on the stack.</summary>
    internal bool HasLoop { get; }

    /// <summary>Whether it fails where there is no object before it has done anything else, as the call itself would.</summary>
    internal bool FailsWithoutObject { get; }

    /// <summary>A field of the object that is read anyway: to read it shows whether there is an object. Null where it has none.</summary>
    internal FieldDefinition? Probe { get; }

    /// <summary>The method as a candidate, or null where its code must stay where it is.</summary>
    /// <param name="method">The method.</param>
    /// <param name="read">Fields that something reads.</param>
    internal static InlineCandidate? Of(MethodDefinition method, IReadOnlySet<FieldDefinition> read)
    {
        bool isFit = method is { HasBody: true, IsVirtual: false, IsSynchronized: false, IsConstructor: false }
            && !method.Body.HasExceptionHandlers
            && method.Module.EntryPoint != method
            && method.Body.Variables.All(v => IsPlain(v.VariableType))
            && method.Parameters.All(p => IsPlain(p.ParameterType) || p.ParameterType.IsByReference)
            && (method.ReturnType.MetadataType == MetadataType.Void || IsPlain(method.ReturnType))
            && method.Body.Instructions.All(i => i.Operand != (object)method && i.OpCode.Code is not (Code.Jmp or Code.Localloc or Code.Tail))
            && !(method.IsStatic && HasOrderedConstructor(method.DeclaringType) && !BeginsWithStatic(method));
        return isFit ? new InlineCandidate(method, read) : null;
    }

    /// <summary>Whether a local of the type is what an argument is: values with parts are copied where they are handed over.</summary>
    internal static bool IsPlain(TypeReference type) =>
        type is not (ByReferenceType or PointerType or RequiredModifierType)
        && (!type.IsValueType || type.IsPrimitive || type is TypeDefinition { IsEnum: true });

    // Whoever writes "static X()" may rely on when it runs.
    private static bool HasOrderedConstructor(TypeDefinition type) =>
        !type.IsBeforeFieldInit && type.Methods.Any(m => m is { IsConstructor: true, IsStatic: true });

    // A static field of its own lets the constructor run as the call does.
    private static bool BeginsWithStatic(MethodDefinition method) =>
        method.Body.Instructions.SkipWhile(Il.IsPush).First() is { OpCode.Code: Code.Ldsfld or Code.Stsfld, Operand: FieldDefinition field }
        && field.DeclaringType == method.DeclaringType;

    private static FieldDefinition? FindProbe(TypeDefinition type, IReadOnlySet<FieldDefinition> read)
    {
        for (TypeDefinition? t = type; t != null; t = Hierarchy.BaseOf(t))
        {
            if (t.Fields.FirstOrDefault(f => !f.IsStatic && read.Contains(f)) is FieldDefinition field)
            {
                return field;
            }
        }

        return null;
    }

    private static bool LoopsIn(MethodBody body)
    {
        HashSet<Instruction> passed = [];
        foreach (Instruction instruction in body.Instructions)
        {
            passed.Add(instruction);
            bool isBack = instruction.Operand switch
            {
                Instruction target => passed.Contains(target),
                Instruction[] targets => targets.Any(passed.Contains),
                _ => false,
            };
            if (isBack)
            {
                return true;
            }
        }

        return false;
    }

    private int CountPrefix()
    {
        int count = 0;
        HashSet<Instruction> targets = BodyEditor.TargetsIn(Method.Body);
        foreach (Instruction instruction in Method.Body.Instructions)
        {
            if (count == Arguments.Length || instruction.OpCode.Code != Code.Ldarg || instruction.Operand != Arguments[count]
                || LoadCounts[count] != 1 || targets.Contains(instruction))
            {
                break;
            }

            count++;
        }

        return count;
    }

    private bool DereferencesFirst()
    {
        HashSet<Instruction> targets = BodyEditor.TargetsIn(Method.Body);
        Stack<bool> isThis = new();
        foreach (Instruction instruction in Method.Body.Instructions)
        {
            if (targets.Contains(instruction))
            {
                return false;
            }

            int pops = Il.Pops(instruction, Method);
            if (pops > isThis.Count)
            {
                return false;
            }

            bool[] taken = [.. Enumerable.Range(0, pops).Select(_ => isThis.Pop())];
            bool isOnThis = pops > 0 && taken[^1];
            switch (instruction.OpCode.Code)
            {
                case Code.Ldfld or Code.Stfld or Code.Callvirt when isOnThis:
                    return true;
                case Code.Dup:
                    isThis.Push(taken[0]);
                    isThis.Push(taken[0]);
                    break;
                case Code.Ldarg:
                    isThis.Push(instruction.Operand == Arguments[0]);
                    break;
                default:
                    if (!Il.IsPure(instruction))
                    {
                        return false;
                    }

                    isThis.Push(false);
                    break;
            }
        }

        return false;
    }
}
