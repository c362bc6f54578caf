extern alias device;

using System.Reflection;
using System.Runtime.Loader;

namespace Zibo.EdgeCtl.Sim.Boot;

/// <summary>The firmware as it is flashed: loaded anew at each start, so that nothing that it kept in memory outlives one.</summary>
internal sealed class DeviceProgram : AssemblyLoadContext
{
    private readonly MethodInfo _main;

    /// <summary>Loads it.</summary>
    public DeviceProgram()
        : base("device", isCollectible: true)
    {
        Type program = typeof(device::Zibo.EdgeCtl.Device.Program);
        _main = LoadFromAssemblyPath(program.Assembly.Location)
            .GetType(program.FullName!, throwOnError: true)!
            .GetMethod(nameof(device::Zibo.EdgeCtl.Device.Program.Main))!;
    }

    /// <summary>Runs it on the calling thread, until it ends.</summary>
    public void Main() => _main.CreateDelegate<Action>()();

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) => null;
}
