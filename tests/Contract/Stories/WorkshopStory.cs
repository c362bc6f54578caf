using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Sim.Board;
using Zibo.EdgeCtl.Sim.Engine;

namespace Zibo.EdgeCtl.Contract.Tests.Stories;

/// <summary>
/// A workshop with quotas that are too small, a current transformer of the wrong ratio beside its machine's meter, a dial that
/// somebody reads, the supplier's pulse, and a power cut. Some days long, a scan every five seconds.
/// </summary>
internal sealed class WorkshopStory
{
    private const int ScanSeconds = 5;
    private const int Quarter = 900;
    private const int FireInput = 0;
    private const int PulseInput = 5;
    private const int MainChannel = 0;
    private const int MachineChannel = 1;
    private const int WaterChannel = 30;

    // 2026-07-15T08:00 in UTC+8.
    private const long StartUtcMilliseconds = 1_784_073_600_000;

    private readonly List<LinkMessage> _messages = [];
    private readonly VirtualRecordStore _store = new();
    private VirtualLink _link = new();
    private VirtualBoard _board;
    private EdgeRun _run;
    private double _mainWattSeconds;
    private double _machineWattSeconds;
    private long _elapsedMilliseconds;

    private WorkshopStory()
    {
        _board = MakeBoard();
        _run = new EdgeRun(_board, MakeSite(), _link);
    }

    /// <summary>What the workshop's controller sends, over two boots.</summary>
    public static IReadOnlyList<LinkMessage> Tell()
    {
        WorkshopStory story = new();
        story.ReadDials();
        story.Run(256 * Quarter);
        story.CutPower();
        story.Break();
        story.EndBoot();
        return story._messages;
    }

    private static SiteConfiguration MakeSite()
    {
        SiteConfiguration site = new()
        {
            SiteId = "workshop",
            DeviceId = "edge-1",
            ScanMilliseconds = ScanSeconds * 1_000,
            FireAlarmInput = FireInput,
            Circuits =
            [
                new CircuitConfiguration { Id = "main", MeterKind = MeterKind.Pulse, Channel = MainChannel },
                new CircuitConfiguration { Id = "machine", MeterKind = MeterKind.Pulse, Channel = MachineChannel },
                new CircuitConfiguration { Id = "machine-ct", MeterKind = MeterKind.Current, Channel = 0, Checks = 1 },
            ],
            Loads = [new LoadConfiguration { Id = "machine", Output = 0, OwnCircuit = 1 }, new LoadConfiguration { Id = "heater", Output = 1 }],
            WaterMeters = [new WaterMeterConfiguration { Id = "cold", Channel = WaterChannel, InputKind = PulseInputKind.Counter }],
        };
        site.Loads[0].Options.Kind = LoadKind.Other;
        site.Loads[0].Options.RatedWatts = 30_000;
        site.Loads[1].Options.Kind = LoadKind.WaterHeater;
        site.Loads[1].Options.RatedWatts = 10_000;
        site.Circuits[2].Current.MilliamperesPerVolt = 100_000;
        site.Demand.LimitWatts = 200_000;
        site.Demand.IntervalPulse.Input = PulseInput;
        site.Budget.MonthKilogramsCe = [.. Enumerable.Repeat(2_458, 12)];
        site.Budget.MonthCubicMetres = [.. Enumerable.Repeat(30, 12)];
        return site;
    }

    private VirtualBoard MakeBoard()
    {
        VirtualClock clock = new(StartUtcMilliseconds);
        clock.StepUtc(_elapsedMilliseconds);
        return new VirtualBoard(clock, _store);
    }

    // The dial moves as the pulses say, then 5 % more; then the meter is exchanged, and somebody mistypes.
    private void ReadDials()
    {
        const long dial = 5_000_000_000;
        Run(60);
        long start = Total();
        Enter(dial, false);
        Run(3_600);
        Enter(dial + ((Total() - start) * 105 / 100), false);
        Enter(1_000_000, true);
        Enter(0, false);
    }

    private long Total() => _run.Controller.Meters.Site.EnergyMilliwattHours;

    private void Enter(long dialMilliwattHours, bool isExchange)
    {
        bool isTaken = isExchange
            ? _run.Controller.ExchangeMeter(0, dialMilliwattHours)
            : _run.Controller.EnterReading(0, dialMilliwattHours);
        Assert.True(isTaken, "the slot for a reading was free");
        Run(ScanSeconds);
    }

    // In the middle of a quarter of an hour and of a day; half a minute later the power is back.
    private void CutPower()
    {
        Run(400);
        EndBoot();
        _elapsedMilliseconds += _board.Clock.MonotonicMilliseconds + 30_000;
        _link = new VirtualLink();
        _board = MakeBoard();
        _run = new EdgeRun(_board, MakeSite(), _link);
        Run(Quarter);
    }

    private void Break()
    {
        _board.Clock.IsUtcValid = false;
        _board.PulseInput(MainChannel).Fault = PinFault.Throws;
        Run(3 * Quarter);
        _board.Clock.IsUtcValid = true;
        _board.PulseInput(MainChannel).Fault = PinFault.None;
        _board.Output(1).Fault = PinFault.Fails;
        Run(Quarter);
        _board.Output(1).Fault = PinFault.None;
        _store.IsRefusing = true;
        Run(Quarter);
        _store.IsRefusing = false;
        Run(17 * 4 * Quarter);
    }

    private void EndBoot() => _messages.AddRange(_link.Messages);

    private void Run(int seconds)
    {
        for (int i = 0; i < seconds / ScanSeconds; i++)
        {
            _board.Clock.Advance(ScanSeconds * 1_000);
            long now = _board.Clock.MonotonicMilliseconds;
            double machineWatts = _board.Output(0).IsOpen ? 0 : 20_000 + (10_000 * Math.Sin(now / 780_000.0));
            double heaterWatts = _board.Output(1).IsOpen ? 0 : 10_000;
            Pulse(MachineChannel, machineWatts, now, ref _machineWattSeconds);
            Pulse(MainChannel, 30_000 + machineWatts + heaterWatts, now, ref _mainWattSeconds);

            // A quarter of what it should read: 400 A in the place of 100 A. 198 W an ampere, 100 A a volt.
            _board.AnalogInput(0).Set((int)(machineWatts / 4 / 198 * 10_000), now);
            if (i % 6 == 0)
            {
                _board.PulseInput(WaterChannel).Add(1, now);
            }

            long ofWindow = _board.Clock.UtcMilliseconds % (Quarter * 1_000);
            _board.DigitalInput(PulseInput).Level = ofWindow < 2 * ScanSeconds * 1_000 ? DigitalLevel.Active : DigitalLevel.Inactive;
            _run.Scan();
        }
    }

    private void Pulse(int channel, double watts, long nowMilliseconds, ref double wattSeconds)
    {
        wattSeconds += watts * ScanSeconds;
        long pulses = (long)(wattSeconds / 3_600);
        wattSeconds -= pulses * 3_600;
        if (pulses > 0)
        {
            _board.PulseInput(channel).Add(pulses, nowMilliseconds);
        }
    }
}
