namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>A thread of what runs on a chip; ends with the chip at the latest.</summary>
public sealed class ChipThread
{
    private readonly VirtualEsp32 _chip;
    private readonly Thread _thread;

    internal ChipThread(VirtualEsp32 chip, Action body)
    {
        _chip = chip;
        _thread = new Thread(() => chip.Run(this, body)) { IsBackground = true, Name = "chip" };
    }

    /// <summary>True from its start to its end.</summary>
    public bool IsAlive => _thread.IsAlive;

    /// <summary>Starts it.</summary>
    public void Start()
    {
        _chip.Take(this);
        _thread.Start();
    }

    /// <summary>
    /// Ends it where it waits. Code that catches everything may swallow that, as it does on the device, and a call that never comes
    /// back from the network does not hear it.
    /// </summary>
    public void Abort()
    {
        if (!_chip.HangsInCalls)
        {
            _thread.Interrupt();
        }
    }

    /// <summary>Waits for its end in the chip's time.</summary>
    /// <param name="milliseconds">Longest wait; negative for ever.</param>
    /// <returns>True where it has ended.</returns>
    public bool Join(int milliseconds) => _chip.Clock.Wait(milliseconds, () => !_thread.IsAlive);

    internal void Interrupt() => _thread.Interrupt();

    internal bool HasEnded(int milliseconds) => _thread == Thread.CurrentThread || !_thread.IsAlive || _thread.Join(milliseconds);
}
