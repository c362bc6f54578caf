using System.Reflection;
using System.Runtime.Loader;

namespace Zibo.EdgeCtl.Sim.Engine;

/// <summary>Loads the firmware in a form that counts, and everything of the simulator that knows its types, a second time.</summary>
internal sealed class CountingContext(string folder, Assembly firmware, byte[] image) : AssemblyLoadContext(isCollectible: true)
{
    private const string OwnPrefix = "Zibo.EdgeCtl.";

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == firmware.GetName().Name)
        {
            return LoadFromStream(new MemoryStream(image));
        }

        return assemblyName.Name!.StartsWith(OwnPrefix, StringComparison.Ordinal)
            ? LoadFromAssemblyPath(Path.Combine(folder, assemblyName.Name + ".dll")) : null;
    }
}
