using System.Security.Cryptography;
using System.Text;
using Zibo.EdgeCtl.Core.Config;
using Zibo.EdgeCtl.Core.Config.Slots;
using Zibo.EdgeCtl.Core.Metering;
using Zibo.EdgeCtl.Core.Schedule;
using Zibo.EdgeCtl.Core.Shedding;
using Zibo.EdgeCtl.Core.Tariff;
using Zibo.EdgeCtl.Hal;
using Zibo.EdgeCtl.Runtime;
using Zibo.EdgeCtl.Runtime.Boot;
using Zibo.EdgeCtl.Sim.Board;

namespace Zibo.EdgeCtl.Contract.Tests.Stories;

/// <summary>
/// A workshop with a machine that has a meter and beside it a current transformer of the wrong ratio, a water heater, a water
/// meter and the supplier's pulse. A scan every five seconds, over as many boots as a story wants.
/// </summary>
internal sealed class Workshop
{
    public const int Hour = 3_600;
    public const int Quarter = 900;
    public const int ScanSeconds = 5;
    public const int MainChannel = 0;
    public const int HeaterOutput = 1;

    private const int FireInput = 0;
    private const int PulseInput = 5;
    private const int MachineChannel = 1;
    private const int WaterChannel = 30;

    // 2026-07-15T08:00 in UTC+8.
    private const long StartUtcMilliseconds = 1_784_073_600_000;

    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    private readonly List<LinkMessage> _messages = [];
    private readonly long _startUtcMilliseconds;
    private readonly string _siteId;
    private readonly int _limitWatts;
    private EdgeRun _run;
    private double _mainWattSeconds;
    private double _machineWattSeconds;
    private long _elapsedMilliseconds;
    private long _counter;

    /// <summary>Opens a workshop.</summary>
    public Workshop(string siteId, int limitWatts, long startUtcMilliseconds = StartUtcMilliseconds)
    {
        _startUtcMilliseconds = startUtcMilliseconds;
        _siteId = siteId;
        _limitWatts = limitWatts;
        Board = MakeBoard();
        _run = new EdgeRun(Board, MakeSite(), Link, Key);
    }

    public VirtualRecordStore Store { get; } = new();

    public VirtualBoard Board { get; private set; }

    public VirtualLink Link { get; private set; } = new();

    public EdgeController Controller => _run.Controller;

    public long Total => Controller.Meters.Site.EnergyMilliwattHours;

    /// <summary>What the controller has sent over all boots.</summary>
    public IReadOnlyList<LinkMessage> Messages => [.. _messages, .. Link.Messages];

    /// <summary>Lets time pass.</summary>
    public void Run(int seconds)
    {
        for (int i = 0; i < seconds / ScanSeconds; i++)
        {
            Board.Clock.Advance(ScanSeconds * 1_000);
            long now = Board.Clock.MonotonicMilliseconds;
            double machineWatts = Board.Output(0).IsOpen ? 0 : 20_000 + (10_000 * Math.Sin(now / 780_000.0));
            double heaterWatts = Board.Output(HeaterOutput).IsOpen ? 0 : 10_000;
            Pulse(MachineChannel, machineWatts, now, ref _machineWattSeconds);
            Pulse(MainChannel, 30_000 + machineWatts + heaterWatts, now, ref _mainWattSeconds);

            // A quarter of what it should read: 400 A in the place of 100 A. 198 W an ampere, 100 A a volt.
            Board.AnalogInput(1).SetMean(1_572_000, now);
            Board.AnalogInput(0).Set((int)(machineWatts / 4 / 198 * 10_000), now);
            if (i % 6 == 0)
            {
                Board.PulseInput(WaterChannel).Add(1, now);
            }

            long ofWindow = Board.Clock.UtcMilliseconds % (Quarter * 1_000);
            Board.DigitalInput(PulseInput).Level = ofWindow < 2 * ScanSeconds * 1_000 ? DigitalLevel.Active : DigitalLevel.Inactive;
            _run.Scan();
        }
    }

    /// <summary>Cuts the power at this moment; half a minute later it is back.</summary>
    /// <param name="isUtcKnown">Whether the clock has UTC again.</param>
    /// <param name="fault">What is wrong with the link.</param>
    /// <param name="hasRefusedImage">Whether somebody has deployed a newer site image meanwhile that puts a lift on a relay.</param>
    public void CutPower(bool isUtcKnown, LinkFault fault, bool hasRefusedImage = false)
    {
        _messages.AddRange(Link.Messages);
        _elapsedMilliseconds += Board.Clock.MonotonicMilliseconds + 30_000;
        Link = new VirtualLink { Fault = fault };
        Board = MakeBoard();
        Board.Clock.IsUtcValid = isUtcKnown;
        _run = new EdgeRun(Board, MakeSite(), Link, Key);
        if (hasRefusedImage)
        {
            DeployRefusedImage();
        }
    }

    /// <summary>Somebody enters what the dial of the site's meter shows.</summary>
    public void EnterReading(long dialMilliwattHours, bool isExchange)
    {
        bool isTaken = isExchange
            ? Controller.ExchangeMeter(0, dialMilliwattHours)
            : Controller.EnterReading(0, dialMilliwattHours);
        Assert.True(isTaken, "the slot for a reading was free");
        Run(ScanSeconds);
    }

    /// <summary>The backend sends a command; the controller takes it in the next scan.</summary>
    /// <param name="kind">Last level of the topic.</param>
    /// <param name="id">Names it.</param>
    /// <param name="arguments">The members of its kind, with ' in the place of quotation marks.</param>
    /// <param name="lifeSeconds">Time to its expiry.</param>
    public void Send(string kind, string id, string arguments, int lifeSeconds = 300)
    {
        string topic = $"edgectl/v1/{_siteId}/edge-1/commands/{kind}";
        string signed = FormattableString.Invariant(
            $"{{'id':'{id}','counter':{++_counter},'expiresUtcMilliseconds':{Board.Clock.UtcMilliseconds + (lifeSeconds * 1_000L)},{arguments}")
            .Replace('\'', '"');
        string mac = Convert.ToHexStringLower(HMACSHA256.HashData(Key, Encoding.ASCII.GetBytes(topic + "\n" + signed)));
        Assert.True(Link.Deliver(topic, Encoding.ASCII.GetBytes($"{signed},\"mac\":\"{mac}\"}}")), "the controller had subscribed");
    }

    private SiteConfiguration MakeSite()
    {
        SiteConfiguration site = new()
        {
            SiteId = _siteId,
            DeviceId = "edge-1",
            Board = VirtualBoard.BoardName,
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
        site.Calendar.Years = [2_026];
        DayPeriods shift = new() { StartMinutes = [360], EndMinutes = [1_320] };
        site.Schedules = [new ScheduleConfiguration { Id = "shifts", Tables = [new ScheduleTable { Periods = shift }] }];
        site.Temperatures = [new TemperatureConfiguration { Id = "hall", Channel = 1 }];
        site.Setpoints = [new SetpointConfiguration { Id = "hall", AnalogOutput = 0 }];
        site.Setpoints[0].Options.Shift.TemperatureIndex = 0;
        site.Setpoints[0].Options.Shift.DearRateIndex = (int)TariffRate.Peak;
        site.Loads[0].Options.Kind = LoadKind.Other;
        site.Loads[0].Options.RatedWatts = 30_000;
        site.Loads[1].Options.Kind = LoadKind.WaterHeater;
        site.Loads[1].Options.RatedWatts = 10_000;
        site.Circuits[2].Current.MilliamperesPerVolt = 100_000;
        site.Demand.LimitWatts = _limitWatts;
        site.Demand.IntervalPulse.Input = PulseInput;
        site.Budget.MonthKilogramsCe = [.. Enumerable.Repeat(2_458, 12)];
        site.Budget.MonthCubicMetres = [.. Enumerable.Repeat(30, 12)];
        AddTariff(site);
        return site;
    }

    private void DeployRefusedImage()
    {
        VirtualRecordStore images = new(SiteBoot.StoreSlotCount, SiteSlot.MaximumBytes);
        SiteConfiguration bad = MakeSite();
        bad.Loads[1].Options.Kind = LoadKind.Lift;
        foreach ((SiteConfiguration site, long generation) in new[] { (MakeSite(), 1L), (bad, 2L) })
        {
            byte[] bytes = new byte[SiteSlot.MaximumBytes];
            Assert.True(images.TryWrite(SiteSlot.SlotOf(generation), bytes, SiteSlot.Write(site, generation, bytes)));
        }

        new SiteBoot(images, Board.Clock, Board.Channels).Watch(Controller);
    }

    // Until 31 July: what a tariff is after its last day is told too.
    private static void AddTariff(SiteConfiguration site)
    {
        TariffPeriod valley = new() { StartMinutes = 60, EndMinutes = 360, Rate = TariffRate.Valley };
        TariffPeriod sharp = new() { StartMinutes = 1_020, EndMinutes = 1_320, Rate = TariffRate.Sharp };
        site.Tariff.Seasons = [new TariffSeason { Months = TariffSeason.AllMonths, Periods = [valley, sharp] }];
        site.Tariff.PricesMicroYuanPerKilowattHour = [1_200_000, 1_050_000, 700_000, 350_000, 250_000];
        site.Tariff.ValidToDay = 20_665;
        site.Tariff.DemandCharge.Mode = DemandChargeMode.Contract;
        site.Tariff.DemandCharge.ContractWatts = 50_000;
        site.Tariff.DemandCharge.PriceMicroYuanPerKilowattMonth = 36_000_000;
    }

    private VirtualBoard MakeBoard()
    {
        VirtualClock clock = new(_startUtcMilliseconds);
        clock.StepUtc(_elapsedMilliseconds);
        return new VirtualBoard(clock, Store);
    }

    private void Pulse(int channel, double watts, long nowMilliseconds, ref double wattSeconds)
    {
        wattSeconds += watts * ScanSeconds;
        long pulses = (long)(wattSeconds / 3_600);
        wattSeconds -= pulses * 3_600;
        if (pulses > 0)
        {
            Board.PulseInput(channel).Add(pulses, nowMilliseconds);
        }
    }
}
