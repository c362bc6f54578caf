using Zibo.EdgeCtl.Sim.NanoApi;

namespace nanoFramework.Runtime.Native;

/// <summary>Bounds how long a thread may take for what it does.</summary>
public static class ExecutionConstraint
{
    /// <summary>Kept in mind and not enforced: nothing here counts a thread's slices.</summary>
    public static void Install(int timeoutMilliseconds, int priority) => _ = VirtualEsp32.Current;
}
