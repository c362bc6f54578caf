namespace Zibo.EdgeCtl.Sim.Commissioning;

/// <summary>Listens for the controller itself: the only proof that all of it is on the board and runs.</summary>
public interface IHeartbeat
{
    /// <summary>What was heard before counts no more: the board starts anew.</summary>
    void Forget();

    /// <summary>Waits for what the controller says of itself.</summary>
    /// <param name="plan">What it should say.</param>
    /// <param name="timeout">Longest wait.</param>
    /// <param name="token">Ends it early.</param>
    /// <returns>What is wrong, or None, and what was heard.</returns>
    Task<(FlashProblem Problem, string Subject)> WaitAsync(FlashPlan plan, TimeSpan timeout, CancellationToken token);
}
