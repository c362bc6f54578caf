using Mono.Cecil;

namespace Zibo.EdgeCtl.Sim.Image;

/// <summary>Methods in which a thread may wait, by themselves or in what they call: their frames stay, and keep what their locals hold.</summary>
/// <remarks>
/// A configuration that is read by a method of its own is let go when that method returns. Where its code has come into one that then scans
/// for years, its locals have to let go.
/// </remarks>
internal static class WaitingMethods
{
    private static readonly string[] Waits = ["Sleep", "WaitOne", "WaitAny", "WaitAll", "Join"];

    /// <summary>All of them.</summary>
    internal static HashSet<MethodDefinition> In(FirmwareWorld world)
    {
        HashSet<MethodDefinition> waiting = [];
        HashSet<string> virtuals = [];
        bool isChanged = true;
        while (isChanged)
        {
            isChanged = false;
            foreach (MethodDefinition method in world.Bodies.Where(m => !waiting.Contains(m)))
            {
                if (method.Body.Instructions.Any(i => i.Operand is MethodReference called && IsWait(called, waiting, virtuals)))
                {
                    waiting.Add(method);
                    virtuals.Add(KeyOf(method));
                    isChanged = true;
                }
            }
        }

        return waiting;
    }

    private static bool IsWait(MethodReference called, HashSet<MethodDefinition> waiting, HashSet<string> virtuals) => called switch
    {
        MethodDefinition own => waiting.Contains(own) || (own.IsVirtual && virtuals.Contains(KeyOf(own))),
        _ => Waits.Contains(called.Name),
    };

    // What may run where a virtual method is called: whatever has its name and as many arguments.
    private static string KeyOf(MethodDefinition method) => $"{method.Name}/{method.Parameters.Count}";
}
