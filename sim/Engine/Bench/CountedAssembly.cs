using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>An assembly that counts what it runs: at the beginning of each block of each method it adds one to the block's counter.</summary>
internal sealed class CountedAssembly
{
    /// <summary>Type that holds the counters.</summary>
    internal const string CountersType = "OperationCounters";

    /// <summary>Its static field, an array with a place for each of <see cref="Blocks"/>; to be set before anything of the assembly runs.</summary>
    internal const string CountersField = "Counts";

    private readonly List<CountedBlock> _blocks = [];
    private readonly FieldDefinition _counters;

    private CountedAssembly(ModuleDefinition module)
    {
        _counters = new FieldDefinition(
            CountersField, FieldAttributes.Public | FieldAttributes.Static, new ArrayType(module.TypeSystem.Int32));
        TypeDefinition type = new(
            string.Empty,
            CountersType,
            TypeAttributes.Public | TypeAttributes.Abstract | TypeAttributes.Sealed,
            module.TypeSystem.Object);
        type.Fields.Add(_counters);
        module.Types.Add(type);
        foreach (MethodDefinition method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody))
        {
            Count(method);
        }

        using MemoryStream stream = new();
        module.Write(stream);
        Image = stream.ToArray();
    }

    /// <summary>The assembly.</summary>
    internal byte[] Image { get; }

    /// <summary>What a place of the counters stands for.</summary>
    internal IReadOnlyList<CountedBlock> Blocks => _blocks;

    /// <summary>Reads an assembly and makes one that counts.</summary>
    internal static CountedAssembly Make(string path)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(path);
        return new CountedAssembly(module);
    }

    private void Count(MethodDefinition method)
    {
        MethodBody body = method.Body;
        HashSet<Instruction> leaders = LeadersOf(body);
        string name = $"{method.DeclaringType.Name}.{method.Name}";
        Dictionary<Instruction, Instruction> counting = [];
        List<Instruction> old = [.. body.Instructions];

        // What is put in front of a target makes it further: short jumps would not reach it any more.
        body.SimplifyMacros();
        ILProcessor code = body.GetILProcessor();
        for (int start = 0; start < old.Count;)
        {
            int end = start + 1;
            while (end < old.Count && !leaders.Contains(old[end]))
            {
                end++;
            }

            int calls = old[start..end].Count(i => i.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj);
            counting.Add(old[start], AddCounting(code, old[start], _blocks.Count));
            _blocks.Add(new CountedBlock(name, start == 0, end - start, calls));
            start = end;
        }

        foreach (Instruction instruction in old)
        {
            instruction.Operand = instruction.Operand switch
            {
                Instruction target => counting[target],
                Instruction[] targets => Array.ConvertAll(targets, t => counting[t]),
                _ => instruction.Operand,
            };
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            handler.TryStart = counting[handler.TryStart];
            handler.TryEnd = counting[handler.TryEnd];
            handler.HandlerStart = counting[handler.HandlerStart];
            handler.HandlerEnd = handler.HandlerEnd == null ? null : counting[handler.HandlerEnd];
            handler.FilterStart = handler.FilterStart == null ? null : counting[handler.FilterStart];
        }
    }

    private Instruction AddCounting(ILProcessor code, Instruction before, int place)
    {
        Instruction first = code.Create(OpCodes.Ldsfld, _counters);
        code.InsertBefore(before, first);
        code.InsertBefore(before, code.Create(OpCodes.Ldc_I4, place));
        code.InsertBefore(before, code.Create(OpCodes.Ldelema, ((ArrayType)_counters.FieldType).ElementType));
        code.InsertBefore(before, code.Create(OpCodes.Dup));
        code.InsertBefore(before, code.Create(OpCodes.Ldind_I4));
        code.InsertBefore(before, code.Create(OpCodes.Ldc_I4_1));
        code.InsertBefore(before, code.Create(OpCodes.Add));
        code.InsertBefore(before, code.Create(OpCodes.Stind_I4));
        return first;
    }

    // Where a block begins: at targets of jumps, behind jumps, and at the bounds of what is handled.
    private static HashSet<Instruction> LeadersOf(MethodBody body)
    {
        HashSet<Instruction> leaders = [];
        foreach (Instruction instruction in body.Instructions)
        {
            switch (instruction.Operand)
            {
                case Instruction target:
                    leaders.Add(target);
                    break;
                case Instruction[] targets:
                    leaders.UnionWith(targets);
                    break;
            }

            if (instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw)
            {
                AddIfAny(leaders, instruction.Next);
            }
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            AddIfAny(leaders, handler.TryStart);
            AddIfAny(leaders, handler.TryEnd);
            AddIfAny(leaders, handler.HandlerStart);
            AddIfAny(leaders, handler.HandlerEnd);
            AddIfAny(leaders, handler.FilterStart);
        }

        return leaders;
    }

    private static void AddIfAny(HashSet<Instruction> leaders, Instruction? instruction)
    {
        if (instruction is not null)
        {
            leaders.Add(instruction);
        }
    }
}
