using Mono.Cecil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Finds assemblies by name in folders; each is read once, so that who asks twice gets the same objects.</summary>
internal sealed class AssemblyFolders(IReadOnlyList<string> folders) : IAssemblyResolver
{
    private static readonly string[] Extensions = [".dll", ".exe"];

    private readonly Dictionary<string, AssemblyDefinition?> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The assembly, or null where no folder has it.</summary>
    internal AssemblyDefinition? Find(string name)
    {
        if (!_byName.TryGetValue(name, out AssemblyDefinition? assembly))
        {
            string? path = folders.SelectMany(f => Extensions.Select(e => Path.Combine(f, name + e))).FirstOrDefault(File.Exists);
            assembly = path == null ? null : TryRead(path);
            _byName[name] = assembly;
        }

        return assembly;
    }

    /// <summary>Reads all of an assembly that was found, so that it can be taken apart.</summary>
    internal AssemblyDefinition ReadWhole(AssemblyDefinition found) => TryRead(found.MainModule.FileName, ReadingMode.Immediate)!;

    /// <summary>Reads a file and remembers it by its assembly's name; null where it holds no assembly.</summary>
    internal AssemblyDefinition? TryRead(string path) => TryRead(path, ReadingMode.Deferred);

    private AssemblyDefinition? TryRead(string path, ReadingMode mode)
    {
        try
        {
            AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(
                path, new ReaderParameters(mode) { AssemblyResolver = this, InMemory = true });
            _byName[assembly.Name.Name] = assembly;
            return assembly;
        }
        catch (BadImageFormatException)
        {
            // A program for the desktop lies beside its assembly, and packages may bring libraries of the system.
            return null;
        }
    }

    /// <inheritdoc/>
    public AssemblyDefinition Resolve(AssemblyNameReference name) => Find(name.Name) ?? throw new AssemblyResolutionException(name);

    /// <inheritdoc/>
    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters) => Resolve(name);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (AssemblyDefinition? assembly in _byName.Values)
        {
            assembly?.Dispose();
        }
    }
}
