using System.Collections.Concurrent;

namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>A thread of a client, and what it has to do.</summary>
internal sealed class MqttWork(VirtualEsp32 chip, CancellationToken closed)
{
    private readonly BlockingCollection<Action> _work = [];

    public void Start() => chip.StartThread(Run);

    public void Add(Action work) => _work.Add(work, CancellationToken.None);

    private void Run()
    {
        const int lookMilliseconds = 100;
        while (!closed.IsCancellationRequested && chip.IsPowered)
        {
            if (!_work.TryTake(out Action? work, lookMilliseconds))
            {
                continue;
            }

            try
            {
                work();
            }
#pragma warning disable CA1031 // A message that cannot be sent ends neither the client nor its thread.
            catch (Exception e) when (e is not (ThreadInterruptedException or ChipStoppedException))
            {
                // Whoever waits for it is told so, or his time ends.
            }
#pragma warning restore CA1031
        }
    }
}
