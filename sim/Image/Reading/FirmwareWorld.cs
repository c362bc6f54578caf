using Mono.Cecil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>The firmware as one module: every type of its assemblies, none nested, and every reference among them a definition.</summary>
/// <remarks>What is called where, and what nobody calls, is only to be seen where everything is in one place.</remarks>
internal sealed class FirmwareWorld
{
    private readonly Dictionary<IMemberDefinition, string> _names;

    internal FirmwareWorld(ModuleDefinition module, Dictionary<IMemberDefinition, string> names, IReadOnlyDictionary<TypeDefinition, int> layers)
    {
        Module = module;
        _names = names;
        Layers = layers;
    }

    /// <summary>The module of the program, with all types.</summary>
    internal ModuleDefinition Module { get; }

    /// <summary>What types, methods and fields were called in the sources.</summary>
    internal IReadOnlyDictionary<IMemberDefinition, string> Names => _names;

    /// <summary>Place of a type's assembly among all of them: an assembly knows only those with smaller numbers.</summary>
    internal IReadOnlyDictionary<TypeDefinition, int> Layers { get; }

    /// <summary>Where the device begins.</summary>
    internal MethodDefinition EntryPoint => Module.EntryPoint;

    /// <summary>All types but the one for what lies outside of types.</summary>
    internal IEnumerable<TypeDefinition> Types => Module.Types.Where(t => t.Name != "<Module>");

    /// <summary>All methods.</summary>
    internal IEnumerable<MethodDefinition> Methods => Types.SelectMany(t => t.Methods);

    /// <summary>All methods that have code.</summary>
    internal IEnumerable<MethodDefinition> Bodies => Methods.Where(m => m.HasBody);

    /// <summary>Gives a member that was made the name of the one that it was made from.</summary>
    internal void NameAs(IMemberDefinition member, IMemberDefinition origin) => _names.Add(member, _names[origin]);
}
