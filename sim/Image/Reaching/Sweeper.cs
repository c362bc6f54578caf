using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Takes away what nothing reaches.</summary>
internal static class Sweeper
{
    /// <summary>Sweeps until nothing more falls.</summary>
    /// <returns>What is left.</returns>
    internal static Reachability Sweep(FirmwareWorld world)
    {
        while (true)
        {
            Hierarchy hierarchy = new(world);
            Reachability reached = new(world, hierarchy);
            if (DeadStores.Remove(world, reached) + RemoveEmptyConstructors(world) == 0)
            {
                KeepSlots(world, hierarchy, reached);
                Remove(world, reached);
                Unseal(world, reached);
                return reached;
            }
        }
    }

    private static int RemoveEmptyConstructors(FirmwareWorld world)
    {
        List<MethodDefinition> empty = [.. world.Bodies.Where(
            m => m is { IsConstructor: true, IsStatic: true } && m.Body.Instructions[0].OpCode.Code == Code.Ret)];
        foreach (MethodDefinition method in empty)
        {
            method.DeclaringType.Methods.Remove(method);
        }

        return empty.Count;
    }

    // What overrides something that goes, and is called itself, is now where its line begins.
    private static void KeepSlots(FirmwareWorld world, Hierarchy hierarchy, Reachability reached)
    {
        foreach (MethodDefinition method in world.Methods.Where(
            m => m is { IsVirtual: true, IsNewSlot: false } && reached.Methods.Contains(m) && !hierarchy.Outside.Contains(m)))
        {
            bool isOverride = false;
            for (TypeDefinition? t = Hierarchy.BaseOf(method.DeclaringType); t != null; t = Hierarchy.BaseOf(t))
            {
                isOverride |= t.Methods.Any(
                    m => m.IsVirtual && reached.Methods.Contains(m) && m.Name == method.Name && Hierarchy.HasSignature(m, method));
            }

            method.IsNewSlot = !isOverride;
        }
    }

    private static void Remove(FirmwareWorld world, Reachability reached)
    {
        foreach (TypeDefinition type in world.Types.ToList())
        {
            if (!reached.Types.Contains(type))
            {
                world.Module.Types.Remove(type);
                continue;
            }

            RemoveAll(type.Methods, m => !reached.Methods.Contains(m));
            RemoveAll(type.Fields, f => f.HasConstant || !(reached.Read.Contains(f) || reached.Written.Contains(f)));
            foreach (MethodDefinition method in type.Methods)
            {
                RemoveAll(method.Overrides, o => o is MethodDefinition declaration && !reached.Methods.Contains(declaration));
            }

            // Nobody casts to what is not there, and a type without objects needs not keep what it promised.
            RemoveAll(
                type.Interfaces,
                i => i.InterfaceType is TypeDefinition own && !(reached.Types.Contains(own) && (type.IsInterface || reached.Made.Contains(type))));
            if (type is { IsInterface: false, IsValueType: false } && !reached.Made.Contains(type))
            {
                type.IsAbstract = true;
                type.IsSealed = false;
            }
        }
    }

    // The interpreter looks a virtual method up by name and signature in each call of another class: where nothing overrides, it need not.
    private static void Unseal(FirmwareWorld world, Reachability reached)
    {
        Hierarchy hierarchy = new(world);
        HashSet<MethodDefinition> needed = [.. hierarchy.Outside];
        foreach (MethodDefinition declaration in world.Methods.Where(m => m.IsVirtual))
        {
            foreach (MethodDefinition target in reached.Made.Select(t => hierarchy.Target(declaration, t)).OfType<MethodDefinition>())
            {
                if (target != declaration)
                {
                    needed.Add(target);
                    needed.Add(declaration);
                }
            }

            if (declaration.IsAbstract || declaration.HasOverrides)
            {
                needed.Add(declaration);
            }
        }

        foreach (MethodDefinition method in world.Methods.Where(m => m.IsVirtual && !hierarchy.Outside.Contains(m)))
        {
            method.Attributes = (method.Attributes & ~MethodAttributes.MemberAccessMask) | MethodAttributes.Public;
            if (needed.Contains(method) || method.DeclaringType.IsInterface)
            {
                continue;
            }

            method.IsVirtual = false;
            method.IsFinal = false;
            method.IsNewSlot = false;
        }
    }

    private static void RemoveAll<T>(Mono.Collections.Generic.Collection<T> items, Predicate<T> isGone)
    {
        for (int i = items.Count - 1; i >= 0; i--)
        {
            if (isGone(items[i]))
            {
                items.RemoveAt(i);
            }
        }
    }
}
