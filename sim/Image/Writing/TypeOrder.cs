using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Groups types that know each other, each group behind those that it knows.</summary>
internal sealed class TypeOrder
{
    private readonly Dictionary<TypeDefinition, int> _numbers = [];
    private readonly Dictionary<TypeDefinition, int> _lowest = [];
    private readonly Stack<TypeDefinition> _open = new();
    private readonly HashSet<TypeDefinition> _isOpen = [];
    private readonly List<IReadOnlyList<TypeDefinition>> _groups = [];

    private TypeOrder()
    {
    }

    /// <summary>All types in groups.</summary>
    internal static IReadOnlyList<IReadOnlyList<TypeDefinition>> Of(FirmwareWorld world)
    {
        TypeOrder order = new();
        foreach (TypeDefinition type in world.Types.OrderBy(t => world.Layers[t]))
        {
            if (!order._numbers.ContainsKey(type))
            {
                order.Visit(type);
            }
        }

        return order._groups;
    }

    /// <summary>Types of the firmware that a type refers to.</summary>
    internal static IEnumerable<TypeDefinition> KnownBy(TypeDefinition type)
    {
        IEnumerable<TypeReference?> references = [type.BaseType, .. type.Interfaces.Select(i => i.InterfaceType), .. type.Fields.Select(f => f.FieldType)];
        foreach (MethodDefinition method in type.Methods)
        {
            references = references.Append(method.ReturnType).Concat(method.Parameters.Select(p => p.ParameterType))
                .Concat(method.Overrides.Select(o => o.DeclaringType));
            if (method.HasBody)
            {
                references = references.Concat(method.Body.Variables.Select(v => v.VariableType))
                    .Concat(method.Body.ExceptionHandlers.Select(h => h.CatchType))
                    .Concat(method.Body.Instructions.Select(KnownBy));
            }
        }

        return references.Select(TypeReferences.Innermost).OfType<TypeDefinition>().Where(t => t != type).Distinct();
    }

    private static TypeReference? KnownBy(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => type,
        MemberReference member => member.DeclaringType,
        _ => null,
    };

    // Tarjan: a group is closed when nothing in it leads further back.
    private void Visit(TypeDefinition type)
    {
        _numbers[type] = _lowest[type] = _numbers.Count;
        _open.Push(type);
        _isOpen.Add(type);
        foreach (TypeDefinition known in KnownBy(type))
        {
            if (!_numbers.TryGetValue(known, out int number))
            {
                Visit(known);
                _lowest[type] = Math.Min(_lowest[type], _lowest[known]);
            }
            else if (_isOpen.Contains(known))
            {
                _lowest[type] = Math.Min(_lowest[type], number);
            }
        }

        if (_lowest[type] != _numbers[type])
        {
            return;
        }

        List<TypeDefinition> group = [];
        TypeDefinition member;
        do
        {
            member = _open.Pop();
            _isOpen.Remove(member);
            group.Add(member);
        }
        while (member != type);
        _groups.Add(group);
    }
}
