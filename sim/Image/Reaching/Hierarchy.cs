using Mono.Cecil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Who overrides and implements what.</summary>
internal sealed class Hierarchy
{
    private readonly Dictionary<(MethodDefinition, TypeDefinition), MethodDefinition?> _targets = [];

    internal Hierarchy(FirmwareWorld world)
    {
        foreach (TypeDefinition type in world.Types)
        {
            foreach (MethodDefinition method in type.Methods.Where(m => m.IsVirtual && !type.IsInterface))
            {
                if (OverridesOutside(method))
                {
                    Outside.Add(method);
                }
            }

            // A base class of the firmware may implement what only a class derived from it says that it does.
            foreach (InterfaceImplementation implementation in type.Interfaces)
            {
                if (implementation.InterfaceType.Resolve() is not TypeDefinition outside || outside.Module == world.Module)
                {
                    continue;
                }

                foreach (MethodDefinition declaration in outside.Methods)
                {
                    for (TypeDefinition? t = type; t != null; t = BaseOf(t))
                    {
                        Outside.UnionWith(t.Methods.Where(m => m.IsVirtual && m.Name == declaration.Name && HasSignature(m, declaration)));
                    }
                }
            }
        }
    }

    /// <summary>Methods that packages may call without the firmware's doing: they override or implement something of theirs.</summary>
    internal HashSet<MethodDefinition> Outside { get; } = [];

    /// <summary>The class of the firmware that a class rests on, or null.</summary>
    internal static TypeDefinition? BaseOf(TypeDefinition type) => type.BaseType as TypeDefinition;

    /// <summary>Whether two methods take and give the same.</summary>
    internal static bool HasSignature(MethodReference one, MethodReference other) =>
        one.Parameters.Count == other.Parameters.Count
        && one.ReturnType.FullName == other.ReturnType.FullName
        && one.Parameters.Zip(other.Parameters).All(p => p.First.ParameterType.FullName == p.Second.ParameterType.FullName);

    /// <summary>What runs where a virtual method of the firmware is called on an object of a type; null where it has none such.</summary>
    internal MethodDefinition? Target(MethodDefinition declaration, TypeDefinition type)
    {
        if (!_targets.TryGetValue((declaration, type), out MethodDefinition? target))
        {
            target = declaration.DeclaringType.IsInterface ? OfInterface(declaration, type) : OfClass(declaration, type);
            _targets.Add((declaration, type), target);
        }

        return target;
    }

    private static bool OverridesOutside(MethodDefinition method)
    {
        if (method.Overrides.Any(o => o is not MethodDefinition))
        {
            return true;
        }

        if (method.IsNewSlot)
        {
            return false;
        }

        for (TypeDefinition? t = BaseOf(method.DeclaringType); t != null; t = BaseOf(t))
        {
            if (t.Methods.Any(m => m.IsVirtual && m.IsNewSlot && m.Name == method.Name && HasSignature(m, method)))
            {
                return false;
            }
        }

        return true;
    }

    private static MethodDefinition? OfInterface(MethodDefinition declaration, TypeDefinition type)
    {
        TypeDefinition? states = type;
        while (states != null && !states.Interfaces.Any(i => i.InterfaceType == declaration.DeclaringType))
        {
            states = BaseOf(states);
        }

        if (states == null)
        {
            return null;
        }

        MethodDefinition? found = states.Methods.FirstOrDefault(m => m.Overrides.Contains(declaration));
        for (TypeDefinition? t = states; t != null && found == null; t = BaseOf(t))
        {
            found = t.Methods.FirstOrDefault(m => m.IsVirtual && m.Name == declaration.Name && HasSignature(m, declaration));
        }

        return found == null || found.IsFinal ? found : OfClass(found, type);
    }

    private static MethodDefinition? OfClass(MethodDefinition declaration, TypeDefinition type)
    {
        // What hides a method with one of its own starts a new one, for classes below it too.
        MethodDefinition? found = null;
        for (TypeDefinition? t = type; t != null; t = BaseOf(t))
        {
            MethodDefinition? own = t.Methods.FirstOrDefault(
                m => m == declaration || m.Overrides.Contains(declaration)
                    || (m.IsVirtual && m.Name == declaration.Name && HasSignature(m, declaration)));
            found ??= own;
            if (own == declaration || t == declaration.DeclaringType)
            {
                return found;
            }

            if (own is { IsNewSlot: true } && !own.Overrides.Contains(declaration))
            {
                found = null;
            }
        }

        return null;
    }
}
