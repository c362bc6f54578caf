using System.Threading;
using Zibo.EdgeCtl.Sim.NanoApi;

namespace Zibo.EdgeCtl;

/// <summary>A thread of the chip in the place of the desktop's, which can be aborted and ends with the chip.</summary>
internal sealed class Thread
{
    private readonly ChipThread _thread;

    /// <summary>Makes a thread.</summary>
    public Thread(ThreadStart start) => _thread = VirtualEsp32.Current.NewThread(() => start());

    /// <summary>True from its start to its end.</summary>
    public bool IsAlive => _thread.IsAlive;

    /// <summary>Pauses the calling thread in the chip's time.</summary>
    public static void Sleep(int millisecondsTimeout) => VirtualEsp32.Current.Clock.Pause(millisecondsTimeout);

    /// <summary>Starts it.</summary>
    public void Start() => _thread.Start();

    /// <summary>Ends it where it waits.</summary>
    public void Abort() => _thread.Abort();

    /// <summary>Waits for its end in the chip's time.</summary>
    public bool Join(int millisecondsTimeout) => _thread.Join(millisecondsTimeout);
}
