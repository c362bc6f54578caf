using Mono.Cecil;
using Mono.Cecil.Rocks;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Reads the firmware's assemblies out of a folder.</summary>
internal static class WorldReader
{
    /// <summary>What the names of the firmware's own assemblies begin with.</summary>
    internal const string OwnPrefix = "Zibo.EdgeCtl.";

    /// <summary>Reads the program of a folder with all its own assemblies and moves them into one.</summary>
    /// <param name="folder">Has one program, the firmware's assemblies, and all that they rest on.</param>
    /// <param name="referenceFolders">Further folders with what they rest on.</param>
    /// <param name="sizes">What each of them has, in the order in which they rest on each other.</param>
    /// <exception cref="InputException">There is no program or several, or something that it needs is missing.</exception>
    internal static FirmwareWorld Read(string folder, IReadOnlyList<string> referenceFolders, out IReadOnlyList<LinkedAssembly> sizes)
    {
        try
        {
            return Read(folder, new AssemblyFolders([folder, .. referenceFolders]), out sizes);
        }
        catch (AssemblyResolutionException e)
        {
            throw Wrong(folder, ImageTexts.MissingSome.Format(e.AssemblyReference.Name), ImageTexts.MissingRemedy);
        }
    }

    private static FirmwareWorld Read(string folder, AssemblyFolders assemblies, out IReadOnlyList<LinkedAssembly> sizes)
    {
        List<AssemblyDefinition> own = [.. InOrder(FindProgram(folder, assemblies), assemblies, folder).Select(assemblies.ReadWhole)];
        ModuleDefinition module = own[^1].MainModule;
        Dictionary<IMemberDefinition, string> names = [];
        Dictionary<TypeDefinition, int> layers = [];
        sizes = [.. own.Select(a => ModuleSizes.Of(a.MainModule))];
        MergingMapper mapper = new(module, own.Select(a => a.Name.Name).ToHashSet());
        for (int layer = 0; layer < own.Count; layer++)
        {
            foreach (TypeDefinition type in own[layer].MainModule.GetTypes())
            {
                layers.Add(type, layer);
                Remember(type, names);
                Prepare(type);
                mapper.MapMembers(type);
            }
        }

        foreach (AssemblyDefinition assembly in own)
        {
            Move(assembly.MainModule, module);
        }

        module.Assembly.CustomAttributes.Clear();
        module.CustomAttributes.Clear();
        module.Resources.Clear();
        foreach (AssemblyDefinition assembly in own)
        {
            AssemblyNameReference? reference = module.AssemblyReferences.FirstOrDefault(r => r.Name == assembly.Name.Name);
            module.AssemblyReferences.Remove(reference);
        }

        return new FirmwareWorld(module, names, layers);
    }

    private static AssemblyDefinition FindProgram(string folder, AssemblyFolders assemblies)
    {
        if (!Directory.Exists(folder))
        {
            throw Wrong(folder, ImageTexts.NoFolder, ImageTexts.NoFolderRemedy);
        }

        List<AssemblyDefinition> programs = [.. Directory.GetFiles(folder)
            .Where(f => Path.GetExtension(f).ToUpperInvariant() is ".EXE" or ".DLL")
            .Order(StringComparer.Ordinal)
            .Select(assemblies.TryRead)
            .OfType<AssemblyDefinition>()
            .Where(a => a.EntryPoint != null)];
        return programs.Count == 1
            ? programs[0]
            : throw Wrong(
                folder,
                programs.Count == 0 ? ImageTexts.NoProgram : ImageTexts.SeveralPrograms.Format(string.Join(", ", programs.Select(p => p.Name.Name))),
                ImageTexts.ProgramRemedy);
    }

    // Each behind those that it knows; the program is the last.
    private static List<AssemblyDefinition> InOrder(AssemblyDefinition program, AssemblyFolders assemblies, string folder)
    {
        List<AssemblyDefinition> order = [];
        HashSet<string> seen = [];
        List<InputFinding> missing = [];
        Visit(program);
        if (missing.Count > 0)
        {
            throw new InputException(missing);
        }

        return order;

        void Visit(AssemblyDefinition assembly)
        {
            seen.Add(assembly.Name.Name);
            foreach (AssemblyNameReference reference in assembly.MainModule.AssemblyReferences)
            {
                if (seen.Contains(reference.Name))
                {
                    continue;
                }

                AssemblyDefinition? found = assemblies.Find(reference.Name);
                if (found == null)
                {
                    seen.Add(reference.Name);
                    missing.Add(Finding(
                        folder, ImageTexts.Missing.Format(reference.Name, assembly.Name.Name), ImageTexts.MissingRemedy));
                }
                else if (reference.Name.StartsWith(OwnPrefix, StringComparison.Ordinal))
                {
                    Visit(found);
                }
            }

            order.Add(assembly);
        }
    }

    private static void Remember(TypeDefinition type, Dictionary<IMemberDefinition, string> names)
    {
        string name = type.FullName;
        names.Add(type, name);
        foreach (MethodDefinition method in type.Methods)
        {
            names.Add(method, $"{name}::{method.Name}({string.Join(',', method.Parameters.Select(p => p.ParameterType.Name))})");
        }

        foreach (FieldDefinition field in type.Fields)
        {
            names.Add(field, $"{name}::{field.Name}");
        }
    }

    // What is read when it is asked for must have been asked for before its module changes.
    private static void Prepare(TypeDefinition type)
    {
        type.Properties.Clear();
        type.Events.Clear();
        type.SecurityDeclarations.Clear();
        foreach (FieldDefinition field in type.Fields)
        {
            _ = field.InitialValue;
            _ = field.Constant;
            field.Attributes = (field.Attributes & ~FieldAttributes.FieldAccessMask) | FieldAttributes.Public;

            // Only a compiler and a verifier look at it, and a constructor that became part of another may write.
            field.IsInitOnly = false;
        }

        foreach (MethodDefinition method in type.Methods)
        {
            // An override must stay as open as what it overrides; a family's method of a package is not the firmware's to open.
            if (!method.IsVirtual && !(method.IsConstructor && method.IsStatic))
            {
                method.Attributes = (method.Attributes & ~MethodAttributes.MemberAccessMask) | MethodAttributes.Public;
            }

            if (method.HasBody)
            {
                method.Body.SimplifyMacros();
            }
        }
    }

    private static void Move(ModuleDefinition from, ModuleDefinition to)
    {
        foreach (TypeDefinition type in from.GetTypes().ToList())
        {
            if (type.Name == "<Module>")
            {
                continue;
            }

            if (type.DeclaringType is TypeDefinition outer)
            {
                string name = $"{outer.Name}/{type.Name}";
                string space = outer.Namespace;
                outer.NestedTypes.Remove(type);
                from.Types.Add(type);
                type.Name = name;
                type.Namespace = space;
            }

            type.Attributes = (type.Attributes & ~TypeAttributes.VisibilityMask) | TypeAttributes.Public;
            if (from != to)
            {
                from.Types.Remove(type);
                to.Types.Add(type);
            }
        }
    }

    private static InputException Wrong(string folder, Phrase problem, Phrase remedy) => new([Finding(folder, problem, remedy)]);

    private static InputFinding Finding(string folder, Phrase problem, Phrase remedy) => new(folder, string.Empty, 0, 0, problem, remedy);
}
