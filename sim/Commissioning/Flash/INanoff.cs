namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>Whatever runs nanoff.</summary>
public interface INanoff
{
    /// <summary>Runs it once and waits for its end.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="timeout">Longest time that it may take; then it is ended with all that it has started.</param>
    /// <param name="token">Ends it early.</param>
    Task<NanoffResult> RunAsync(IReadOnlyList<string> arguments, TimeSpan timeout, CancellationToken token);
}
