using System;
using System.Threading;
using Zibo.EdgeCtl.Runtime;

namespace Zibo.EdgeCtl.Device;

/// <summary>
/// Runs calls that may hang, as connecting a socket has done in the MQTT client, on a thread of their own and ends them
/// after a time. Used by one thread.
/// </summary>
public sealed class BoundedCalls
{
    /// <summary>Most threads that may be lost for good; each holds some kilobytes.</summary>
    public const int MaximumLost = 8;

    private const int AbortMilliseconds = 1_000;

    /// <summary>Asked for a restart once no more threads may be lost, or null.</summary>
    public LinkLease Lease { get; set; }

    /// <summary>Threads that did not even end when they were aborted.</summary>
    public int LostCount { get; private set; }

    /// <summary>Runs a call.</summary>
    /// <param name="call">The call; what it throws counts as a failure.</param>
    /// <param name="timeoutMilliseconds">Longest wait in ms.</param>
    /// <returns>True where it came back in time and threw nothing; false also where too many threads are lost already.</returns>
    public bool TryRun(ThreadStart call, int timeoutMilliseconds)
    {
        if (LostCount >= MaximumLost)
        {
            return false;
        }

        bool isDone = false;
        Thread thread = new Thread(() =>
        {
            try
            {
                call();
                isDone = true;
            }
            catch (Exception)
            {
                // Reported as a failure by isDone.
            }
        });
        thread.Start();
        if (thread.Join(timeoutMilliseconds))
        {
            return isDone;
        }

        thread.Abort();
        if (!thread.Join(AbortMilliseconds))
        {
            LostCount++;
            Console.WriteLine("edgectl: a network call hangs and cannot be ended");
            if (LostCount >= MaximumLost && Lease != null)
            {
                Lease.AskForRestart();
            }
        }

        return false;
    }
}
