using Mono.Cecil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Cuts the firmware into as few assemblies as the device's format allows.</summary>
internal static class ImageSplitter
{
    /// <summary>Most bytes of code in an assembly. The format finds code by 16 bits; what the converter adds has room above.</summary>
    internal const int MaximumCodeBytes = 63_000;

    private const string PartName = WorldReader.OwnPrefix + "Part";

    /// <summary>Whether a file is one of those that <see cref="Split"/> makes beside the program.</summary>
    internal static bool IsPart(string fileName) => fileName.StartsWith(PartName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Moves types out of the program until it fits.</summary>
    /// <returns>The assemblies in the order in which the device loads them; the program is the last.</returns>
    /// <exception cref="InvalidOperationException">Types that know each other are too large together.</exception>
    internal static IReadOnlyList<ModuleDefinition> Split(FirmwareWorld world, int maximumCodeBytes)
    {
        List<List<TypeDefinition>> parts = Divide(world, maximumCodeBytes);
        List<ModuleDefinition> modules = [];
        Dictionary<TypeDefinition, ModuleDefinition> homes = [];
        for (int i = 0; i < parts.Count; i++)
        {
            ModuleDefinition module = i == parts.Count - 1 ? world.Module : Make(world.Module, $"{PartName}{i + 1}");
            modules.Add(module);
            foreach (TypeDefinition type in parts[i])
            {
                homes.Add(type, module);
            }
        }

        // Mapped before moved: a type says by its module where it is.
        for (int i = 0; i < parts.Count; i++)
        {
            PartMapper mapper = new(modules[i], homes);
            foreach (TypeDefinition type in parts[i])
            {
                mapper.MapMembers(type);
            }
        }

        foreach (KeyValuePair<TypeDefinition, ModuleDefinition> home in homes.Where(h => h.Value != world.Module))
        {
            world.Module.Types.Remove(home.Key);
            home.Value.Types.Add(home.Key);
        }

        return modules;
    }

    private static List<List<TypeDefinition>> Divide(FirmwareWorld world, int maximumCodeBytes)
    {
        IReadOnlyList<IReadOnlyList<TypeDefinition>> groups = TypeOrder.Of(world);
        int[] sizes = [.. groups.Select(g => g.SelectMany(t => t.Methods).Where(m => m.HasBody).Sum(m => Il.SizeBytes(m.Body)))];
        int largest = Array.IndexOf(sizes, sizes.Max());
        if (sizes[largest] > maximumCodeBytes)
        {
            IReadOnlyList<TypeDefinition> group = groups[largest];
            throw new InvalidOperationException(
                $"{group.Count} types around {world.Names[group[0]]} know each other and have {sizes[largest]} bytes of code, of which {maximumCodeBytes} fit.");
        }

        int[] chosen = PartChooser.Choose(groups, sizes, Fill(sizes, maximumCodeBytes), maximumCodeBytes);
        List<List<TypeDefinition>> parts = [.. Enumerable.Range(0, chosen.Max() + 1).Select(_ => new List<TypeDefinition>())];
        for (int g = 0; g < groups.Count; g++)
        {
            parts[chosen[g]].AddRange(groups[g]);
        }

        parts.RemoveAll(p => p.Count == 0);
        return parts[^1].Contains(world.EntryPoint.DeclaringType)
            ? parts
            : throw new InvalidOperationException($"{world.Names[world.EntryPoint.DeclaringType]} is known by others of the firmware.");
    }

    // Evenly, so that there is room to move; where the last groups do not fit so, as full as it goes.
    private static int[] Fill(int[] sizes, int maximumCodeBytes)
    {
        int total = sizes.Sum();
        int count = Math.Max(1, (total + maximumCodeBytes - 1) / maximumCodeBytes);
        int[] even = Fill(sizes, maximumCodeBytes, total / count);
        return even.Max() < count ? even : Fill(sizes, maximumCodeBytes, maximumCodeBytes);
    }

    private static int[] Fill(int[] sizes, int maximumCodeBytes, int wantedBytes)
    {
        int[] parts = new int[sizes.Length];
        int part = 0;
        int filled = 0;
        for (int g = 0; g < sizes.Length; g++)
        {
            if (filled + sizes[g] > maximumCodeBytes || (filled >= wantedBytes && sizes[g] > 0))
            {
                part++;
                filled = 0;
            }

            filled += sizes[g];
            parts[g] = part;
        }

        return parts;
    }

    private static ModuleDefinition Make(ModuleDefinition program, string name)
    {
        AssemblyNameDefinition assembly = new(name, program.Assembly.Name.Version);
        ModuleParameters parameters = new()
        {
            Kind = ModuleKind.Dll,
            Runtime = program.Runtime,
            Architecture = program.Architecture,
            AssemblyResolver = program.AssemblyResolver,
        };
        return AssemblyDefinition.CreateAssembly(assembly, name + ".dll", parameters).MainModule;
    }
}
