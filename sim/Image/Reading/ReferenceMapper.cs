using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Lets everything that types refer to be known in the module that they go to.</summary>
internal abstract class ReferenceMapper(ModuleDefinition target)
{
    /// <summary>The module that the types go to.</summary>
    protected ModuleDefinition Target { get; } = target;

    /// <summary>The firmware's own type that is meant, or null for one of a package.</summary>
    protected abstract TypeDefinition? OwnOrNull(TypeReference type);

    /// <summary>How the target calls a type of the firmware.</summary>
    protected abstract TypeReference Own(TypeDefinition type);

    /// <summary>How the target calls a method of the firmware.</summary>
    protected abstract MethodReference Own(MethodDefinition method);

    /// <summary>How the target calls a field of the firmware.</summary>
    protected abstract FieldReference Own(FieldDefinition field);

    /// <summary>Maps whatever a type refers to. Attributes are for compilers and debuggers: none is kept.</summary>
    internal void MapMembers(TypeDefinition type)
    {
        type.CustomAttributes.Clear();
        type.BaseType = type.BaseType == null ? null : Map(type.BaseType);
        foreach (InterfaceImplementation implementation in type.Interfaces)
        {
            implementation.InterfaceType = Map(implementation.InterfaceType);
            implementation.CustomAttributes.Clear();
        }

        foreach (FieldDefinition field in type.Fields)
        {
            field.CustomAttributes.Clear();
            field.FieldType = Map(field.FieldType);
        }

        foreach (MethodDefinition method in type.Methods)
        {
            Map(method);
        }
    }

    /// <summary>How the target calls a type.</summary>
    internal TypeReference Map(TypeReference type)
    {
        switch (type)
        {
            case GenericParameter:
                return type;
            case ArrayType array:
                return new ArrayType(Map(array.ElementType), array.Rank);
            case ByReferenceType reference:
                return new ByReferenceType(Map(reference.ElementType));
            case PointerType pointer:
                return new PointerType(Map(pointer.ElementType));
            case PinnedType pinned:
                return new PinnedType(Map(pinned.ElementType));
            case RequiredModifierType required:
                return new RequiredModifierType(Map(required.ModifierType), Map(required.ElementType));
            case OptionalModifierType optional:
                return new OptionalModifierType(Map(optional.ModifierType), Map(optional.ElementType));
            case GenericInstanceType generic:
                GenericInstanceType instance = new(Map(generic.ElementType));
                foreach (TypeReference argument in generic.GenericArguments)
                {
                    instance.GenericArguments.Add(Map(argument));
                }

                return instance;
            default:
                return OwnOrNull(type) is TypeDefinition own ? Own(own) : Target.ImportReference(type);
        }
    }

    private void Map(MethodDefinition method)
    {
        method.CustomAttributes.Clear();
        method.MethodReturnType.CustomAttributes.Clear();
        method.ReturnType = Map(method.ReturnType);
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            parameter.CustomAttributes.Clear();
            parameter.ParameterType = Map(parameter.ParameterType);
        }

        for (int i = 0; i < method.Overrides.Count; i++)
        {
            method.Overrides[i] = Map(method.Overrides[i]);
        }

        if (!method.HasBody)
        {
            return;
        }

        foreach (VariableDefinition variable in method.Body.Variables)
        {
            variable.VariableType = Map(variable.VariableType);
        }

        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            handler.CatchType = handler.CatchType == null ? null : Map(handler.CatchType);
        }

        foreach (Instruction instruction in method.Body.Instructions)
        {
            instruction.Operand = instruction.Operand switch
            {
                TypeReference type => Map(type),
                MethodReference called => Map(called),
                FieldReference field => Map(field),
                _ => instruction.Operand,
            };
        }
    }

    private MethodReference Map(MethodReference method)
    {
        if (method is GenericInstanceMethod generic)
        {
            GenericInstanceMethod instance = new(Map(generic.ElementMethod));
            foreach (TypeReference argument in generic.GenericArguments)
            {
                instance.GenericArguments.Add(Map(argument));
            }

            return instance;
        }

        if (method.DeclaringType is not TypeSpecification && OwnOrNull(method.DeclaringType) != null)
        {
            return Own(method.Resolve());
        }

        MethodReference imported = Target.ImportReference(method);
        if (imported.DeclaringType is TypeSpecification)
        {
            imported.DeclaringType = Map(method.DeclaringType);
        }

        return imported;
    }

    private FieldReference Map(FieldReference field) =>
        OwnOrNull(field.DeclaringType) != null ? Own(field.Resolve()) : Target.ImportReference(field);
}
