using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>What can run from the program's beginning, and what that needs.</summary>
/// <remarks>
/// A virtual method runs where it is called on a type of which an object is made. Packages call what overrides or implements something of
/// theirs. The device runs static constructors when it loads an assembly: those of every type that is needed run.
/// </remarks>
internal sealed class Reachability
{
    private readonly Hierarchy _hierarchy;
    private readonly Queue<MethodDefinition> _open = new();
    private readonly HashSet<MethodDefinition> _called = [];

    internal Reachability(FirmwareWorld world, Hierarchy hierarchy)
    {
        _hierarchy = hierarchy;
        Reach(world.EntryPoint);
        while (_open.TryDequeue(out MethodDefinition? method))
        {
            Visit(method);
        }
    }

    /// <summary>Methods that can run, and declarations that are called.</summary>
    internal HashSet<MethodDefinition> Methods { get; } = [];

    /// <summary>Types that are needed.</summary>
    internal HashSet<TypeDefinition> Types { get; } = [];

    /// <summary>Types of which there are objects, and their bases.</summary>
    internal HashSet<TypeDefinition> Made { get; } = [];

    /// <summary>Fields that are read, or whose address is taken.</summary>
    internal HashSet<FieldDefinition> Read { get; } = [];

    /// <summary>Fields that are written.</summary>
    internal HashSet<FieldDefinition> Written { get; } = [];

    /// <summary>All that may run where a method is called.</summary>
    internal IEnumerable<MethodDefinition> TargetsOf(MethodDefinition called) =>
        called.IsVirtual ? Made.Select(t => _hierarchy.Target(called, t)).OfType<MethodDefinition>().Distinct() : [called];

    private void Reach(MethodDefinition method)
    {
        if (Methods.Add(method))
        {
            Need(method.DeclaringType);
            _open.Enqueue(method);
        }
    }

    private void Need(TypeReference? type)
    {
        switch (type)
        {
            case TypeDefinition own when Types.Add(own):
                Need(own.BaseType);
                foreach (MethodDefinition method in own.Methods)
                {
                    // The interpreter itself calls what belongs to a delegate, and there is nothing to look into.
                    if (method is { IsConstructor: true, IsStatic: true } || method is { IsRuntime: true, Name: ".ctor" or "Invoke" })
                    {
                        Reach(method);
                    }
                }

                // The parts of a value lie in it, and an enum is what its one field is.
                if (own.IsValueType)
                {
                    Make(own);
                    foreach (FieldDefinition field in own.Fields.Where(f => own.IsEnum || own.ClassSize > 0))
                    {
                        Keep(field, Read);
                    }
                }

                break;
            case RequiredModifierType modified:
                Need(modified.ModifierType);
                Need(modified.ElementType);
                break;
            case GenericInstanceType generic:
                foreach (TypeReference argument in generic.GenericArguments)
                {
                    Need(argument);
                }

                break;
            case TypeSpecification specification:
                Need(specification.ElementType);
                break;
        }
    }

    private void Make(TypeDefinition type)
    {
        for (TypeDefinition? t = type; t != null && Made.Add(t); t = Hierarchy.BaseOf(t))
        {
            foreach (MethodDefinition method in t.Methods.Where(_hierarchy.Outside.Contains))
            {
                Reach(method);
            }

            foreach (MethodDefinition declaration in _called)
            {
                ReachTarget(declaration, t);
            }
        }
    }

    private void Call(MethodDefinition declaration)
    {
        if (_called.Add(declaration))
        {
            foreach (TypeDefinition type in Made)
            {
                ReachTarget(declaration, type);
            }
        }
    }

    private void ReachTarget(MethodDefinition declaration, TypeDefinition type)
    {
        if (_hierarchy.Target(declaration, type) is MethodDefinition target)
        {
            Reach(target);
        }
    }

    private void Keep(FieldDefinition field, HashSet<FieldDefinition> set)
    {
        if (set.Add(field))
        {
            Need(field.DeclaringType);
            Need(field.FieldType);
        }
    }

    private void Visit(MethodDefinition method)
    {
        Need(method.ReturnType);
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            Need(parameter.ParameterType);
        }

        if (!method.HasBody)
        {
            return;
        }

        foreach (VariableDefinition variable in method.Body.Variables)
        {
            Need(variable.VariableType);
        }

        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            Need(handler.CatchType);
        }

        foreach (Instruction instruction in method.Body.Instructions)
        {
            Visit(instruction);
        }
    }

    private void Visit(Instruction instruction)
    {
        switch (instruction.Operand)
        {
            case MethodDefinition called:
                Reach(called);
                if (instruction.OpCode.Code == Code.Newobj)
                {
                    Make(called.DeclaringType);
                }
                else if (called.IsVirtual && instruction.OpCode.Code != Code.Call)
                {
                    Call(called);
                }

                break;
            case MethodReference outside:
                Need(outside.DeclaringType);
                foreach (TypeReference argument in (outside as GenericInstanceMethod)?.GenericArguments.ToArray() ?? [])
                {
                    Need(argument);
                }

                break;
            case FieldDefinition field:
                Keep(field, instruction.OpCode.Code is Code.Stfld or Code.Stsfld ? Written : Read);
                break;
            case TypeReference type:
                Need(type);
                break;
        }
    }
}
