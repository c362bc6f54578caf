using Mono.Cecil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Gives short names to what nobody outside knows by name; the same ones everywhere, so that an assembly holds each once.</summary>
/// <remarks>
/// The interpreter looks virtual methods up by name among all methods of a class. Their names, in capitals, are given once in the
/// firmware; others, in small letters, begin anew in each type. What overrides or implements something outside keeps its name.
/// </remarks>
internal static class Renamer
{
    /// <summary>Renames all types, methods and fields.</summary>
    internal static void Run(FirmwareWorld world)
    {
        NameVirtuals(world);
        ShortNames types = new('a');
        foreach (TypeDefinition type in world.Types)
        {
            type.Namespace = string.Empty;
            type.Name = types.Next();
            ShortNames members = new('a');
            foreach (MethodDefinition method in type.Methods.Where(m => m is { IsVirtual: false, IsConstructor: false, IsRuntime: false }))
            {
                method.Name = members.Next();
            }

            ShortNames fields = new('a');
            foreach (FieldDefinition field in type.Fields.Where(f => !type.IsEnum))
            {
                field.Name = fields.Next();
            }
        }
    }

    private static void NameVirtuals(FirmwareWorld world)
    {
        Hierarchy hierarchy = new(world);
        Dictionary<MethodDefinition, List<MethodDefinition>> families = world.Methods
            .Where(m => m is { IsVirtual: true, IsRuntime: false })
            .ToDictionary(m => m, m => new List<MethodDefinition> { m });
        foreach (MethodDefinition declaration in families.Keys.ToList())
        {
            foreach (TypeDefinition type in world.Types.Where(t => !t.IsInterface))
            {
                if (hierarchy.Target(declaration, type) is MethodDefinition target)
                {
                    Join(families, declaration, target);
                }
            }
        }

        ShortNames names = new('A');
        foreach (List<MethodDefinition> family in families.Values.Distinct())
        {
            if (family.Any(hierarchy.Outside.Contains))
            {
                continue;
            }

            string name = names.Next();
            foreach (MethodDefinition method in family)
            {
                method.Name = name;
            }
        }
    }

    private static void Join(Dictionary<MethodDefinition, List<MethodDefinition>> families, MethodDefinition one, MethodDefinition other)
    {
        List<MethodDefinition> family = families[one];
        List<MethodDefinition> joining = families[other];
        if (family == joining)
        {
            return;
        }

        family.AddRange(joining);
        foreach (MethodDefinition method in joining)
        {
            families[method] = family;
        }
    }
}
