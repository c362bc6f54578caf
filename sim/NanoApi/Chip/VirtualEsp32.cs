namespace Zibo.EdgeCtl.Sim.NanoApi;

/// <summary>
/// A chip whose pins, buses, file system and network lie open on the other side. The classes of the device's packages in this
/// assembly work on the chip that the calling thread belongs to, so that several can run beside each other.
/// </summary>
public sealed class VirtualEsp32
{
    private const int EndMilliseconds = 5_000;
    private const int InterruptMilliseconds = 10;

    [ThreadStatic]
    private static VirtualEsp32? _current;

    private readonly object _lock = new();
    private readonly List<ChipThread> _threads = [];
    private readonly List<Exception> _failures = [];
    private readonly object _stopLock = new();
    private volatile bool _isPowered;

    /// <summary>Makes a chip without power.</summary>
    public VirtualEsp32(ChipOptions? options = null)
    {
        Options = options ?? new ChipOptions();
        Clock = new ChipClock(Options.StartUtcMilliseconds);
        Pins = new VirtualPins(this);
        Adc = new VirtualAdc();
        I2c = new VirtualI2cBus(Options);
        Flash = new VirtualFlash(this, Options.FlashBytes);
        Ports = new VirtualPorts(Clock);
    }

    /// <summary>The chip stops: sockets break off.</summary>
    internal event Action? Stopping;

    /// <summary>What it is.</summary>
    public ChipOptions Options { get; }

    /// <summary>Its time.</summary>
    public ChipClock Clock { get; }

    /// <summary>Its console.</summary>
    public ChipConsole Console { get; } = new();

    /// <summary>The other side of its GPIOs.</summary>
    public VirtualPins Pins { get; }

    /// <summary>The other side of its converters.</summary>
    public VirtualAdc Adc { get; }

    /// <summary>Its bus, with the chips on it.</summary>
    public VirtualI2cBus I2c { get; }

    /// <summary>Its internal file system; keeps its files without power.</summary>
    public VirtualFlash Flash { get; }

    /// <summary>Its serial ports beside the console.</summary>
    public VirtualPorts Ports { get; }

    /// <summary>Its network.</summary>
    public VirtualNetwork Network { get; } = new();

    /// <summary>True while calls into the network that hang do not even hear an abort, as has been seen on the device.</summary>
    public bool HangsInCalls { get; set; }

    /// <summary>While true the driver of the memory throws.</summary>
    public bool IsMemoryFailing { get; set; }

    /// <summary>True between power on and stop.</summary>
    public bool IsPowered => _isPowered;

    /// <summary>True once the firmware has asked for a restart.</summary>
    public bool IsRestartAsked { get; private set; }

    /// <summary>Times that the program was started.</summary>
    public int StartCount { get; private set; }

    /// <summary>What ended threads: on the device such a thread ends without a word.</summary>
    public IReadOnlyList<Exception> Failures
    {
        get
        {
            lock (_lock)
            {
                return [.. _failures];
            }
        }
    }

    /// <summary>The chip that the calling thread runs on.</summary>
    /// <exception cref="ChipStoppedException">It has stopped: the thread shall end.</exception>
    /// <exception cref="InvalidOperationException">The thread runs on none.</exception>
    public static VirtualEsp32 Current
    {
        get
        {
            VirtualEsp32 chip = _current
                ?? throw new InvalidOperationException("this thread runs on no chip: start it through VirtualEsp32.Start or Use");
            return chip._isPowered ? chip : throw new ChipStoppedException();
        }
    }

    /// <summary>Starts a program on its main thread.</summary>
    /// <param name="main">The program.</param>
    /// <param name="isColdStart">True where the power comes: clocks and chips around begin anew; false for a restart alone.</param>
    public void Start(Action main, bool isColdStart = true)
    {
        PowerUp(isColdStart);
        StartCount++;
        StartThread(main);
    }

    /// <summary>Lets the calling thread run on the chip, powered, until it is disposed: for tests of single classes.</summary>
    public IDisposable Use()
    {
        PowerUp(true);
        VirtualEsp32? before = _current;
        _current = this;
        ChipClock.Forget();
        return new Usage(this, before);
    }

    /// <summary>Takes the power, or resets: every thread ends, and no pin is driven any more.</summary>
    /// <returns>False where a thread did not end.</returns>
    public bool Stop()
    {
        Halt();
        Stopping?.Invoke();
        bool hasEnded = EndThreads();
        Pins.Reset();
        Ports.Reset();
        I2c.Unwire();
        return hasEnded;
    }

    /// <summary>Waits until the program has asked for a restart or the chip has lost its power.</summary>
    /// <returns>True where it stopped in time.</returns>
    public bool WaitForStop(int milliseconds)
    {
        long end = Environment.TickCount64 + milliseconds;
        lock (_stopLock)
        {
            while (_isPowered)
            {
                long rest = end - Environment.TickCount64;
                if (rest <= 0)
                {
                    return false;
                }

                Monitor.Wait(_stopLock, (int)rest);
            }
        }

        return true;
    }

    /// <summary>Stops the chip from a thread of its own; the thread that calls it goes no further.</summary>
    internal void Restart()
    {
        IsRestartAsked = true;
        Halt();
        throw new ChipStoppedException();
    }

    /// <summary>The power fails in this very moment.</summary>
    internal void CutPower()
    {
        Halt();
        throw new ChipStoppedException("the power failed");
    }

    /// <summary>Makes a thread of the program; it is not started.</summary>
    public ChipThread NewThread(Action body) => new(this, body);

    internal ChipThread StartThread(Action body)
    {
        ChipThread thread = new(this, body);
        thread.Start();
        return thread;
    }

    internal void Take(ChipThread thread)
    {
        lock (_lock)
        {
            if (!_isPowered)
            {
                throw new ChipStoppedException();
            }

            _threads.Add(thread);
        }
    }

    internal void Run(ChipThread thread, Action body)
    {
        _current = this;
        ChipClock.Forget();
        try
        {
            body();
        }
        catch (Exception e) when (e is ChipStoppedException or ThreadInterruptedException)
        {
            // The chip stopped, or somebody aborted the thread.
        }
#pragma warning disable CA1031 // On the device it ends the thread, and nothing else.
        catch (Exception e)
        {
            Note(() => _failures.Add(e));
        }
#pragma warning restore CA1031

        Note(() => _threads.Remove(thread));
    }

    // Who ends the threads interrupts them until they are gone, also where one waits for the lock to say that it goes: nothing is
    // above it that could catch that.
    private void Note(Action change)
    {
        while (true)
        {
            try
            {
                lock (_lock)
                {
                    change();
                    return;
                }
            }
            catch (ThreadInterruptedException)
            {
                // It is on its way out already.
            }
        }
    }

    private void PowerUp(bool isColdStart)
    {
        if (_isPowered)
        {
            throw new InvalidOperationException("the chip already runs: stop it first");
        }

        IsRestartAsked = false;
        if (isColdStart)
        {
            I2c.PowerUp();
        }

        Clock.Start(isColdStart);
        _isPowered = true;
    }

    private void Halt()
    {
        _isPowered = false;
        Clock.Stop();
        lock (_stopLock)
        {
            Monitor.PulseAll(_stopLock);
        }
    }

    // A thread may swallow an interrupt with everything else that it catches: it is told until it is gone.
    private bool EndThreads()
    {
        long end = Environment.TickCount64 + EndMilliseconds;
        while (Environment.TickCount64 < end)
        {
            ChipThread[] threads;
            lock (_lock)
            {
                threads = [.. _threads];
            }

            if (threads.All(thread => thread.HasEnded(0)))
            {
                return true;
            }

            foreach (ChipThread thread in threads)
            {
                thread.Interrupt();
                thread.HasEnded(InterruptMilliseconds);
            }
        }

        return false;
    }

    private sealed class Usage(VirtualEsp32 chip, VirtualEsp32? before) : IDisposable
    {
        public void Dispose()
        {
            _current = before;
            chip.Stop();
        }
    }
}
