using System.Collections.Concurrent;
using Zibo.EdgeCtl.Core.Commands;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Engine;
using Zibo.EdgeCtl.Sim.Plant;
using Zibo.EdgeCtl.Sim.Web;

namespace Zibo.EdgeCtl.Cli.Web;

/// <summary>
/// What a person does to the simulated office from a page. Pages ask and read at any time; what is asked for is done between two
/// steps, by the thread that steps the simulation.
/// </summary>
internal sealed class SimulatorDesk : ISimulatorControl
{
    /// <summary>Stands for as fast as it goes.</summary>
    public const int Unlimited = int.MaxValue;

    private const int PauseMilliseconds = 20;
    private const int SlowestStateSeconds = 60;

    private static readonly int[] SteppedSpeeds = [0, 1, 10, 60, 300, 1_200];

    // Threads that bring messages in real time cannot follow more.
    private static readonly int[] ThreadedSpeeds = [0, 1, 2, 5, 10];

    private readonly ConcurrentQueue<Action> _asked = new();
    private readonly ConcurrentDictionary<string, bool> _hands = new();
    private readonly ConcurrentDictionary<string, bool> _silent = new();
    private readonly OfficeRun _run;
    private readonly Pacer _pacer;
    private volatile int _speed;
    private volatile bool _isFireAlarm;

    /// <summary>Makes the desk.</summary>
    /// <param name="run">The office.</param>
    /// <param name="pacer">What paces it.</param>
    /// <param name="startSecondsPerSecond">Simulated seconds a second at the start.</param>
    /// <param name="isThreaded">True where messages are brought by threads of their own.</param>
    public SimulatorDesk(OfficeRun run, Pacer pacer, double startSecondsPerSecond, bool isThreaded)
    {
        (_run, _pacer) = (run, pacer);
        _speed = double.IsPositiveInfinity(startSecondsPerSecond) ? Unlimited : Math.Max(1, (int)Math.Round(startSecondsPerSecond));
        SpeedCounts = [.. (isThreaded ? ThreadedSpeeds : SteppedSpeeds).Union([_speed]).Order()];
        SiteConfiguration site = run.Simulation.Site;
        HandLoads = [.. run.PlantLoads.Select(load => load.Id).Where(id => site.Loads.Any(load => load.Id == id))];
        MeterCircuits = [.. site.Circuits.Where(circuit => circuit.MeterKind != MeterKind.Modbus).Select(circuit => circuit.Id)];
        ReportFor(_speed);
    }

    public IReadOnlyList<int> SpeedCounts { get; }

    public int SpeedCount
    {
        get => _speed;
        set
        {
            if (SpeedCounts.Contains(value))
            {
                _speed = value;
                _asked.Enqueue(() => Pace(value));
            }
        }
    }

    public bool? IsFireAlarm => _run.Simulation.Site.FireAlarmInput == SiteConfiguration.NoInput ? null : _isFireAlarm;

    public IReadOnlyList<string> HandLoads { get; }

    public IReadOnlyList<string> MeterCircuits { get; }

    public void SetFireAlarm(bool isAlarm)
    {
        if (IsFireAlarm is not null)
        {
            _isFireAlarm = isAlarm;
            VirtualDigitalInput input = _run.Simulation.Board.DigitalInput(_run.Simulation.Site.FireAlarmInput);
            _asked.Enqueue(() => input.Level = isAlarm ? DigitalLevel.Active : DigitalLevel.Inactive);
        }
    }

    public bool IsInHand(string load) => _hands.GetValueOrDefault(load);

    public void SetHand(string load, bool isInHand)
    {
        if (_run.PlantLoads.FirstOrDefault(known => known.Id == load) is { } found && HandLoads.Contains(load))
        {
            _hands[load] = isInHand;
            _asked.Enqueue(() => found.IsInHand = isInHand);
        }
    }

    public bool IsSilent(string circuit) => _silent.GetValueOrDefault(circuit);

    public void SetSilent(string circuit, bool isSilent)
    {
        if (_run.Simulation.Site.Circuits.FirstOrDefault(known => known.Id == circuit) is { } found && MeterCircuits.Contains(circuit))
        {
            _silent[circuit] = isSilent;
            _asked.Enqueue(() => Silence(found, isSilent ? PinFault.Fails : PinFault.None));
        }
    }

    /// <summary>Does what was asked for, and stays here while the run is paused. Called between two steps.</summary>
    public void Serve(CancellationToken token)
    {
        do
        {
            while (_asked.TryDequeue(out Action? action))
            {
                action();
            }
        }
        while (_speed == 0 && !token.WaitHandle.WaitOne(PauseMilliseconds));
    }

    private void Pace(int speed)
    {
        if (speed > 0)
        {
            _pacer.ChangeTo(speed == Unlimited ? double.PositiveInfinity : speed, _run.Simulation.ElapsedMilliseconds);
            ReportFor(speed);
        }
    }

    // Twice a second of the wall clock, as far as the firmware can: it reports at most once a simulated second.
    private void ReportFor(int speed)
    {
        ParameterBook parameters = _run.Simulation.Controller.Commands.Orders.Parameters;
        int seconds = Math.Clamp(speed / 2, 1, SlowestStateSeconds);
        parameters.TrySet(ParameterName.StatePeriodSeconds, seconds);
        parameters.TrySet(ParameterName.LivePeriodSeconds, seconds);
    }

    private void Silence(CircuitConfiguration circuit, PinFault fault)
    {
        VirtualBoard board = _run.Simulation.Board;
        if (circuit.MeterKind == MeterKind.Current)
        {
            board.AnalogInput(circuit.Channel).Fault = fault;
        }
        else if (circuit.InputKind == PulseInputKind.Contact)
        {
            board.ContactInput(circuit.Channel).Fault = fault;
        }
        else
        {
            board.PulseInput(circuit.Channel).Fault = fault;
        }
    }
}
