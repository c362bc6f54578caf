using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Makes enums the numbers that they are: the interpreter has a record and a signature for each, and nothing else of them.</summary>
/// <remarks>One that is put into an object, or asked for in one, stays: there it differs from its number.</remarks>
internal static class EnumEraser
{
    /// <summary>Replaces all that can be replaced. Names must tell apart by then what parameters told apart.</summary>
    internal static void Run(FirmwareWorld world)
    {
        HashSet<TypeDefinition> erased = [.. world.Types.Where(t => t.IsEnum)];
        foreach (Instruction instruction in world.Bodies.SelectMany(m => m.Body.Instructions))
        {
            if (instruction.Operand is TypeReference named && instruction.OpCode.Code != Code.Newarr)
            {
                Keep(named);
            }
            else if (instruction.Operand is MethodReference and not MethodDefinition)
            {
                // A generic method of a package may do with its arguments what it likes.
                foreach (TypeReference argument in ArgumentsOf((MethodReference)instruction.Operand))
                {
                    Keep(argument);
                }
            }
        }

        while (world.Types.SelectMany(t => AlikeIn(t, erased)).FirstOrDefault() is TypeDefinition needed)
        {
            erased.Remove(needed);
        }

        foreach (TypeDefinition type in world.Types)
        {
            foreach (FieldDefinition field in type.Fields)
            {
                field.FieldType = Map(field.FieldType, erased);
            }

            foreach (MethodDefinition method in type.Methods)
            {
                Map(method, erased);
            }
        }

        foreach (TypeDefinition type in erased)
        {
            world.Module.Types.Remove(type);
        }

        void Keep(TypeReference type)
        {
            if (type.Innermost() is TypeDefinition own)
            {
                erased.Remove(own);
            }
        }
    }

    // Constructors have all one name: two that differ by an enum and its number would be the same.
    private static IEnumerable<TypeDefinition> AlikeIn(TypeDefinition type, HashSet<TypeDefinition> erased) =>
        type.Methods.Where(m => m.IsConstructor)
            .GroupBy(m => string.Join(',', m.Parameters.Select(p => Map(p.ParameterType, erased).FullName)))
            .Where(same => same.Count() > 1)
            .SelectMany(same => same.SelectMany(m => m.Parameters))
            .Select(p => p.ParameterType.Innermost())
            .OfType<TypeDefinition>()
            .Where(erased.Contains);

    private static void Map(MethodDefinition method, HashSet<TypeDefinition> erased)
    {
        method.ReturnType = Map(method.ReturnType, erased);
        foreach (ParameterDefinition parameter in method.Parameters)
        {
            parameter.ParameterType = Map(parameter.ParameterType, erased);
        }

        if (!method.HasBody)
        {
            return;
        }

        foreach (VariableDefinition variable in method.Body.Variables)
        {
            variable.VariableType = Map(variable.VariableType, erased);
        }

        foreach (Instruction instruction in method.Body.Instructions.Where(i => i.OpCode.Code == Code.Newarr))
        {
            instruction.Operand = Map((TypeReference)instruction.Operand, erased);
        }
    }

    private static TypeReference Map(TypeReference type, HashSet<TypeDefinition> erased) => type switch
    {
        ArrayType array => new ArrayType(Map(array.ElementType, erased)),
        ByReferenceType reference => new ByReferenceType(Map(reference.ElementType, erased)),
        TypeDefinition own when erased.Contains(own) => own.Fields.Single(f => !f.IsStatic).FieldType,
        _ => type,
    };

    private static IEnumerable<TypeReference> ArgumentsOf(MethodReference method) =>
        ((method as GenericInstanceMethod)?.GenericArguments ?? []).Concat((method.DeclaringType as GenericInstanceType)?.GenericArguments ?? []);
}
