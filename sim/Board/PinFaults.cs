namespace Zibo.EdgeCtl.Sim.Board;

internal static class PinFaults
{
    /// <summary>True where the pin works, false where it fails.</summary>
    /// <exception cref="IOException">The fault is to throw.</exception>
    public static bool Answers(PinFault fault) =>
        fault == PinFault.Throws ? throw new IOException("injected fault") : fault == PinFault.None;
}
