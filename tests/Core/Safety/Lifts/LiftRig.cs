using Zibo.EdgeCtl.Core.Image;
using Zibo.EdgeCtl.Core.Safety.Lifts;
using Zibo.EdgeCtl.Hal;

namespace Zibo.EdgeCtl.Core.Tests.Safety.Lifts;

/// <summary>A lift bank with contacts that can be set, and outputs that can be looked at and can fail.</summary>
internal sealed class LiftRig
{
    private readonly DigitalPoint[] _parked;
    private readonly DigitalPoint[] _doorsClosed;
    private readonly DigitalPoint[] _inService;
    private readonly DigitalPoint _fireAlarm = new();
    private readonly DigitalPoint _fireService = new();

    public LiftRig(int cars, int dwellMilliseconds)
    {
        _parked = Points(cars);
        _doorsClosed = Points(cars);
        _inService = Points(cars);
        Outputs = [.. Enumerable.Range(0, cars).Select(_ => new LiftOutput())];
        Bank = new LiftEconomy(
            [.. Enumerable.Range(0, cars).Select(i => new LiftCar(_parked[i], _doorsClosed[i], _inService[i], new EconomyRequestOutput(Outputs[i])))],
            _fireAlarm,
            _fireService,
            dwellMilliseconds)
        {
            IsEconomyWanted = true,
        };
        SetFire(DigitalLevel.Inactive, DigitalLevel.Inactive);
        for (int i = 0; i < cars; i++)
        {
            SetCar(i, DigitalLevel.Active, DigitalLevel.Active, DigitalLevel.Active);
        }
    }

    public LiftEconomy Bank { get; }

    public LiftOutput[] Outputs { get; }

    public void SetCar(int car, DigitalLevel parked, DigitalLevel doorsClosed, DigitalLevel inService)
    {
        Set(_parked[car], parked);
        Set(_doorsClosed[car], doorsClosed);
        Set(_inService[car], inService);
    }

    public void SetFire(DigitalLevel alarm, DigitalLevel service)
    {
        Set(_fireAlarm, alarm);
        Set(_fireService, service);
    }

    public void Scan(long nowMilliseconds)
    {
        Bank.Execute(nowMilliseconds);
        Bank.TryWrite();
    }

    public static DigitalLevel Level(char letter) => letter switch
    {
        'y' => DigitalLevel.Active,
        'n' => DigitalLevel.Inactive,
        '?' => DigitalLevel.Unknown,
        _ => throw new ArgumentException("no such level: " + letter),
    };

    private static DigitalPoint[] Points(int count) => [.. Enumerable.Range(0, count).Select(_ => new DigitalPoint())];

    private static void Set(DigitalPoint point, DigitalLevel level)
    {
        point.Stage(level);
        point.Freeze();
    }
}
