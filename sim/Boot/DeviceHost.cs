using Zibo.EdgeCtl.Sim.NanoApi;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Boot;

/// <summary>
/// A board on the desk: the firmware's own Program on a virtual chip, in real time, with its terminals in reach. What a technician
/// would do is done here: files on the flash, power, a restart by hand.
/// </summary>
public sealed class DeviceHost : IDisposable
{
    private const int StopMilliseconds = 10_000;

    private readonly object _lock = new();
    private Thread? _supervisor;
    private volatile bool _isStopping;

    /// <summary>Makes a board without power.</summary>
    /// <param name="board">Its wiring, which is read from boards/ and not from the firmware's table.</param>
    /// <param name="startUtcMilliseconds">What clocks outside show when it is made, in ms since 1970.</param>
    public DeviceHost(BoardHardware board, long startUtcMilliseconds)
    {
        ArgumentNullException.ThrowIfNull(board);
        Board = board;
        Chip = new VirtualEsp32(new ChipOptions
        {
            InputOnlyPins = [.. board.Soc.InputOnlyPins],
            PulseCounterCount = board.Soc.PulseCounterCount,
            I2cDataPin = board.SdaPin,
            I2cClockPin = board.SclPin,
            StartUtcMilliseconds = startUtcMilliseconds,
        });
        Terminals = new BoardTerminals(board, Chip);
    }

    /// <summary>The board's wiring.</summary>
    public BoardHardware Board { get; }

    /// <summary>The chip, with everything that can be spoilt on it.</summary>
    public VirtualEsp32 Chip { get; }

    /// <summary>The board's terminals.</summary>
    public BoardTerminals Terminals { get; }

    /// <summary>Times that the firmware has restarted the board by itself since the power came.</summary>
    public int RestartCount { get; private set; }

    /// <summary>True while the board has power and its program runs.</summary>
    public bool IsRunning => Chip.IsPowered;

    /// <summary>Gives power. The program then runs until <see cref="Stop"/>, restarts of its own included.</summary>
    public void Start()
    {
        lock (_lock)
        {
            if (_supervisor is not null)
            {
                throw new InvalidOperationException("the board has power already");
            }

            _isStopping = false;
            RestartCount = 0;
            Boot(isColdStart: true);
            _supervisor = new Thread(Supervise) { IsBackground = true, Name = "board" };
            _supervisor.Start();
        }
    }

    /// <summary>Takes the power away. The files stay, everything else is lost.</summary>
    /// <returns>False where something of the program did not end.</returns>
    public bool Stop()
    {
        lock (_lock)
        {
            if (_supervisor is null)
            {
                return true;
            }

            _isStopping = true;
            bool hasEnded = Chip.Stop();
            hasEnded &= _supervisor.Join(StopMilliseconds);
            _supervisor = null;
            return hasEnded;
        }
    }

    /// <summary>Waits until the firmware says a line on its console.</summary>
    /// <param name="text">Part of the line.</param>
    /// <param name="timeoutMilliseconds">Longest wait in ms of this computer.</param>
    /// <returns>The newest such line, or null where none came.</returns>
    public string? WaitForLine(string text, int timeoutMilliseconds)
    {
        const int lookMilliseconds = 20;
        long end = Environment.TickCount64 + timeoutMilliseconds;
        while (true)
        {
            string? line = Chip.Console.Lines.LastOrDefault(l => l.Contains(text, StringComparison.Ordinal));
            if (line is not null || Environment.TickCount64 >= end)
            {
                return line;
            }

            Thread.Sleep(lookMilliseconds);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Stop();

    private void Boot(bool isColdStart) => Chip.Start(new DeviceProgram().Main, isColdStart);

    // A restart asked for is made; without power the board waits for somebody to give it again.
    private void Supervise()
    {
        const int longMilliseconds = 60_000;
        while (!_isStopping)
        {
            if (!Chip.WaitForStop(longMilliseconds))
            {
                continue;
            }

            bool isRestart = Chip.IsRestartAsked;
            Chip.Stop();
            if (_isStopping || !isRestart)
            {
                return;
            }

            RestartCount++;
            Boot(isColdStart: false);
        }
    }
}
