using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Site;

namespace Zibo.EdgeCtl.Sim.Boot;

/// <summary>A building around a board, on a thread of its own, in the time of the board's world.</summary>
public sealed class BuildingDriver : IDisposable
{
    private const int StepMilliseconds = 100;
    private const int TouchMilliseconds = 20;

    private readonly object _lock = new();
    private readonly SiteConfiguration _site;
    private readonly DeviceHost _host;
    private readonly IPlant _plant;
    private readonly VirtualBoard _strip;
    private readonly SiteCoupling _coupling;
    private readonly TerminalStrip _wires;
    private readonly long _startUtcMilliseconds;
    private readonly Thread _thread;
    private volatile bool _isStopping;

    /// <summary>Wires a building to a board; it moves from <see cref="Start"/> on.</summary>
    /// <param name="site">The site, for this board.</param>
    /// <param name="siteName">Name of its file for messages.</param>
    /// <param name="plant">The building, at its start.</param>
    /// <param name="host">The board.</param>
    /// <exception cref="InputException">The site names what the building has not.</exception>
    public BuildingDriver(SiteDocument site, string siteName, IPlant plant, DeviceHost host)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(host);
        _site = site.Configuration;
        _plant = plant;
        _host = host;
        _startUtcMilliseconds = host.Chip.Clock.WorldUtcMilliseconds;
        BoardDefinition board = site.Board;
        _strip = new VirtualBoard(
            new VirtualClock(_startUtcMilliseconds),
            new VirtualRecordStore(),
            board.PulseInputCount,
            board.AnalogInputCount,
            board.DigitalInputCount,
            board.OutputCount,
            board.ContactInputCount,
            board.SerialPortCount,
            board.AnalogOutputCount);
        _coupling = new SiteCoupling(_site, siteName, plant, _strip);
        _wires = new TerminalStrip(_site, board, _strip, host);
        _thread = new Thread(Run) { IsBackground = true, Name = "building" };
        _coupling.Drive(0, 0);
        _wires.Drive();
    }

    /// <summary>True power of the whole site over the last step, in W.</summary>
    public double SitePowerWatts => Ask(() => _coupling.SiteCircuit.PowerWatts);

    /// <summary>Steps of the building so far, of 100 ms each.</summary>
    public long StepCount { get; private set; }

    /// <summary>What broke the thread, or null.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Whether each load of the site is connected, by its number.</summary>
    public IReadOnlyList<bool> Connected => Ask(() => (IReadOnlyList<bool>)[.. _coupling.Loads.Select(load => load.Load.IsConnected)]);

    /// <summary>Asks for something of the wiring or the building while neither moves, or spoils it: stuck relays, silent meters.</summary>
    public T Ask<T>(Func<VirtualBoard, IPlant, T> question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Ask(() => question(_strip, _plant));
    }

    /// <summary>Raises or ends the fire alarm.</summary>
    public void SetFire(bool isBurning) => Ask(() =>
    {
        _strip.DigitalInput(_site.FireAlarmInput).Level = isBurning ? DigitalLevel.Active : DigitalLevel.Inactive;
        _wires.Drive();
        return 0;
    });

    /// <summary>Lets the building move.</summary>
    public void Start() => _thread.Start();

    /// <inheritdoc/>
    public void Dispose()
    {
        _isStopping = true;
        if (_thread.IsAlive)
        {
            _thread.Join();
        }
    }

    private T Ask<T>(Func<T> question)
    {
        lock (_lock)
        {
            return question();
        }
    }

    private void Run()
    {
        try
        {
            while (!_isStopping)
            {
                lock (_lock)
                {
                    CatchUp(_host.Chip.Clock.WorldUtcMilliseconds - _startUtcMilliseconds);
                }

                Thread.Sleep(TouchMilliseconds);
            }
        }
#pragma warning disable CA1031 // Whoever looks at the building must see why it stands still.
        catch (Exception e)
        {
            Failure = e;
        }
#pragma warning restore CA1031
    }

    private void CatchUp(long worldMilliseconds)
    {
        while ((StepCount + 1) * StepMilliseconds <= worldMilliseconds)
        {
            StepCount++;
            _strip.Clock.Advance((StepCount * StepMilliseconds) - _strip.Clock.MonotonicMilliseconds);
            _plant.Step(StepMilliseconds);
            _coupling.Drive(StepMilliseconds, _strip.Clock.MonotonicMilliseconds);
            _wires.Drive();
            _wires.Touch();
            _wires.Follow();
            _coupling.Follow(StepMilliseconds);
        }

        // Edges lie ahead in time, and come to the board when their time has come.
        _strip.Clock.Advance(worldMilliseconds - _strip.Clock.MonotonicMilliseconds);
        _wires.Touch();
    }
}
