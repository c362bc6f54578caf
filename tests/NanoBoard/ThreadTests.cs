using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl.Sim.NanoBoard.Tests;

/// <summary>What becomes of the threads of a chip that loses its power.</summary>
public sealed class ThreadTests
{
    private const int RoundCount = 200;
    private const int ThreadCount = 12;

    // All at once, and somebody reads their failures: they wait for the same locks on their way out while they are told over and
    // over. One that dies of it takes the process along.
    [Fact]
    public void They_end_however_often_they_are_told_to()
    {
        for (int round = 0; round < RoundCount; round++)
        {
            VirtualEsp32 chip = new();
            using CountdownEvent started = new(ThreadCount);
            ChipThread[] threads = [];
            chip.Start(() =>
            {
                threads = [.. Enumerable.Range(0, ThreadCount).Select(i => chip.NewThread(() =>
                {
                    started.Signal();
                    if (i % 3 == 0)
                    {
                        throw new InvalidOperationException("a failure to note");
                    }

                    chip.Clock.Pause(i % 2 == 0 ? 1 : 60_000);
                }))];
                Array.ForEach(threads, thread => thread.Start());
                chip.Clock.Pause(60_000);
            });
            Assert.True(started.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));

            bool hasEnded = false;
            Thread reader = new(() =>
            {
                while (!Volatile.Read(ref hasEnded))
                {
                    _ = chip.Failures;
                }
            });
            reader.Start();
            bool allEnded = chip.Stop();
            Volatile.Write(ref hasEnded, true);
            reader.Join();
            Assert.True(allEnded, $"round {round}: a thread did not end");
            Assert.All(threads, thread => Assert.False(thread.IsAlive));
            Assert.Equal(ThreadCount / 3, chip.Failures.Count);
        }
    }
}
